import type { Person } from '../../domain/access/people';
import { may } from '../../domain/access/permissions';
import { levelOf } from '../../domain/area';
import { DomainError } from '../../domain/errors';
import { OutboundFault } from '../platform/outbound/fault';
import { TRY_FAULT_WORDS } from '../../domain/words/webhooks';
import { fieldProblemWords, fieldWords } from '../../domain/words.zh-CN';
import type { WebhookOwner } from '../../domain/webhooks/events';
import type { WebhookHttpDeps } from './deps';
import type { StoredWebhook } from './webhook-store';

/** The one owner that a request names; `path` is where. Throws `validation_failed` where it names none, or two. */
export function ownerNamed(
  { areaCode, partnerId }: { areaCode?: string | undefined; partnerId?: string | undefined },
  path: 'areaCode' | 'area',
): WebhookOwner {
  if (areaCode !== undefined && partnerId === undefined) return { areaCode };
  if (partnerId !== undefined && areaCode === undefined) return { partnerId };
  throw refusal(path, areaCode === undefined ? 'required' : 'unknown_field');
}

/** Throws `forbidden` unless the person decides for that area or partner, and `validation_failed` where there is none. */
export async function requireOwner(
  { areas, partners }: Pick<WebhookHttpDeps, 'areas' | 'partners'>,
  { memberships }: Person,
  owner: WebhookOwner,
): Promise<void> {
  if (!may(memberships, 'keepWebhooks', owner)) throw new DomainError('forbidden');
  if ('partnerId' in owner) {
    if ((await partners.findCached(owner.partnerId)) === undefined) {
      throw refusal('partnerId', 'not_in_list');
    }
  } else if (!(await isOwning(areas, owner.areaCode))) throw refusal('areaCode', 'not_in_list');
}

/** A grid (网格) owns no order. */
const isOwning = async (areas: WebhookHttpDeps['areas'], code: string): Promise<boolean> =>
  levelOf(code) !== 'grid' && (await areas.find(code)) !== undefined;

/** The webhook, for whoever decides for its owner; `not_found` for everybody else. */
export async function requireWebhook(
  { webhooks }: Pick<WebhookHttpDeps, 'webhooks'>,
  { memberships }: Person,
  id: string,
): Promise<StoredWebhook> {
  const stored = await webhooks.find(id);
  if (stored === undefined || !may(memberships, 'keepWebhooks', stored.owner)) {
    throw new DomainError('not_found');
  }
  return stored;
}

/** Asks nobody, only whether the address is one that may be asked. Throws `validation_failed` that says why not. */
export async function requireAddress(
  { outbound }: Pick<WebhookHttpDeps, 'outbound'>,
  url: string,
): Promise<void> {
  try {
    await outbound.judge(url);
  } catch (error) {
    if (!(error instanceof OutboundFault)) throw error;
    const message = `${fieldWords('url')}:${TRY_FAULT_WORDS[error.kind]}`;
    throw new DomainError('validation_failed', {}, [
      { path: 'url', code: 'wrong_format', message },
    ]);
  }
}

function refusal(
  path: 'areaCode' | 'area' | 'partnerId',
  code: 'required' | 'unknown_field' | 'not_in_list',
): DomainError {
  const message = `${fieldWords(path)}:${fieldProblemWords(code)}`;
  return new DomainError('validation_failed', {}, [{ path, code, message }]);
}
