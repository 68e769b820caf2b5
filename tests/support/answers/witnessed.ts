import type { Handler } from '../../../functions/platform/http/dispatch';
import type { HttpEvent } from '../../../functions/platform/http/event';
import { witness } from './witness';

const textOf = ({ body, isBase64Encoded }: HttpEvent): string | undefined =>
  body !== undefined && isBase64Encoded ? Buffer.from(body, 'base64').toString() : body;

/** A handler whose every answer is held against the OpenAPI document before it goes out. */
export const witnessed =
  (handler: Handler): Handler =>
  async (event) => {
    const result = await handler(event);
    const { method, path } = event.requestContext.http;
    witness({
      method,
      path: event.rawPath === '' ? path : event.rawPath + query(event),
      sent: textOf(event),
      status: result.statusCode ?? 200,
      type: String(result.headers?.['content-type'] ?? ''),
      text: result.body ?? '',
    });
    return result;
  };

const query = ({ rawQueryString }: HttpEvent): string =>
  rawQueryString === '' ? '' : `?${rawQueryString}`;
