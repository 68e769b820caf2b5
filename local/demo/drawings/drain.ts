import { box, COLOURS, disc, drawing, line, oval, path, times } from './shapes';

/** A floor drain between tiles: under murky water with leaves, then dry and open. */
export function drain(isAfter: boolean): string {
  return drawing(
    box(0, 0, 800, 600, isAfter ? '#dfe6e3' : '#cdd3cd'),
    tiles(isAfter ? '#c6d2ce' : '#b5beb7'),
    isAfter ? '' : puddle(),
    grate(isAfter),
    isAfter ? shine() : leaves(),
  );
}

const tiles = (joint: string): string =>
  times(5, (index) => line(`M${index * 200} 0 L${index * 200} 600`, joint, 6)) +
  times(4, (index) => line(`M0 ${index * 200} L800 ${index * 200}`, joint, 6));

const puddle = (): string =>
  path(
    'M120 300 C90 190 240 130 350 120 C480 90 660 140 690 250 C740 360 640 480 500 500 C380 540 220 520 160 440 C130 400 130 350 120 300 Z',
    '#8f9a86',
  ) +
  path(
    'M190 310 C180 230 290 180 390 175 C500 160 610 200 625 280 C650 370 560 440 460 450 C350 470 210 420 190 310 Z',
    '#7d8975',
  ) +
  line('M250 250 C290 225 330 218 370 220', '#a9b3a0', 8) +
  line('M480 425 C520 415 550 395 565 370', '#a9b3a0', 8);

const grate = (isOpen: boolean): string =>
  disc(400, 310, 122, isOpen ? '#9aa8a8' : '#69735f') +
  disc(400, 310, 104, isOpen ? '#b9c5c4' : '#5c6653') +
  times(5, (index) => slot(index, isOpen ? '#3f4b52' : '#464f3f')) +
  (isOpen ? disc(400, 310, 14, '#9aa8a8') : '');

const SLOT_LENGTHS = [92, 150, 172, 150, 92];

function slot(index: number, colour: string): string {
  const length = SLOT_LENGTHS[index] ?? 0;
  return box(400 - length / 2, 236 + index * 34, length, 14, colour, 7);
}

const leaves = (): string =>
  leaf(340, 268, -30, COLOURS.ochre) +
  leaf(452, 330, 40, COLOURS.greenDark) +
  leaf(385, 372, 10, COLOURS.brick) +
  leaf(260, 400, 70, COLOURS.ochre) +
  leaf(560, 250, -60, COLOURS.greenDark) +
  oval(310, 215, 14, 9, '#b5beaa') +
  oval(335, 200, 9, 6, '#b5beaa') +
  oval(500, 395, 12, 8, '#b5beaa');

const leaf = (x: number, y: number, turn: number, colour: string): string =>
  path('M-44 0 C-22 -30 22 -30 46 0 C22 30 -22 30 -44 0 Z', colour, {
    transform: `translate(${x} ${y}) rotate(${turn})`,
  }) + line('M-40 0 L40 0', '#00000033', 3, { transform: `translate(${x} ${y}) rotate(${turn})` });

const shine = (): string =>
  line('M90 90 L150 90 M120 60 L120 120', COLOURS.white, 8) +
  line('M640 470 L690 470 M665 445 L665 495', COLOURS.white, 8) +
  line('M256 500 C290 516 330 524 370 526', '#eef3f0', 10) +
  line('M520 120 C560 134 590 152 612 176', '#eef3f0', 10);
