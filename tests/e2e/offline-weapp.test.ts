import { readFileSync } from 'node:fs';

import { pictureFile } from '../../local/demo/pictures';
import {
  createWeapp,
  requestOverHttp,
  uploadOverHttp,
  type Weapp,
  type WxAnswer,
  type WxOptions,
} from '../support/weapp';
import { BUILT_FOR } from './phone';
import { aPhoneStage } from './phone-stage';

jest.setTimeout(120_000);

interface Order {
  id: string;
  description: string;
  photos: unknown[];
}

/** A phone that takes its time to make a picture smaller. */
const slowly = ({ src, success }: WxOptions): void =>
  void setTimeout(() => success?.({ tempFilePath: src }), 500);

const SAID = '没网的时候在手机上点的单';

interface Circumstances {
  online: boolean;
  /** It takes long to make a picture small. */
  slow?: boolean;
  /** Placing goes out, and no answer comes back. */
  breaks?: boolean;
}

async function write(weapp: Weapp, text: string): Promise<void> {
  const field = () => weapp.byId('field-description');
  weapp.input(field(), text);
  await weapp.waitFor(() => {
    const node = field();
    return node && weapp.attrs(node).value === text;
  });
}

const isPlacing = (asked: { url: string; method?: string }): boolean =>
  asked.method === 'POST' && asked.url.endsWith('/v1/orders');

describe('the mini-program without a network', () => {
  const stage = aPhoneStage();
  const storage: Record<string, unknown> = {};
  const files = new Map<string, Uint8Array>();
  let open: Weapp | undefined;

  afterEach(() => open?.close());

  /** The same phone opened again, with a network or without. */
  function openPhone({ online, slow = false, breaks = false }: Circumstances): Weapp {
    const cut = <T extends { url: string }>(send: (asked: T) => Promise<WxAnswer>) => {
      return (asked: T) =>
        online && !(breaks && isPlacing(asked))
          ? send({ ...asked, url: asked.url.replace(BUILT_FOR, stage.url) })
          : Promise.reject(new Error('request:fail'));
    };
    const networkType = online ? 'wifi' : 'none';
    open = createWeapp(stage.dist, {
      storage,
      files,
      album: [new Uint8Array(readFileSync(pictureFile('drain-before')))],
      loginCode: () => 'demo:resident-ma',
      request: cut(requestOverHttp),
      upload: cut(uploadOverHttp),
      wx: {
        getNetworkType: ({ success }: WxOptions = {}) => {
          success?.({ networkType });
          return Promise.resolve({ networkType });
        },
        ...(slow ? { compressImage: slowly } : {}),
      },
    }).launch();
    return open;
  }

  const keep = (weapp: Weapp): void =>
    void Object.assign(storage, Object.fromEntries(weapp.storage));

  async function orders(weapp: Weapp): Promise<Order[]> {
    const { accessToken }: { accessToken: string } = JSON.parse(
      String(weapp.storage.get('sidan:session')),
    );
    const get = async <T>(path: string): Promise<T> => {
      const headers = { authorization: `Bearer ${accessToken}` };
      return JSON.parse(await (await fetch(`${stage.url}${path}`, { headers })).text());
    };
    const { items } = await get<{ items: { id: string }[] }>('/v1/orders?view=mine&limit=50');
    const all = await Promise.all(items.map(({ id }) => get<Order>(`/v1/orders/${id}`)));
    return all.filter(({ description }) => description === SAID);
  }

  it('keeps an order with its picture over the end of the program, and sends it once', async () => {
    const before = openPhone({ online: true });
    before.open('/pages/home/index');
    await before.waitFor(() => before.byId('category-drain'));
    keep(before);
    before.close();

    const without = openPhone({ online: false });
    without.open('/pages/place/index?category=drain');
    await without.waitFor(() => without.byId('offline'));
    for (const id of ['choice-where-indoor', 'choice-overflow-backflow', 'add-photos']) {
      without.tap(await without.waitFor(() => without.byId(id)));
    }
    await write(without, SAID);
    await without.waitFor(() => without.byId('retry-photos-0'));
    expect(files.size).toBe(1);
    without.tap(without.byId('submit-order'));
    await without.waitFor(() => without.text().includes('没有网,单先存着'));
    without.assertHealthy();
    keep(without);
    without.close();

    const after = openPhone({ online: true });
    after.open('/pages/mine/index');
    await after.waitFor(() => files.size === 0, 30_000);
    const sent = await orders(after);
    expect(sent.map(({ photos }) => photos.length)).toEqual([1]);
    expect(after.byId('waiting-0')).toBeUndefined();
    after.assertHealthy();
    keep(after);
  });

  it('leaves no picture behind that is still being made small', async () => {
    const weapp = openPhone({ online: false, slow: true });
    weapp.open('/pages/place/index?category=drain');
    for (const id of ['choice-where-indoor', 'choice-overflow-backflow', 'add-photos']) {
      weapp.tap(await weapp.waitFor(() => weapp.byId(id)));
    }
    await write(weapp, SAID);
    await weapp.waitFor(() => weapp.byClass('upload-cover'));
    weapp.tap(weapp.byId('submit-order'));
    await weapp.waitFor(() => weapp.text().includes('照片还在传'));
    await weapp.waitFor(() => weapp.byId('retry-photos-0'));
    weapp.tap(weapp.byId('submit-order'));
    await weapp.waitFor(() => weapp.text().includes('没有网,单先存着'));
    const [waiting]: { photos: unknown[] }[] = JSON.parse(
      String(weapp.storage.get('sidan:outbox')),
    ).slice(-1);
    expect(waiting?.photos).toHaveLength(1);
  });

  it('leaves alone what may have arrived already, and what cannot go without its picture can be mended', async () => {
    const weapp = openPhone({ online: true, breaks: true });
    weapp.open('/pages/place/index?category=drain');
    for (const id of ['choice-where-indoor', 'choice-overflow-backflow']) {
      weapp.tap(await weapp.waitFor(() => weapp.byId(id)));
    }
    await write(weapp, '没有回音的单');
    weapp.tap(weapp.byId('submit-order'));
    await weapp.waitFor(() => weapp.text().includes('没有网,单先存着'));
    weapp.open('/pages/mine/index');
    await weapp.waitFor(() => weapp.text().includes('可能已经发出去了'));
    expect(weapp.byId('edit-waiting-0')).toBeUndefined();

    const outbox: object[] = JSON.parse(String(weapp.storage.get('sidan:outbox')));
    const [first] = outbox;
    const lost = { ...first, key: 'with-a-lost-picture', tried: false, photos: [{ ref: 'gone' }] };
    storage['sidan:outbox'] = JSON.stringify([lost, ...outbox]);
    weapp.close();
    const after = openPhone({ online: true });
    after.open('/pages/mine/index');
    await after.waitFor(() => after.text().includes('有照片在手机里找不到了'));
    await after.waitFor(() => !after.byId('waiting-1'));
    expect(after.byId('edit-waiting-0')).toBeDefined();
    delete storage['sidan:outbox'];
  });

  it('goes on with the pictures of a form that was left in the middle', async () => {
    const without = openPhone({ online: false });
    without.open('/pages/place/index?category=cleaning');
    without.tap(await without.waitFor(() => without.byId('add-photos')));
    await without.waitFor(() => without.byId('retry-photos-0'));
    keep(without);
    without.close();

    const after = openPhone({ online: true });
    after.open('/pages/place/index?category=cleaning');
    await after.waitFor(() => after.byId('remove-photos-0'));
    await after.waitFor(() => !after.byClass('upload-cover'), 30_000);
    expect(after.calls.upload).toHaveLength(1);
    after.assertHealthy();
  });
});
