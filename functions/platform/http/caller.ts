import { DomainError } from '../../../domain/errors';
import type { Caller } from './route';

/** Who asked; throws `unauthenticated` where a route that needs a person was asked without. */
export function requireCaller(caller: Caller | undefined): Caller {
  if (caller === undefined) throw new DomainError('unauthenticated');
  return caller;
}
