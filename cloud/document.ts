import { resultOf, type HttpEvent, type HttpResult } from '../functions/platform/http/event';

/** Put in when packaging. */
declare const API_DOCUMENT: string;

/** Answers `GET /v1/openapi.json`. */
export const handler = ({ requestContext }: HttpEvent): Promise<HttpResult> =>
  Promise.resolve(resultOf({ body: API_DOCUMENT }, requestContext.requestId));
