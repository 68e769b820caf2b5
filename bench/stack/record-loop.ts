import { randomUUID } from 'node:crypto';

import { noLimits } from '../../functions/platform/limits';
import { createEmbeddedClient } from '../../local/engine';
import { eventOf } from '../../tests/support/api/event';
import { openRecorder, type Call } from '../cold/recorder';
import { signIn, textIn } from '../loop/ask';
import type { World } from '../loop/world';
import { addressOf, LOOP } from './the-loop';

/** What one loop asks of the store: the calls of each command, those side by side in one group, and the order it was about. */
export interface Recording {
  orderId: string;
  commands: { name: string; groups: Call[][] }[];
}

/** Takes one loop through the handlers and notes the calls; one before it, so that what is cached is cached. */
export async function recordLoop(world: World): Promise<Recording> {
  const recorder = await openRecorder(world.ground.endpoint);
  const client = createEmbeddedClient(recorder.url);
  try {
    const api = world.apiOn(client, noLimits);
    const tokens = new Map<string, string>();
    for (const { who } of LOOP) tokens.set(who, (await signIn(world, who)).authorization);
    const aLoop = async (): Promise<Recording> => {
      const recording: Recording = { orderId: '', commands: [] };
      for (const command of LOOP) {
        recorder.take();
        const { statusCode, body = '' } = await api(
          eventOf({
            method: 'POST',
            path: addressOf(command, recording.orderId),
            headers: {
              authorization: tokens.get(command.who) ?? '',
              'idempotency-key': randomUUID(),
            },
            body: JSON.stringify(command.body(world.clock.now)),
          }),
        );
        if ((statusCode ?? 0) >= 300) throw new Error(`${command.name}: ${statusCode} ${body}`);
        recording.orderId = textIn(JSON.parse(body), 'id');
        recording.commands.push({ name: command.name, groups: recorder.take() });
      }
      return recording;
    };
    await aLoop();
    return await aLoop();
  } finally {
    client.destroy();
    await recorder.close();
  }
}

/** Which calls a command makes: `3 (Query, Query | PutItem)`, what waits for what behind a stroke. */
export const callsOf = (groups: readonly (readonly Call[])[]): string => {
  const named = groups.map((group) =>
    group.map(({ target }) => target.replace('DynamoDB_20120810.', '')).join(', '),
  );
  return `${groups.flat().length} (${named.join(' | ')})`;
};
