import { readdirSync } from 'node:fs';
import path from 'node:path';

import { packagesReached } from './reach';

const CLIENT = path.resolve(__dirname, '../../client/src');

const sources = readdirSync(CLIENT, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => path.join(CLIENT, file));

describe('what the phone pulls in from domain', () => {
  it('is followed through every file', () => {
    expect([...packagesReached(['domain/order/inputs.ts']).keys()]).toContain('zod/mini');
  });

  it.each([/^zod/, /^node:/, /^@aws-sdk/])('never includes %s', (forbidden) => {
    const reached = [...packagesReached(sources)].filter(([name]) => forbidden.test(name));
    expect(Object.fromEntries(reached)).toEqual({});
  });
});
