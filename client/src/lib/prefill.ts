import type { OrderAnswer } from '../../../domain/order/answer';
import type { CommandName } from '../../../domain/order/command-names';
import type { FormValues } from './forms';
import { yuanField } from './money';
import { toLocalField } from './time';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** The promised end where it still lies ahead, else a few hours from now, as the claim allows. */
function promiseBy(order: OrderAnswer, now: number): string {
  const promised = order.promisedAt ? Date.parse(order.promisedAt) : 0;
  const ahead = promised > now + HOUR_MS ? promised : now + 4 * HOUR_MS;
  return toLocalField(Math.floor(ahead / MINUTE_MS) * MINUTE_MS);
}

/** What a command's form holds before anything is typed: what the order already says. */
export function prefillOf(command: CommandName, order: OrderAnswer, now: number): FormValues {
  switch (command) {
    case 'accept':
      return {
        categoryCode: order.category.code,
        triage: order.urgent ? 'urgent' : order.triage,
        ...(order.sensitive ? { sensitive: true } : {}),
      };
    case 'claim':
      return { promisedAt: promiseBy(order, now) };
    case 'amend':
      return { public: order.public };
    case 'quote':
      return order.quote ? { amountFen: yuanField(order.quote.amountFen) } : {};
    case 'grant-extension':
      return order.extension ? { until: toLocalField(Date.parse(order.extension.until)) } : {};
    case 'respond':
      return { keepPartner: true };
    default:
      return {};
  }
}

/** Leaves out what was filled in beforehand and not touched, where the command changes only what is sent. */
export function onlyChanged(
  command: CommandName,
  values: FormValues,
  prefilled: FormValues,
): FormValues {
  if (command !== 'amend') return values;
  return Object.fromEntries(
    Object.entries(values).filter(([name, value]) => prefilled[name] !== value),
  );
}
