import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { galleryWords as words } from '../../client/src/locale/gallery.zh-CN';
import { buildClient } from '../support/build-client';
import { type Heard, heardIn } from '../support/browser';
import { faultsAt, SCREENS } from './accessibility/look';
import { DESKTOP, openFor, type Person } from './person';
import { aStage } from './stage';

const BUILD_MS = 600_000;
const STORY_MS = 120_000;
const TALL = { width: DESKTOP.width, height: 1_300 };

const stage = aStage();

/** Nobody has to be signed in to look at the components. */
async function atTheComponents(): Promise<Person> {
  const person = await openFor(stage);
  await person.page.goto('about:blank');
  await person.page.goto(`${stage.url}/#/public/components/index`);
  await person.at('of-note').waitFor();
  return person;
}

const STATES = ['checked', 'selected', 'disabled', 'modal'];

/** `radio 楼道灯 checked`, `radio 电梯 not checked`: role, name, and state where there is one. */
function lineOf({ role, name, state }: Heard): string {
  const said = STATES.filter((key) => state[key] !== undefined).map((key) =>
    state[key] === true || state[key] === 'true' ? key : `not ${key}`,
  );
  return [role, name, ...said].filter(Boolean).join(' ');
}

/** What is heard in the element of that id, without the element itself and what it is headed by. */
const heard = async ({ page }: Person, id: string): Promise<string[]> =>
  (await heardIn(page, id))
    .slice(1)
    .filter(({ role }) => role !== 'heading')
    .map(lineOf);

const EXPECTED: [keyof typeof words.says, string[]][] = [
  [
    'button',
    [
      'button 主要的',
      'button 普通的',
      'button 带图标',
      'button 轻的',
      'button 按不了 disabled',
      'button 小的',
      'button 打电话 星光社区',
    ],
  ],
  ['link', ['button 打开', 'button 小的']],
  ['cell', ['button 星光社区 点了会打开 3 单']],
  ['tabs', ['tablist', 'tab 正在办 selected', 'tab 办完的 not selected']],
  [
    'uploader',
    [
      'image 照片 1',
      'button 去掉这张 1',
      'image 照片 2',
      'status 第 2 张,传了 40%',
      'button 去掉这张 2',
      'image 照片 3',
      'button 没传上,再传 3',
      'button 去掉这张 3',
      'button 加照片',
    ],
  ],
  [
    'choices',
    [
      'radiogroup 坏的是哪样',
      'radio 楼道灯 checked',
      'radio 单元门 not checked',
      'radio 电梯 not checked',
      'group 哪些不行',
      'checkbox 楼道灯 checked',
      'checkbox 单元门 checked',
      'checkbox 电梯 not checked',
      'radiogroup 找谁来办',
      'radio 楼道灯 not checked',
      'radio 单元门 not checked',
      'radio 电梯 not checked',
    ],
  ],
  ['switch', ['switch 让邻居看到 checked', 'switch 主要的 not checked']],
  [
    'stars',
    [
      'radiogroup 态度',
      'radio 态度 1 星 not checked',
      'radio 态度 2 星 not checked',
      'radio 态度 3 星 not checked',
      'radio 态度 4 星 checked',
      'radio 态度 5 星 not checked',
      'image 态度 3 星',
    ],
  ],
  [
    'faces',
    [
      'radiogroup 您满意吗?',
      'radio 满意 not checked',
      'radio 基本满意 checked',
      'radio 不满意 not checked',
    ],
  ],
  [
    'steps',
    ['第一步', '第二步', '第三步', '第四步', '第一步'].map((step) => `image ${step},共四步,正在办`),
  ],
  [
    'timeline',
    ['list 经过', 'listitem', 'button 办好了 1', 'button 办好了 2', 'listitem', 'listitem'],
  ],
  ['photos', ['button 楼道 1', 'button 楼道 2']],
  ['bars', ['button 下水道 12', 'image 楼道灯 7', 'image 单元门 2']],
  ['trend', ['image 每天办结,最多一天 12 单']],
  [
    'map',
    ['5 号楼 1 单元 502', '单子的位置'].flatMap((where) => [
      `group 地图:${where}`,
      'button 看离我多远',
      'link 用地图打开',
      'button 复制坐标',
    ]),
  ],
  ['empty', ['status 还没有单', 'button 去点单']],
  ['skeleton', ['status 正在看']],
  ['problem', ['alert', 'button 再试一次', 'alert']],
  ['note', ['note', 'note', 'note']],
];

describe('组件', () => {
  it(
    'are heard with role, name and state, each of them',
    async () => {
      const person = await atTheComponents();
      for (const [name, lines] of EXPECTED) {
        expect([name, ...(await heard(person, `of-${name}`))]).toEqual([name, ...lines]);
      }
      const fields = await heard(person, 'of-field');
      for (const line of ['textbox 称呼', 'textbox 快写满了', 'DateTime 几时方便', 'Date 哪一天']) {
        expect(fields).toContain(line);
      }
      await person.sees('of-field', '要填');
      await person.sees('of-problem', words.problemTitle);
      await person.sees('of-note', words.notes.warn);
      await person.take('375-components');
      await person.page.setViewportSize(TALL);
      await person.take('1280-components');
    },
    STORY_MS,
  );

  it(
    'are all reached by the tab key, and change by enter, space and the arrows',
    async () => {
      const person = await atTheComponents();
      const { page } = person;
      expect(await tabStops(person)).toEqual(await focusables(person));

      const press = async (id: string, key: string): Promise<void> => {
        await person.at(id).focus();
        await page.keyboard.press(key);
      };
      await press('choice-some-lift', 'Space');
      expect(await heard(person, 'of-choices')).toContain('checkbox 电梯 checked');
      await press('choice-one-light', 'ArrowRight');
      await press('choice-row-light', 'ArrowUp');
      expect(await heard(person, 'of-choices')).toEqual(
        expect.arrayContaining(['radio 单元门 checked', 'radio 电梯 checked']),
      );
      expect(await focused(person)).toBe('choice-row-lift');
      await press('tab-open', 'ArrowLeft');
      await page.keyboard.press('Enter');
      expect(await heard(person, 'of-tabs')).toContain('tab 办完的 selected');
      await press('field-sample-off', 'Enter');
      expect(await heard(person, 'of-switch')).toContain('switch 主要的 checked');
      await press('stars-given-4', 'ArrowRight');
      expect(await heard(person, 'of-stars')).toContain('radio 态度 5 星 checked');
      await press('face-fair', 'ArrowRight');
      expect(await heard(person, 'of-faces')).toContain('radio 不满意 checked');
      await press('retry-sample-2', 'Enter');
      expect(await heard(person, 'of-uploader')).toContain('status 第 3 张,传了 10%');
      await press('remove-sample-0', 'Space');
      expect(await heard(person, 'of-uploader')).not.toContain('image 照片 3');
      await press('field-gallery-elder', 'Space');
      await page.locator('.page.elder').waitFor();
      expect(await heard(person, 'told')).toEqual([]);
      await press('button-off', 'Enter');
      await press('button-main', 'Enter');
      await page.locator('#told', { hasText: words.told }).waitFor({ state: 'attached' });
      expect(await page.locator('#told').innerText()).toBe(words.told);
    },
    STORY_MS,
  );

  it(
    'raise a sheet that keeps the keyboard until it is closed, and gives it back',
    async () => {
      const person = await atTheComponents();
      const { page } = person;
      await person.at('open-sheet').focus();
      await page.keyboard.press('Enter');
      await hasTheKeyboard(person, 'sheet');
      expect((await heardIn(page, 'sheet')).map(lineOf)).toEqual([
        'dialog 底部弹出 modal',
        'heading 底部弹出',
        'button 关上',
      ]);
      for (const key of ['Tab', 'Tab', 'Shift+Tab', 'Shift+Tab']) {
        await page.keyboard.press(key);
        expect(await focused(person)).toBe('sheet-close');
      }
      await page.keyboard.press('Escape');
      await person.at('sheet').waitFor({ state: 'detached' });
      expect(await focused(person)).toBe('open-sheet');

      await person.at('open-dialog').focus();
      await page.keyboard.press('Space');
      await hasTheKeyboard(person, 'sheet');
      await page.keyboard.press('Tab');
      expect(await focused(person)).toBe('sheet-close');
      await page.keyboard.press('Tab');
      expect(await focused(person)).toBe('action-sure');
      await page.keyboard.press('Tab');
      expect(await focused(person)).toBe('sheet-close');
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Enter');
      await person.at('sheet').waitFor({ state: 'detached' });
      expect(await focused(person)).toBe('open-dialog');
      await page.locator('#told', { hasText: words.told }).waitFor({ state: 'attached' });
    },
    STORY_MS,
  );

  it.each([false, true])(
    'have nothing that keeps somebody from using them, 大字版: %s',
    async (elder) => {
      const person = await atTheComponents();
      if (elder) await person.tap('field-gallery-elder');
      for (const screen of SCREENS.flat()) {
        expect(await faultsAt(person.page, screen, elder)).toEqual([]);
      }
    },
    STORY_MS,
  );

  it(
    'are a page of the browser alone: no phone downloads it',
    async () => {
      const dist = await buildClient('weapp');
      const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
      expect(files.filter((file) => file.includes('components/'))).toEqual([]);
      const scripts = files.filter((file) => file.endsWith('.js'));
      expect(scripts).toContain('app.js');
      const withIt = scripts.filter((file) =>
        readFileSync(path.join(dist, file), 'utf8').includes(words.intro),
      );
      expect(withIt).toEqual([]);
    },
    BUILD_MS,
  );
});

/** The id of what has the keyboard, or of the nearest element around it that has one. */
const FOCUSED = "document.activeElement?.closest('[id]')?.id ?? ''";
const focused = async ({ page }: Person): Promise<string> => String(await page.evaluate(FOCUSED));

/** Until it has the keyboard: a person presses Tab later than a script does. */
const hasTheKeyboard = ({ page }: Person, id: string): Promise<void> =>
  page.locator(`[id="${id}"]:focus`).waitFor();

const MOST_PRESSES = 200;

/** Pressing tab from the top of the page until it is left: where it stops, each place once. */
async function tabStops(person: Person): Promise<string[]> {
  const stops = new Set<string>();
  await person.at('back').focus();
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    const at = await focused(person);
    if (at === 'app' || at === '') return [...stops];
    stops.add(at);
    await person.page.keyboard.press('Tab');
  }
  throw new Error('the keyboard goes round in circles');
}

/** Everything that says that it can have the keyboard, by its id. */
async function focusables({ page }: Person): Promise<string[]> {
  const ids: unknown = await page.evaluate(`Array.from(
    document.querySelectorAll('[role], a[href], input, textarea'),
  )
    .filter((one) => one.offsetParent !== null)
    .filter((one) => one.tabIndex >= 0)
    .map((one) => one.closest('[id]').id)
    .filter((id, index, all) => all.indexOf(id) === index)`);
  return JSON.parse(JSON.stringify(ids));
}
