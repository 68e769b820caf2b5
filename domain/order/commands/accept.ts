import { levelOf, parentOf } from '../../area';
import type { Category } from '../../catalogue/types';
import { DomainError } from '../../errors';
import { dueAfter, timesFor } from '../../time/deadlines';
import type { Change, Facts, Patch, Situation } from '../change';
import type { InputOf } from '../inputs';
import { defaultTriage } from '../due';
import type { Order } from '../order';
import type { Triage } from '../vocabulary';

/**
 * 接单: the community takes it on, corrects the category, says small, urgent or hard, and from now on the
 * end is promised. Into a category of the subdistrict's (意见投诉) it moves there, unaccepted.
 */
export function accept(
  order: Order,
  input: InputOf<'accept'>,
  { acting, facts, moment }: Situation,
): Change {
  const category = categoryOf(input, facts);
  const triage = input.triage ?? defaultTriage(order, category);
  const wasSensitive = order.sensitive || category.sensitive;
  if (input.sensitive === false && wasSensitive && acting.relation !== 'ownerLead') {
    throw new DomainError('sensitive_only_by_lead');
  }
  const sensitive = input.sensitive ?? wasSensitive;
  const sorted: Patch = { categoryCode: category.code, triage, sensitive };
  const data = {
    categoryCode: category.code,
    triage,
    // Said where it is not the category's own: messages of later steps go by the history.
    ...(sensitive === wasSensitive ? {} : { sensitive }),
  };
  const parent = parentOf(order.ownerArea);
  if (category.ownedBy === 'subdistrict' && levelOf(order.ownerArea) === 'community' && parent) {
    return {
      state: 'placed',
      patch: { ...sorted, ...movedTo(parent, moment.now), sensitive: wasSensitive },
      data: { categoryCode: category.code, triage, movedTo: parent },
    };
  }
  return {
    patch: { ...sorted, ...acceptance({ category, triage }, { facts, now: moment.now }) },
    data,
  };
}

/** Nobody of the community or of a partner has to do with it any more, nor ever had. */
const movedTo = (area: string, now: number): Patch => ({
  ownerArea: area,
  firstReceiver: area,
  receivedAt: now,
  offeredOnce: undefined,
  supervisedDueAt: undefined,
});

function categoryOf({ categoryCode }: InputOf<'accept'>, facts: Facts): Category {
  if (categoryCode === undefined) return facts.category;
  const category = facts.findCategory(categoryCode);
  if (category === undefined) throw new DomainError('category_not_served');
  return category;
}

/** What accepting sets, whoever does it: the promised end runs from now. */
export function acceptance(
  { category, triage }: { category: Category; triage: Triage },
  { facts, now }: { facts: Pick<Facts, 'calendar'>; now: number },
): Patch {
  const { fulfil } = timesFor(category, { triage });
  const promisedAt = dueAfter(fulfil, now, facts.calendar, { urgent: triage === 'urgent' });
  return {
    acceptedAt: now,
    awaitingSince: now,
    supervisedDueAt: undefined,
    promisedAt,
    promisedLength: promisedAt - now,
    extensions: 0,
    extendedBy: 0,
  };
}
