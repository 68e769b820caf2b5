import { COMMAND_WORDS } from '../../domain/words/commands';
import { ERROR_WORDS } from '../../domain/words/errors';
import { FIELD_PROBLEM_WORDS } from '../../domain/words/fields';
import { EVIDENCE_WORDS } from '../../domain/words/reasons';
import { DESKTOP, type Person, PHONE } from './person';

/** 王秀兰 has the large print (大字版): four kinds of help and a button to call; she turns it off in 我的. */
export async function lookAroundInElderMode(wang: Person): Promise<void> {
  await wang.page.locator('body.elder').waitFor();
  await wang.at('category-drain').waitFor();
  expect(await wang.page.locator('.category').filter({ visible: true }).count()).toBe(4);
  expect(await wang.at('call-home').isVisible()).toBe(true);
  await wang.take('375-elder');
  await wang.tap('tab-me');
  await wang.tap('field-elderMode');
  await wang.page.locator('body:not(.elder)').waitFor();
  await wang.take('375-me');
  await wang.tap('tab-home');
  await wang.at('category-escort').waitFor();
  await wang.take('375-home');
  await wang.page.setViewportSize(DESKTOP);
  await wang.take('1280-home');
  await wang.page.setViewportSize(PHONE);
}

/** 王秀兰 asks for the drain, with a photo and the questions that have to be answered; answers the order's id. */
export async function place(wang: Person): Promise<string> {
  await wang.tap('category-drain');
  await wang.tap('choice-where-indoor');
  await wang.tap('choice-overflow-backflow');
  await wang.tap('example-0');
  await wang.addPhoto('photos', 'drain-before');
  await wang.tap('field-public');
  await wang.take('375-place');
  await wang.tap('submit-order');
  await wang.at('placed-number').waitFor();
  await wang.take('375-placed');
  await wang.tap('see-order');
  await wang.at('order-head').waitFor();
  return /[?&]id=(\w+)/.exec(wang.page.url())?.[1] ?? '';
}

/** 赵慧 at her desktop: accepts, records a call in three taps, puts it into the pool. */
export async function acceptAndPool(zhao: Person, id: string): Promise<void> {
  await zhao.tap(`order-${id}`);
  await zhao.sees('order-state', '待接单');
  expect(await zhao.at(`order-${id}`).isVisible()).toBe(true);
  await zhao.take('1280-desk');
  await zhao.run('accept');
  await zhao.sees('order-state', '已接单');
  await zhao.at('call-contact').waitFor();

  await zhao.tap('tab-dispatching');
  const taps = await zhao.tapsDuring(async () => {
    await zhao.tap(`order-${id}`);
    await zhao.tap('action-contact');
    await zhao.tap('contact-reached');
    await zhao.at('sheet').waitFor({ state: 'detached' });
  });
  expect(taps).toBe(3);
  await zhao.run('pool');
  await zhao.sees('order-state', '待领办');
}

/** 韩铁柱 takes it with a promised time and names a price; before it is agreed he cannot start. */
export async function claimAndQuote(han: Person, id: string): Promise<void> {
  await han.tap('tab-pool');
  await han.tap(`order-${id}`);
  await han.act('claim');
  expect(await han.at('field-promisedAt').inputValue()).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/);
  await han.tap('submit-claim');
  await han.sees('order-state', '已领办');

  await han.act('quote');
  await han.type('amountFen', '30');
  await han.type('what', '上门疏通一次');
  await han.tap('submit-quote');
  await han.at('sheet').waitFor({ state: 'detached' });

  await han.act('start');
  await han.tap('submit-start');
  await han.sees('problem', ERROR_WORDS.price_not_agreed);
  await han.tap('sheet-close');
}

/** He starts, is told by name what is missing, and finishes with photos. */
export async function startAndFulfil(han: Person): Promise<void> {
  await han.page.getByText('已同意').filter({ visible: true }).first().waitFor();
  await han.run('start');
  await han.sees('order-state', '办理中');
  await han.take('375-task');

  await han.act('fulfil');
  await han.tap('submit-fulfil');
  await han.at('problem').waitFor();
  const told = await han.at('problem').innerText();
  const { process, result, feedback } = EVIDENCE_WORDS;
  for (const missing of [process, '办之前的照片', '办完的照片', result, feedback]) {
    expect(told).toContain(`${missing}:${FIELD_PROBLEM_WORDS.required}`);
  }
  await han.take('375-evidence');
  await fillEvidence(han);
  await han.tap('submit-fulfil');
  await han.sees('order-state', '待评单');
}

async function fillEvidence(handler: Person): Promise<void> {
  await handler.type('process', '用弹簧机疏通了厨房主管,冲水试了三次。');
  await handler.addPhoto('photosBefore', 'drain-before');
  await handler.addPhoto('photosAfter', 'drain-after');
  await handler.type('result', '水下得很快,不再返水。');
  await handler.tap('choice-channel-inPerson');
}

/** She says that it is not solved; the community takes it into its own hands. */
export async function reopenAndHandle(wang: Person, zhao: Person): Promise<void> {
  await wang.tap('rate-resolved-no');
  await wang.tap('rate-again');
  await wang.type('reason', '用了半天又堵上了。');
  await wang.tap('submit-reopen');
  await wang.sees('order-state', '已接单');

  await zhao.sees('order-state', '已接单');
  await zhao.run('start');
  await zhao.sees('order-state', '办理中');
  await zhao.act('fulfil');
  await fillEvidence(zhao);
  await zhao.tap('submit-fulfil');
  await zhao.sees('order-state', '待评单');
}

const STEPS = [
  'place',
  'accept',
  'contact',
  'pool',
  'claim',
  'quote',
  'agree-quote',
  'start',
  'fulfil',
  'reopen',
  'start',
  'fulfil',
  'rate',
] as const;

/** The order page tells every step, and this phone recomputes them by itself. */
export async function readAndVerify(wang: Person): Promise<void> {
  const steps = wang.at('order-history').locator('.moment');
  await steps.nth(STEPS.length - 1).waitFor();
  const told = await steps.locator('.strong:first-child').allInnerTexts();
  expect(told.reverse()).toEqual(STEPS.map((command) => COMMAND_WORDS[command]));

  await wang.tap('verify-chain');
  await wang.sees('verify-result', `${STEPS.length} 步都对得上`);
}

/** A history that was changed on its way is found out by the phone, whatever the server says. */
export async function findOutTampering({ page, ...wang }: Person): Promise<void> {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route('**/v1/orders/*/history', async (route) => {
    await held;
    const answer = await route.fetch();
    const text = (await answer.text()).replace('"reached":true', '"reached":false');
    await route.fulfill({ response: answer, body: text });
  });
  await wang.tap('verify-chain');
  await wang.sees('verify-chain', '正在这台手机上验');
  letGo();
  await wang.sees('verify-result', '对不上');
  await page.unroute('**/v1/orders/*/history');
}
