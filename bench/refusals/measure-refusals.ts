import { routeTables } from '../../cloud/route-tables';
import type { Handler } from '../../functions/platform/http/dispatch';
import { eventOf, type Sent } from '../../tests/support/api/event';
import { diceOf } from '../../tests/support/api/junk';
import { malformedRequest } from '../../tests/support/malformed/request';
import type { Figures } from '../figure';
import { textIn } from '../loop/ask';
import { openWorld } from '../loop/world';
import { median, rounded } from '../middle';

const REQUESTS = 3000;
const SLOWEST = 20;
const ROUNDS = 9;
const SEED = 20260415;
const START = Date.parse('2026-04-15T02:00:00Z');

/** R7: what refusing costs, in answers to `GET /v1/me` that were measured in turns with it. */
export async function measureRefusals(): Promise<Figures> {
  const world = await openWorld(START);
  try {
    const authorization = `Bearer ${await tokenOf(world.api)}`;
    const me: Sent = { method: 'GET', path: '/v1/me', headers: { authorization } };
    const requests = malformed(await anOrder(world.api, authorization)).map((sent) => ({
      ...sent,
      headers: { authorization, ...sent.headers },
    }));
    const answers: number[] = [];
    const taken: { sent: Sent; ms: number }[] = [];
    for (const sent of requests) {
      answers.push(await timed(world.api, me));
      taken.push({ sent, ms: await timed(world.api, sent) });
    }
    const slowest = taken.sort((a, b) => b.ms - a.ms).slice(0, SLOWEST);
    const ratios: number[] = [];
    for (const { sent } of slowest) ratios.push(await ratioOf(world.api, sent, me));
    return {
      'R7 median': {
        what: 'a malformed request, in answers to GET /v1/me',
        value: rounded(median(taken.map(({ ms }) => ms)) / median(answers)),
        unit: '×',
      },
      'R7 slowest': {
        what: `the slowest of ${REQUESTS} malformed requests, in the same`,
        value: rounded(Math.max(...ratios)),
        unit: '×',
      },
    };
  } finally {
    await world.close();
  }
}

/** The same requests as the test makes, in turns over all routes. */
function malformed(orderId: string): Sent[] {
  const routes = Object.values(routeTables).flat();
  const dice = diceOf(SEED);
  return Array.from({ length: REQUESTS }, (_, index) => routes[index % routes.length]).flatMap(
    (route) => (route === undefined ? [] : [malformedRequest(route, orderId, dice).sent]),
  );
}

/** Once may be chance: several times in turns, the median of both. */
async function ratioOf(api: Handler, sent: Sent, me: Sent): Promise<number> {
  const [refusals, answers]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    answers.push(await timed(api, me));
    refusals.push(await timed(api, sent));
  }
  return median(refusals) / median(answers);
}

async function timed(api: Handler, sent: Sent): Promise<number> {
  const event = eventOf(sent);
  const began = performance.now();
  await api(event);
  return performance.now() - began;
}

async function tokenOf(api: Handler): Promise<string> {
  const body = JSON.stringify({ code: 'demo:staff-zhao' });
  return textIn(await read(api, { method: 'POST', path: '/v1/sessions', body }), 'accessToken');
}

/** One that the person may see and act on. */
async function anOrder(api: Handler, authorization: string): Promise<string> {
  const path = '/v1/orders?view=all&limit=1';
  const { items } = await read(api, { method: 'GET', path, headers: { authorization } });
  return textIn(items?.[0] ?? {}, 'id');
}

async function read(api: Handler, sent: Sent): Promise<{ items?: object[] }> {
  const { body = '{}' } = await api(eventOf(sent));
  return JSON.parse(body);
}
