import type { OrderAnswer } from '../../../../domain/order/answer';
import { DEMO_APP_KEY } from '../../../../local/demo/app';
import { createWorld, historyOf, type World } from '../../../support/api';
import { aPicture } from '../../../support/media/a-picture';
import { openReceiver, type Receiver } from '../../../support/receiver';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const FIELDS = {
  api_key: DEMO_APP_KEY,
  service_code: 'facility',
  address_string: '星光路 3 号楼 2 单元',
  description: '树倒了',
  'attribute[what]': 'door',
  'attribute[where]': '3 号楼 2 单元',
};
const PNG = aPicture('image/png', 1002);

interface Told {
  service_request_id: string;
  media_url: string | null;
}

describe('pictures of 311 clients', () => {
  let world: World;
  let pictures: Receiver;
  beforeEach(async () => {
    world = await createWorld();
    pictures = await openReceiver();
    world.neighbourhood.letIn(pictures.hostAndPort);
  });
  afterEach(async () => {
    await pictures.close();
    await world.close();
  });

  const idIn = (text: string): string => {
    const [filed] = JSON.parse(text);
    return String(filed.service_request_id);
  };
  const file = async (mediaUrl: string): Promise<string> => {
    const body = new URLSearchParams({ ...FIELDS, media_url: mediaUrl }).toString();
    const sent = { method: 'POST', path: '/open311/v2/requests.json', headers: FORM, body };
    const answer = await world.nobody.send(sent);
    expect(answer.status).toBe(200);
    return idIn(answer.text);
  };
  const orderOf = async (id: string): Promise<OrderAnswer> =>
    (await world.as('staff-zhao').get<OrderAnswer>(`/v1/orders/${id}`)).body;
  const commentsOf = async (id: string): Promise<string[]> => {
    const path = `/v1/orders/${id}/comments`;
    const { body } = await world.as('staff-zhao').get<{ items: { text: string }[] }>(path);
    return body.items.map(({ text }) => text);
  };
  const showPng = (): void =>
    pictures.answerBy((response) =>
      response.writeHead(200, { 'content-type': 'text/plain' }).end(PNG),
    );
  /** Whatever is asked for later is asked for. */
  const later = async (): Promise<void> => {
    world.clock.advance(10 * 60_000);
    await world.fetch();
  };

  it('are fetched into the order, whatever their server calls them, and shown to all once checked', async () => {
    showPng();
    const id = await file(`${pictures.url}/tree.png?key=1`);
    expect((await orderOf(id)).photos).toEqual([]);
    await world.fetch();
    expect(pictures.received.map(({ method, path }) => [method, path])).toEqual([
      ['GET', '/tree.png?key=1'],
    ]);
    const [photo] = (await orderOf(id)).photos;
    const shown = await fetch(photo?.url ?? '');
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(await commentsOf(id)).toEqual([]);
    await world.tick();
    const { text } = await world.nobody.get(`/open311/v2/requests/${id}.json`);
    const [told]: Told[] = JSON.parse(text);
    expect(told?.media_url).toContain('/media/');
  });

  it('stand in the history as what the app added, which still verifies', async () => {
    showPng();
    const id = await file(`${pictures.url}/tree.png`);
    await world.fetch();
    const steps = await historyOf(world.as('staff-zhao'), id);
    expect(steps.map(({ command }) => command)).toEqual(['place', 'amend']);
    const { body } = await world.as('staff-zhao').get(`/v1/orders/${id}/verify`);
    expect(body).toMatchObject({ valid: true });
  });

  it('are fetched once, however often the message comes', async () => {
    showPng();
    const id = await file(`${pictures.url}/tree.png`);
    const [message] = await waiting();
    await world.fetch();
    await world.outside.pictures.send([{ id: 'again', body: message ?? '' }]);
    await later();
    expect(pictures.received).toHaveLength(1);
    expect((await orderOf(id)).photos).toHaveLength(1);
  });

  const waiting = async (): Promise<string[]> => {
    const bodies: string[] = [];
    await world.outside.pictures.lookThrough(({ body }) => {
      bodies.push(body);
      return Promise.resolve('stays');
    });
    return bodies;
  };

  it.each<[string, (receiver: Receiver) => void]>([
    ['no picture', (one) => one.answerBy((response) => void response.writeHead(200).end('<html>'))],
    [
      'a script that is called a picture',
      (one) =>
        one.answerBy((response) =>
          response.writeHead(200, { 'content-type': 'image/png' }).end('<svg onload=alert(1)>'),
        ),
    ],
    [
      'a picture that is cut short',
      (one) => one.answerBy((response) => response.writeHead(200).end(PNG.subarray(0, 500))),
    ],
    ['not there', (one) => one.answerWith(404)],
    ['somewhere else', (one) => one.answerWith(302, { location: 'https://elsewhere.example/' })],
    [
      'too large',
      (one) =>
        one.answerBy((response) =>
          response.writeHead(200).end(aPicture('image/png', 10 * 1024 * 1024 + 6)),
        ),
    ],
  ])('that are %s are told to the community as an address', async (_, answer) => {
    answer(pictures);
    const url = `${pictures.url}/tree.png`;
    const id = await file(url);
    await world.fetch();
    expect(await commentsOf(id)).toEqual([`照片在这里:${url}`]);
    expect((await orderOf(id)).photos).toEqual([]);
    await later();
    expect(pictures.received).toHaveLength(1);
  });

  it.each([
    'http://169.254.169.254/latest/meta-data/',
    'http://localhost/picture.png',
    'https://[::ffff:127.0.0.1]/picture.png',
    'https://inside.example/picture.png',
    'https://user:password@outside.example/picture.png',
    'https://outside.example:6379/picture.png',
  ])('at %s are not asked for', async (url) => {
    world.neighbourhood.lead('localhost', '127.0.0.1');
    world.neighbourhood.lead('inside.example', '10.0.0.7');
    const id = await file(url);
    await world.fetch();
    expect(await commentsOf(id)).toEqual([`照片在这里:${url}`]);
    expect(pictures.received).toEqual([]);
  });

  it('that do not come are asked for three times', async () => {
    pictures.answerWith(503);
    const url = `${pictures.url}/tree.png`;
    const id = await file(url);
    await world.fetch();
    await later();
    expect(await commentsOf(id)).toEqual([]);
    await later();
    await later();
    expect(pictures.received).toHaveLength(3);
    expect(await commentsOf(id)).toEqual([`照片在这里:${url}`]);
  });

  it('come too late for an order that has ended', async () => {
    showPng();
    const url = `${pictures.url}/tree.png`;
    const id = await file(url);
    const lead = world.as('lead-chen');
    await lead.run(id, 'contact', { channel: 'phone', reached: true });
    const refusal = {
      reasonCode: 'outOfScope',
      explanation: '这件事归供电所管,我们帮您问过了。',
      referral: { who: '供电所', phone: '95598' },
    };
    expect((await lead.run(id, 'reject', refusal)).status).toBe(200);
    await world.fetch();
    expect(await commentsOf(id)).toEqual([`照片在这里:${url}`]);
    expect((await orderOf(id)).photos).toEqual([]);
  });

  describe('sent along in a form of parts', () => {
    const send = async (form: FormData, changed?: { bytes?: Buffer; type?: string }) => {
      const packed = new Response(form);
      const type = changed?.type ?? packed.headers.get('content-type') ?? '';
      const bytes = changed?.bytes ?? Buffer.from(await packed.arrayBuffer());
      return world.nobody.send({
        ...{ method: 'POST', path: '/open311/v2/requests.json' },
        ...{ headers: { 'content-type': type }, bytes },
      });
    };
    const formOf = (fields: Record<string, string> = FIELDS): FormData => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.append(name, value);
      return form;
    };
    const withFile = (bytes: Uint8Array, name = 'media'): FormData => {
      const form = formOf();
      form.append(name, new Blob([bytes], { type: 'image/jpeg' }), 'tree.jpg');
      return form;
    };
    const rows = async (): Promise<string[]> =>
      (await world.everything()).filter((row) => /"(?:ORDER|MEDIA)#/.test(row));

    it('are of the order from its first step on', async () => {
      const answer = await send(withFile(PNG));
      expect(answer.status).toBe(200);
      const id = idIn(answer.text);
      const [photo] = (await orderOf(id)).photos;
      expect((await fetch(photo?.url ?? '')).headers.get('content-type')).toBe('image/png');
      const steps = await historyOf(world.as('staff-zhao'), id);
      expect(steps.map(({ command }) => command)).toEqual(['place']);
    });

    it('need not be there: the fields are those of the other form', async () => {
      const answer = await send(formOf());
      expect(answer.status).toBe(200);
      expect(await orderOf(idIn(answer.text))).toMatchObject({ description: '树倒了', photos: [] });
    });

    it('may lie elsewhere all the same', async () => {
      showPng();
      const answer = await send(formOf({ ...FIELDS, media_url: `${pictures.url}/tree.png` }));
      await world.fetch();
      expect((await orderOf(idIn(answer.text))).photos).toHaveLength(1);
    });

    it('are looked over where the part is called otherwise', async () => {
      const answer = await send(withFile(PNG, 'attachment'));
      expect((await orderOf(idIn(answer.text))).photos).toEqual([]);
    });

    it('are refused where they are no picture, and nothing is filed', async () => {
      const before = await rows();
      const answer = await send(withFile(Buffer.from('<svg>')));
      expect(JSON.parse(answer.text)).toEqual([
        { code: 400, description: expect.stringContaining('media') },
      ]);
      expect(await rows()).toEqual(before);
    });

    it.each<[string, { bytes?: Buffer; type?: string }]>([
      ['has no boundary', { type: 'multipart/form-data' }],
      [
        'ends in the middle',
        {
          type: 'multipart/form-data; boundary=b',
          bytes: Buffer.from(
            '--b\r\nContent-Disposition: form-data; name="media"; filename="a"\r\n\r\nhalf',
          ),
        },
      ],
      ['is of another kind', { type: 'application/json', bytes: Buffer.from('{}') }],
      ['is no text', { type: FORM['content-type'], bytes: Buffer.from([0xff, 0xfe, 0x41]) }],
      ['is too large', { type: FORM['content-type'], bytes: Buffer.alloc(65 * 1024, 'a') }],
      ['is much too large', { bytes: Buffer.alloc(4 * 1024 * 1024 + 1) }],
    ])('are refused where the body %s', async (_, changed) => {
      const before = await rows();
      const answer = await send(formOf(), changed);
      expect([answer.status, JSON.parse(answer.text)[0].code]).toEqual([400, 400]);
      expect(await rows()).toEqual(before);
    });
  });
});
