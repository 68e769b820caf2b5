import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Figures } from '../figure';
import { median } from '../middle';
import { startInProcess } from './started-server';

const API_WITHIN = 120_000;
/** The pages are built first where their sources have changed. */
const READY_WITHIN = 600_000;
const ROUNDS = 5;

const seconds = (milliseconds: number): number => Math.round(milliseconds / 10) / 100;

/** P12: how long `npm start` takes, first in an empty folder, then (median of five) in one that is filled. */
export async function measureStart(): Promise<Figures> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'bench-start-'));
  try {
    const first = await startInProcess(dataDir);
    let api: number;
    let data: number;
    try {
      api = await first.answers('/v1/openapi.json', API_WITHIN);
      await first.sees(() => existsSync(path.join(dataDir, 'filled.json')), API_WITHIN);
      data = await first.answers('/v1/catalogue?area=990102001001', API_WITHIN);
      await first.ready(READY_WITHIN);
    } finally {
      await first.stop();
    }
    const again: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) again.push(await secondStart(dataDir));
    return {
      'P12 first': {
        what: 'npm start, first: the API answers',
        value: seconds(api),
        unit: 's',
        bar: 10,
      },
      'P12 data': {
        what: 'npm start, first: the demonstration is loaded',
        value: seconds(data),
        unit: 's',
      },
      'P12 second': {
        what: 'npm start, second: page and data are ready',
        value: seconds(median(again)),
        unit: 's',
        bar: 5,
      },
    };
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function secondStart(dataDir: string): Promise<number> {
  const server = await startInProcess(dataDir);
  try {
    return await server.ready(READY_WITHIN);
  } finally {
    await server.stop();
  }
}
