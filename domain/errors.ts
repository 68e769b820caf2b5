/** Every reason for which the product refuses something. Words for each are in `words.zh-CN.ts`. */
export const ERROR_CODES = [
  'unauthenticated',
  'forbidden',
  'not_found',
  'route_not_found',
  'invalid_json',
  'validation_failed',
  'payload_too_large',
  'idempotency_key_required',
  'idempotency_key_reused',
  'version_conflict',
  'illegal_transition',
  'rate_limited',
  'urged_too_soon',
  'wechat_unavailable',
  'invalid_code',
  'invalid_cursor',
  'refresh_token_invalid',
  'sign_in_gone',
  'category_not_served',
  'contact_missing',
  'too_many_open_orders',
  'placing_limit',
  'evidence_incomplete',
  'contact_required',
  'referral_required',
  'explanation_too_short',
  'reason_required',
  'partner_not_qualified',
  'nobody_qualifies',
  'cap_reached',
  'promise_too_late',
  'own_order',
  'rating_window_over',
  'appeal_window_over',
  'already_appealed',
  'reopen_window_over',
  'extension_limit',
  'extension_too_late',
  'extension_too_long',
  'extension_not_requested',
  'pause_limit',
  'pause_too_long',
  'date_not_ahead',
  'follow_up_by_handler',
  'price_not_agreed',
  'no_quote',
  'not_poolable',
  'not_complex',
  'shelved',
  'merge_target_invalid',
  'has_merged_orders',
  'same_community',
  'worker_not_member',
  'nothing_proposed',
  'already_replied',
  'already_handed_back',
  'exempt_window_over',
  'due_not_earlier',
  'nobody_above',
  'has_account',
  'still_open',
  'not_joined',
  'own_join',
  'media_unusable',
  'nothing_to_redact',
  'history_full',
  'not_due_yet',
  'sensitive_only_by_lead',
  'not_public_now',
  'invitation_unknown',
  'invitation_gone',
  'own_invitation',
  'phone_required',
  'last_lead',
  'application_invalid',
  'application_open',
  'application_decided',
  'agreement_invalid',
  'agreement_state',
  'ledger_too_long',
  'store_unavailable',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

export interface FieldProblem {
  path: string;
  code: string;
  message: string;
}

/** A refusal that a person can understand: a code for programs, numbers for its sentence, and the fields concerned. */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly data: Readonly<Record<string, string | number>> = {},
    readonly problems: readonly FieldProblem[] = [],
  ) {
    super(code);
    this.name = 'DomainError';
  }
}
