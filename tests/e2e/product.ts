import '../../local/environment';

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { silentLog } from '../../functions/platform/log';
import { startServer } from '../../local/server';
import { settingsFrom } from '../../local/settings';
import { watchAnswers } from '../support/answers/watch-answers';

export interface Product {
  /** `http://127.0.0.1:<port>` */
  url: string;
  /** What the demonstration's orders lead to is there: messages, figures. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** The whole product as `npm start` runs it, on data of its own that goes with it. Closing throws where it answered as the document does not say. */
export async function startProduct({
  web,
  environment = {},
}: {
  web: boolean;
  /** Settings of the environment. */
  environment?: Record<string, string>;
}): Promise<Product> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'sidan-e2e-'));
  const undescribed: string[] = [];
  const stopWatching = watchAnswers((wrong) => undescribed.push(wrong));
  const forget = (): void => {
    stopWatching();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const server = await startServer(
      { ...settingsFrom(environment), port: 0, dataDir, web },
      silentLog,
    );
    const close = (): Promise<void> => server.close().finally(forget);
    await server.ready.catch(async (error: unknown) => {
      await close();
      throw error;
    });
    return {
      url: server.url,
      settled: () => server.drained(),
      close: async () => {
        await close();
        const [wrong] = undescribed;
        if (wrong !== undefined) throw new Error(wrong);
      },
    };
  } catch (error) {
    forget();
    throw error;
  }
}
