import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { format } from 'prettier';
import theme from '../src/theme.json';

/**
 * Draws the icons of the client from lucide's SVGs (ISC): masks for the style sheet, so that an icon takes the
 * colour and size of its text, and 81 px PNGs for WeChat's tab bar, which takes no other form.
 * Run with `node --import tsx client/scripts/draw-icons.ts` after a change here; what it writes is committed.
 */
const lucide = join(__dirname, '../../node_modules/lucide-static/icons');
const source = join(__dirname, '../src');

const CATEGORIES = {
  drain: 'waves',
  utility: 'zap',
  facility: 'lightbulb',
  cleaning: 'trash-2',
  hazard: 'triangle-alert',
  parking: 'square-parking',
  homeRepair: 'wrench',
  bigWash: 'washing-machine',
  meal: 'utensils',
  homeCare: 'hand-heart',
  escort: 'footprints',
  askHelp: 'circle-question-mark',
  dispute: 'handshake',
  complaint: 'message-square-warning',
};

const NAMED = {
  add: 'plus',
  alert: 'circle-alert',
  back: 'chevron-left',
  building: 'building-2',
  camera: 'camera',
  check: 'check',
  clock: 'clock',
  close: 'x',
  device: 'monitor-smartphone',
  down: 'chevron-down',
  fair: 'meh',
  family: 'users',
  handshake: 'handshake',
  home: 'house',
  info: 'info',
  list: 'clipboard-list',
  lock: 'shield-check',
  more: 'ellipsis',
  next: 'chevron-right',
  note: 'message-square',
  other: 'clipboard-list',
  out: 'log-out',
  pause: 'circle-pause',
  person: 'user-round',
  phone: 'phone',
  pin: 'map-pin',
  public: 'eye',
  redo: 'rotate-ccw',
  satisfied: 'smile',
  dissatisfied: 'frown',
  scan: 'scan-line',
  search: 'search',
  star: 'star',
  text: 'a-large-small',
  whistle: 'megaphone',
  yuan: 'japanese-yen',
};

const TABS = {
  home: 'square-pen',
  neighbours: 'users-round',
  mine: 'clipboard-list',
  me: 'user-round',
};
/** As `theme.json` has the words under them. */
const TAB_COLOURS = {
  plain: theme.light.tab,
  chosen: theme.light.tabChosen,
  'plain-dark': theme.dark.tab,
  'chosen-dark': theme.dark.tabChosen,
};

const svgOf = (name: string): string =>
  readFileSync(join(lucide, `${name}.svg`), 'utf8')
    .replace(/<!--.*?-->\s*/s, '')
    .replace(/\s*class="[^"]*"/, '')
    .replace(/\s+/g, ' ')
    .replace(/> </g, '><')
    .trim();

const asUrl = (svg: string): string =>
  `data:image/svg+xml,${encodeURIComponent(svg.replace(/"/g, "'").replace('currentColor', 'black'))
    .replace(/'/g, '%27')
    .replace(/%20/g, ' ')
    .replace(/%2F/g, '/')
    .replace(/%3A/g, ':')
    .replace(/%3D/g, '=')}`;

const rule = (name: string, file: string): string =>
  `.icon-${name} {\n  --icon: url("${asUrl(svgOf(file))}");\n}\n`;

/** A star that was given is filled, so that not only its colour says so. */
const filledStar = (): string =>
  `.icon-star {\n  --icon-full: url("${asUrl(svgOf('star').replace('fill="none"', 'fill="black"'))}");\n}\n`;

async function drawMasks(): Promise<void> {
  const rules = [
    ...Object.entries(NAMED).map(([name, file]) => rule(name, file)),
    filledStar(),
    ...Object.entries(CATEGORIES).map(([code, file]) => rule(`category-${code}`, file)),
  ];
  const sheet = `/* Drawn by scripts/draw-icons.ts from lucide (ISC). */\n${rules.join('')}`;
  const tidy = await format(sheet, { parser: 'scss', singleQuote: true, printWidth: 100 });
  writeFileSync(join(source, 'styles/icons.scss'), tidy);
}

function drawTabs(): void {
  const folder = join(source, 'assets/tabs');
  mkdirSync(folder, { recursive: true });
  for (const [tab, file] of Object.entries(TABS)) {
    for (const [look, colour] of Object.entries(TAB_COLOURS)) {
      const svg = svgOf(file).replace('currentColor', colour);
      const png = new Resvg(svg, { fitTo: { mode: 'width', value: 81 } }).render().asPng();
      writeFileSync(join(folder, `${tab}-${look}.png`), png);
    }
  }
}

/** The mark on WeChat's map, which takes files only. */
function drawPin(): void {
  const svg = svgOf('map-pin')
    .replace('currentColor', 'white')
    .replace('fill="none"', `fill="${TAB_COLOURS.chosen}"`);
  const png = new Resvg(svg, { fitTo: { mode: 'width', value: 72 } }).render().asPng();
  writeFileSync(join(source, 'assets/map-pin.png'), png);
}

mkdirSync(join(source, 'styles'), { recursive: true });
drawTabs();
drawPin();
void drawMasks();
