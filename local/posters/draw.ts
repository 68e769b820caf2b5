import {
  hoursLine,
  POSTER_WORDS as WORDS,
  printedSize,
  type PosterFacts,
} from '../../domain/words/poster';

/** The dots of a QR code, row by row. */
export interface QrDots {
  size: number;
  isDark: (row: number, column: number) => boolean;
}

/** A4, in millimetres. */
export const PAGE = { width: 210, height: 297 } as const;
/** What a printer can reach. */
const REACHED = 186;
const MIDDLE = PAGE.width / 2;
export const QR = { x: 57, y: 83, side: 96, quiet: 4 } as const;

const INK = '#22201d';
const SOFT = '#4a453f';
const BRICK = '#b23c17';
const PALE = '#fbece5';

/** Drawn with what of these the machine has; the first is Debian's `fonts-noto-cjk`. */
const FONTS =
  'Noto Sans CJK SC, Source Han Sans SC, PingFang SC, Microsoft YaHei, WenQuanYi Micro Hei';

interface Line {
  x?: number;
  size: number;
  fill?: string;
  bold?: boolean;
  anchor?: 'start' | 'middle' | 'end';
  /** It is set smaller where it would be longer. */
  most?: number;
}

/** The poster (海报) of one building as SVG of 210 × 297 units, a millimetre each; without transforms. */
export function drawPoster(facts: PosterFacts, dots: QrDots): string {
  const { community, address, phone, code } = facts;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${PAGE.width}" height="${PAGE.height}"
  viewBox="0 0 ${PAGE.width} ${PAGE.height}" font-family="${FONTS}">
  <rect width="210" height="297" fill="#ffffff"/>
  <rect width="210" height="60" fill="${BRICK}"/>
  ${line(17.5, community, { size: 10, fill: '#ffffff', bold: true })}
  ${line(40, WORDS.call, { size: 21, fill: '#ffffff', bold: true })}
  ${line(53, WORDS.promise, { size: 7.4, fill: '#ffffff' })}
  ${line(76, address, { size: 12, bold: true })}
  ${drawQr(dots)}
  ${line(188, WORDS.scan, { size: 8, bold: true })}
  ${WORDS.steps.map(({ title, hint }, index) => drawStep(index, title, hint)).join('\n  ')}
  <rect y="253" width="210" height="44" fill="${PALE}"/>
  ${line(263, WORDS.orCall, { size: 6, fill: SOFT })}
  ${line(276, phone, { size: 13, bold: true })}
  ${line(284.5, hoursLine(facts), { size: 5.4, fill: SOFT })}
  ${line(290.5, WORDS.code(code), { size: 3.6, fill: SOFT })}
</svg>`;
}

const FIRST_STEP = 204;
const STEP_HEIGHT = 16.5;

function drawStep(index: number, title: string, hint: string): string {
  const y = FIRST_STEP + index * STEP_HEIGHT;
  return [
    `<circle cx="41" cy="${y}" r="6.6" fill="${BRICK}"/>`,
    line(y + 3.2, String(index + 1), { x: 41, size: 9, fill: '#ffffff', bold: true }),
    line(y + 3.7, title, { x: 52, size: 10.5, bold: true, anchor: 'start' }),
    line(y + 3.3, hint, { x: 88, size: 8.4, fill: SOFT, anchor: 'start', most: 110 }),
  ].join('');
}

/** Black on white, with the four dots of nothing around it that a reader needs. */
function drawQr({ size, isDark }: QrDots): string {
  const dot = QR.side / (size + 2 * QR.quiet);
  const at = (start: number, index: number): string =>
    (start + (index + QR.quiet) * dot).toFixed(4);
  let path = '';
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (!isDark(row, column)) continue;
      const [left, right] = [at(QR.x, column), at(QR.x, column + 1)];
      path += `M${left} ${at(QR.y, row)}H${right}V${at(QR.y, row + 1)}H${left}Z`;
    }
  }
  const frame = `x="${QR.x}" y="${QR.y}" width="${QR.side}" height="${QR.side}" rx="4"`;
  return `<rect ${frame} fill="#ffffff" stroke="${BRICK}" stroke-width="1.2"/><path d="${path}" fill="#000000"/>`;
}

function line(y: number, said: string, how: Line): string {
  const { x = MIDDLE, size, fill = INK, bold = false, anchor = 'middle', most = REACHED } = how;
  const fitting = printedSize(said, size, most).toFixed(3);
  const weight = bold ? ' font-weight="bold"' : '';
  return `<text x="${x}" y="${y}" font-size="${fitting}" fill="${fill}" text-anchor="${anchor}"${weight}>${escaped(said)}</text>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? '');
