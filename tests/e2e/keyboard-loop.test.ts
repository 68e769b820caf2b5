import { pictureFile, type Picture } from '../../local/demo/pictures';
import { handsOn, type Hands } from './keyboard';
import { DESKTOP, openFor, type Person } from './person';
import { aStage } from './stage';

const STORY_MS = 240_000;

const stage = aStage();

interface Typist extends Person {
  hands: Hands;
}

/** Somebody at a desk without a mouse: signs in with the keyboard, too. */
async function typist(persona: string): Promise<Typist> {
  const person = await openFor(stage, DESKTOP);
  // From here on no chooser of the browser's own opens: a key is faster than asking for that just before it.
  person.page.on('filechooser', () => undefined);
  await person.at(`persona-${persona}`).waitFor();
  const hands = handsOn(person.page);
  await hands.enter(`persona-${persona}`);
  return { ...person, hands };
}

/** Opens the form of a command, walks to its button and waits until the form is gone. */
async function command({ hands, at }: Typist, name: string): Promise<void> {
  await at(`action-${name}`).waitFor();
  await hands.enter(`action-${name}`);
  await at('sheet').waitFor();
  await send({ hands, at }, name);
}

async function send({ hands, at }: Pick<Typist, 'hands' | 'at'>, name: string): Promise<void> {
  await hands.enter(`submit-${name}`);
  await at('sheet').waitFor({ state: 'detached' });
}

async function addPhoto({ hands, page, at }: Typist, name: string, of: Picture): Promise<void> {
  await hands.walkTo(`add-${name}`);
  const chosen = page.waitForEvent('filechooser');
  await hands.press('Enter');
  await (await chosen).setFiles(pictureFile(of));
  await at(`remove-${name}-0`).waitFor();
  await page.locator('.upload-cover').waitFor({ state: 'detached' });
}

/** Goes down the list of a desk with j until that order is chosen, and stops on it. */
async function goDownTo({ hands, page, at }: Typist, id: string): Promise<void> {
  await at(`order-${id}`).waitFor();
  const count = await page.locator('.order-card').filter({ visible: true }).count();
  for (let pressed = 0; pressed < count; pressed += 1) {
    await hands.press('j');
    if ((await hands.at()) === `order-${id}`) return;
  }
  throw new Error('j never came to the order');
}

/** 马建国 asks for the entrance door, with a photo; answers the order's id. */
async function place(ma: Typist): Promise<string> {
  const { hands, at } = ma;
  await at('category-facility').waitFor();
  await hands.enter('category-facility');
  await at('choice-what-door').waitFor();
  await hands.walkTo('choice-what-door');
  await hands.press('Space');
  await hands.write('where', '5 号楼 1 单元');
  await hands.write('description', '单元门关不上,夜里老敞着。');
  await addPhoto(ma, 'photos', 'door-before');
  await hands.walkTo('field-public');
  await hands.press('Space');
  await hands.enter('submit-order');
  await at('placed-number').waitFor();
  await hands.enter('see-order');
  await at('order-head').waitFor();
  return /[?&]id=(\w+)/.exec(ma.page.url())?.[1] ?? '';
}

/** 赵慧 finds it with j, accepts it with a, and puts it into the pool. */
async function acceptAndPool(zhao: Typist, id: string): Promise<void> {
  await goDownTo(zhao, id);
  await zhao.sees('order-state', '待接单');
  await zhao.hands.press('a');
  await zhao.at('submit-accept').waitFor();
  await send(zhao, 'accept');
  await zhao.sees('order-state', '已接单');
  await command(zhao, 'pool');
  await zhao.sees('order-state', '待领办');
}

/** 韩铁柱 finds it in the pool, goes into it with Enter, takes it, starts, and writes down the six points. */
async function claimAndFulfil(han: Typist, id: string): Promise<void> {
  await han.at('tab-pool').waitFor();
  await han.hands.walkTo('tab-work');
  await han.hands.press('ArrowRight');
  expect(await han.hands.at()).toBe('tab-pool');
  await han.hands.press('Enter');
  await goDownTo(han, id);
  await han.hands.press('Enter');
  await command(han, 'claim');
  await han.sees('order-state', '已领办');
  await command(han, 'start');
  await han.sees('order-state', '办理中');

  await han.at('action-fulfil').waitFor();
  await han.hands.enter('action-fulfil');
  await han.at('sheet').waitFor();
  await han.hands.write('process', '换了闭门器,门扇重新校正,试了十次。');
  await addPhoto(han, 'photosBefore', 'door-before');
  await addPhoto(han, 'photosAfter', 'door-after');
  await han.hands.write('result', '门能自己关上了。');
  await han.hands.walkTo('choice-channel-inPerson');
  await han.hands.press('Space');
  await send(han, 'fulfil');
  await han.sees('order-state', '待评单');
}

async function rate({ hands, at, sees }: Typist): Promise<void> {
  await at('rate-form').waitFor();
  await hands.enter('rate-resolved-yes');
  await at('face-satisfied').waitFor();
  await hands.enter('face-satisfied');
  await sees('order-state', '已评单');
}

describe('只用键盘', () => {
  it(
    'walks an order from placing to rating without a mouse',
    async () => {
      const ma = await typist('resident-ma');
      const id = await place(ma);
      await acceptAndPool(await typist('staff-zhao'), id);
      await claimAndFulfil(await typist('repair-worker'), id);
      await rate(ma);
    },
    STORY_MS,
  );
});
