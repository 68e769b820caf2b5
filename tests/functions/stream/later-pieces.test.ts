import type { OrderAnswer } from '../../../domain/order/answer';
import { HOUR, MINUTE } from '../../../domain/time/shanghai';
import {
  aDoor,
  createWorld,
  evidenceAt,
  stepsIn,
  uploadPicture,
  type World,
} from '../../support/api';

const TEXT_CHECK = '/wxa/msg_sec_check';
const MEDIA_CHECK = '/wxa/media_check_async';
const RISKY = '违规测试';

describe('what is said later is looked at by itself before neighbours read it', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.close());

  const publicly = async (id: string): Promise<OrderAnswer> =>
    (await world.nobody.get(`/v1/public/orders/${id}`)).body;
  const asked = (): number => world.wechat.calls(TEXT_CHECK);
  const evidence = (own: object = {}) => ({ ...evidenceAt(world.clock.now()), ...own });

  async function fulfilled(own: object = {}): Promise<string> {
    const { started, run } = stepsIn(world);
    const { id } = await started(aDoor({ public: true }));
    await world.stream.drain();
    await run('repair-worker', id, 'fulfil', evidence(own));
    return id;
  }
  const rate = (id: string, text: string) =>
    stepsIn(world).run('resident-wang', id, 'rate', { satisfaction: 'satisfied', text });

  it('evidence, rating and reply appear one after another, each once', async () => {
    const id = await fulfilled();
    const { process, result } = evidence();
    expect((await publicly(id)).evidence).not.toHaveProperty('result');
    await world.stream.drain();
    expect((await publicly(id)).evidence).toMatchObject({ process, result });

    await rate(id, '修得快');
    expect((await publicly(id)).rating).not.toHaveProperty('text');
    await world.stream.drain();
    expect((await publicly(id)).rating?.text).toBe('修得快');

    await stepsIn(world).run('repair-lead', id, 'reply', { text: '应该的' });
    expect((await publicly(id)).rating?.reply).not.toHaveProperty('text');
    await world.stream.drain();
    expect((await publicly(id)).rating?.reply?.text).toBe('应该的');

    const before = asked();
    await stepsIn(world).run('staff-zhao', id, 'hide', { reason: '先核对一下' });
    await stepsIn(world).run('staff-zhao', id, 'show');
    await world.stream.drain();
    expect(asked()).toBe(before);
  });

  it('words that did not pass are left out, and nothing else is', async () => {
    const id = await fulfilled({ result: `修好了${RISKY}` });
    await rate(id, `谢谢${RISKY}`);
    await world.stream.drain();
    const order = await publicly(id);
    expect(order.publicState).toBe('public');
    expect(JSON.stringify(order)).not.toContain(RISKY);
    expect(order.rating).toMatchObject({ satisfaction: 'satisfied' });
    const own = (await world.as('resident-wang').get(`/v1/orders/${id}`)).body;
    expect([own.evidence?.result, own.rating?.text]).toEqual([`修好了${RISKY}`, `谢谢${RISKY}`]);
  });

  it('words are looked at again once something was taken out of them', async () => {
    const id = await fulfilled({ result: `修好了${RISKY}` });
    await world.stream.drain();
    const redact = { field: 'evidence', find: RISKY, reason: '不该写的' };
    await stepsIn(world).run('lead-chen', id, 'redact', redact);
    expect((await publicly(id)).evidence).not.toHaveProperty('result');
    await world.stream.drain();
    expect((await publicly(id)).evidence?.result).toContain('修好了');
  });

  it('nobody is asked about words of an order that stays private', async () => {
    const before = asked();
    await stepsIn(world).rated(aDoor());
    await world.stream.drain();
    expect(asked()).toBe(before);
  });

  it('one that WeChat could not be asked about waits alone', async () => {
    const id = await fulfilled();
    world.wechat.failNext(TEXT_CHECK, { errcode: 45009 });
    await world.stream.drain();
    expect((await publicly(id)).publicState).toBe('public');
    expect((await publicly(id)).evidence).not.toHaveProperty('result');
    await world.stream.retry();
    expect((await publicly(id)).evidence).not.toHaveProperty('result');
    world.clock.advance(MINUTE);
    await world.stream.retry();
    expect((await publicly(id)).evidence).toHaveProperty('result');
  });

  describe('a photo', () => {
    const withPhoto = async (): Promise<{ id: string; photo: string }> => {
      const photo = await uploadPicture(world.as('resident-wang'));
      const { id } = await stepsIn(world).accepted(aDoor({ public: true, photos: [photo] }));
      return { id, photo };
    };
    const shown = async (id: string): Promise<string[]> =>
      (await publicly(id)).photos.map((photo) => photo.id);
    const calls = (): number => world.wechat.calls(MEDIA_CHECK);

    it('is asked about once, however often the order changes meanwhile', async () => {
      world.wechat.pushTo('http://127.0.0.1:9/nobody');
      const { id } = await withPhoto();
      const before = calls();
      await world.stream.drain();
      await stepsIn(world).run('staff-zhao', id, 'pool');
      await world.stream.drain();
      await world.stream.retry();
      expect(calls() - before).toBe(1);
    });

    it('whose verdict never came is asked about again after half an hour', async () => {
      world.wechat.pushTo('http://127.0.0.1:9/nobody');
      const { id, photo } = await withPhoto();
      await world.stream.drain();
      world.clock.advance(29 * MINUTE);
      const before = calls();
      await world.stream.retry();
      expect(calls()).toBe(before);
      world.wechat.pushTo(world.pushUrl);
      world.clock.advance(MINUTE);
      await world.stream.retry();
      await until(async () => (await shown(id)).includes(photo));
    });

    it('that WeChat never says a word about is left to a person', async () => {
      world.wechat.pushTo('http://127.0.0.1:9/nobody');
      const { id, photo } = await withPhoto();
      await world.stream.drain();
      const before = calls();
      for (let tries = 0; tries < 8; tries += 1) {
        world.clock.advance(HOUR);
        await world.stream.retry();
      }
      expect(calls() - before).toBeLessThan(30);
      expect(await world.everything()).toContainEqual(verdictItem(id, photo, 'review'));
      expect((await world.everything()).filter((item) => item.includes('PENDING#'))).toEqual([]);
    });

    const verdictItem = (id: string, piece: string, verdict: string) =>
      JSON.stringify([
        ['pk', `ORDER#${id}`],
        ['sk', `CHECK#${piece}`],
        ['verdict', verdict],
      ]);
  });

  it('words of somebody who was long gone are left to a person, and block nothing', async () => {
    world.wechat.failNext(TEXT_CHECK, { errcode: 61010 });
    const { id } = await stepsIn(world).accepted(aDoor({ public: true }));
    await world.stream.drain();
    const own = (await world.as('resident-wang').get(`/v1/orders/${id}`)).body;
    expect(own.publicState).toBe('refused');
    expect((await stepsIn(world).run('staff-zhao', id, 'pool')).state).toBe('offered');
  });

  it('the first verdict stands: a push that comes again changes nothing', async () => {
    const photo = await uploadPicture(world.as('resident-wang'));
    const { id } = await stepsIn(world).accepted(aDoor({ public: true, photos: [photo] }));
    world.wechat.pushTo(world.pushUrl);
    await world.stream.drain();
    await until(async () => (await publicly(id)).photos.length === 1);
    const trace = (await world.everything()).find((item) => item.includes(`"mediaId","${photo}"`));
    const traceId = /TRACE#([\w-]+)/.exec(trace ?? '')?.[1];
    const event = { Event: 'wxa_media_check', trace_id: traceId, result: { suggest: 'risky' } };
    const again = world.pushed(JSON.stringify(event));
    expect((await world.nobody.send({ method: 'POST', ...again })).status).toBe(200);
    expect((await publicly(id)).photos).toHaveLength(1);
  });
});

/** The stand-in pushes when it likes, within the second. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('it never came to be');
}
