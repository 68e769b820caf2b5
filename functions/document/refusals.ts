import { PERMISSIONS } from '../../domain/access/permissions';
import type { ErrorCode } from '../../domain/errors';
import { fieldsOf, isCommand, routeName, type Described } from './described';
import { ownRefusals } from './own-refusals';

/** What every command may refuse: the state, who was faster, a key used for something else, a full history. */
const OF_COMMANDS: readonly ErrorCode[] = [
  'illegal_transition',
  'version_conflict',
  'idempotency_key_reused',
  'history_full',
];

/** Routes of one order, which may have been public a moment ago. */
const OF_ONE_ORDER: readonly Described['access'][] = ['seeOrder', 'actOnOrder'];

/** Every reason for which a route refuses: what follows from its row, and what is noted of it. */
export function refusalsOf(described: Described): ErrorCode[] {
  const { access, params, query, once } = described;
  const { signedIn } = PERMISSIONS[access];
  const codes: readonly (ErrorCode | false)[] = [
    // A body is read whatever the method.
    'invalid_json',
    'payload_too_large',
    'validation_failed',
    once && 'idempotency_key_required',
    fieldsOf(query).includes('cursor') && 'invalid_cursor',
    signedIn && 'unauthenticated',
    signedIn && access !== 'self' && 'forbidden',
    fieldsOf(params).length > 0 && 'not_found',
    OF_ONE_ORDER.includes(access) && 'not_public_now',
    ...(isCommand(described) ? OF_COMMANDS : []),
    ...ownRefusals(routeName(described)),
    'rate_limited',
    'store_unavailable',
  ];
  return [...new Set(codes.filter((code) => code !== false))];
}
