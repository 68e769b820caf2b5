import { isMachine, type Actor } from '../../domain/access/people';
import { findCategory } from '../../domain/catalogue/catalogue';
import type { Facts } from '../../domain/order/change';
import type { Order } from '../../domain/order/order';
import type { Step } from '../../domain/order/table';
import { coversOrder, type Partner } from '../../domain/partner';
import { calendarOf } from '../platform/stores/areas';
import { workOf } from '../platform/table/keys';
import type { OrderDeps } from './deps';
import type { ReadOrder } from './read-order';

/** What the rule of this command has to know beside the order, read side by side. */
export async function gatherFacts(
  deps: OrderDeps,
  read: ReadOrder,
  command: { name: Step; input: object },
  actor: Actor,
): Promise<Facts> {
  const { order, category, owner } = read;
  const { input } = command;
  const [owned, partner, qualifying, target, worker, followers, targetServed] = await Promise.all([
    deps.areas.find(ownerAfter(order, command.name, input)),
    partnerFor(deps, order, command.name, input, actor),
    command.name === 'pool' ? countQualifying(deps, order) : undefined,
    targetOf(deps, order, command.name, input),
    workerOf(deps, input),
    command.name === 'withdraw' ? deps.beside.countFollowers(order.id) : read.followers,
    isServed(deps, order, command.name, input),
  ]);
  return {
    category,
    findCategory,
    calendar: calendarOf(owned ?? owner),
    followers,
    collectiveFrom: owner.collectiveFrom,
    merged: read.merged,
    texts: read.texts,
    ...(partner === undefined ? {} : { partner }),
    ...(qualifying === undefined ? {} : { qualifying }),
    ...(target === undefined ? {} : { target }),
    ...(worker === undefined ? {} : { worker }),
    ...(targetServed === undefined ? {} : { targetServed }),
  };
}

/** Whose opening hours the next due time runs by: those of the area that owns the order afterwards. */
function ownerAfter(order: Order, name: Step, input: object): string {
  switch (name) {
    case 'forward':
      return textIn(input, 'areaCode') ?? order.ownerArea;
    case 'respond':
      return order.escalation?.level ?? order.ownerArea;
    case 'hand-back':
      return order.firstReceiver;
    default:
      return order.ownerArea;
  }
}

const textIn = (input: object, field: string): string | undefined => {
  const value: unknown = field in input ? Reflect.get(input, field) : undefined;
  return typeof value === 'string' ? value : undefined;
};

/** The named partner of `dispatch`, the claimer's own of `claim`; read fresh, with what it holds. */
async function partnerFor(
  deps: OrderDeps,
  order: Order,
  name: Step,
  input: object,
  actor: Actor,
): Promise<Facts['partner']> {
  const candidates =
    name === 'dispatch'
      ? [textIn(input, 'partnerId') ?? '']
      : name === 'claim' && !isMachine(actor)
        ? actor.memberships.flatMap(({ partnerId }) => partnerId ?? [])
        : [];
  const found = await Promise.all(candidates.map((id) => withLoad(deps, id, order)));
  const known = found.flatMap((one) => one ?? []);
  const now = deps.clock.now();
  return (
    known.find(({ partner }) => partner.id === order.partner?.id) ??
    known.find(({ partner }) => coversOrder(partner.agreement, order, now)) ??
    known[0]
  );
}

async function withLoad(
  { partners, orders }: OrderDeps,
  partnerId: string,
  order: Order,
): Promise<{ partner: Partner; openOrders: number } | undefined> {
  const [partner, held] = await Promise.all([
    partners.find(partnerId),
    orders.count('byPartner', workOf(partnerId)),
  ]);
  // An order that was dispatched to the partner is among those it holds already.
  const openOrders = order.partner?.id === partnerId ? held - 1 : held;
  return partner === undefined ? undefined : { partner, openOrders };
}

/** Partners in force for category and area that hold fewer open orders than their cap. */
async function countQualifying(deps: OrderDeps, order: Order): Promise<number> {
  const now = deps.clock.now();
  const covering = await deps.partners.covering(order.areaCode);
  const loads = await Promise.all(
    covering
      .filter(({ agreement }) => coversOrder(agreement, order, now))
      .map(async ({ id, agreement }) => {
        const held = await deps.orders.count('byPartner', workOf(id));
        return held < agreement.cap;
      }),
  );
  return loads.filter(Boolean).length;
}

async function targetOf(
  { orders }: OrderDeps,
  order: Order,
  name: Step,
  input: object,
): Promise<Order | undefined> {
  const id =
    name === 'merge'
      ? textIn(input, 'intoOrderId')
      : name === 'follow'
        ? order.mergedInto
        : undefined;
  return id === undefined ? undefined : (await orders.find(id, { consistent: true }))?.order;
}

async function workerOf({ people }: OrderDeps, input: object): Promise<Facts['worker']> {
  const id = textIn(input, 'workerId');
  return id === undefined ? undefined : (await people.find(id))?.person;
}

async function isServed(
  { areas }: OrderDeps,
  { categoryCode }: Order,
  name: Step,
  input: object,
): Promise<boolean | undefined> {
  if (name !== 'forward') return undefined;
  const area = await areas.find(textIn(input, 'areaCode') ?? '');
  return area?.categories.includes(categoryCode) === true;
}
