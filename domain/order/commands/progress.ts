import { DomainError } from '../../errors';
import { FIELD_PROBLEM_WORDS } from '../../words.zh-CN';
import type { Change, Situation } from '../change';
import type { InputOf } from '../inputs';
import type { Order } from '../order';

/** 报进展: what was done; for a helper (协办) the level above enters its name and its arrival. */
export function progress(order: Order, input: InputOf<'progress'>, { acting }: Situation): Change {
  const { text, photos, body, arrivedAt } = input;
  const said = { text, ...(photos === undefined ? {} : { photos }) };
  if (body === undefined && arrivedAt === undefined) return { said };
  const speaksForHelpers = acting.relation === 'levelAbove' || acting.relation === 'ownerStaff';
  if (!speaksForHelpers || order.escalation === undefined) throw new DomainError('forbidden');
  if (body === undefined) {
    throw new DomainError('validation_failed', {}, [
      { path: 'body', code: 'required', message: FIELD_PROBLEM_WORDS.required },
    ]);
  }
  const helper = { body, ...(arrivedAt === undefined ? {} : { arrivedAt }) };
  const others = order.escalation.helpers.filter((known) => known.body !== body);
  const known = order.escalation.helpers.find((helping) => helping.body === body);
  return {
    patch: {
      escalation: { ...order.escalation, helpers: [...others, { ...known, ...helper }] },
    },
    data: { body },
    said,
  };
}
