import { box, COLOURS, disc, drawing, line, moved, path, tag, times } from './shapes';

/** A hallway: old bicycles in the way, then free, with a line on the floor and a plant. */
export function bicycle(isAfter: boolean): string {
  return drawing(
    box(0, 0, 800, 600, COLOURS.wall),
    path('M0 0 L250 130 L250 400 L0 560 Z', COLOURS.wallShade),
    path('M800 0 L550 130 L550 400 L800 560 Z', COLOURS.wallShade),
    path('M0 560 L250 400 L550 400 L800 560 L800 600 L0 600 Z', COLOURS.floor),
    farDoor(isAfter),
    mailboxes(),
    isAfter ? freed() : blocked(),
  );
}

const farDoor = (isOpenWay: boolean): string =>
  box(322, 190, 156, 212, isOpenWay ? COLOURS.teal : COLOURS.tealDark, 6) +
  box(344, 214, 112, 84, isOpenWay ? COLOURS.sky : '#a9bdbf', 4) +
  disc(458, 318, 8, COLOURS.ochreLight);

const mailboxes = (): string =>
  times(3, (row) =>
    path(
      `M640 ${150 + row * 58} L740 ${116 + row * 70} L740 ${170 + row * 70} L640 ${198 + row * 58} Z`,
      '#b9a98d',
    ),
  );

const blocked = (): string =>
  moved(150, 300, wheels(COLOURS.brick), ' scale(0.86)') +
  moved(370, 300, wheels('#7c8794'), ' scale(0.92)') +
  moved(210, 350, wheels(COLOURS.teal), ' scale(1.12)') +
  tag('g', {}, box(560, 452, 130, 104, '#b28d63', 4) + box(560, 452, 130, 20, '#97764f', 4)) +
  line('M625 472 L625 556', '#97764f', 6);

/** One bicycle, 300 wide. */
const wheels = (colour: string): string =>
  wheel(60) +
  wheel(250) +
  line('M60 150 L120 70 L215 70 L250 150 M120 70 L160 150 L215 70 M160 150 L60 150', colour, 11) +
  line('M120 70 L110 44 M90 42 L132 42', COLOURS.ink, 11) +
  line('M215 70 L205 36 L240 26', COLOURS.ink, 9) +
  disc(160, 150, 13, COLOURS.ink);

const wheel = (x: number): string =>
  tag('circle', { cx: x, cy: 150, r: 56, fill: 'none', stroke: COLOURS.ink, 'stroke-width': 9 }) +
  line(`M${x} 98 L${x} 202 M${x - 52} 150 L${x + 52} 150`, '#8b919a', 3) +
  disc(x, 150, 7, COLOURS.ink);

const freed = (): string =>
  path('M222 600 L318 402 L328 402 L244 600 Z', COLOURS.ochre) +
  path('M578 600 L482 402 L472 402 L556 600 Z', COLOURS.ochre) +
  path('M300 600 L352 402 L448 402 L500 600 Z', '#d9cfbb') +
  plant();

const plant = (): string =>
  path('M96 470 L176 470 L164 556 L108 556 Z', COLOURS.brick) +
  box(88, 456, 96, 22, '#a9674a', 6) +
  line('M136 456 C134 420 134 390 138 352', COLOURS.greenDark, 8) +
  path('M138 400 C90 390 70 350 78 320 C118 326 138 356 138 400 Z', COLOURS.green) +
  path('M138 420 C186 410 210 372 204 338 C164 342 138 376 138 420 Z', COLOURS.greenDark) +
  path('M138 360 C112 330 118 292 140 270 C162 292 164 332 138 360 Z', COLOURS.green);
