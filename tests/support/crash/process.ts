import { createLimits, noLimits } from '../../../functions/platform/limits';
import type { Handler } from '../../../functions/platform/http/dispatch';
import { createTable } from '../../../functions/platform/table/table';
import { createPlatform, type Platform } from '../../../functions/platform/wiring';
import { MASTER_KEY, SECRET, type World } from '../api/world';
import { gatedClient } from './gated-client';
import { createGate, type Gate, type Strike } from './gate';

/** A process of its own, which remembers nothing and reaches the store only through its gate. */
export interface Process {
  platform: Platform;
  gate: Gate;
  handler: Handler;
}

export function startProcess(
  world: World,
  strike?: Strike,
  { limits = false }: { limits?: boolean } = {},
): Process {
  const gate = createGate(strike);
  const { clock, log } = world.platform;
  const client = gatedClient(world.ground.client, gate);
  const table = createTable(client, world.ground.tableName);
  const platform = createPlatform({
    ...world.ground,
    client,
    masterKey: () => Promise.resolve(MASTER_KEY),
    clock,
    secret: SECRET,
    limits: limits ? createLimits({ table, clock, log, secret: SECRET }) : noLimits,
    log,
  });
  return { platform, gate, handler: world.apiOn(platform) };
}

/** What the process does until it is done, fails, or is killed. */
export const untilDead = <T>({ gate }: Process, act: Promise<T>): Promise<T | 'killed'> =>
  Promise.race([act, gate.death]);
