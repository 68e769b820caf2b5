import { rmSync } from 'node:fs';

import { writeDist } from './a-dist';
import { createWeapp, type Weapp, type WeappOptions } from '.';

const dist = writeDist();

afterAll(() => rmSync(dist, { recursive: true, force: true }));

const titled = (title: string): WeappOptions => ({ request: () => ({ data: { title } }) });

function openHome(options: WeappOptions = titled('下水道堵了')): Weapp {
  const weapp = createWeapp(dist, options).launch();
  weapp.open('/pages/home/index?name=%E6%9D%8E');
  return weapp;
}

/** Lets the open page call one of the program's shared functions. */
function run(weapp: Weapp, what: string): unknown {
  const { run: runShared } = weapp.page();
  if (typeof runShared !== 'function') throw new Error('the page cannot run');
  return runShared(what);
}

describe('a built mini-program in Node', () => {
  it('shows what the page put into setData, then what the server answered', async () => {
    const weapp = openHome();
    expect(weapp.text()).toBe('提交 您好李');

    await weapp.waitFor(() => weapp.text().includes('下水道堵了'));
    expect(weapp.calls.request).toEqual([
      { url: 'https://api.example/orders', method: 'GET', header: {}, data: undefined },
    ]);
    weapp.assertHealthy();
  });

  it('finds elements by id, text, tag, attribute and class', () => {
    const weapp = openHome();
    const button = weapp.byId('stop');
    expect(button).toBeDefined();
    expect(weapp.byText('提交')).toBe(button);
    expect(weapp.byTag('input')).toBe(weapp.byAttr('placeholder', '您需要什么帮助?'));
    expect(weapp.byClass('warm')?.sid).toBe('a');
    expect(weapp.byText('没有这几个字')).toBeUndefined();
    expect(weapp.wxml()).toContain('<input placeholder="您需要什么帮助?" value=""></input>');
  });

  it('takes what is typed', () => {
    const weapp = openHome();
    weapp.input(weapp.byTag('input'), '水管');
    expect(weapp.byAttr('value', '水管')).toBeDefined();
  });

  it('lets a tap rise until something catches it', () => {
    const weapp = openHome();
    weapp.tap(weapp.byId('stop'));
    expect(weapp.page().seen).toEqual(['tap:b']);
    weapp.tap(weapp.byClass('box'));
    expect(weapp.page().seen).toEqual(['tap:b', 'tap:a']);
  });

  it('says so when nothing is there to be tapped, or nothing listens', () => {
    const weapp = openHome();
    expect(() => weapp.tap(weapp.byId('nowhere'))).toThrow('no such element');
    expect(() => weapp.change(weapp.byId('stop'), 1)).toThrow('listens to "change"');
  });

  it('tells the program of a network that is down', async () => {
    const weapp = openHome({ request: () => Promise.reject(new Error('timeout')) });
    await weapp.waitFor(() => weapp.text().includes('request:fail timeout'));
  });

  it('asks the page what a friend would see, by the menu and by a button', () => {
    const weapp = openHome();
    const card = { path: '/pages/order/index?id=1', imageUrl: '/card.png' };
    expect(weapp.share()).toEqual({ ...card, title: 'menu' });
    expect(weapp.share(weapp.byId('send'))).toEqual({ ...card, title: 'button' });
  });

  it.each([
    ['no card', undefined, 'no card'],
    ['a page that there is not', { path: '/pages/nowhere/index' }, 'leads nowhere'],
    ['a page without its root', { path: 'pages/order/index' }, 'leads nowhere'],
    ['a picture that there is not', { imageUrl: '/nowhere.png' }, 'not in the package'],
  ])('sends nothing with %s', (_, wrong, message) => {
    const weapp = openHome();
    const card = { title: '单', path: '/pages/order/index', imageUrl: '/card.png' };
    Object.assign(weapp.page(), { card: wrong ? { ...card, ...wrong } : 'nothing' });
    expect(() => weapp.share()).toThrow(message);
  });

  it('sends nothing from a page that answers no card, nor by another button', () => {
    const weapp = openHome();
    expect(() => weapp.share(weapp.byId('stop'))).toThrow('open-type is not "share"');
    weapp.open('/pages/mine/index');
    expect(() => weapp.share()).toThrow('answers no card');
  });

  it('gives up waiting and says what the page shows', async () => {
    const weapp = openHome();
    await expect(weapp.waitFor(() => weapp.text().includes('never'), 30)).rejects.toThrow('提交');
  });
});

describe('what WeChat would not bear', () => {
  it('fails a wx call that nobody stubbed, and remembers it', () => {
    const weapp = openHome();
    expect(() => run(weapp, 'unknown')).toThrow('wx.openBluetoothAdapter is not stubbed');
    expect(() => weapp.assertHealthy()).toThrow('wx.openBluetoothAdapter is not stubbed');
  });

  it('lists the functions that nobody stubbed, so that Taro offers them and they can fail', () => {
    expect(run(openHome(), 'listed')).toBe(true);
  });

  it('takes a stub of the test', () => {
    const weapp = openHome({ ...titled('x'), wx: { openBluetoothAdapter: () => 'stubbed' } });
    expect(run(weapp, 'unknown')).toBe('stubbed');
    weapp.assertHealthy();
  });

  it.each([
    ['withFunction', 'cannot carry a function'],
    ['tooMuch', 'more than 262144'],
  ])('refuses setData %s', (what, message) => {
    const weapp = openHome();
    expect(() => run(weapp, what)).toThrow(message);
    expect(() => weapp.assertHealthy()).toThrow(message);
  });

  it.each([
    ['tooMany', 'nodes', '1001 nodes'],
    ['tooDeep', 'depth', '31 deep'],
  ])('notes %s', (what, rule, detail) => {
    const weapp = openHome();
    run(weapp, what);
    expect(weapp.calls.violations).toEqual([{ rule, route: 'pages/home/index', detail }]);
    expect(() => weapp.assertHealthy()).toThrow(detail);
  });

  it('has no eval, no browser and no Node', () => {
    const weapp = openHome();
    expect(() => run(weapp, 'evil')).toThrow('eval is forbidden');
    expect(run(weapp, 'browser')).toBe('undefined,undefined,undefined,undefined');
  });

  it('counts an error on the console as a fault', () => {
    const weapp = openHome();
    run(weapp, 'complain');
    expect(() => weapp.assertHealthy()).toThrow('it broke');
  });
});

describe('moving between pages', () => {
  const go = (weapp: Weapp, how: string, options: Record<string, unknown>): Promise<unknown> => {
    const move = weapp.wx[how];
    return typeof move === 'function' ? move(options) : Promise.reject(new Error(`no ${how}`));
  };

  it('keeps a tab page alive while another tab is shown', async () => {
    const weapp = openHome();
    const home = weapp.page();
    await go(weapp, 'switchTab', { url: '/pages/mine/index' });
    expect(weapp.page().route).toBe('pages/mine/index');

    await go(weapp, 'switchTab', { url: '/pages/home/index' });
    expect(weapp.page()).toBe(home);
    expect(weapp.calls.console.map(({ text }) => text)).toEqual(['hidden', 'mine']);
  });

  it('goes to a page with its query, and back', async () => {
    const weapp = openHome();
    await go(weapp, 'navigateTo', { url: '/pages/order/index?id=1' });
    expect(weapp.page()).toMatchObject({ route: 'pages/order/index', options: { id: '1' } });

    await go(weapp, 'navigateBack', {});
    expect(weapp.page().route).toBe('pages/home/index');
  });

  it('loads what a subpackage shares with its first page', async () => {
    const weapp = openHome();
    await go(weapp, 'navigateTo', { url: '/partner/tasks/index' });
    expect(weapp.calls.console.map(({ text }) => text)).toContain('partner loaded');
  });

  it.each([
    ['navigateTo', '/pages/mine/index', 'can not go to a tabbar page'],
    ['navigateTo', '/pages/none/index', 'is not found'],
    ['switchTab', '/pages/order/index', 'can not switch to no-tabBar page'],
  ])('refuses %s %s', async (how, url, message) => {
    const weapp = openHome();
    await expect(go(weapp, how, { url })).rejects.toThrow(message);
  });
});

describe('what the phone offers', () => {
  const ask = async (weapp: Weapp, name: string, options = {}): Promise<unknown> => {
    const call = weapp.wx[name];
    if (typeof call !== 'function') throw new Error(`no wx.${name}`);
    const answered: unknown = await call(options);
    return answered;
  };

  it('hands out the pictures of the album, until the person cancels', async () => {
    const weapp = openHome({ ...titled('x'), album: [new Uint8Array([1, 2, 3])] });
    expect(await ask(weapp, 'chooseMedia')).toMatchObject({ tempFiles: [{ size: 3 }] });
    await expect(ask(weapp, 'chooseMedia')).rejects.toThrow('chooseMedia:fail cancel');
  });

  it('uploads the bytes of a chosen picture', async () => {
    const picture = new Uint8Array([9, 8, 7]);
    const upload = jest.fn(() => ({ statusCode: 204 }));
    const weapp = openHome({ ...titled('x'), album: [picture], upload });
    await ask(weapp, 'chooseMedia');

    const form = { url: 'https://store.example', name: 'file', filePath: 'wxfile://tmp_1.jpg' };
    expect(await ask(weapp, 'uploadFile', form)).toMatchObject({ statusCode: 204 });
    expect(upload).toHaveBeenCalledWith({ ...form, formData: {}, bytes: picture });
  });

  it('answers sign-in and questions as the test wants', async () => {
    const weapp = openHome({ ...titled('x'), loginCode: () => 'demo:li', confirm: () => false });
    expect(await ask(weapp, 'login')).toMatchObject({ code: 'demo:li' });
    expect(await ask(weapp, 'showModal', { title: '撤单' })).toMatchObject({ confirm: false });
    expect(weapp.calls.wx.map(({ name }) => name)).toEqual(['login', 'showModal']);
  });

  it('keeps copies in its storage', async () => {
    const weapp = openHome();
    const kept = { a: [1] };
    await ask(weapp, 'setStorage', { key: 'k', data: kept });
    kept.a.push(2);
    expect(await ask(weapp, 'getStorage', { key: 'k' })).toMatchObject({ data: { a: [1] } });
    await expect(ask(weapp, 'getStorage', { key: 'none' })).rejects.toThrow('data not found');
  });
});
