import type { Person } from '../../domain/access/people';
import { actionsOf } from '../../domain/order/actions';
import type { CommandName } from '../../domain/order/command-names';
import type { Order } from '../../domain/order/order';
import { aCategory, now, standing } from './orders';

type View = Partial<Parameters<typeof actionsOf>[3]> & { follows?: boolean };

/** The commands for which somebody sees a button. */
export const offers = (
  order: Order,
  person: Person,
  { follows = false, ...view }: View = {},
): CommandName[] =>
  actionsOf(order, person, standing(order, person, { follows }), {
    now,
    category: aCategory(),
    isPublic: false,
    ...view,
  }).map(({ command }) => command);
