import { isOk, type Figure, type Figures } from './figure';
import type { Noise } from './noise';

/** The figures as rows, P1 to P13 first and by number, whatever was measured first. */
export function tableOf(figures: Figures): string {
  const rows = inOrder(figures).map(([name, figure]) => [
    name.padEnd(20),
    figure.what.padEnd(62),
    `${figure.value} ${figure.unit}`.padStart(14),
    figure.bar === undefined ? 'stated'.padStart(8) : `≤ ${figure.bar}`.padStart(8),
    verdictOn(figure),
  ]);
  return rows.map((cells) => cells.join(' ').trimEnd()).join('\n');
}

export const inOrder = (figures: Figures): [string, Figure][] =>
  Object.entries(figures).sort(([one], [other]) => placeOf(one) - placeOf(other));

/** `P11 us-east-1` has 11; what has no number comes last, as it was measured. */
function placeOf(name: string): number {
  const number = /^P(\d+)\b/.exec(name)?.[1];
  return number === undefined ? Number.MAX_SAFE_INTEGER : Number(number);
}

function verdictOn(figure: Figure): string {
  if (isOk(figure)) return '  ok';
  return figure.floor === undefined ? '  OVER' : `  OVER, not below ${figure.floor}`;
}

export function noiseLine({ spread, piece, load: { before, after } }: Noise): string {
  const apart = `${Math.round(spread * 100)} % lie between its quick and its slow tenth`;
  return `noise: of the same work of ${piece} ms ${apart}; load ${before} before, ${after} after`;
}
