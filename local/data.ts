import type { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';

import type { Platform } from '../functions/platform/wiring';
import { keep, readKept } from './data-dir';
import type { DemoClock } from './demo-clock';
import { loadDemo } from './load-demo';
import { ensureKeyTable, ensureTable, recreateKeyTable, recreateTable } from './local-table';
import type { LocalSettings } from './settings';
import { pause } from './pause';
import { startStreamPump, type PumpOptions, type StreamPump } from './stream-pump';
import { startTicker, type Ticker, type Ticking } from './ticker';

export const TABLE = 'sidan';
export const KEY_TABLE = 'sidan-keys';

export interface DataOptions extends Pick<PumpOptions, 'handler'> {
  settings: LocalSettings;
  platform: Platform;
  client: DynamoDBDocumentClient;
  streams: DynamoDBStreamsClient;
  clock: DemoClock;
  mediaFolder: string;
  mediaFile: (mediaId: string) => string;
  mediaUrl: (mediaId: string, now: number) => Promise<string>;
  /** What had to wait for something outside, tried again every few seconds. */
  whenIdle: () => Promise<void>;
  /** What runs by the clock, as long as the data are whole. */
  ticking: Ticking;
}

export interface LocalData {
  /** Table and demonstration are whole. */
  isFilled: () => boolean;
  /** Finds the data of the last run, or fills an empty table; one that was left half filled is filled afresh. */
  start: () => Promise<void>;
  /** Everything is gone, the clock is right again, and the demonstration begins anew. */
  reset: () => Promise<void>;
  drained: () => Promise<void>;
  stop: () => Promise<void>;
}

const FILLED = 'filled.json';
const STREAM = 'stream.json';

/** The data of one machine: the table, what fills it, the pump that hands its changes on, and what runs by the clock. */
export function openData(options: DataOptions): LocalData {
  const { settings, platform, client, streams, handler, clock, mediaFolder, mediaFile, mediaUrl } =
    options;
  const { dataDir } = settings;
  let isFilled = readKept(dataDir, FILLED) === true;
  let pump: StreamPump | undefined;
  let ticker: Ticker | undefined;

  function open(streamArn: string): void {
    pump = startStreamPump({
      client: streams,
      streamArn,
      handler,
      checkpoint: {
        read: () => textOr(readKept(dataDir, STREAM)),
        write: (sequence) => keep(dataDir, STREAM, sequence),
      },
      whenIdle: everySoOften(options.whenIdle),
    });
    ticker = startTicker(options.ticking, { clock, log: platform.log });
  }

  const stop = async (): Promise<void> => {
    await Promise.all([pump?.stop(), ticker?.stop()]);
  };

  async function fill(streamArn: string): Promise<void> {
    if (settings.demo) {
      await loadDemo({ platform, client, tableName: TABLE, mediaFile, mediaUrl });
    }
    keep(dataDir, FILLED, true);
    open(streamArn);
    isFilled = true;
  }

  async function emptied(): Promise<string> {
    for (const name of [FILLED, STREAM]) rmSync(path.join(dataDir, name), { force: true });
    rmSync(mediaFolder, { recursive: true, force: true });
    mkdirSync(mediaFolder, { recursive: true });
    clock.reset();
    platform.vault.forget();
    await recreateKeyTable(client, KEY_TABLE);
    await ensureTable(client, TABLE);
    return recreateTable(client, TABLE);
  }

  return {
    isFilled: () => isFilled,
    start: async () => {
      const [streamArn] = await Promise.all([
        ensureTable(client, TABLE),
        ensureKeyTable(client, KEY_TABLE),
      ]);
      // An engine of somebody's own may hold data that this folder knows nothing of: that is never thrown away.
      const isTheirs = settings.dynamoEndpoint !== undefined;
      const hasData = isTheirs && (await platform.areas.childrenOf(undefined)).length > 0;
      if (isFilled || hasData) {
        open(streamArn);
        isFilled = true;
      } else {
        await fill(isTheirs ? streamArn : await emptied());
      }
    },
    reset: async () => {
      isFilled = false;
      await stop();
      await fill(await emptied());
    },
    drained: async () => pump?.drained(),
    // What is cut off here is done again by the next start, as after any other end.
    stop: () => Promise.race([stop(), pause(END_WITHIN_MS, NEVER)]),
  };
}

/** Whoever ends the program waits no longer for what is being projected. */
const END_WITHIN_MS = 2_000;
const NEVER = new AbortController().signal;
const RETRY_EVERY_MS = 5_000;

/** Runs at most every few seconds, however often it is asked. */
function everySoOften(run: () => Promise<void>): () => Promise<void> {
  let last = 0;
  return async () => {
    if (performance.now() - last < RETRY_EVERY_MS) return;
    last = performance.now();
    await run();
  };
}

const textOr = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;
