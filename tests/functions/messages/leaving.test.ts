import type { PersonalExport } from '../../../functions/orders/personal/export-me';
import { LOCAL_TEMPLATES } from '../../../local/wechat/templates';
import { aDoor, createWorld, orderIn, stepsIn, type World } from '../../support/api';
import { inboxOf } from './inboxes';

const { progress = '' } = LOCAL_TEMPLATES;
const PHONE = '13912340088';

describe('the messages of somebody who leaves (注销)', () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld();
  });
  afterEach(() => world.close());

  it('are in what they export, with their grants and how far they read', async () => {
    const person = await world.add({ displayName: '小沈', phone: PHONE });
    await person.post('/v1/inbox/grants', { templateIds: [progress] });
    const { id, number } = orderIn(await person.post('/v1/orders', aDoor()));
    world.clock.advance(1000);
    await stepsIn(world).run('staff-zhao', id, 'accept', {});
    const { items } = await inboxOf(world, person);
    await person.post('/v1/inbox/read', { upTo: items[0]?.id });
    const { body } = await person.get<PersonalExport>('/v1/me/export');
    expect(body.messages.inbox).toMatchObject([{ number }, { text: '社区接了,正在安排人' }]);
    expect(body.messages.sent).toMatchObject([{ text: '社区接了,正在安排人', state: 'queued' }]);
    expect(body.others.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['GRANT', 'READ', 'SESSION']),
    );
  });

  it('go with them, and records that come later bring nothing back', async () => {
    const daughter = world.as('resident-ma');
    const forRelative = { name: '老沈', relation: '父亲', phone: PHONE };
    const person = await world.add({ displayName: '老沈', phone: PHONE });
    await person.post('/v1/inbox/grants', { templateIds: [progress] });
    const theirs = orderIn(await person.post('/v1/orders', aDoor()));
    orderIn(await daughter.post('/v1/orders', aDoor({ forRelative })));
    await stepsIn(world).run('staff-zhao', theirs.id, 'accept', {});
    const records = await world.stream.take();
    await world.stream.hand(records);
    const known = await world.platform.people.find(person.id);
    const digest = known?.person.phoneDigest ?? '';
    const theirRows = async (): Promise<string[]> =>
      (await world.everything()).filter((row) =>
        [
          `INBOX#${person.id}`,
          `INBOX#PHONE#${digest}`,
          `DELIVERY#${person.id}`,
          `OF#${person.id}`,
        ].some((partition) => row.includes(partition)),
      );
    expect((await theirRows()).length).toBeGreaterThan(4);
    await person.delete('/v1/me');
    await world.stream.drain();
    await world.stream.hand(records);
    await world.stream.drain();
    expect(await theirRows()).toEqual([]);
  });
});
