import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';

import { ListTablesCommand } from '@aws-sdk/client-dynamodb';

import { createEmbeddedClient } from '../../local/engine';
import { CHECKS } from '../../local/engine-check/checks';
import { checkEngine } from '../../local/engine-check/run';
import { startTestEngine, type TestEngine } from '../support/engine';
import { closeHere, listenHere } from '../support/loopback';

jest.setTimeout(120_000);

const UNKNOWN = '{"__type":"com.amazonaws.dynamodb#UnknownOperationException","message":"no"}';

async function check(...args: string[]) {
  const said: string[] = [];
  const complained: string[] = [];
  const say = (line: string): void => void said.push(line);
  const complain = (line: string): void => void complained.push(line);
  return { code: await checkEngine(args, { say, complain }), said, complained };
}

/** The engine behind a door that does not know some operations, or forgets the conditions of writes. */
async function poorer(endpoint: string, { without = /^$/, blind = false }) {
  const server = createServer((request, response) => {
    const target = String(request.headers['x-amz-target']);
    void buffer(request).then(async (body) => {
      if (without.test(target)) return response.writeHead(400).end(UNKNOWN);
      const asked = blind && target.endsWith('PutItem') ? unconditioned(body) : body;
      const { host: _, 'content-length': __, connection: ___, ...headers } = request.headers;
      const answer = await fetch(endpoint, {
        method: 'POST',
        headers: Object.entries(headers).map(
          ([name, value]) => [name, String(value)] as [string, string],
        ),
        body: new Uint8Array(asked),
      });
      return response.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer()));
    });
  });
  const url = await listenHere(server);
  return {
    url,
    close: () => closeHere(server),
  };
}

function unconditioned(body: Buffer): Buffer {
  const {
    ConditionExpression: _,
    ExpressionAttributeNames: __,
    ExpressionAttributeValues: ___,
    ...asked
  } = JSON.parse(body.toString('utf8'));
  return Buffer.from(JSON.stringify(asked));
}

describe('whether an engine will do (npm run engine-check)', () => {
  let engine: TestEngine;
  beforeAll(async () => {
    engine = await startTestEngine();
  });
  afterAll(() => engine.stop());

  it('finds everything in the embedded one, and leaves nothing behind', async () => {
    const { code, said } = await check(engine.endpoint);
    expect(said.filter((line) => line.startsWith('有'))).toHaveLength(CHECKS.length);
    expect(said.at(-1)).toBe('都有:可以用');
    expect(code).toBe(0);
    const client = createEmbeddedClient(engine.endpoint);
    const { TableNames: names = [] } = await client.send(new ListTablesCommand({}));
    expect(names.filter((name) => name.startsWith('engine-check-'))).toEqual([]);
    client.destroy();
  });

  it.each([
    ['transactions', { without: /TransactWriteItems$/ }, 'transactions'],
    ['streams', { without: /DescribeStream$/ }, 'streams'],
    ['expiry', { without: /TimeToLive$/ }, 'expiry'],
    ['conditions', { blind: true }, 'conditions'],
  ])('says where one lacks %s', async (_what, how, lack) => {
    const { url, close } = await poorer(engine.endpoint, how);
    const { code, said } = await check(url);
    await close();
    expect(said.some((line) => line.startsWith(`没有  ${lack}`))).toBe(true);
    expect(said.at(-1)).toMatch(/^缺 \d+ 样:不能用$/);
    expect(code).toBe(1);
  });

  it('says so where nobody answers, and where it is no address', async () => {
    const nobody = await check('http://127.0.0.1:1');
    expect([nobody.code, nobody.said.length]).toEqual([1, 2]);
    expect(await check('somewhere')).toMatchObject({ code: 2, said: [] });
    expect((await check()).said.join()).toContain('npm run engine-check');
  });
});
