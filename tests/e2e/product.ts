import '../../local/environment';

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { silentLog } from '../../functions/platform/log';
import { startServer } from '../../local/server';
import { settingsFrom } from '../../local/settings';

export interface Product {
  /** `http://127.0.0.1:<port>` */
  url: string;
  /** What the demonstration's orders lead to is there: messages, figures. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** The whole product as `npm start` runs it, on data of its own that goes with it. */
export async function startProduct({ web }: { web: boolean }): Promise<Product> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'sidan-e2e-'));
  const forget = (): void => rmSync(dataDir, { recursive: true, force: true });
  try {
    const server = await startServer({ ...settingsFrom({}), port: 0, dataDir, web }, silentLog);
    const close = (): Promise<void> => server.close().finally(forget);
    await server.ready.catch(async (error: unknown) => {
      await close();
      throw error;
    });
    return { url: server.url, settled: () => server.drained(), close };
  } catch (error) {
    forget();
    throw error;
  }
}
