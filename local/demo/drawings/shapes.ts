export const WIDTH = 800;
export const HEIGHT = 600;

export const COLOURS = {
  ink: '#39424e',
  wall: '#efe8db',
  wallShade: '#e2d8c6',
  floor: '#cfc3ae',
  floorShade: '#bdb09a',
  teal: '#6d9a95',
  tealDark: '#4f7a76',
  ochre: '#d9a760',
  ochreLight: '#f3d9a0',
  brick: '#c07a5b',
  sky: '#dbe7ea',
  green: '#8fae84',
  greenDark: '#6c8f63',
  night: '#3d4654',
  nightLight: '#525d6e',
  white: '#fbf8f2',
} as const;

type Numbers = Readonly<Record<string, string | number>>;

/** One element: `tag('circle', { cx: 1 })`. */
export const tag = (name: string, attributes: Numbers, inside = ''): string => {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${value}"`)
    .join('');
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
};

export const box = (
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  rx = 0,
): string => tag('rect', { x, y, width, height, fill, rx });

export const disc = (cx: number, cy: number, r: number, fill: string): string =>
  tag('circle', { cx, cy, r, fill });

export const oval = (cx: number, cy: number, rx: number, ry: number, fill: string): string =>
  tag('ellipse', { cx, cy, rx, ry, fill });

export const path = (d: string, fill: string, more: Numbers = {}): string =>
  tag('path', { d, fill, ...more });

export const line = (d: string, stroke: string, width: number, more: Numbers = {}): string =>
  tag('path', {
    d,
    fill: 'none',
    stroke,
    'stroke-width': width,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    ...more,
  });

export const moved = (x: number, y: number, inside: string, more = ''): string =>
  tag('g', { transform: `translate(${x} ${y})${more}` }, inside);

/** A whole drawing, 800 × 600. */
export const drawing = (...parts: string[]): string =>
  tag(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${WIDTH} ${HEIGHT}` },
    parts.join(''),
  );

export const times = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('');
