import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';

/** A shape as it is printed: letters are outlines already. Colours are `#rrggbb`. */
export interface Outline {
  /** Absolute `M`, `L`, `C`, `Q`, `Z`. */
  d: string;
  fill?: string;
  stroke?: { colour: string; width: number };
}

export type Fonts = NonNullable<ResvgRenderOptions['font']>;
const SYSTEM_FONTS: Fonts = { loadSystemFonts: true };

const PATH = /<path ([^>]*?)\/>/g;
const ATTRIBUTE = /([\w-]+)="([^"]*)"/g;

/** What a drawing consists of, in the order in which it lies there. Throws for one that turns or moves its parts. */
export function outlinesOf(svg: string, font: Fonts = SYSTEM_FONTS): Outline[] {
  const drawn = new Resvg(svg, { font }).toString();
  if (drawn.includes('transform=')) throw new Error('a poster is drawn where it lies');
  return [...drawn.matchAll(PATH)].map(([, attributes = '']) => {
    const {
      d = '',
      fill,
      stroke,
      ...rest
    } = Object.fromEntries(
      [...attributes.matchAll(ATTRIBUTE)].map(([, name, value]) => [name, value]),
    );
    const isDrawn = (colour: string | undefined): colour is string =>
      colour !== undefined && colour !== 'none';
    return {
      d,
      ...(isDrawn(fill) ? { fill } : {}),
      ...(isDrawn(stroke)
        ? { stroke: { colour: stroke, width: Number(rest['stroke-width'] ?? 1) } }
        : {}),
    };
  });
}

const written = (sign: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text y="8" font-size="8">${sign}</text></svg>`;

/** Whether there is a font that can write Chinese: without one a sign looks like any other, or like nothing. */
export function canWriteChinese(font: Fonts = SYSTEM_FONTS): boolean {
  const [one, other] = ['单', '评'].map((sign) => JSON.stringify(outlinesOf(written(sign), font)));
  return one !== other;
}
