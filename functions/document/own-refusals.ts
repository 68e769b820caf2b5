import type { ErrorCode } from '../../domain/errors';
import type { PersonCommand } from '../../domain/order/inputs';
import { commandOf } from './described';

const PHOTOS = ['media_unusable'] as const;
const LATER = ['date_not_ahead'] as const;

/** What the rule of each command may refuse. */
const OF_COMMANDS: Readonly<Partial<Record<PersonCommand, readonly ErrorCode[]>>> = {
  accept: ['category_not_served', 'sensitive_only_by_lead'],
  amend: PHOTOS,
  appeal: ['already_appealed', 'appeal_window_over'],
  assign: ['worker_not_member'],
  claim: [
    'own_order',
    'promise_too_late',
    'worker_not_member',
    'partner_not_qualified',
    'cap_reached',
    ...LATER,
  ],
  comment: PHOTOS,
  dispatch: ['cap_reached', 'partner_not_qualified'],
  escalate: ['nobody_above', 'shelved'],
  exempt: ['exempt_window_over'],
  'request-extension': ['extension_limit', 'extension_too_late', 'extension_too_long', ...LATER],
  'grant-extension': ['extension_not_requested', 'extension_too_long', ...LATER],
  'refuse-extension': ['extension_not_requested'],
  'follow-up': ['follow_up_by_handler'],
  forward: ['category_not_served', 'same_community'],
  fulfil: ['evidence_incomplete', 'price_not_agreed', ...PHOTOS],
  'hand-back': ['already_handed_back'],
  join: ['not_joined', 'own_join'],
  leave: ['not_joined', 'own_join'],
  merge: ['has_merged_orders', 'merge_target_invalid'],
  pause: ['pause_limit', 'pause_too_long', ...LATER],
  pool: ['nobody_qualifies', 'not_poolable'],
  progress: PHOTOS,
  quote: ['no_quote', 'price_not_agreed'],
  'agree-quote': ['no_quote'],
  'refuse-quote': ['no_quote'],
  rate: ['rating_window_over', ...PHOTOS],
  recall: ['shelved'],
  redact: ['nothing_to_redact'],
  reject: ['contact_required', 'explanation_too_short', 'referral_required'],
  reopen: ['reopen_window_over', ...PHOTOS],
  reply: ['already_replied'],
  reschedule: ['nothing_proposed', ...LATER],
  shelve: ['not_complex', 'contact_required', ...LATER],
  start: ['price_not_agreed', 'worker_not_member', ...PHOTOS],
  supervise: ['due_not_earlier', ...LATER],
  transfer: ['worker_not_member'],
  urge: ['urged_too_soon'],
  withdraw: ['reason_required'],
};

const WECHAT = ['invalid_code', 'wechat_unavailable'] as const;
const SIGN_IN = ['sign_in_gone'] as const;
const APPLICATION = [
  'application_decided',
  'agreement_invalid',
  'version_conflict',
  'forbidden',
] as const;
const AGREEMENT = ['agreement_invalid', 'agreement_state', 'version_conflict'] as const;
const HIDDEN = ['not_public_now'] as const;

const EXPORT = ['not_found', 'export_too_long'] as const;
const APP = ['app_key_unknown'] as const;
const LINES = ['not_found', 'category_not_served', 'area_unknown', 'area_not_of_app'] as const;

const OF_ROUTES: Readonly<Record<string, readonly ErrorCode[]>> = {
  'POST /v1/sessions': WECHAT,
  'POST /v1/sessions/refresh': ['refresh_token_invalid'],
  'POST /v1/sign-ins/{id}/collect': SIGN_IN,
  'POST /v1/sign-ins/find': SIGN_IN,
  'POST /v1/sign-ins/{id}/confirm': SIGN_IN,
  'POST /v1/sign-ins/{id}/refuse': SIGN_IN,
  'POST /v1/invitations': ['not_found'],
  'GET /v1/invitations': ['not_found'],
  'POST /v1/invitations/find': ['invitation_unknown', 'invitation_gone'],
  'POST /v1/invitations/accept': [
    'invitation_unknown',
    'invitation_gone',
    'own_invitation',
    'phone_required',
    'version_conflict',
  ],
  'DELETE /v1/invitations/{id}': ['invitation_gone'],
  'GET /v1/members': ['not_found'],
  'GET /v1/members/log': ['not_found'],
  'DELETE /v1/members/{id}': ['last_lead', 'version_conflict'],
  'PATCH /v1/me': ['not_found', 'version_conflict'],
  'POST /v1/me': ['not_found', 'version_conflict'],
  'POST /v1/me/phone': [...WECHAT, 'version_conflict'],
  'POST /v1/orders': [
    'forbidden',
    'not_found',
    'category_not_served',
    'contact_missing',
    'idempotency_key_reused',
    'media_unusable',
    'placing_limit',
    'too_many_open_orders',
  ],
  'GET /v1/orders': ['not_found'],
  'GET /v1/orders/similar': ['not_found'],
  'GET /v1/public/orders': ['not_found'],
  'GET /v1/public/orders/{id}': HIDDEN,
  'GET /v1/public/orders/{id}/history': HIDDEN,
  'GET /v1/public/orders/{id}/verify': HIDDEN,
  'POST /v1/limits': ['not_found', 'own_order'],
  'GET /v1/orders/{id}/looks': ['forbidden'],
  'POST /v1/orders/{id}/forget-person': ['has_account', 'still_open', 'version_conflict'],
  'GET /v1/areas': ['not_found'],
  'GET /v1/catalogue': ['not_found'],
  'GET /v1/partners': ['not_found'],
  'POST /v1/partner-applications': ['application_open', 'application_invalid', 'not_found'],
  'POST /v1/partner-applications/{id}/approve': APPLICATION,
  'POST /v1/partner-applications/{id}/reject': APPLICATION,
  'POST /v1/partner-applications/{id}/withdraw': APPLICATION,
  'POST /v1/partners/{id}/agreement': AGREEMENT,
  'POST /v1/partners/{id}/suspend': AGREEMENT,
  'POST /v1/partners/{id}/restore': AGREEMENT,
  'POST /v1/partners/{id}/end': AGREEMENT,
  'GET /v1/buildings': ['not_found'],
  'POST /v1/buildings': ['not_found', 'version_conflict'],
  'GET /v1/wechat/push': ['forbidden'],
  'POST /v1/wechat/push': ['forbidden'],
  'POST /v1/reviews/{orderId}': ['own_order', 'version_conflict'],
  'GET /v1/stats': ['not_found'],
  'GET /v1/public/stats': ['not_found'],
  'GET /v1/public/stars': ['not_found'],
  'GET /v1/home': ['not_found'],
  'GET /v1/follow-ups': ['not_found'],
  'GET /v1/attention': ['not_found'],
  'GET /v1/exports/orders.csv': EXPORT,
  'GET /v1/exports/orders.jsonl': EXPORT,
  'GET /v1/exports/ratings.csv': EXPORT,
  'GET /v1/exports/ratings.jsonl': EXPORT,
  'GET /v1/exports': ['not_found'],
  'GET /v1/public/orders.atom': ['not_found'],
  'POST /v1/calendars': ['too_many_calendars', 'not_found'],
  'POST /v1/hotline/orders': [...APP, ...LINES],
  'POST /v1/hotline/import': ['no_hotline_here', ...LINES],
  'GET /v1/hotline/orders/{externalNumber}': APP,
  'GET /v1/hotline/replies': APP,
  'GET /v1/webhooks': ['not_found'],
  'POST /v1/webhooks': ['not_found', 'webhook_limit'],
  'PATCH /v1/webhooks/{id}': ['version_conflict'],
  'POST /v1/webhooks/{id}/secret': ['version_conflict'],
  'POST /v1/webhooks/{id}/deliveries/{deliveryId}/replay': ['webhook_off', 'delivery_pending'],
  'GET /v1/ledger': ['not_found', 'ledger_too_long'],
  'GET /v1/stats/orders': ['not_found'],
};

/** What a route may refuse beside what its row says already. The tests hold it against every refusal that is given. */
export function ownRefusals(route: string): readonly ErrorCode[] {
  const command = commandOf(route);
  return OF_ROUTES[route] ?? (command === undefined ? [] : (OF_COMMANDS[command] ?? []));
}
