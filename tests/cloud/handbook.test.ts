import { readFileSync } from 'node:fs';
import path from 'node:path';

import { wishOf } from '../../local/admin/wish';
import { posterWishOf } from '../../local/posters/wish';
import { HELP as PROJECTIONS_HELP } from '../../local/projections/help';
import { packageService, type Packaged } from './packaged';

const ROOT = path.resolve(__dirname, '../..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const deploy = read('docs/deploy.md');
const operations = read('docs/operations.md');

/** Something that could stand where a page says `<…>`, behind this option. */
const SAMPLES: Readonly<Record<string, string>> = {
  area: '110102001012',
  phone: '010-55500101',
  households: '3100',
  'duty-phone': '010-55500102',
};

/** The words of a command line of a page, as a shell would hand them over. */
const wordsOf = (line: string): string[] =>
  line
    .replace(/--([\w-]+) <[^>]*>/g, (_, option: string) => `--${option} ${SAMPLES[option] ?? 'x'}`)
    .replace(/<[^>]*>/g, 'x')
    .split(' ');

const commandsOf = (page: string, tool: string): string[] =>
  [...page.matchAll(new RegExp(`npm run ${tool} -- ([^\`\\n]*)`, 'g'))].map(
    ([, said = '']) => said,
  );

describe('the pages for whoever deploys and runs the platform', () => {
  let packaged: Packaged;
  beforeAll(async () => {
    packaged = await packageService();
  }, 120_000);

  it('name what there is in the stack', () => {
    const said = [deploy, operations].flatMap((page) => [
      ...page.matchAll(/(?:\$\(|`)of "?([A-Z]\w+)"?/g),
    ]);
    const names = [...new Set(said.map(([, name = '']) => name))];
    const { Resources: resources }: { Resources: object } = JSON.parse(packaged.template);
    expect(names.length).toBeGreaterThan(6);
    expect(names.filter((name) => !(name in resources))).toEqual([]);
  });

  it('look into every queue in which letters may lie', () => {
    const [, listed = ''] = /for queue in ([\w ]+);/.exec(deploy) ?? [];
    const queues = Object.keys(packaged.resources('AWS::SQS::Queue'));
    expect(listed.split(' ').sort()).toEqual(
      queues.filter((name) => /Failures$/.test(name)).sort(),
    );
  });

  it('have a row for every kind of alarm', () => {
    const rows = operations.split('\n').filter((line) => line.startsWith('| alarm'));
    const alarms = Object.keys(packaged.resources('AWS::CloudWatch::Alarm'));
    const isNamed = (alarm: string): boolean =>
      rows.some((row) =>
        [...row.matchAll(/`(…?)(\w+)`/g)].some(([, open, name]) =>
          open ? alarm.endsWith(`${name ?? ''}Alarm`) : alarm === `${name ?? ''}Alarm`,
        ),
      );
    expect(alarms.filter((alarm) => !isNamed(alarm))).toEqual([]);
  });

  it('give only parameters that there are', () => {
    const known = read('serverless.yml');
    const given = [...deploy.matchAll(/--param="(\w+)=/g)].map(([, name = '']) => name);
    expect(given).toContain('apiDomain');
    expect(given.filter((name) => !known.includes(`    ${name}: `))).toEqual([]);
  });

  it('set whatever the tools ask for in the cloud', () => {
    const asked = PROJECTIONS_HELP.match(/\b[A-Z]+(?:_[A-Z]+)+\b/g) ?? [];
    const elsewhere = ['DATA_DIR', 'DYNAMODB_ENDPOINT', 'AWS_'];
    const exported = [...deploy.matchAll(/\b([A-Z_]+)=/g)].map(([, name]) => name);
    expect(asked).toContain('WECHAT_TEMPLATES');
    expect(asked.filter((name) => !elsewhere.includes(name) && !exported.includes(name))).toEqual(
      [],
    );
  });

  /** With what it takes, not just by its name. */
  const isWhole = (line: string): boolean => line.includes(' ');
  it.each([...commandsOf(deploy, 'admin'), ...commandsOf(operations, 'admin').filter(isWhole)])(
    'call the tool as it wants to be called: %s',
    (line) => {
      expect(() => wishOf(wordsOf(line))).not.toThrow();
    },
  );

  it.each(commandsOf(deploy, 'posters'))('print posters: %s', (line) => {
    expect(() => posterWishOf(wordsOf(line))).not.toThrow();
  });
});
