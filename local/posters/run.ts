import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { create } from 'qrcode';

import { communityOf, isInside } from '../../domain/area';
import { tightName, type Building } from '../../domain/building';
import type { PosterFacts } from '../../domain/words/poster';
import { createBuildingStore } from '../../functions/community/building-store';
import type { Area } from '../../functions/platform/stores/areas';
import { connect } from '../admin/connect';
import { exitCodeOf, Refused, UsageError } from '../command-line';
import { drawPoster } from './draw';
import { canWriteChinese, outlinesOf, type Fonts, type Outline } from './outlines';
import { pdfOf } from './pdf';
import { HELP, posterWishOf, type PosterWish } from './wish';

type Say = (line: string) => void;

interface Printer {
  say: Say;
  complain: Say;
  /** Other fonts than the machine's. */
  fonts?: Fonts;
}

/** `npm run posters -- …`: answers the exit code; what there is to say goes to `say` and, where it failed, to `complain`. */
export const printPosters = (
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  printer: Printer,
): Promise<number> =>
  exitCodeOf('posters', printer.complain, async () => {
    const wish = posterWishOf(args);
    if (wish.command === 'help') printer.say(HELP);
    else await print(wish, env, printer);
  });

async function print(
  { areaCode, folder, site: wanted }: Extract<PosterWish, { command: 'print' }>,
  env: NodeJS.ProcessEnv,
  { say, fonts }: Printer,
): Promise<void> {
  if (!canWriteChinese(fonts)) {
    throw new Refused('这台机器没有中文字体,先装一种(Debian:apt-get install fonts-noto-cjk)');
  }
  const { community, buildings, site } = await read(areaCode, env);
  const base = wanted ?? site;
  if (base === '') throw new UsageError('要用 --site 说清居民打开的网址');
  mkdirSync(folder, { recursive: true });
  const save = (name: string, pages: readonly (readonly Outline[])[]): void =>
    writeFileSync(
      path.join(folder, `${name}.pdf`),
      pdfOf(pages, `${community.name} ${name} 门口海报`),
    );
  const pages = buildings.map((building) => {
    const page = outlinesOf(posterOf(building, community, base), fonts);
    save(`${fileName(building.name)}-${building.code}`, [page]);
    return page;
  });
  save('全部', pages);
  say(`${community.name} ${pages.length} 张海报,在 ${path.resolve(folder)},要一起印就用“全部.pdf”`);
  say(`扫码打开的是 ${base}${wanted === undefined ? ',别处打不开的话,用 --site 换一个' : ''}`);
}

async function read(areaCode: string, env: NodeJS.ProcessEnv) {
  const { platform, site, close } = await connect(env);
  try {
    const code = communityOf(areaCode) ?? areaCode;
    const [area, community] = await Promise.all([areaCode, code].map(platform.areas.find));
    if (area === undefined || community === undefined)
      throw new Refused(`没有这个区划:${areaCode}`);
    const all = await createBuildingStore(platform.table).listOf(code);
    const buildings = all.filter((building) => isInside(building.areaCode, areaCode));
    if (buildings.length > 0) return { community, buildings, site };
    throw new Refused(`${area.name}还没有楼栋,先在接单台的“门口海报”里加`);
  } finally {
    await close();
  }
}

/** A poster that hangs in the rain for a year: a quarter of its code may go. */
const ROBUST = { errorCorrectionLevel: 'Q' } as const;

function posterOf({ address, code }: Building, area: Area, site: string): string {
  const { name: community, phone, hoursText, dutyPhone } = area;
  const { modules } = create(`${site}/?b=${code}`, ROBUST);
  const facts: PosterFacts = {
    ...{ community, phone, hoursText, address, code },
    ...(dutyPhone === undefined ? {} : { dutyPhone }),
  };
  return drawPoster(facts, {
    size: modules.size,
    isDark: (row, column) => modules.get(row, column) !== 0,
  });
}

const fileName = (name: string): string => tightName(name).replace(/[^\p{L}\p{N}-]/gu, '_');
