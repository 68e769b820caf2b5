import type { Figures } from '../figure';
import type { CloudUse } from '../memory/measure-memory';
import { loopUse, type LoopUnits } from './loop-use';
import { priceOfLoops, PRICES_OF, REGIONS } from './price-of';

/** P11: the price of a million loops of 18 requests, with their photos and all that follows from them. */
export function priceFigures(use: CloudUse, units: LoopUnits): { figures: Figures; table: string } {
  const ofLoop = loopUse(use, units);
  const prices = REGIONS.map((region) => ({ region, ...priceOfLoops(ofLoop, region) }));
  const figures = Object.fromEntries(
    prices.map(({ region, currency, total }, index) => [
      index === 0 ? 'P11' : `P11 ${region}`,
      {
        what: `a million loops in ${region}, prices of ${PRICES_OF}`,
        value: Math.round(total),
        unit: currency,
      },
    ]),
  );
  const rows = prices.map(({ region, currency, services, total }) =>
    [...Object.entries(services), ['all', total] as const].map(
      ([service, price]) => `  ${region} ${service}: ${Math.round(price)} ${currency}`,
    ),
  );
  const used = Object.entries(ofLoop).map(([name, value]) => `  ${name}: ${value.toPrecision(3)}`);
  return { figures, table: ['a loop uses', ...used, 'a million cost', ...rows.flat()].join('\n') };
}
