import { deflateSync } from 'node:zlib';

import { PAGE } from './draw';
import type { Outline } from './outlines';

/** Points to a millimetre. */
const POINTS = 72 / 25.4;
const [WIDTH, HEIGHT] = [PAGE.width * POINTS, PAGE.height * POINTS];

/** A PDF with a page of A4 for each drawing in millimetres: shapes only, sharp at any size, no font and no picture in it. */
export function pdfOf(pages: readonly (readonly Outline[])[], title: string): Buffer {
  const pageNumber = (index: number): number => FIRST_PAGE + 2 * index;
  const kids = pages.map((_, index) => `${pageNumber(index)} 0 R`).join(' ');
  return assemble([
    text('<< /Type /Catalog /Pages 2 0 R >>'),
    text(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`),
    text(`<< /Title ${textOf(title)} >>`),
    ...pages.flatMap((page, index) => [
      text(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${short(WIDTH)} ${short(HEIGHT)}] /Resources << >> /Contents ${pageNumber(index) + 1} 0 R >>`,
      ),
      streamOf(contentOf(page)),
    ]),
  ]);
}

const FIRST_PAGE = 4;
const SCALE = POINTS.toFixed(6);

const text = (said: string): Buffer => Buffer.from(said, 'latin1');
const short = (number: number): string => String(Number(number.toFixed(3)));

/** UTF-16 with its mark, as PDF wants what is no ASCII. */
const textOf = (said: string): string =>
  `<${Buffer.from(`\ufeff${said}`, 'utf16le').swap16().toString('hex')}>`;

function streamOf(content: string): Buffer {
  const data = deflateSync(text(content), { level: 9 });
  const head = `<< /Length ${data.length} /Filter /FlateDecode >>\nstream\n`;
  return Buffer.concat([text(head), data, text('\nendstream')]);
}

/** PDF counts from below. */
const contentOf = (page: readonly Outline[]): string =>
  [`${SCALE} 0 0 -${SCALE} 0 ${short(HEIGHT)} cm`, ...page.map(painted)].join('\n');

function painted({ d, fill, stroke }: Outline): string {
  const how = { filled: 'f', both: 'B', stroked: 'S', none: 'n' };
  const paint = fill ? (stroke ? how.both : how.filled) : stroke ? how.stroked : how.none;
  return [
    ...(fill ? [`${colourOf(fill)} rg`] : []),
    ...(stroke ? [`${colourOf(stroke.colour)} RG ${short(stroke.width)} w`] : []),
    operatorsOf(d),
    paint,
  ].join('\n');
}

const colourOf = (colour: string): string =>
  [1, 3, 5].map((at) => short(Number.parseInt(colour.slice(at, at + 2), 16) / 255)).join(' ');

type Point = [x: number, y: number];

/** The same way in PDF's words, which know no curve with one handle. Throws for a word of SVG's that is not expected. */
function operatorsOf(d: string): string {
  let [x, y]: Point = [0, 0];
  return [...d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)]
    .map(([, word = '', rest = '']) => {
      const numbers = rest.trim().split(/\s+/).filter(Boolean).map(Number);
      const from: Point = [x, y];
      [x = 0, y = 0] = numbers.length > 1 ? numbers.slice(-2) : from;
      if (word === 'Q') return `${curve(from, numbers)} c`;
      const operator = { M: 'm', L: 'l', C: 'c', Z: 'h' }[word];
      if (operator === undefined) throw new Error(`a poster is drawn without ${word}`);
      return [...numbers.map(short), operator].join(' ');
    })
    .join('\n');
}

function curve([x, y]: Point, [handleX = 0, handleY = 0, toX = 0, toY = 0]: number[]): string {
  const towards = (start: number, handle: number): number => start + (2 / 3) * (handle - start);
  const handles = [towards(x, handleX), towards(y, handleY)];
  return [...handles, towards(toX, handleX), towards(toY, handleY), toX, toY].map(short).join(' ');
}

/** Numbers the objects from 1 on and says at the end where each begins. */
function assemble(objects: readonly Buffer[]): Buffer {
  const parts = [text('%PDF-1.4\n')];
  const starts: number[] = [];
  let length = parts[0]?.length ?? 0;
  const add = (part: Buffer): void => {
    parts.push(part);
    length += part.length;
  };
  objects.forEach((object, index) => {
    starts.push(length);
    add(Buffer.concat([text(`${index + 1} 0 obj\n`), object, text('\nendobj\n')]));
  });
  const begins = starts.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R /Info 3 0 R >>\nstartxref\n${length}\n%%EOF\n`;
  add(text(`xref\n0 ${size}\n0000000000 65535 f \n${begins}${trailer}`));
  return Buffer.concat(parts);
}
