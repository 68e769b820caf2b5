import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { startEngine, type Engine } from './start-engine';

/** A folder in memory where the system has one: nothing of it has to outlive the machine. */
function memoryFolder(): string {
  try {
    accessSync('/dev/shm', constants.W_OK);
    return '/dev/shm';
  } catch {
    return tmpdir();
  }
}

/** An engine for a while: its data lies in a folder of its own, in memory where it can, and goes with it. */
export async function startFleetingEngine(): Promise<Engine & { folder: string }> {
  const folder = mkdtempSync(path.join(memoryFolder(), 'sidan-engine-'));
  const forget = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const engine = await startEngine({ dataFile: path.join(folder, 'table.db') });
    process.once('exit', forget);
    return {
      ...engine,
      folder,
      stop: async () => {
        await engine.stop();
        process.removeListener('exit', forget);
        forget();
      },
    };
  } catch (error) {
    forget();
    throw error;
  }
}
