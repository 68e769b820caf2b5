import { orderOf } from '../../../functions/platform/stores/orders';
import type { Handler } from '../../../functions/platform/http/dispatch';
import type { Item, Table } from '../../../functions/platform/table/table';
import { diceOf } from '../api/junk';

/** Faults that a server could have, each planted where it would come from: in the table under it, or in front of it. */
export interface Planted {
  table?: (sound: Table) => Table;
  handler?: (sound: Handler) => Handler;
}

const isOrder = ({ sk }: Item): boolean => sk === 'ORDER';
const lastCommandOf = (item: Item): string | undefined => orderOf(item).events.at(-1)?.command;

/** Every write of an order goes through, whatever was written since it was read. */
const unconditional =
  (holds: (item: Item) => boolean) =>
  (table: Table): Table => ({
    ...table,
    putIf: async (item, condition) => {
      if (!isOrder(item) || !holds(item)) return table.putIf(item, condition);
      await table.put(item);
      return true;
    },
  });

/** So many of the readings of an order show it as it was when it was read first, consistent or not. */
const staleReads =
  (share: number) =>
  (table: Table): Table => {
    const dice = diceOf(3);
    const first = new Map<string, Awaited<ReturnType<Table['query']>>>();
    return {
      ...table,
      query: async (partition, options) => {
        const page = await table.query(partition, options);
        if (!page.items.some(isOrder)) return page;
        const known = first.get(partition) ?? page;
        first.set(partition, known);
        return dice.chance(share) ? known : page;
      },
    };
  };

/** What comes later than the answer to a reading was kept for the next that asks the same. */
const cachedAnswers = (sound: Handler): Handler => {
  const known = new Map<string, ReturnType<Handler>>();
  return (event) => {
    if (event.requestContext.http.method !== 'GET') return sound(event);
    const asked = `${event.rawPath} ${event.headers['authorization'] ?? ''}`;
    const answer = known.get(asked) ?? sound(event);
    known.set(asked, answer);
    return answer;
  };
};

const forgetfulOfKeys = (table: Table): Table => ({
  ...table,
  putIf: (item, condition) => table.putIf(isOrder(item) ? { ...item, keys: '' } : item, condition),
});

const phantom = (table: Table): Table => {
  const dice = diceOf(5);
  return {
    ...table,
    putIf: (item, condition) =>
      isOrder(item) && dice.chance(0.25) ? Promise.resolve(true) : table.putIf(item, condition),
  };
};

/** A command is answered with the version that it found, not the one that it made. */
const versionBefore =
  (sound: Handler): Handler =>
  async (event) => {
    const answer = await sound(event);
    if (event.requestContext.http.method === 'GET' || answer.statusCode !== 200) return answer;
    const body = answer.body?.replace(
      /"version":(\d+)/,
      (_, found) => `"version":${Number(found) - 1}`,
    );
    return { ...answer, body: body ?? '' };
  };

/** Busy, it says, though nobody was faster. */
const refusesForNothing = (sound: Handler): Handler => {
  const dice = diceOf(7);
  return async (event) => {
    const isCommand = event.requestContext.http.method === 'POST' && dice.chance(0.2);
    if (!isCommand) return sound(event);
    const path = event.rawPath.replace(/\/[^/]+$/, '');
    const http = { ...event.requestContext.http, method: 'GET' as const, path };
    const { body: _body, ...asking } = event;
    const read = await sound({
      ...asking,
      rawPath: path,
      requestContext: { ...event.requestContext, http },
    });
    if (read.statusCode !== 200) return sound(event);
    const current: unknown = JSON.parse(read.body ?? '{}');
    const body = JSON.stringify({ code: 'illegal_transition', current });
    return { statusCode: 409, headers: { 'content-type': 'application/problem+json' }, body };
  };
};

export const PLANTED: Readonly<Record<string, Planted>> = {
  'an update is lost: the condition of a write is ignored': { table: unconditional(() => true) },
  'a claim has two winners: its write has no condition': {
    table: unconditional((item) => lastCommandOf(item) === 'claim'),
  },
  'a read is stale after an acknowledged write: answers are cached': { handler: cachedAnswers },
  'decisions rest on stale reads': { table: staleReads(0.3) },
  'a repeated key has a double effect: keys are forgotten': { table: forgetfulOfKeys },
  'a success is a phantom: acknowledged, never written': { table: phantom },
  'a refusal has no cause': { handler: refusesForNothing },
  'a version is not that of the command': { handler: versionBefore },
};
