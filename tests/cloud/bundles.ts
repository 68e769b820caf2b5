import { randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';

import { apiDocument } from '../../cloud/route-tables';
import { systemClock } from '../../functions/platform/clock';
import type { HttpResult } from '../../functions/platform/http/event';
import { noLimits } from '../../functions/platform/limits';
import { silentLog } from '../../functions/platform/log';
import { newId } from '../../functions/platform/ids';
import { mediaKey } from '../../functions/platform/table/keys';
import { createTable } from '../../functions/platform/table/table';
import { createPlatform } from '../../functions/platform/wiring';
import { createEmbeddedClient } from '../../local/engine';
import { ensureKeyTable, ensureTable } from '../../local/local-table';
import { eventOf, type Sent } from '../support/api/event';
import { addSignedIn } from '../support/api/people';
import { startTestEngine, type TestEngine } from '../support/engine';
import { REAL } from '../support/media/a-picture';
import { openS3StandIn } from '../support/media/s3-stand-in';
import { SECRET_CANARY } from './packaged';
import { invokeBundle } from './invoke-bundle';
import { startKms, type KmsStandIn } from '../support/kms';

export interface Bundle {
  file: string;
  /** Names of the settings that the template gives it. */
  settings: string[];
}

const SECRET = 'a-secret-of-the-tests-of-32-bytes-or-more';
const MASTER_KEY = new Uint8Array(32).fill(7);
const ANNOUNCED = { contentType: 'image/png', bytes: 1000, sha256: 'ab'.repeat(32) };

/** Each bundle as Lambda would load it, with the settings that the template names and a table on the engine. */
export function describeBundles(bundle: (name: string) => Bundle): void {
  describe('its bundles', () => {
    const tableName = `cloud-${randomUUID()}`;
    const values: Record<string, string> = {
      TABLE_NAME: tableName,
      KEY_TABLE_NAME: `${tableName}-keys`,
      PLATFORM_SECRET: SECRET,
      MEDIA_BASE_URL: 'https://photos.example',
      MASTER_KEY_WRAPPED: Buffer.from('wrapped').toString('base64'),
      WECHAT_PUSH_AES_KEY: 'k'.repeat(43),
    };
    let engine: TestEngine;
    let kms: KmsStandIn;
    let token: string;
    beforeAll(async () => {
      engine = await startTestEngine();
      const client = createEmbeddedClient(engine.endpoint);
      await ensureTable(client, tableName);
      const keyTableName = `${tableName}-keys`;
      await ensureKeyTable(client, keyTableName);
      kms = await startKms({ key: MASTER_KEY, wrapped: values['MASTER_KEY_WRAPPED'] ?? '' });
      values['KMS_ENDPOINT'] = kms.url;
      const masterKey = () => Promise.resolve(MASTER_KEY);
      const ground = { client, tableName, keyTableName, masterKey, secret: SECRET };
      const platform = createPlatform({
        ...ground,
        clock: systemClock,
        limits: noLimits,
        log: silentLog,
      });
      const memberships = [
        { role: 'communityStaff' as const, areaCode: '990102001001', title: '社区工作者' },
      ];
      ({ token } = await addSignedIn(platform, { displayName: '小陈', memberships }, 1));
      client.destroy();
    });
    afterAll(() => Promise.all([kms.close(), engine.stop()]));

    const invoke = <Answer>(name: string, event: object, more = {}): Promise<Answer> => {
      const { file, settings } = bundle(name);
      return invokeBundle(file, event, {
        ...Object.fromEntries(settings.map((setting) => [setting, values[setting] ?? 'any'])),
        DYNAMODB_ENDPOINT: engine.endpoint,
        ...more,
      });
    };
    const ask = (name: string, sent: Sent): Promise<HttpResult> =>
      invoke(name, eventOf({ ...sent, headers: { authorization: `Bearer ${token}` } }));

    it.each([
      ['identity', 560],
      ['orders', 560],
      ['personal', 560],
      ['content', 560],
      ['media', 750],
      ['community', 560],
      ['overview', 560],
      ['exports', 560],
      ['feeds', 560],
      ['hotline', 560],
      ['messages', 560],
      ['insight', 560],
      ['open311', 560],
      ['webhooks', 560],
      ['document', 560],
    ])('of %s has at most %i KB', (name, most) => {
      expect(statSync(bundle(name).file).size).toBeLessThanOrEqual(most * 1000);
    });

    it.each([
      ['identity', '/v1/me'],
      ['orders', '/v1/orders?view=mine'],
      ['personal', '/v1/me/export'],
      ['community', '/v1/areas'],
      ['overview', '/v1/follow-ups'],
      ['exports', '/v1/exports/orders.csv'],
      ['feeds', '/v1/calendars'],
      ['messages', '/v1/inbox'],
      ['insight', '/v1/stats?area=990102001001'],
    ])('of %s answers from the table with the settings of the template', async (name, path) => {
      expect(await ask(name, { method: 'GET', path })).toMatchObject({ statusCode: 200 });
    });

    it.each(['identity', 'orders', 'personal', 'content', 'media', 'community', 'stream', 'clock'])(
      'of %s holds no secret of whoever made it',
      (name) => {
        const text = readFileSync(bundle(name).file, 'utf8');
        expect(text).not.toContain(SECRET_CANARY);
        expect(text).not.toMatch(/139990000\d\d/);
      },
    );

    it('of the clock works off a district and makes the roots', async () => {
      const records = ['990102', 'roots'].map((body) => ({
        messageId: body,
        body,
        attributes: { ApproximateReceiveCount: '1' },
      }));
      expect(await invoke('clock', { Records: records })).toEqual({ batchItemFailures: [] });
    });

    it('of messages to WeChat takes a batch, and of their clock runs', async () => {
      expect(await invoke('outgoing', { Records: [] })).toEqual({ batchItemFailures: [] });
      expect(await invoke('messagesClock', {})).toBeFalsy();
      const attributes = { ApproximateReceiveCount: '1' };
      const district = { messageId: '1', body: '990102', attributes };
      expect(await invoke('messagesClock', { Records: [district] })).toEqual({
        batchItemFailures: [],
      });
    });

    it('of the content clock runs, and finds nothing that waits', async () => {
      expect(await invoke('contentClock', {})).toBeFalsy();
    });

    it('of content lets nobody in whom WeChat did not sign for', async () => {
      const push = '/v1/wechat/push?signature=0&timestamp=0&nonce=0';
      expect(await ask('content', { method: 'POST', path: push, body: '<xml/>' })).toMatchObject({
        statusCode: 403,
      });
    });

    it('of media signs a form with the credentials that Lambda gave the function', async () => {
      const body = JSON.stringify(ANNOUNCED);
      const answer = await ask('media', { method: 'POST', path: '/v1/media', body });
      expect(answer.statusCode).toBe(201);
      expect(JSON.parse(answer.body ?? '')).toMatchObject({
        upload: {
          fields: {
            'X-Amz-Credential': expect.stringMatching(/^AKIDEXAMPLE\//),
            'X-Amz-Security-Token': 'token-of-the-function',
          },
        },
      });
    });

    it('of pictures cleans what came, without any secret', async () => {
      const s3 = await openS3StandIn();
      const mediaId = newId(systemClock.now());
      const client = createEmbeddedClient(engine.endpoint);
      const table = createTable(client, tableName);
      await table.put({ ...mediaKey(mediaId), owner: 'somebody' });
      const headers = { 'content-type': 'image/webp', 'x-amz-meta-name': 'ab'.repeat(20) };
      s3.objects.set(`incoming/${mediaId}`, { bytes: REAL.lossy(), headers });
      const event = { Records: [{ s3: { object: { key: `incoming/${mediaId}` } } }] };
      await invoke('pictures', event, { AWS_ENDPOINT_URL_S3: s3.endpoint });
      expect([...s3.objects.keys()]).toEqual([`media/${'ab'.repeat(20)}`]);
      const row = await table.get(mediaKey(mediaId), { consistent: true });
      expect(row).toMatchObject({ owner: 'somebody', width: 1, height: 1 });
      client.destroy();
      await s3.close();
    });

    it('of the stream takes a batch', async () => {
      expect(await invoke('stream', { Records: [] })).toEqual({ batchItemFailures: [] });
    });

    it('of community refuses what no table knows as everywhere', async () => {
      const unknown = { method: 'GET', path: '/v1/nowhere' };
      expect(await ask('community', unknown)).toMatchObject({ statusCode: 404 });
      expect(await invoke('community', eventOf(unknown))).toMatchObject({ statusCode: 401 });
    });

    it('of document answers the OpenAPI document of all tables', async () => {
      const answer = await ask('document', { method: 'GET', path: '/v1/openapi.json' });
      expect(answer.statusCode).toBe(200);
      expect(answer.body).toBe(apiDocument());
      expect(answer.body).toContain('/v1/orders/{id}/rate');
    });
  });
}
