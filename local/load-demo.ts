import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createHash, randomUUID } from 'node:crypto';
import { copyFileSync, readFileSync } from 'node:fs';

import type { Person } from '../domain/access/people';
import { commandInputs, placeInput, type PersonCommand } from '../domain/order/inputs';
import type { Step } from '../domain/order/table';
import { comment } from '../functions/orders/comment';
import type { OrderDeps } from '../functions/orders/deps';
import { placeOrder } from '../functions/orders/place-order';
import { runCommand } from '../functions/orders/run-command';
import { createOrderDeps } from '../functions/orders/wiring';
import { openidDigestOf, phoneDigestOf } from '../functions/platform/digests';
import { newId } from '../functions/platform/ids';
import { noLimits } from '../functions/platform/limits';
import { createMemberStore } from '../functions/platform/stores/members';
import type { StoredPerson } from '../functions/platform/stores/people';
import { mediaKey } from '../functions/platform/table/keys';
import { platformOn, type Platform } from '../functions/platform/wiring';
import { bufferTable } from './buffered-table';
import { addDemoApps } from './demo/app';
import { DEMO_AREAS } from './demo/areas';
import { keepDemoBuildings } from './demo/buildings';
import { CLOCK, type Doors } from './demo/doors';
import { loadLife } from './demo/life';
import { demoPartners } from './demo/partners';
import { DEMO_USERS, JOINERS, type DemoUser } from './demo/people';
import { rememberOrders } from './remembered-orders';

export interface DemoOptions {
  platform: Platform;
  client: DynamoDBDocumentClient;
  tableName: string;
  /** Where a picture has to lie. */
  mediaFile: (mediaId: string) => string;
  mediaUrl: OrderDeps['mediaUrl'];
}

/**
 * Loads the demonstration community: areas, partners, people, and sixty days of life through the use cases themselves,
 * on stores of its own: nobody who asks meanwhile makes it remember half of the settings.
 */
export async function loadDemo({ client, tableName, ...options }: DemoOptions): Promise<void> {
  const table = bufferTable(options.platform.table, client, tableName);
  const platform = platformOn(table, options.platform);
  const now = platform.clock.now();
  await Promise.all([
    ...DEMO_AREAS.map((area) => platform.areas.save(area)),
    ...demoPartners(now).map((partner) => platform.partners.save(partner)),
    keepDemoBuildings(table),
    addDemoApps(platform, now),
  ]);
  const people = await Promise.all(DEMO_USERS.map((user) => addPerson(platform, user, now)));
  const known = new Map(people.map((person) => [person.id, person]));
  await loadLife(doorsOf({ ...options, platform }, known), now);
  await table.flush();
}

async function addPerson(platform: Platform, user: DemoUser, now: number): Promise<StoredPerson> {
  const { key: _key, building: _building, phone, ...known } = user;
  const person: StoredPerson = {
    ...known,
    phone,
    phoneDigest: phoneDigestOf(phone, platform.secret),
    createdAt: now,
  };
  await platform.people.add(person, openidDigestOf(user.openid, platform.secret));
  const members = createMemberStore(platform);
  await Promise.all(user.memberships.map((one) => members.enlist(person.id, one, now)));
  return person;
}

/** The use cases at instants of the past: the same rules, another clock. */
function doorsOf(
  { platform, mediaFile, mediaUrl }: Omit<DemoOptions, 'client' | 'tableName'>,
  people: ReadonlyMap<string, StoredPerson>,
): Doors {
  let at = 0;
  const deps = {
    ...createOrderDeps({ ...platform, clock: { now: () => at } }, mediaUrl),
    orders: rememberOrders(platform.orders),
    limits: noLimits,
  };
  const personOf = (id: string): StoredPerson => {
    const person = people.get(id);
    if (person === undefined) throw new RangeError(`nobody has the id ${id}`);
    return person;
  };
  return {
    place: async (person, when, body) => {
      at = when;
      const input = placeInput.parse(body);
      const request = { input, body: input, idempotencyKey: randomUUID() };
      const { order } = await placeOrder(deps, personOf(person), request);
      if (order === undefined) throw new Error('placed nothing');
      return { id: order.id };
    },
    run: async (person, when, orderId, name, body) => {
      at = when;
      const actor = person === CLOCK ? ({ machine: 'clock' } as const) : personOf(person);
      await runAs(deps, actor, orderId, name, body);
    },
    comment: async (person, when, orderId, body) => {
      at = when;
      const input = commandInputs.comment.parse(body);
      await comment(deps, personOf(person), { orderId, input, idempotencyKey: randomUUID() });
    },
    join: async (person, when, orderId) => {
      at = when;
      await joinDirectly(deps, personOf(person), orderId, when);
    },
    media: (person, file) => addPicture(platform, mediaFile, person, file),
    extraNeighbours: (count) => Promise.resolve(JOINERS.slice(0, count).map(({ id }) => id)),
  };
}

/** In the life nobody waits for the content check of the stream, which comes after it. */
async function joinDirectly(
  deps: OrderDeps,
  person: Person,
  orderId: string,
  at: number,
): Promise<void> {
  await deps.beside.join(orderId, person.id, at);
}

async function runAs(
  deps: OrderDeps,
  actor: Person | { machine: 'clock' },
  orderId: string,
  name: Step,
  body: object,
): Promise<void> {
  const input = isSent(name) ? commandInputs[name].parse(body) : body;
  await runCommand(deps, actor, { orderId, command: { name, input } });
}

const isSent = (name: Step): name is Step & PersonCommand => name in commandInputs;

async function addPicture(
  { table, clock }: Platform,
  mediaFile: DemoOptions['mediaFile'],
  owner: string,
  file: string,
): Promise<string> {
  const mediaId = newId(clock.now());
  copyFileSync(file, mediaFile(mediaId));
  const bytes = readFileSync(file);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await table.put({
    ...mediaKey(mediaId),
    owner,
    contentType: 'image/png',
    bytes: bytes.length,
    sha256,
  });
  return mediaId;
}
