import { DESKTOP, signIn } from './person';
import { aStage } from './stage';

const stage = aStage();

/** As Excel saves a table on a Chinese Windows, in GB 18030: 热线单号,诉求内容; E2E-1,门坏了; E2E-2 and nothing. */
const TABLE = Buffer.from(
  'c8c8cfdfb5a5bac52ccbdfc7f3c4dac8dd0d0a4532452d312cc3c5bbb5c1' + 'cb0d0a4532452d322c0d0a',
  'hex',
);

describe('导入热线单', () => {
  it('takes a table from the computer, tells of each line, and leads to the order with its number', async () => {
    const zhao = await signIn(stage, 'staff-zhao', DESKTOP);
    await zhao.tap('go-hotline');
    const bring = async (): Promise<void> => {
      const [chooser] = await Promise.all([
        zhao.page.waitForEvent('filechooser'),
        zhao.tap('choose-file'),
      ]);
      await chooser.setFiles({ name: '工单.csv', mimeType: 'text/csv', buffer: TABLE });
    };
    await bring();
    await zhao.sees('imported', '新建 1 单,已有 0 单');
    await zhao.sees('imported', '1 行没有收,改好再导一次');
    await zhao.sees('imported', '写几句:这一项要填');
    await bring();
    await zhao.sees('imported', '新建 0 单,已有 1 单');
    await zhao.take('1280-hotline-import');
    await zhao.tap('line-2');
    await zhao.sees('order-external', '热线 E2E-1');
    await zhao.sees('order-head', '门坏了');
  }, 240_000);
});
