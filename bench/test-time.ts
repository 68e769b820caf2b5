import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import type { Figures } from './figure';
import { rounded } from './middle';

/** What the last whole `npm test` that passed left behind (`tests/support/test-seconds.cjs`). */
const LEFT = path.resolve(__dirname, '../.build/test-seconds.json');
const SECONDS = 60;

interface Left {
  seconds: number;
  workers: number;
  date: string;
}

/** P13: how long `npm test` took the last time on this machine; nothing where it was not run. */
export function testTime(): Figures {
  if (!existsSync(LEFT)) return {};
  const { seconds, workers, date }: Left = JSON.parse(readFileSync(LEFT, 'utf8'));
  return {
    P13: {
      what: `npm test, ${workers} workers, on ${date.slice(0, 10)}`,
      value: rounded(seconds / SECONDS, 1),
      unit: 'min',
      bar: 25,
    },
  };
}
