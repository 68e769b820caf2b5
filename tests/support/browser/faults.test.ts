import { axeFaults, launchBrowser, overflows, smallControls, type TestBrowser } from '.';

let browser: TestBrowser;

beforeAll(async () => {
  browser = await launchBrowser();
}, 30_000);

afterAll(() => browser.close());

const page = (body: string): string =>
  `<!doctype html><html lang="zh-CN"><head><title>一页</title></head>
   <body style="margin:0"><main><h1>一页</h1>${body}</main></body></html>`;

async function pageOf(body: string) {
  const opened = await browser.openPage({ width: 320, height: 600 });
  await opened.page.setContent(page(body));
  return opened.page;
}

describe('what is looked for on every screen', () => {
  it('is not found on a page that has nothing of it', async () => {
    const good = await pageOf('<button style="min-width:60px;min-height:60px">点单</button>');
    expect(await axeFaults(good)).toEqual([]);
    expect(await smallControls(good, 60)).toEqual([]);
    expect(await overflows(good, '.strip')).toEqual([]);
  });

  it.each([
    ['label', '<input style="width:60px;height:60px">'],
    ['image-alt', '<img src="data:,">'],
    ['color-contrast', '<p style="color:#aaa;background:#fff">看不清</p>'],
    ['heading-order', '<h3>跳了一级</h3>'],
    ['nested-interactive', '<div role="button" tabindex="0">外<a href="#">里</a></div>'],
    ['aria-required-parent', '<div role="tab" tabindex="0">没有归处</div>'],
  ])('is found by axe as %s', async (rule, body) => {
    const faults = await axeFaults(await pageOf(body));
    expect(faults.map((fault) => fault.split(' | ')[0])).toContain(rule);
  });

  it('is nothing but colours where only those have changed', async () => {
    const both = await pageOf('<input><p style="color:#aaa;background:#fff">看不清</p>');
    const faults = await axeFaults(both, { onlyColours: true });
    expect(faults.map((fault) => fault.split(' | ')[0])).toEqual(['color-contrast']);
  });

  it('is a control that a thumb would miss, unless it is allowed for', async () => {
    const small = await pageOf(
      '<div role="radio" aria-checked="false" id="star" style="width:50px;height:60px">1</div>',
    );
    expect(await smallControls(small, 60)).toEqual(['small: div#star 50 x 60']);
    expect(await smallControls(small, 60, { '#star': 44 })).toEqual([]);
    expect(await smallControls(small, 60, { '#star': 52 })).toHaveLength(1);
    expect(await smallControls(small, 44)).toEqual([]);
  });

  it('is what reaches beyond the screen, unless it is a strip', async () => {
    const wide = '<div id="wide" style="width:400px">宽</div>';
    expect(await overflows(await pageOf(wide), '.strip')).toEqual([
      'beyond the screen: div#wide',
      'scrolls sideways: html',
    ]);
    const strip = `<div class="strip" style="overflow-x:auto">${wide}</div>`;
    expect(await overflows(await pageOf(strip), '.strip')).toEqual([]);
    const box = `<div id="box" style="overflow-x:auto">${wide}</div>`;
    expect(await overflows(await pageOf(box), '.strip')).toContain('scrolls sideways: div#box');
  });
});
