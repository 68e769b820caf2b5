import { COMMAND_WORDS } from '../../domain/words/commands';
import { ERROR_WORDS } from '../../domain/words/errors';
import { FIELD_PROBLEM_WORDS } from '../../domain/words/fields';
import { EVIDENCE_WORDS } from '../../domain/words/reasons';
import { PARTNER_IDS } from '../../local/demo/partner-ids';
import type { Phone } from './phone';
import { aPhoneStage } from './phone-stage';

const STORY_MS = 240_000;

const stage = aPhoneStage();
const { phoneOf } = stage;

/** 王秀兰 is told what she left out, answers it, adds a photo and places; answers the order's id. */
async function place(wang: Phone): Promise<string> {
  await wang.tap('category-drain');
  await wang.tap('submit-order');
  await wang.sees('这几项还空着');
  await wang.choose('where', 'indoor');
  await wang.choose('overflow', 'backflow');
  await wang.tap('example-0');
  await wang.addPhoto('photos', 'drain-before');
  await wang.tap('submit-order');
  await wang.waitFor('placed-number');
  const { id = '' } = wang.weapp.page().options;
  await wang.tap('see-order');
  await wang.waitFor('order-head');
  return id;
}

/** 赵慧 at the desk on her phone: accepts, records a call, puts it into the pool. */
async function acceptAndPool(zhao: Phone, id: string): Promise<void> {
  await zhao.tap(`order-${id}`);
  await zhao.run('accept');
  await zhao.sees('轮到星光社区');
  await zhao.act('contact');
  await zhao.send('contact-reached');
  await zhao.sees(`电话 · 通了`);
  await zhao.run('pool');
  await zhao.sees('待领办');
}

/** 韩铁柱 takes it from among what he could claim and names a price; before it is agreed he cannot start. */
async function claimAndQuote(han: Phone, id: string, price: string): Promise<void> {
  han.open('/partner/desk/index');
  await han.tap('tab-pool');
  await han.tap(`order-${id}`);
  await han.run('claim');
  await han.sees('已领办');
  await han.act('quote');
  await han.type('amountFen', price);
  await han.type('what', '上门疏通一次');
  await han.send('submit-quote');
  await han.sees('等您同意');
  await han.act('start');
  await han.tap('submit-start');
  await han.sees(ERROR_WORDS.price_not_agreed);
  await han.tap('sheet-close');
}

/** He starts, is told by name what is missing, and finishes with photos. */
async function startAndFulfil(han: Phone): Promise<void> {
  await han.sees('已同意');
  await han.run('start');
  await han.act('fulfil');
  await han.tap('submit-fulfil');
  await han.waitFor('problem');
  const { process, result, feedback } = EVIDENCE_WORDS;
  for (const missing of [process, '办之前的照片', '办完的照片', result, feedback]) {
    expect(han.weapp.text()).toContain(`${missing}:${FIELD_PROBLEM_WORDS.required}`);
  }
  await han.type('process', '用弹簧机疏通了厨房主管,冲水试了三次。');
  await han.addPhoto('photosBefore', 'drain-before');
  await han.addPhoto('photosAfter', 'drain-after');
  await han.type('result', '水下得很快,不再返水。');
  await han.choose('channel', 'inPerson');
  await han.send('submit-fulfil');
  await han.sees('待评单');
}

async function agree(wang: Phone): Promise<void> {
  await wang.run('agree-quote');
  await wang.sees('已同意');
}

const STEPS = [
  ...(['place', 'accept', 'contact', 'pool', 'claim', 'quote', 'agree-quote', 'start'] as const),
  ...(['fulfil', 'reopen', 'dispatch', 'claim', 'quote', 'agree-quote', 'start'] as const),
  ...(['fulfil', 'rate'] as const),
];

describe('四个人在小程序里走完一单', () => {
  it(
    'is placed, handled by a partner, reopened, handled again, rated and verified on the phone',
    async () => {
      const wang = phoneOf('resident-wang');
      const zhao = phoneOf('staff-zhao');
      const han = phoneOf('repair-worker');

      wang.open('/pages/home/index');
      const id = await place(wang);
      zhao.open('/community/desk/index');
      await acceptAndPool(zhao, id);
      await claimAndQuote(han, id, '30');
      await agree(wang);
      await startAndFulfil(han);

      await wang.tap('rate-resolved-no');
      await wang.tap('rate-again');
      await wang.type('reason', '用了半天又堵上了。');
      await wang.send('submit-reopen');
      await wang.sees(COMMAND_WORDS.reopen);

      await zhao.act('dispatch');
      await zhao.choose('partnerId', PARTNER_IDS.blueShirts);
      await zhao.send('submit-dispatch');
      await zhao.sees('待领办');
      await claimAndQuote(han, id, '10');
      await agree(wang);
      await startAndFulfil(han);

      await wang.tap('rate-resolved-yes');
      await wang.tap('face-satisfied');
      await wang.sees('您评过了,谢谢您');
      await wang.waitFor(`step-${STEPS.length}`);
      const told = wang.weapp.text();
      for (const command of STEPS) expect(told).toContain(COMMAND_WORDS[command]);
      await wang.tap('verify-chain');
      await wang.sees(`${STEPS.length} 步都对得上`);

      for (const { weapp } of [wang, zhao, han]) weapp.assertHealthy();
    },
    STORY_MS,
  );

  it('lets the level above report (报到) to an order that was called up', async () => {
    const qian = phoneOf('district-qian');
    qian.open('/supervisor/desk/index');
    await qian.sees('已吹哨');
    qian.weapp.tap(qian.weapp.byClass('order-card'));
    await qian.run('respond');
    await qian.sees('已接单');
    qian.weapp.assertHealthy();
  }, 60_000);
});
