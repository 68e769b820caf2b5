import { COMMAND_NAMES } from '../../domain/order/command-names';
import { DAY, HOUR } from '../../domain/time/shanghai';
import { makeSubject } from '../faults/permissions/routes/subject';
import { everythingIn } from '../support/api/everything';
import { OPENING_MORNING } from '../support/api/clock';
import { cellsOf, KINDS, MAY } from './iam/may';
import { cellsUsed, kindOf } from './iam/used';
import { packageService, type Packaged } from './packaged';
import { type Cloud, raiseCloud } from './stand/raise-cloud';
import { askEverything, runEverything, type Stage, stageIn } from './walk/orders';
import {
  applyAsPartner,
  askAgain,
  bridgeHotline,
  fileByApp,
  joinTeam,
  leave,
  review,
  signInByPhone,
  tellOfAnOrder,
  wantToHear,
} from './walk/people';

jest.setTimeout(480_000);

/** The clock's and the stream's own commands follow by themselves; others need more than a body that always fits. */
const NOT_BY_THIS = [
  ...['place', 'follow', 'assign', 'transfer', 'lapse', 'agree-quote', 'refuse-quote'],
  ...['request-extension', 'grant-extension', 'refuse-extension', 'close', 'leave'],
];

/** Reading is not asked for row by row; how often somebody is counted depends on how fast this life goes. */
const IS_NOT_ASKED =
  /^\w+ (?:(?:GetItem|BatchGetItem|Query) (?:[A-Z]|index)|BatchGetItem keys|UpdateItem counts)/;
/** Used by whoever holds a link, and where something goes wrong (`poison.test.ts`). */
const BY_OTHERS = /(?:GetObject photos.media|SendMessage StreamFailures)$/;
/** What this life is too short for, or too orderly. */
const SELDOM = [
  // Where there is no key yet: of somebody of whom nothing was sealed, or who has left.
  ...['personal', 'community', 'content', 'stream', 'webhooks'].map(
    (name) => `${name} PutItem keys`,
  ),
  // A team of a partner, and the token of WeChat, where this function is the first to ask.
  ...['identity PutItem PARTNER', 'identity DeleteItem PARTNER', 'identity PutItem WECHAT'],
  ...['personal DeleteItem STAFF', 'personal DeleteItem PARTNER', 'outgoing PutItem WECHAT'],
  ...['contentClock PutItem WECHAT', 'open311 PutItem WECHAT'],
  'open311 DeleteItem PENDING',
  // Relatives, and messages by WeChat, of somebody who leaves.
  ...['personal DeleteItem MINE', 'personal DeleteItem DELIVERY', 'personal DeleteItem WAITING'],
  // An agreement that loses an area, and a credit code that somebody else holds.
  ...['community DeleteItem COVER', 'community PutItem CREDIT', 'community DeleteItem CREDIT'],
  // A digest by WeChat to staff who agreed to it, and an agreement that ends soon.
  ...['messagesClock PutItem DELIVERY', 'clock PutItem PARTNER'],
  // A receiver that takes nothing for days, and a picture that comes: nobody outside is asked here.
  'webhookDeliveries PutItem INBOX',
  ...[
    'PutItem MEDIA',
    'PutItem OF',
    'UpdateItem MEDIA',
    'PutItem keys',
    'PutObject photos/incoming',
  ].map((right) => `open311Pictures ${right}`),
  'insightClock DeleteItem TALLY',
  'pictures DeleteObject photos/media',
  // A file that is too long for an answer, and somebody with a calendar who leaves.
  ...['PutObject', 'AbortMultipartUpload', 'GetObject'].map((it) => `exports ${it} photos/exports`),
  ...['personal DeleteItem CALENDAR', 'feeds DeleteItem OF', 'feeds DeleteItem CALENDAR'],
];

/** Every function from its zip, through its whole life, behind doors that let it do what its role allows and nothing else. */
describe('a life under the roles of the template', () => {
  let packaged: Packaged;
  let cloud: Cloud;
  let stage: Stage;
  beforeAll(async () => {
    packaged = await packageService();
    cloud = await raiseCloud(packaged);
    cloud.advance(OPENING_MORNING - cloud.platform.clock.now());
    stage = await stageIn(cloud);
  });
  afterAll(async () => {
    await cloud.close();
  });

  it('signs in, joins a team, and is looked at', async () => {
    await signInByPhone(cloud);
    await joinTeam(cloud);
    await applyAsPartner(cloud);
    await review(cloud);
    expect(cloud.roles.refused()).toEqual([]);
  });

  it('is looked at again where WeChat was too busy', async () => {
    expect(await askAgain(cloud)).toEqual(['checking', 'public']);
    expect(cloud.roles.refused()).toEqual([]);
  });

  it('lets a 311 client file and read', async () => {
    expect(await fileByApp(cloud)).toEqual([
      ...['token', 'service_notice', 'account_id'],
      ...['200', '200', '404'],
    ]);
    expect(cloud.roles.refused()).toEqual([]);
  });

  it('lets the hotline send work orders, and tells it how far they are', async () => {
    expect(await bridgeHotline(cloud)).toEqual([2, 'known', 2, '待接单']);
    expect(cloud.roles.refused()).toEqual([]);
  });

  it('runs every command', async () => {
    const { done, failed } = await runEverything(stage);
    expect(failed).toEqual([]);
    expect(COMMAND_NAMES.filter((name) => !done.has(name))).toEqual(NOT_BY_THIS);
    await cloud.settled();
    expect(cloud.roles.refused()).toEqual([]);
  });

  it('goes through nights and days, and tells whoever wants to hear of it', async () => {
    await wantToHear(cloud);
    for (const time of [0, 13 * HOUR, 11 * HOUR, DAY, 8 * DAY]) {
      cloud.advance(time);
      await tellOfAnOrder(cloud);
      await cloud.tick();
      await cloud.tick();
    }
    expect(cloud.roles.refused()).toEqual([]);
  });

  it('asks on every route, and leaves', async () => {
    await stage.cast.signIn();
    const subject = await makeSubject(stage.setting, stage.cast);
    await leave(cloud, subject.publicOrderId);
    expect(await askEverything(stage, subject)).toEqual([]);
    await cloud.settled();
    await cloud.tick();
    expect(cloud.roles.refused()).toEqual([]);
    const faults = cloud.logged().match(/.*"level":"ERROR".*/g) ?? [];
    expect(faults.filter((line) => !line.includes('content check postponed'))).toEqual([]);
  });

  it('has met no kind of row that the roles were not written for', async () => {
    const { client, tableName } = cloud.ground;
    const rows = await everythingIn(client, tableName);
    const kinds = new Set(rows.map((row) => kindOf(/\["pk","([^"]*)"\]/.exec(row)?.[1] ?? '')));
    expect(kinds.size).toBeGreaterThan(20);
    expect([...kinds].filter((kind) => !KINDS.some((known) => known === kind))).toEqual([]);
  });

  it('has needed what the roles give', () => {
    const used = new Map<string, Set<string>>();
    for (const call of cloud.roles.calls) {
      const of = used.get(call.by) ?? new Set();
      for (const cell of cellsUsed(call, cloud.ground.keyTableName)) of.add(cell);
      used.set(call.by, of);
    }
    const unused = Object.entries(MAY).flatMap(([name, rights]) =>
      cellsOf(rights)
        .filter((cell) => used.get(name)?.has(cell) !== true)
        .map((cell) => `${name} ${cell}`),
    );
    const isKnown = (right: string): boolean =>
      IS_NOT_ASKED.test(right) || BY_OTHERS.test(right) || SELDOM.includes(right);
    expect(unused.filter((right) => !isKnown(right))).toEqual([]);
  });
});
