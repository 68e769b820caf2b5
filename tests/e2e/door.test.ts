import { COMMUNITY } from '../../local/demo/areas';
import { newcomer } from './newcomer';
import { DESKTOP, openFor, type Person } from './person';
import { aStage } from './stage';

const STORY_MS = 180_000;

const stage = aStage();

/** As whoever scans the code at a door: nothing of the page is open yet. */
async function scan({ page }: Person, code: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${stage.url}/?b=${code}`);
}

const address = ({ page }: Person) => page.locator('[id="field-address"] input').last();

const leave = async (person: Person): Promise<void> => {
  await person.tap('leave-door');
  await person.at('door').waitFor({ state: 'detached' });
};

describe('门口码 in the browser', () => {
  it(
    'leads whoever signs in first to the building, wherever their day begins else',
    async () => {
      const li = await openFor(stage);
      await scan(li, 'XYUANH');
      await li.tap('persona-grid-li');
      await li.sees('door', '您在 星光社区 5 号楼');
      expect(li.page.url()).not.toContain('b=');
      await li.take('375-door');
      await li.page.reload();
      await li.sees('door', '您在 星光社区 5 号楼');
      await leave(li);
      await li.page.reload();
      await li.at('ask').waitFor();
      expect(await li.at('door').count()).toBe(0);
    },
    STORY_MS,
  );

  it(
    'offers somebody new the community, and fills in where it is',
    async () => {
      const person = await newcomer(stage, 'new-at-the-door', '周小满');
      await person.at('choose-area').waitFor();
      await scan(person, 'XYUANE');
      await person.sees('door', '您在 星光社区 3 号楼');
      await person.at('settle-here').waitFor();
      await person.tap('tab-neighbours');
      await person.at('to-figures').waitFor();
      await person.tap('tab-home');
      await person.tap('category-drain');
      await address(person).waitFor();
      expect(await address(person).inputValue()).toBe('星光里 3 号楼');
      await address(person).fill('星光里 3 号楼 2 单元 301');
      await person.tap('back');

      await person.tap('settle-here');
      await person.at('settle-here').waitFor({ state: 'detached' });
      await leave(person);
      await person.at('category-drain').waitFor();
      await person.tap('tab-me');
      await person.sees('edit-area', '星光社区');
    },
    STORY_MS,
  );

  it(
    'is that of another community until one leaves it',
    async () => {
      const far = await openFor(stage);
      await far.tap('persona-resident-far');
      await far.at('category-drain').waitFor();
      await scan(far, 'XYUANA');
      await far.sees('door', '您在 星光社区 1 号楼');
      await far.tap('category-drain');
      const sent = far.page.waitForRequest(
        (request) => request.method() === 'POST' && request.url().endsWith('/v1/orders'),
      );
      await far.tap('choice-where-shared');
      await far.tap('choice-overflow-backflow');
      await far.tap('example-0');
      await far.tap('submit-order');
      expect((await sent).postDataJSON()).toMatchObject({
        areaCode: `${COMMUNITY}001`,
        location: { address: '星光里 1 号楼' },
      });
      await far.at('placed-number').waitFor();
    },
    STORY_MS,
  );

  it(
    'says so where nobody knows it',
    async () => {
      const ma = await openFor(stage);
      await scan(ma, 'XYUAN2');
      await ma.tap('persona-resident-ma');
      await ma.sees('door', '门口的码没认出来');
      await leave(ma);
    },
    STORY_MS,
  );
});

describe('门口海报 in the browser', () => {
  it(
    'are one page of A4 a building, of which a new one has its own at once',
    async () => {
      const zhao = await openFor(stage, DESKTOP);
      const { page } = zhao;
      await page.addInitScript(
        'window.printed = 0; window.print = () => { window.printed += 1; };',
      );
      await page.reload();
      await zhao.tap('persona-staff-zhao');
      await zhao.tap('go-posters');
      await zhao.sees('print-all', '12');

      await zhao.tap('add-building');
      await zhao.tap('submit-building');
      await zhao.sees('problem', '先写叫什么');
      await zhao.type('name', '物业楼');
      await zhao.type('address', '槐树院 物业楼');
      await zhao.tap(`choice-grid-${COMMUNITY}006`);
      await zhao.tap('submit-building');
      await zhao.at('sheet').waitFor({ state: 'detached' });
      await zhao.sees('print-all', '13');

      const cell = page.locator('.cell', { hasText: '物业楼' });
      const code = (await cell.locator('.soft').allInnerTexts()).find((it) => /^\w{6}$/.test(it));
      expect(code).toMatch(/^[2-9ACEFHJKMNPRTUWXY]{6}$/);
      await cell.click();
      await zhao.sees('sheet', '有事 扫一扫');
      await zhao.take('1280-poster');
      expect(await pagesPrinted(page)).toBe(13);
      await zhao.tap('print-one');
      await zhao.tap('sheet-close');
      await zhao.tap('print-all');
      expect(await page.evaluate('window.printed')).toBe(2);

      const resident = await openFor(stage);
      await scan(resident, String(code));
      await resident.tap('persona-resident-ma');
      await resident.sees('door', '您在 星光社区 物业楼');

      await cell.click();
      await zhao.tap('remove-building');
      await zhao.tap('action-sure');
      await zhao.sees('print-all', '12');
    },
    STORY_MS,
  );
});

/** How many pages the browser prints, each as large as A4. */
async function pagesPrinted(page: Person['page']): Promise<number> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
  for (const [, width, height] of boxes) {
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
  }
  return boxes.length;
}
