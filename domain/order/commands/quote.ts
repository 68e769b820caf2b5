import { DomainError } from '../../errors';
import type { Change } from '../change';
import type { InputOf } from '../inputs';
import type { Order } from '../order';

/** 报价: an amount in 分 and what it is for; the money never passes through the platform. */
export function quote(_order: Order, input: InputOf<'quote'>): Change {
  return {
    patch: { quote: { amountFen: input.amountFen, state: 'quoted' } },
    said: { text: input.what },
  };
}

export function agreeQuote(order: Order): Change {
  return { patch: { quote: { ...requireQuote(order), state: 'agreed' } } };
}

export function refuseQuote(order: Order, input: InputOf<'refuse-quote'>): Change {
  return {
    patch: { quote: { ...requireQuote(order), state: 'refused' } },
    ...(input.reason === undefined ? {} : { said: { text: input.reason } }),
  };
}

function requireQuote({ quote: open }: Order): NonNullable<Order['quote']> {
  if (open?.state !== 'quoted') throw new DomainError('no_quote');
  return open;
}

/** Before work starts the resident knows the price: anything but free needs an agreed one (`price_not_agreed`). */
export function requirePrice(order: Order): void {
  const isFree = order.partner === undefined || order.partner.feeKind === 'free';
  const agreed = order.quote?.state === 'agreed' && order.quote.amountFen > 0;
  if (!isFree && !agreed) throw new DomainError('price_not_agreed');
}
