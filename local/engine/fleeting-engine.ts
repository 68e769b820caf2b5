import { accessSync, constants, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { startEngine, type Engine } from './start-engine';

const IN_MEMORY = '/dev/shm';
/** Containers often have 64 MB there; thousands of orders with their stream take hundreds. */
const ROOM_WANTED = 2 * 1024 ** 3;

/** A folder in memory where the system has one with room: nothing of it has to outlive the machine. */
function memoryFolder(): string {
  try {
    accessSync(IN_MEMORY, constants.W_OK);
    const { bavail, bsize } = statfsSync(IN_MEMORY);
    return bavail * bsize >= ROOM_WANTED ? IN_MEMORY : tmpdir();
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
