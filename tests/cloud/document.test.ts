import path from 'node:path';

import { handler } from '../../cloud/document';
import { eventOf } from '../support/api/event';

describe('the function that answers the OpenAPI document', () => {
  it('hands out what was put in when packaging, as every answer goes out', async () => {
    Object.assign(globalThis, { API_DOCUMENT: '{"openapi":"3.1.0"}' });
    const event = eventOf({ method: 'GET', path: '/v1/openapi.json' });
    expect(await handler(event)).toMatchObject({
      statusCode: 200,
      body: '{"openapi":"3.1.0"}',
      headers: { 'content-type': expect.stringContaining('application/json') },
    });
  });

  it('hands out the page that shows it, with the files that lie beside the code', async () => {
    process.env.LAMBDA_TASK_ROOT = path.resolve(__dirname, '../..');
    const ask = (routeKey: string, file = '') =>
      handler({
        ...eventOf({ method: 'GET', path: '/v1/docs' }),
        routeKey,
        pathParameters: { file },
      });
    expect(await ask('GET /v1/docs')).toMatchObject({
      statusCode: 200,
      body: expect.stringContaining('<!doctype html>'),
      headers: { 'content-security-policy': expect.stringContaining("script-src 'self'") },
    });
    const viewer = await ask('GET /v1/docs/{file}', 'swagger-ui-bundle.js');
    expect(viewer).toMatchObject({ headers: { 'content-type': 'text/javascript; charset=utf-8' } });
    expect(viewer.body?.length).toBeGreaterThan(1_000_000);
    expect(await ask('GET /v1/docs/{file}', '../package.json')).toMatchObject({ statusCode: 404 });
  });
});
