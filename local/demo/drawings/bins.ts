import { box, COLOURS, disc, drawing, line, oval, path, times } from './shapes';

const COLOURS_OF_BINS = [COLOURS.greenDark, COLOURS.teal, '#7c8794'];

/** Three rubbish bins before a building: overflowing, then closed and clean. */
export function bins(isAfter: boolean): string {
  return drawing(
    box(0, 0, 800, 600, COLOURS.sky),
    building(),
    box(0, 430, 800, 170, '#c9c4b4'),
    box(0, 424, 800, 14, '#b3ad9b'),
    tree(),
    isAfter ? '' : heap(),
    times(3, (index) => bin(170 + index * 165, COLOURS_OF_BINS[index] ?? COLOURS.teal, isAfter)),
    isAfter ? line('M120 566 L680 566', COLOURS.white, 8) : litter(),
  );
}

const building = (): string =>
  box(0, 60, 560, 380, '#e6dccb') +
  times(3, (row) =>
    times(5, (column) => box(40 + column * 104, 96 + row * 104, 58, 62, '#c8d6d8', 4)),
  );

const tree = (): string =>
  box(686, 300, 24, 150, '#9c7a57') +
  disc(698, 230, 84, COLOURS.green) +
  disc(644, 276, 54, COLOURS.green) +
  disc(746, 282, 56, COLOURS.greenDark);

const bin = (x: number, colour: string, isClosed: boolean): string =>
  oval(x + 62, 548, 82, 12, '#a9a391') +
  path(`M${x} 330 L${x + 124} 330 L${x + 110} 546 L${x + 14} 546 Z`, colour) +
  line(`M${x + 40} 366 L${x + 44} 520 M${x + 84} 366 L${x + 80} 520`, '#00000022', 8) +
  (isClosed ? closedLid(x, colour) : openLid(x, colour)) +
  disc(x + 28, 546, 13, COLOURS.ink) +
  disc(x + 96, 546, 13, COLOURS.ink);

const closedLid = (x: number, colour: string): string =>
  path(`M${x - 10} 332 Q${x + 62} 286 ${x + 134} 332 Z`, colour) +
  box(x - 12, 326, 148, 14, '#00000022', 7);

const openLid = (x: number, colour: string): string =>
  bag(x + 34, 318, 44, '#585f69') +
  bag(x + 88, 314, 46, '#8d8574') +
  bag(x + 62, 276, 38, '#6f7782') +
  box(x - 8, 324, 140, 16, colour, 6);

const bag = (x: number, y: number, r: number, colour: string): string =>
  disc(x, y, r, colour) +
  path(`M${x - 12} ${y - r + 6} L${x} ${y - r - 16} L${x + 12} ${y - r + 6} Z`, colour) +
  line(`M${x - r / 2} ${y - 8} Q${x - 4} ${y + 6} ${x + r / 2} ${y - 10}`, '#ffffff22', 5);

const heap = (): string =>
  bag(120, 500, 58, '#6f7782') + bag(694, 506, 54, '#585f69') + bag(650, 528, 40, '#8d8574');

const litter = (): string =>
  bag(330, 556, 32, '#6f7782') +
  box(434, 560, 56, 22, COLOURS.brick, 4) +
  path('M540 580 L566 552 L590 584 Z', COLOURS.white) +
  oval(220, 582, 24, 8, COLOURS.ochre) +
  path('M86 580 C100 560 128 562 136 582 Z', COLOURS.white);
