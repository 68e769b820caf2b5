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
});
