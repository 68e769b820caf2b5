import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { docsFile, docsPage, type ViewerFile } from '../functions/document/pages';
import { DomainError } from '../domain/errors';
import { resultOf, type HttpEvent, type HttpResult } from '../functions/platform/http/event';
import { problemReply } from '../functions/platform/http/problem';
import type { Reply } from '../functions/platform/http/route';

/** Put in when packaging. */
declare const API_DOCUMENT: string;

/** The viewer's files lie beside the bundle, as the template packages them. */
const readViewer = (file: ViewerFile): Promise<string> =>
  readFile(
    path.join(process.env.LAMBDA_TASK_ROOT ?? '', 'node_modules/swagger-ui-dist', file),
    'utf8',
  );

async function replyTo({ routeKey, pathParameters }: HttpEvent): Promise<Reply> {
  if (routeKey === 'GET /v1/docs') return docsPage();
  if (routeKey === 'GET /v1/docs/{file}') {
    return docsFile(readViewer, pathParameters?.['file'] ?? '');
  }
  return { body: API_DOCUMENT };
}

/** Answers `GET /v1/openapi.json` and the page that shows it. */
export async function handler(event: HttpEvent): Promise<HttpResult> {
  const reply = await replyTo(event).catch((error: unknown) => {
    if (error instanceof DomainError) return problemReply(error);
    throw error;
  });
  return resultOf(reply, event.requestContext.requestId);
}
