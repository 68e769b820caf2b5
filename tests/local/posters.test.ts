import '../../local/environment';

import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { inflateSync } from 'node:zlib';

import { create } from 'qrcode';

import { silentLog } from '../../functions/platform/log';
import { connect } from '../../local/admin/connect';
import { COMMUNITY, DEMO_AREAS, FAR_COMMUNITY } from '../../local/demo/areas';
import { DEMO_BUILDINGS, keepDemoBuildings } from '../../local/demo/buildings';
import { drawPoster, QR } from '../../local/posters/draw';
import { outlinesOf } from '../../local/posters/outlines';
import { pdfOf } from '../../local/posters/pdf';
import { printPosters } from '../../local/posters/run';
import { startServer, type LocalServer } from '../../local/server';

const ROOT = path.resolve(__dirname, '../..');
const SITE = 'https://sidan.example';

jest.setTimeout(120_000);

/** What each page draws, in the words of PDF. */
const contentsOf = (pdf: Buffer): string[] =>
  [...pdf.toString('latin1').matchAll(/\/FlateDecode >>\nstream\n([\s\S]*?)\nendstream/g)].map(
    ([, data = '']) => inflateSync(Buffer.from(data, 'latin1')).toString('latin1'),
  );

/** Row and column of every dark dot of a code of this size, as they are drawn. */
function dotsIn(content: string, size: number): string[] {
  const [, path = ''] = /\n0 0 0 rg\n([\s\S]*?)\nf(?:\n|$)/.exec(content) ?? [];
  const dot = QR.side / (size + 2 * QR.quiet);
  const index = (at: string | undefined, start: number): number =>
    Math.round((Number(at) - start) / dot) - QR.quiet;
  return [...path.matchAll(/([\d.]+) ([\d.]+) m/g)].map(
    ([, x, y]) => `${index(y, QR.y)},${index(x, QR.x)}`,
  );
}

function dotsOf(url: string): { size: number; dots: string[] } {
  const { modules } = create(url, { errorCorrectionLevel: 'Q' });
  const { size } = modules;
  const indexes = Array.from({ length: size }, (_, index) => index);
  const dots = indexes.flatMap((row) =>
    indexes.flatMap((column) => (modules.get(row, column) ? [`${row},${column}`] : [])),
  );
  return { size, dots };
}

describe('posters for the doors (npm run posters)', () => {
  let dataDir: string;
  let out: string;
  let server: LocalServer;

  const run = async (args: string[], fonts?: Parameters<typeof printPosters>[2]['fonts']) => {
    const said: string[] = [];
    const complained: string[] = [];
    const code = await printPosters(
      args,
      { DATA_DIR: dataDir },
      {
        say: (line) => void said.push(line),
        complain: (line) => void complained.push(line),
        ...(fonts === undefined ? {} : { fonts }),
      },
    );
    return { code, said, complained };
  };
  const printed = (): string[] => readdirSync(out).sort();

  beforeAll(async () => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'sidan-posters-'));
    const settings = { host: '127.0.0.1', port: 0, dataDir, demo: false, limits: true, web: false };
    server = await startServer(settings, silentLog);
    await server.ready;
    const { platform, close } = await connect({ DATA_DIR: dataDir });
    for (const area of DEMO_AREAS) await platform.areas.save(area);
    await keepDemoBuildings(platform.table);
    await close();
  });
  afterAll(async () => {
    await server.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  beforeEach(() => {
    out = mkdtempSync(path.join(tmpdir(), 'sidan-printed-'));
  });
  afterEach(() => rmSync(out, { recursive: true, force: true }));

  it('writes one for each building and all of them, with the address a phone opens', async () => {
    const { code, said } = await run(['--area', COMMUNITY, '--out', out, '--site', `${SITE}/`]);
    expect([code, said[1]]).toEqual([0, `扫码打开的是 ${SITE}`]);
    const names = DEMO_BUILDINGS.map(({ name, code }) => `${name.replace(' ', '')}-${code}.pdf`);
    expect(printed()).toEqual([...names, '全部.pdf'].sort());

    const all = contentsOf(readFileSync(path.join(out, '全部.pdf')));
    expect(all).toHaveLength(DEMO_BUILDINGS.length);
    DEMO_BUILDINGS.forEach(({ code }, index) => {
      const { size, dots } = dotsOf(`${SITE}/?b=${code}`);
      expect(dotsIn(all[index] ?? '', size)).toEqual(dots);
    });
    const third = readFileSync(path.join(out, '3号楼-XYUANE.pdf'));
    expect(contentsOf(third)).toEqual([all[2]]);
    expect(third.length).toBeLessThan(100_000);
  });

  it('writes those of one grid alone', async () => {
    await run(['--area', `${COMMUNITY}002`, '--out', out]);
    expect(printed()).toEqual(['3号楼-XYUANE.pdf', '4号楼-XYUANF.pdf', '全部.pdf'].sort());
  });

  it('says in one line what to install where nothing can write Chinese', async () => {
    const { code, complained } = await run(['--area', COMMUNITY, '--out', out], {
      loadSystemFonts: false,
    });
    expect([code, complained]).toEqual([
      1,
      ['这台机器没有中文字体,先装一种(Debian:apt-get install fonts-noto-cjk)'],
    ]);
    expect(printed()).toEqual([]);
  });

  it.each([
    ['where there are none', ['--area', FAR_COMMUNITY], 1, '还没有楼栋'],
    ['of an area that there is not', ['--area', '990199001001'], 1, '没有这个区划'],
    ['of a subdistrict', ['--area', '990102001'], 2, '--area 要是社区'],
    ['of nothing', ['--out', 'x'], 2, '--area 要是社区'],
    ['for no site', ['--area', COMMUNITY, '--site', 'sidan'], 2, '--site 要是'],
    ['with an option more', ['--area', COMMUNITY, '--size', 'A3'], 2, '这个选项不对'],
    ['with a word more', ['--area', COMMUNITY, 'A3'], 2, '多了这些'],
  ])('prints nothing %s', async (_, args, exit, line) => {
    const { code, complained } = await run([...args, '--out', out]);
    expect(code).toBe(exit);
    expect(complained).toEqual([expect.stringContaining(line)]);
    expect(printed()).toEqual([]);
  });

  it('tells how it is used', async () => {
    const args = ['--import', 'tsx', 'local/posters/main.ts', '--help'];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: ROOT });
    expect(stdout).toContain('npm run posters -- --area');
  });
});

describe('a poster', () => {
  const facts = {
    community: '星光社区',
    phone: '010-5550 0101',
    hoursText: '周一至周五 8:30–12:00,13:30–17:30',
    address: '星光里 <3> 号楼 & 传达室',
    code: 'XYUANE',
  };
  const noDots = { size: 21, isDark: () => false };
  const sizeOf = (svg: string, said: string): number =>
    Number(new RegExp(`font-size="([\\d.]+)"[^>]*>${said}`).exec(svg)?.[1]);

  it('says who, where, how and whom to call', () => {
    const svg = drawPoster({ ...facts, dutyPhone: '010-5550 0111' }, noDots);
    const said = svg.replace(/<[^>]*>/g, '\n');
    for (const words of ['星光社区', '010-5550 0101', '周一至周五', '值班 010-5550 0111', 'XYUANE'])
      expect(said).toContain(words);
    expect(said).toContain('星光里 &lt;3&gt; 号楼 &amp; 传达室');
    expect(drawPoster(facts, noDots)).not.toContain('值班');
  });

  it('sets a long name smaller, so that it stays on the sheet', () => {
    const community = '新华南路街道滨河东区第二社区居民委员会';
    const svg = drawPoster({ ...facts, community }, noDots);
    expect(sizeOf(svg, community) * community.length).toBeLessThanOrEqual(186.1);
    expect(sizeOf(drawPoster(facts, noDots), '星光社区')).toBe(10);
  });

  it('is refused where its parts are moved, which print would not do', () => {
    const moved =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><g transform="scale(2)"><path d="M0 0h1v1z"/></g></svg>';
    expect(() => outlinesOf(moved)).toThrow('where it lies');
  });
});

describe('a PDF of shapes', () => {
  const red = { d: 'M 0 0 L 10 0 Q 20 10 30 0 C 1 2 3 4 5 6 Z', fill: '#ff0000' };
  const pdf = pdfOf(
    [[red], [{ d: 'M 1 1 L 2 2', stroke: { colour: '#0000ff', width: 1.5 } }]],
    '海报',
  );
  const text = pdf.toString('latin1');

  it('has pages of A4, each object where its list says', () => {
    expect(text.match(/\/MediaBox \[0 0 595\.276 841\.89\]/g)).toHaveLength(2);
    const [, start = ''] = /startxref\n(\d+)/.exec(text) ?? [];
    expect(text.slice(Number(start), Number(start) + 4)).toBe('xref');
    const places = [...text.slice(Number(start)).matchAll(/^(\d{10}) 00000 n/gm)];
    expect(places).toHaveLength(7);
    places.forEach(([, at], index) => {
      expect(text.slice(Number(at), Number(at) + 7)).toBe(`${index + 1} 0 obj`);
    });
  });

  it('draws in millimetres from above, with curves of two handles and lines of their own', () => {
    const [first, second] = contentsOf(pdf);
    expect(first?.split('\n')).toEqual([
      '2.834646 0 0 -2.834646 0 841.89 cm',
      '1 0 0 rg',
      '0 0 m',
      '10 0 l',
      '16.667 6.667 23.333 6.667 30 0 c',
      '1 2 3 4 5 6 c',
      'h',
      'f',
    ]);
    expect(second).toContain('0 0 1 RG 1.5 w\n1 1 m\n2 2 l\nS');
  });

  it('knows no other words', () => {
    expect(() => pdfOf([[{ d: 'M 0 0 A 1 1 0 0 0 2 2', fill: '#000000' }]], '')).toThrow(
      'without A',
    );
  });
});
