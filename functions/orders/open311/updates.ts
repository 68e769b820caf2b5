import { createHash } from 'node:crypto';

import { parseW3cTime } from '../../../domain/open311/dates';
import { Open311Fault } from '../../../domain/open311/fault';
import { comment } from '../comment';
import type { Open311Deps } from './deps';
import { requireApp } from './file-request';
import { ORDER_ID } from './read-public';
import { inWordsOfRule } from './refuse';

const MOST_TEXT = 4000;
/** Extended ones too: `FIXED`, `IN_PROGRESS` and whatever else a client counts. */
const STATUS = /^[a-z_ ]{0,40}$/i;

/**
 * `POST servicerequestupdates`: what the app has to add to a request that it filed, as a comment (留言) to the community; the same
 * `update_id` is the same comment. What it says of the status decides nothing: the community does. Answers the id.
 */
export async function addUpdate(deps: Open311Deps, form: URLSearchParams): Promise<string> {
  const app = await requireApp(deps, form.get('api_key'));
  const orderId = form.get('service_request_id')?.trim() ?? '';
  if (orderId === '') throw new Open311Fault(400, 'service_request_id is required');
  const status = form.get('status')?.trim() ?? '';
  if (!STATUS.test(status)) throw new Open311Fault(400, 'status: open or closed');
  const text = textIn(form, status);
  if (text === '' || [...text].length > MOST_TEXT) {
    throw new Open311Fault(400, 'description: 1 to 4000 characters');
  }
  const at = form.get('updated_datetime') ?? '';
  if (at !== '' && parseW3cTime(at) === undefined) {
    throw new Open311Fault(400, 'updated_datetime: no date and time with an offset');
  }
  const bundle = ORDER_ID.test(orderId)
    ? await deps.orders.find(orderId, { consistent: true })
    : undefined;
  if (bundle?.order.placerId !== app.personId) {
    throw new Open311Fault(404, `service_request_id: ${orderId} is no request of this app`);
  }
  const known = await deps.people.find(app.personId);
  if (known === undefined) throw new Open311Fault(403, 'api_key is not known');
  const sentId = form.get('update_id')?.trim() || `${at}\n${text}`;
  const idempotencyKey = createHash('sha256').update(sentId).digest('base64url');
  try {
    await comment(deps, known.person, { orderId, input: { text }, idempotencyKey });
  } catch (error) {
    throw inWordsOfRule(error);
  }
  return `${orderId}.${idempotencyKey.slice(0, 12)}`;
}

/** What is said, with the picture that lies elsewhere; where nothing is, what the client calls the status. */
function textIn(form: URLSearchParams, status: string): string {
  const mediaUrl = form.get('media_url')?.trim() ?? '';
  const said = [
    form.get('description')?.trim() ?? '',
    ...(mediaUrl === '' ? [] : [`照片在这里:${mediaUrl}`]),
  ];
  const text = said.filter((one) => one !== '').join('\n');
  return text === '' && status !== '' ? `对方记的状态:${status}` : text;
}
