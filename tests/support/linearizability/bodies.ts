import { DAY } from '../../../domain/time/shanghai';
import { evidenceAt } from '../api/bodies';
import type { Command } from './wish';

/** The body on the wire: right in itself, and another one for another `body` of the model. */
export function bodyOf({ command, body }: Command, now: number): object {
  const text = `说明${body}`;
  switch (command) {
    case 'amend':
    case 'urge':
    case 'progress':
    case 'supervise':
      return { text };
    case 'accept':
      return { triage: body.endsWith('!') ? 'complex' : 'simple' };
    case 'contact':
      return { channel: 'phone', reached: true, words: text };
    case 'pool':
    case 'start':
      return { note: text };
    case 'claim':
      return body.endsWith('!') ? { promisedAt: new Date(now + DAY).toISOString() } : {};
    case 'pause':
      return {
        reasonCode: body.startsWith('resident') ? 'resident' : 'parts',
        note: text,
        expectedAt: new Date(now + DAY).toISOString(),
      };
    case 'resume':
      return {};
    case 'fulfil':
      return { ...evidenceAt(now), result: `修好了,${text}` };
    case 'rate':
      return { satisfaction: 'satisfied', text };
    case 'withdraw':
      return { reasonCode: 'solved', reason: text };
    case 'decline':
      return { reasonCode: 'noCapacity', reason: text };
    case 'recall':
    case 'send-back':
    case 'reopen':
      return { reason: text };
  }
}
