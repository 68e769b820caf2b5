import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

import { textIn } from '../loop/ask';
import type { Loop, Post } from './job';
import { addressOf, LOOP, type LoopCommand } from './the-loop';

const JSON_TYPE = { 'content-type': 'application/json' };
const A_MOMENT = 20;

/** Loops of the demonstration's people, signed in; a partner that has all it may have waits a moment. */
export async function loopsThroughApi(post: Post): Promise<Loop> {
  const tokens = new Map<string, string>();
  for (const { who } of LOOP) {
    const { body } = await post('/v1/sessions', JSON_TYPE, JSON.stringify({ code: `demo:${who}` }));
    tokens.set(who, `Bearer ${textIn(JSON.parse(body), 'accessToken')}`);
  }
  const send = (command: LoopCommand, orderId: string) =>
    post(
      addressOf(command, orderId),
      {
        ...JSON_TYPE,
        authorization: tokens.get(command.who) ?? '',
        'idempotency-key': randomUUID(),
      },
      JSON.stringify(command.body(Date.now())),
    );
  return async (_, took) => {
    let orderId = '';
    for (const command of LOOP) {
      let began = performance.now();
      let answer = await send(command, orderId);
      while (answer.body.includes('"cap_reached"')) {
        await wait(A_MOMENT);
        began = performance.now();
        answer = await send(command, orderId);
      }
      if (answer.status >= 300) throw new Error(`${command.name}: ${answer.status} ${answer.body}`);
      took(performance.now() - began);
      orderId = textIn(JSON.parse(answer.body), 'id');
    }
  };
}
