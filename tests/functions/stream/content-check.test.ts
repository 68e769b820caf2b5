import { checkContent } from '../../../functions/orders/content-check';
import { createProjectionDeps } from '../../../functions/orders/wiring';
import { HOUR } from '../../../domain/time/shanghai';
import { aDoor, createWorld, stepsIn, uploadPicture, type World } from '../../support/api';

const TEXT_CHECK = '/wxa/msg_sec_check';
const MEDIA_CHECK = '/wxa/media_check_async';

/** Links that lead nowhere. */
const anyMedia = {
  mediaUrl: () => Promise.resolve('https://x'),
  removeMedia: () => Promise.resolve(),
};

describe('what wants to be public is looked at first (内容安全)', () => {
  let world: World;
  const publicly = async (id: string) => world.nobody.get(`/v1/public/orders/${id}`);
  const publicStateOf = async (id: string) =>
    (await world.as('resident-wang').get(`/v1/orders/${id}`)).body.publicState;

  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.close());

  it('shows an order to everybody once it passed and was accepted, not before', async () => {
    const { place, run } = stepsIn(world);
    const { id } = await place(aDoor({ public: true }));
    expect((await publicly(id)).status).toBe(404);
    await world.stream.drain();
    expect((await publicly(id)).status).toBe(404);
    await run('staff-zhao', id, 'accept', {});
    expect((await publicly(id)).status).toBe(200);
  });

  it.each(['违规测试', '待审测试'])(
    'keeps back a text with %s, and the order goes on',
    async (words) => {
      const body = aDoor({ public: true, description: `单元门坏了,${words}。` });
      const { id } = await stepsIn(world).accepted(body);
      await world.stream.drain();
      expect(await publicStateOf(id)).toBe('refused');
      expect((await publicly(id)).status).toBe(404);
      expect((await stepsIn(world).run('staff-zhao', id, 'pool')).state).toBe('offered');
    },
  );

  it('looks again at what was added, and shows nothing meanwhile', async () => {
    const { id } = await stepsIn(world).accepted(aDoor({ public: true }));
    await world.stream.drain();
    await stepsIn(world).run('resident-wang', id, 'amend', { text: '还有违规测试' });
    expect((await publicly(id)).status).toBe(404);
    await world.stream.drain();
    expect(await publicStateOf(id)).toBe('refused');
  });

  it('asks nobody about what stays private', async () => {
    const before = world.wechat.calls(TEXT_CHECK);
    await stepsIn(world).accepted(aDoor());
    await world.stream.drain();
    expect(world.wechat.calls(TEXT_CHECK)).toBe(before);
  });

  it('waits while WeChat is down, loses nothing, and asks again', async () => {
    world.wechat.failNext(TEXT_CHECK, { httpStatus: 500 }, 12);
    const { id } = await stepsIn(world).accepted(aDoor({ public: true }));
    await world.stream.drain();
    expect(await publicStateOf(id)).toBe('checking');
    for (let tries = 0; tries < 12 && (await publicStateOf(id)) === 'checking'; tries += 1) {
      world.clock.advance(HOUR);
      await world.stream.retry();
    }
    await world.stream.drain();
    expect(await publicStateOf(id)).toBe('public');
    const before = world.wechat.calls(TEXT_CHECK);
    await world.stream.retry();
    expect(world.wechat.calls(TEXT_CHECK)).toBe(before);
  });

  it('shows a photo when it has passed itself, and does not hold the order back for it', async () => {
    const [good, bad] = [
      await uploadPicture(world.as('resident-wang')),
      await uploadPicture(world.as('resident-wang')),
    ];
    world.wechat.judgePictures(world.photoName(bad), 'risky');
    const { id } = await stepsIn(world).accepted(aDoor({ public: true, photos: [good, bad] }));
    expect((await publicly(id)).status).toBe(404);
    await world.stream.drain();
    await until(async () => (await publicly(id)).body.photos.length > 0);
    expect((await publicly(id)).body.photos.map((photo) => photo.id)).toEqual([good]);
  });

  it('keeps a verdict that comes before the answer to the question', async () => {
    world.wechat.failNext(MEDIA_CHECK, { errcode: 45009 }, 20);
    const photo = await uploadPicture(world.as('resident-wang'));
    const { id } = await stepsIn(world).accepted(aDoor({ public: true, photos: [photo] }));
    await world.stream.drain();
    expect((await publicly(id)).body.photos).toEqual([]);
    const hasty = createProjectionDeps(world.platform, anyMedia, {
      ...world.wechatClient,
      checkMedia: async () => {
        await push('early');
        return { traceId: 'early' };
      },
    });
    await checkContent(hasty, id);
    expect((await publicly(id)).body.photos.map((one) => one.id)).toEqual([photo]);
  });

  const push = (traceId: string) => {
    const event = { Event: 'wxa_media_check', trace_id: traceId, result: { suggest: 'pass' } };
    return world.nobody.send({ method: 'POST', ...world.pushed(JSON.stringify(event)) });
  };
});

/** The stand-in pushes when it likes, within the second. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('it never came to be');
}
