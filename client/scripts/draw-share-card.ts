import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

/**
 * Draws the picture of what is sent to others (转发): 5 : 4, as WeChat shows it, with the four steps of the loop. Run with
 * `node --import tsx client/scripts/draw-share-card.ts` after a change here, where a Chinese font is (Debian:
 * `fonts-noto-cjk`); what it writes is committed.
 */
const WIDTH = 500;
const HEIGHT = 400;
const STEPS = ['点', '接', '办', '评'];
const FIRST_STEP = 86;
const GAP = 109.3;

const PAPER = '#f4f1ec';
const INK = '#22201d';
const SOFT = '#5d574f';
const BRICK = '#b23c17';

const text = (x: number, y: number, size: number, fill: string, said: string): string =>
  `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}" text-anchor="middle">${said}</text>`;

const step = (sign: string, index: number): string => {
  const x = FIRST_STEP + index * GAP;
  return `<circle cx="${x}" cy="298" r="38" fill="${BRICK}"/>${text(x, 314, 44, '#ffffff', sign)}`;
};

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}"
  font-family="Noto Sans CJK SC, PingFang SC, Microsoft YaHei" font-weight="bold">
  <rect width="${WIDTH}" height="${HEIGHT}" fill="${PAPER}"/>
  <rect x="24" y="24" width="452" height="352" rx="28" fill="#ffffff"/>
  <rect x="118" y="74" width="96" height="96" rx="24" fill="${BRICK}"/>
  <path d="M144 123l17 17 29-37" fill="none" stroke="#ffffff" stroke-width="11"
    stroke-linecap="round" stroke-linejoin="round"/>
  ${text(312, 152, 84, INK, '四单')}
  <g font-weight="normal">${text(250, 222, 27, SOFT, '从点单,到您说一声“解决了”')}</g>
  <path d="M${FIRST_STEP} 298h${3 * GAP}" stroke="${BRICK}" stroke-width="6"/>
  ${STEPS.map(step).join('')}
</svg>`;

const folder = join(__dirname, '../src/assets/share');
mkdirSync(folder, { recursive: true });
const font = { loadSystemFonts: true, defaultFontFamily: 'Noto Sans CJK SC' };
writeFileSync(join(folder, 'card.png'), new Resvg(svg, { font }).render().asPng());
