import { createServer } from 'node:net';
import { once } from 'node:events';

import { OutboundFault } from '../../../../functions/platform/outbound/fault';
import type { Address } from '../../../../functions/platform/outbound/judge';
import {
  createOutbound,
  type OutboundGround,
} from '../../../../functions/platform/outbound/outbound';
import { openReceiver, type Receiver } from '../../../support/receiver';

const PUBLIC = '93.184.215.14';
const at = (...addresses: string[]): Address[] =>
  addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));

/** Everything that is asked by name leads there. */
const leadingTo =
  (...addresses: string[]): NonNullable<OutboundGround['resolve']> =>
  () =>
    Promise.resolve(at(...addresses));

const ASKED = { method: 'POST', body: '{}', deadlineMs: 5000, mostBytes: 1000 } as const;
const kindOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'sent',
    (error: unknown) => (error instanceof OutboundFault ? error.kind : error),
  );

describe('an address that a stranger gave', () => {
  const outbound = createOutbound({ resolve: leadingTo(PUBLIC) });

  it.each([
    'https://hooks.example/sidan?key=1',
    'https://hooks.example:443/',
    `https://${PUBLIC}/`,
    'https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/',
    'https://微信.example/',
  ])('may be asked: %s', async (url) => {
    await expect(outbound.judge(url)).resolves.toBeUndefined();
  });

  it.each([
    ['nowhere', 'malformed'],
    ['https://', 'malformed'],
    [`https://hooks.example/${'x'.repeat(2000)}`, 'malformed'],
    ['http://hooks.example/', 'scheme'],
    ['ftp://hooks.example/', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['javascript:alert(1)', 'scheme'],
    ['https://user@hooks.example/', 'credentials'],
    ['https://user:password@hooks.example/', 'credentials'],
    ['https://:password@hooks.example/', 'credentials'],
    ['https://hooks.example:8443/', 'port'],
    ['https://hooks.example:22/', 'port'],
    ['https://hooks.example:80/', 'port'],
    ['https://127.0.0.1/', 'private'],
    ['https://127.1/', 'private'],
    ['https://2130706433/', 'private'],
    ['https://0x7f000001/', 'private'],
    ['https://0x7f.0.0.1/', 'private'],
    ['https://0177.0.0.1/', 'private'],
    ['https://017700000001/', 'private'],
    ['https://127.0.0.1./', 'private'],
    ['https://１２７.０.０.１/', 'private'],
    ['https://①②⑦.⓪.⓪.①/', 'private'],
    ['https://127。0。0。1/', 'private'],
    ['https://%31%32%37.0.0.1/', 'private'],
    ['https://0/', 'private'],
    ['https://10.1/', 'private'],
    ['https://0xa9fea9fe/latest/meta-data/', 'private'],
    ['https://100.100.100.200/latest/meta-data/', 'private'],
    ['https://[::1]/', 'private'],
    ['https://[::]/', 'private'],
    ['https://[::ffff:127.0.0.1]/', 'private'],
    ['https://[::ffff:7f00:1]/', 'private'],
    ['https://[fd00:ec2::254]/', 'private'],
    ['https://[64:ff9b::a9fe:a9fe]/', 'private'],
  ])('may not be asked: %s (%s)', async (url, kind) => {
    expect(await kindOf(outbound.judge(url))).toBe(kind);
    expect(await kindOf(outbound.send({ ...ASKED, url }))).toBe(kind);
  });

  it.each([
    [['127.0.0.1']],
    [['::1']],
    [[PUBLIC, '10.0.0.1']],
    [['10.0.0.1', PUBLIC]],
    [[PUBLIC, '::ffff:169.254.169.254']],
  ])('may not be asked where any of what its name leads to is private: %j', async (addresses) => {
    const judging = createOutbound({ resolve: leadingTo(...addresses) });
    expect(await kindOf(judging.judge('https://localhost./'))).toBe('private');
    expect(await kindOf(judging.send({ ...ASKED, url: 'https://hooks.example/' }))).toBe('private');
  });

  it.each([
    ['nothing', () => Promise.resolve([])],
    ['an error', () => Promise.reject(new Error('ENOTFOUND'))],
  ])('may not be asked where its name leads to %s', async (_, resolve) => {
    expect(await kindOf(createOutbound({ resolve }).judge('https://hooks.example/'))).toBe(
      'unresolved',
    );
  });

  it('may be of http where that will do, on its own port alone', async () => {
    await expect(outbound.judge('http://hooks.example/', { plain: true })).resolves.toBeUndefined();
    expect(await kindOf(outbound.judge('http://hooks.example:8080/', { plain: true }))).toBe(
      'port',
    );
    expect(await kindOf(outbound.judge('http://127.0.0.1/', { plain: true }))).toBe('private');
  });
});

describe('a request to an address that a stranger gave', () => {
  let receiver: Receiver;
  let port: string;
  beforeAll(async () => {
    receiver = await openReceiver();
    port = new URL(receiver.url).port;
  });
  afterEach(() => {
    receiver.received.length = 0;
    receiver.answerWith(204);
  });
  afterAll(() => receiver.close());

  /** A name that only this resolver knows, let in with the port of the receiver. */
  const outboundTo = (ground: OutboundGround = {}) =>
    createOutbound({
      resolve: leadingTo('127.0.0.1'),
      allowed: [`receiver.example:${port}`],
      ...ground,
    });
  const url = (): string => `http://receiver.example:${port}/take?key=1`;

  it('is connected to what was judged, and says the name', async () => {
    let asked = 0;
    const outbound = outboundTo({
      resolve: (host) => {
        asked += 1;
        return Promise.resolve(host === 'receiver.example' ? at('127.0.0.1') : []);
      },
    });
    const answer = await outbound.send({ ...ASKED, url: url(), headers: { 'x-more': 'yes' } });
    expect(answer).toMatchObject({ status: 204, isWhole: true });
    expect(asked).toBe(1);
    expect(receiver.received).toEqual([
      {
        ...{ method: 'POST', path: '/take?key=1', body: '{}' },
        headers: expect.objectContaining({
          ...{ host: `receiver.example:${port}`, 'content-length': '2', connection: 'close' },
          ...{ 'x-more': 'yes', 'accept-encoding': 'identity' },
        }),
      },
    ]);
  });

  it('is refused once the name leads elsewhere (DNS rebinding)', async () => {
    const answers = [[PUBLIC], ['127.0.0.1']];
    const outbound = createOutbound({
      resolve: () => Promise.resolve(at(...(answers.shift() ?? []))),
    });
    await expect(outbound.judge('https://rebinding.example/')).resolves.toBeUndefined();
    const sent = outbound.send({ ...ASKED, url: 'https://rebinding.example/' });
    expect(await kindOf(sent)).toBe('private');
    expect(receiver.received).toEqual([]);
  });

  it('is refused on a port of this machine that was not let in', async () => {
    const other = createOutbound({
      resolve: leadingTo('127.0.0.1'),
      allowed: ['receiver.example:1'],
    });
    expect(await kindOf(other.send({ ...ASKED, url: url() }))).toBe('scheme');
    expect(receiver.received).toEqual([]);
  });

  it.each([301, 302, 303, 307, 308])('goes nowhere where it is sent on (%i)', async (status) => {
    receiver.answerWith(status, { location: `${receiver.url}/inside` });
    const answer = await outboundTo().send({ ...ASKED, url: url() });
    expect(answer.status).toBe(status);
    expect(receiver.received.map(({ path }) => path)).toEqual(['/take?key=1']);
  });

  it('asks no proxy', async () => {
    const names = ['http_proxy', 'HTTP_PROXY', 'ALL_PROXY', 'NODE_USE_ENV_PROXY'];
    const before = names.map((name) => process.env[name]);
    const proxy = await openReceiver();
    for (const name of names) process.env[name] = proxy.url;
    try {
      await outboundTo().send({ ...ASKED, url: url() });
      expect([proxy.received.length, receiver.received.length]).toEqual([0, 1]);
    } finally {
      for (const [index, name] of names.entries()) {
        const value = before[index];
        if (value === undefined) delete process.env[name];
        else process.env[name] = value;
      }
      await proxy.close();
    }
  });

  it('reads so many bytes and no more', async () => {
    receiver.answerBy((response) => {
      response.writeHead(200);
      for (let piece = 0; piece < 100; piece += 1) response.write('x'.repeat(1000));
      response.end();
    });
    const answer = await outboundTo().send({ ...ASKED, url: url() });
    expect([answer.bytes.length, answer.isWhole]).toEqual([1000, false]);
  });

  it('takes an answer of exactly so many bytes whole', async () => {
    receiver.answerBy((response) => void response.writeHead(200).end('x'.repeat(1000)));
    const answer = await outboundTo().send({ ...ASKED, url: url() });
    expect([answer.bytes.length, answer.isWhole]).toEqual([1000, true]);
  });

  it('does not unpack what is sent packed', async () => {
    receiver.answerBy((response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end('packed'),
    );
    const { bytes } = await outboundTo().send({ ...ASKED, url: url() });
    expect(Buffer.from(bytes).toString()).toBe('packed');
  });

  describe('within its time', () => {
    /** The time is over when the test says so. */
    function timeOf() {
      let isOver: () => void = () => undefined;
      const after: OutboundGround['after'] = (milliseconds, call) => {
        expect(milliseconds).toBe(5000);
        isOver = call;
        return () => undefined;
      };
      return { after, end: () => isOver() };
    }

    it('ends where no answer comes', async () => {
      const time = timeOf();
      receiver.answerBy(() => time.end());
      const sent = outboundTo({ after: time.after }).send({ ...ASKED, url: url() });
      expect(await kindOf(sent)).toBe('timeout');
    });

    it('ends where the answer goes on and on', async () => {
      const time = timeOf();
      receiver.answerBy((response) => {
        response.writeHead(200).write('begun');
        time.end();
      });
      const sent = outboundTo({ after: time.after }).send({ ...ASKED, url: url() });
      expect(await kindOf(sent)).toBe('timeout');
    });

    it('ends where the name is not found in time', async () => {
      const time = timeOf();
      const resolve = (): Promise<Address[]> => {
        time.end();
        return new Promise(() => undefined);
      };
      const sent = outboundTo({ after: time.after, resolve }).send({ ...ASKED, url: url() });
      expect(await kindOf(sent)).toBe('timeout');
    });

    it('ends where everything ends', async () => {
      const ending = new AbortController();
      receiver.answerBy(() => ending.abort());
      const outbound = outboundTo({ signal: ending.signal });
      expect(await kindOf(outbound.send({ ...ASKED, url: url() }))).toBe('timeout');
      expect(await kindOf(outbound.send({ ...ASKED, url: url() }))).toBe('timeout');
    });
  });

  it('is told broken where nobody listens, or the answer breaks off', async () => {
    const nobody = createOutbound({ allowed: ['127.0.0.1:1'] });
    expect(await kindOf(nobody.send({ ...ASKED, url: 'http://127.0.0.1:1/' }))).toBe('broken');
    receiver.answerBy((response) => {
      response.writeHead(200, { 'content-length': '10' }).write('half');
      response.socket?.destroy();
    });
    expect(await kindOf(outboundTo().send({ ...ASKED, url: url() }))).toBe('broken');
  });

  it('says the name to a secure server too, at the address that was judged', async () => {
    const hello = createServer();
    hello.listen(0, '127.0.0.1');
    await once(hello, 'listening');
    const heard = once(hello, 'connection').then(async ([socket]) => {
      const [first] = await once(socket, 'data');
      socket.destroy();
      return String(first);
    });
    const address = hello.address();
    const securePort = typeof address === 'object' ? address?.port : undefined;
    const outbound = createOutbound({
      resolve: leadingTo('127.0.0.1'),
      allowed: [`secure.example:${securePort}`],
    });
    const sent = outbound.send({ ...ASKED, url: `https://secure.example:${securePort}/` });
    expect(await kindOf(sent)).toBe('broken');
    expect(await heard).toContain('secure.example');
    hello.close();
  });

  it('never repeats the address in what it throws', async () => {
    const error = await outboundTo()
      .send({ ...ASKED, url: 'https://127.0.0.1/?key=secret' })
      .catch((one: unknown) => one);
    expect(`${String(error)}${JSON.stringify(error)}`).not.toMatch(/secret|127/);
  });
});
