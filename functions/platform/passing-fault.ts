import { DomainError } from '../../domain/errors';
import { QueueFault } from './queue/queue-fault';
import { WechatFault } from './wechat/fault';

/** As the SDK names what may be otherwise in a moment. */
const NAMES: ReadonlySet<string> = new Set([
  'ThrottlingException',
  'Throttling',
  'ThrottledException',
  'RequestThrottled',
  'RequestThrottledException',
  'TooManyRequestsException',
  'RequestLimitExceeded',
  'ProvisionedThroughputExceededException',
  'LimitExceededException',
  'TransactionInProgressException',
  'TransactionConflictException',
  'InternalServerError',
  'InternalFailure',
  'ServiceUnavailable',
  'ServiceUnavailableException',
  'SlowDown',
  'OverLimit',
  'KeyFault',
  'TimeoutError',
  'RequestTimeout',
  'RequestTimeoutException',
  'AbortError',
  'ExpiredToken',
  'ExpiredTokenException',
  'CredentialsProviderError',
  'ProjectionTimeout',
]);

/** Of Node and of its fetch, for a connection that did not come about or broke off. */
const CODES =
  /^(?:E(?:CONN\w+|PIPE|TIMEDOUT|NOTFOUND|AI_AGAIN|HOSTUNREACH|NETUNREACH)|UND_ERR_\w+)$/;

const CANCELLED = /Throttling|ProvisionedThroughput|TransactionConflict/;
const TOO_MANY = 429;
const SERVERS = 500;

/** Whether the same may go well later: throttling, timeouts, faults of a server or a connection. All else is a fault of ours. */
export function mayPass(error: unknown): boolean {
  if (error instanceof WechatFault) return error.kind !== 'refused';
  if (error instanceof DomainError) {
    return ['version_conflict', 'store_unavailable', 'wechat_unavailable'].includes(error.code);
  }
  if (error instanceof QueueFault || NAMES.has(textOf(error, 'name'))) return true;
  const status = Number(memberOf(memberOf(error, '$metadata'), 'httpStatusCode'));
  if (status >= SERVERS || status === TOO_MANY) return true;
  if (CODES.test(textOf(error, 'code')) || CANCELLED.test(whyCancelled(error))) return true;
  const cause = memberOf(error, 'cause');
  return cause !== undefined && mayPass(cause);
}

/** What is thrown need not be an `Error` of this realm. */
function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  const member: unknown = Reflect.get(value, name);
  return member;
}

function textOf(value: unknown, name: string): string {
  const member = memberOf(value, name);
  return typeof member === 'string' ? member : '';
}

/** Of a transaction: a code for each write of it. */
function whyCancelled(error: unknown): string {
  const reasons = memberOf(error, 'CancellationReasons');
  return Array.isArray(reasons) ? reasons.map((reason) => textOf(reason, 'Code')).join() : '';
}
