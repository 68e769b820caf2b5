import { DomainError, type ErrorCode } from '../../../domain/errors';
import { Open311Fault, type FaultStatus } from '../../../domain/open311/fault';
import { errorWords } from '../../../domain/words.zh-CN';
import type { HttpEvent } from '../../platform/http/event';
import { problemReply } from '../../platform/http/problem';
import type { Reply } from '../../platform/http/route';
import { splitFormat, writeFault } from './answer';

/** Nobody signs in here: what has no route is not there. */
const FAULTS: Partial<Record<ErrorCode, [FaultStatus, string]>> = {
  unauthenticated: [404, 'no such address; it ends in .xml or .json'],
  route_not_found: [404, 'no such address; it ends in .xml or .json'],
  payload_too_large: [400, 'the body is too large'],
  rate_limited: [429, 'too many requests; try again in a minute'],
  store_unavailable: [503, 'not now; try again'],
};

/** What is refused before or around a call, under `/open311` as GeoReport says it; elsewhere as everywhere. */
export function refuseByDoor(error: DomainError, { rawPath }: HttpEvent): Reply {
  if (!rawPath.startsWith('/open311/')) return problemReply(error);
  const [status, text] = FAULTS[error.code] ?? [400, 'the request is not as GeoReport v2 has it'];
  return writeFault(new Open311Fault(status, text), splitFormat(rawPath).format ?? 'xml');
}

/** What a rule of ours refuses, in its words, as a 400; any other fault as it is. */
export const inWordsOfRule = (error: unknown): unknown =>
  error instanceof DomainError ? new Open311Fault(400, errorWords(error.code, error.data)) : error;
