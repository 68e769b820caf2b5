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

const ask = async (weapp: Weapp, name: string, options = {}): Promise<unknown> => {
  const call = weapp.wx[name];
  if (typeof call !== 'function') throw new Error(`no wx.${name}`);
  const answered: unknown = await call(options);
  return answered;
};

describe('what the phone offers', () => {
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

describe('what WeChat keeps private', () => {
  const place = { name: '幸福里小区', address: '星河路 3 号', latitude: 38.48, longitude: 106.23 };
  const unagreed = (): WeappOptions => ({
    ...titled('x'),
    unagreed: true,
    album: [new Uint8Array([1])],
    places: [place],
  });

  it.each(['chooseMedia', 'chooseLocation'])(
    'fails %s before the guideline was agreed to, and counts it as a fault',
    async (name) => {
      const weapp = openHome(unagreed());
      await expect(ask(weapp, name)).rejects.toThrow(`${name}:fail privacy permission`);
      expect(() => weapp.assertHealthy()).toThrow(`privacy, ${name} before the consent`);
    },
  );

  it('lets it happen once the button was tapped', async () => {
    const weapp = openHome(unagreed());
    expect(await ask(weapp, 'getPrivacySetting')).toMatchObject({ needAuthorization: true });
    weapp.agree(weapp.byId('agree'));
    expect(await ask(weapp, 'getPrivacySetting')).toMatchObject({ needAuthorization: false });
    expect(await ask(weapp, 'chooseLocation')).toMatchObject(place);
    expect(weapp.page().seen).toEqual(['agreeprivacyauthorization:d']);
    weapp.assertHealthy();
  });

  it('takes no other button for an agreement', () => {
    const weapp = openHome(unagreed());
    expect(() => weapp.agree(weapp.byId('phone'))).toThrow('does not agree');
    expect(() => weapp.givePhone(weapp.byId('agree'), 'c')).toThrow('asks for no phone number');
  });

  it('counts a phone number that is asked for too early, not one asked for together', () => {
    const early = openHome(unagreed());
    early.givePhone(early.byId('phone'), 'code');
    expect(() => early.assertHealthy()).toThrow('getPhoneNumber before the consent');

    const together = openHome(unagreed());
    together.givePhone(together.byId('both'), 'code');
    expect(together.page().seen).toEqual(['agreeprivacyauthorization:f', 'getphonenumber:f']);
    together.assertHealthy();
  });

  it('refuses what the phone refuses, until it does so no longer', async () => {
    const refusals: Record<string, string> = { chooseLocation: 'auth deny' };
    const weapp = openHome({ ...titled('x'), places: [place], refusals });
    await expect(ask(weapp, 'chooseLocation')).rejects.toThrow('chooseLocation:fail auth deny');
    delete refusals.chooseLocation;
    expect(await ask(weapp, 'chooseLocation')).toMatchObject(place);
    await expect(ask(weapp, 'chooseLocation')).rejects.toThrow('chooseLocation:fail cancel');
  });

  it('has no map for a program that does not declare it, and tells nobody where the phone is', async () => {
    const undeclared = writeDist([]);
    const weapp = createWeapp(undeclared, { places: [place] }).launch();
    await expect(ask(weapp, 'chooseLocation')).rejects.toThrow('need to be declared');
    await expect(ask(weapp, 'getLocation')).rejects.toThrow('wx.getLocation is not stubbed');
    rmSync(undeclared, { recursive: true, force: true });
  });
});
