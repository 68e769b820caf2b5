import { parsedArgs, UsageError } from '../command-line';

/** What somebody at the machine wants printed. */
export type PosterWish =
  { command: 'help' } | { command: 'print'; areaCode: string; folder: string; site?: string };

export const HELP = `门口的海报:一栋楼一张 A4,贴在门口,扫一扫就点单。

npm run posters -- --area <社区或网格的区划代码> [--out <文件夹>] [--site <网址>]
    每栋楼一个 PDF,还有一个“全部.pdf”,放进文件夹(默认 posters)
    --site 是居民打开的网址,比如 https://sidan.example;本机不写就是 http://127.0.0.1:3000,只有这台机器打得开

楼栋在接单台的“门口海报”里加。数据和 npm run admin 用的是同一份(DATA_DIR、DYNAMODB_ENDPOINT、TABLE_NAME)。
要有一种中文字体(Debian:apt-get install fonts-noto-cjk)。
做完退出码是 0,没做成是 1,命令写错了是 2。`;

const OPTIONS = {
  area: { type: 'string' },
  out: { type: 'string' },
  site: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** The wish in the words of the command line. Throws `UsageError`. */
export function posterWishOf(args: readonly string[]): PosterWish {
  const { values, positionals } = parsedArgs(args, OPTIONS);
  if (values.help === true || args.length === 0 || positionals[0] === 'help') {
    return { command: 'help' };
  }
  if (positionals.length > 0) throw new UsageError(`多了这些:${positionals.join(' ')}`);
  const { area: areaCode = '', out: folder = 'posters', site } = values;
  if (!/^(\d{12}|\d{15})$/.test(areaCode)) {
    throw new UsageError('--area 要是社区(12 位)或网格(15 位)的区划代码');
  }
  const said = site === undefined ? {} : { site: siteOf(site) };
  return { command: 'print', areaCode, folder, ...said };
}

/** Without the stroke at its end. */
function siteOf(site: string): string {
  if (!URL.canParse(site) || !/^https?:/.test(site)) {
    throw new UsageError(`--site 要是 http:// 或 https:// 开头的网址,不是 ${site}`);
  }
  return site.replace(/\/+$/, '');
}
