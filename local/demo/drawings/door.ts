import { box, COLOURS, disc, drawing, line, path, times } from './shapes';

/** The entrance of a building: its door hanging open and crooked, then closed, with a green light. */
export function door(isAfter: boolean): string {
  return drawing(
    box(0, 0, 800, 600, '#e9dfce'),
    bricks(),
    box(0, 520, 800, 80, COLOURS.floor),
    box(200, 506, 400, 24, COLOURS.floorShade),
    path('M210 110 L400 40 L590 110 Z', COLOURS.tealDark),
    box(236, 110, 328, 400, COLOURS.ink, 6),
    isAfter ? closed() : ajar(),
    reader(isAfter),
  );
}

const bricks = (): string =>
  times(7, (row) =>
    times(2, (side) => {
      const x = (side === 0 ? 30 : 650) + (row % 2) * 34;
      return box(x, 60 + row * 62, 78, 26, '#dccfb8', 3);
    }),
  );

const closed = (): string =>
  leafAt(252, COLOURS.teal, COLOURS.sky) +
  leafAt(404, COLOURS.teal, COLOURS.sky) +
  line('M392 300 L392 352', COLOURS.ochreLight, 9) +
  line('M412 300 L412 352', COLOURS.ochreLight, 9);

const leafAt = (x: number, colour: string, glass: string): string =>
  box(x, 126, 146, 380, colour, 4) +
  box(x + 24, 156, 98, 130, glass, 4) +
  box(x + 24, 384, 98, 92, '#5f8b86', 4) +
  line(`M${x + 40} 262 L${x + 92} 178`, '#ffffff99', 6);

const ajar = (): string =>
  box(252, 126, 296, 380, '#4a525e') +
  path('M300 506 L300 220 L500 220 L500 506 Z', '#5b6470') +
  times(4, (index) => box(320 + index * 8, 470 - index * 44, 180 - index * 8, 12, '#6d7783')) +
  leafAt(252, '#6b8d89', '#b9c9ca') +
  path('M548 132 L470 168 L458 556 L548 512 Z', '#6b8d89') +
  path('M530 168 L488 188 L480 312 L530 300 Z', '#b9c9ca') +
  path('M526 392 L484 406 L478 506 L526 486 Z', '#577a76') +
  line('M472 330 L471 372', COLOURS.ochreLight, 8) +
  line('M556 150 L540 162 M556 486 L538 498', COLOURS.brick, 9) +
  line('M430 560 C446 548 470 552 484 566', '#9d927c', 6);

const reader = (isFixed: boolean): string =>
  box(606, 262, 62, 108, '#59626f', 10) +
  box(618, 276, 38, 36, isFixed ? '#bcd8c4' : '#3a424d', 4) +
  disc(637, 342, 11, isFixed ? '#7fc08c' : COLOURS.brick) +
  (isFixed ? '' : line('M637 370 C640 396 624 402 634 430', COLOURS.brick, 5));
