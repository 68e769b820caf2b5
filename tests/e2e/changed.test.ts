import { place } from './steps-in-browser';
import { DESKTOP, signIn } from './person';
import { aStage } from './stage';

jest.setTimeout(240_000);

describe('two people at one order', () => {
  const stage = aStage();

  it('are told what changed while a form was open, and go on with one more tap', async () => {
    const id = await place(await signIn(stage, 'resident-ma'));
    const zhao = await signIn(stage, 'staff-zhao', DESKTOP);
    const chen = await signIn(stage, 'lead-chen', DESKTOP);
    await zhao.tap(`order-${id}`);
    await zhao.act('accept');
    await zhao.at('submit-accept').waitFor();

    await chen.tap(`order-${id}`);
    await chen.act('contact');
    await chen.tap('contact-reached');
    await chen.at('sheet').waitFor({ state: 'detached' });
    // Shown at once, there only when it is no longer on its way.
    await chen.at('action-sending').waitFor({ state: 'detached' });

    await zhao.tap('submit-accept');
    await zhao.sees('sheet', '这单刚刚变了:陈立新');
    await zhao.sees('order-state', '待接单');
    await zhao.tap('submit-accept');
    await zhao.at('sheet').waitFor({ state: 'detached' });
    await zhao.sees('order-state', '已接单');
  });
});
