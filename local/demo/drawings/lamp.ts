import { box, COLOURS, disc, drawing, line, path, times } from './shapes';

const STEPS = 6;

/** A landing with stairs: dark under a dead lamp, then warm under a new one. */
export function lamp(isAfter: boolean): string {
  const wall = isAfter ? '#f4ead4' : COLOURS.night;
  const lower = isAfter ? '#d5e0d6' : '#353d4a';
  const floor = isAfter ? COLOURS.floor : '#2b323d';
  const step = isAfter ? '#c4b697' : '#465061';
  const riser = isAfter ? '#ab9c7d' : '#303846';
  return drawing(
    box(0, 0, 800, 600, wall),
    box(0, 380, 800, 120, lower),
    box(0, 374, 800, 8, isAfter ? COLOURS.teal : '#4a5566'),
    box(0, 500, 800, 100, floor),
    isAfter ? path('M300 150 L70 600 L620 600 L380 150 Z', '#fff3c9', { opacity: 0.55 }) : '',
    isAfter ? disc(340, 150, 120, '#ffefb8') : '',
    stairs(step, riser),
    rail(isAfter ? COLOURS.tealDark : '#5a6577'),
    fitting(isAfter),
    storey(isAfter),
  );
}

const stairs = (step: string, riser: string): string =>
  times(STEPS, (index) => {
    const x = 420 + index * 66;
    const y = 470 - index * 48;
    return box(x, y, 400, 12, step) + box(x, y + 12, 400, 600 - y, riser);
  });

const rail = (colour: string): string =>
  line('M436 372 L740 152 L820 152', colour, 12) +
  times(STEPS, (index) => {
    const x = 452 + index * 66;
    const y = 470 - index * 48;
    return line(`M${x} ${y} L${x} ${y - 108}`, colour, 5);
  });

const fitting = (isLit: boolean): string =>
  box(332, 0, 16, 70, isLit ? '#8d8574' : '#59626f') +
  path('M290 110 Q340 30 390 110 Z', isLit ? COLOURS.tealDark : '#697383') +
  (isLit
    ? disc(340, 116, 30, '#fffdf0')
    : disc(340, 116, 26, '#7b8492') + line('M326 104 L350 130 M346 100 L332 122', '#4c5562', 4));

/** The number of the floor on the wall: three bars. */
const storey = (isLit: boolean): string =>
  box(110, 230, 96, 96, isLit ? COLOURS.white : '#465061', 14) +
  times(3, (index) => box(132, 254 + index * 20, 52, 9, isLit ? COLOURS.teal : '#6d788a', 4));
