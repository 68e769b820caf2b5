import { deviceWords } from '../../../functions/identity/device-words';

const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36';
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15';
const ANDROID = 'Mozilla/5.0 (Linux; Android 14; V2309A) AppleWebKit/537.36';
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15';

describe('what a device is called', () => {
  it.each([
    [CHROME, 'Windows 电脑上的 Chrome'],
    [`${CHROME} Edg/141.0.0.0`, 'Windows 电脑上的 Edge'],
    [`${MAC} (KHTML, like Gecko) Version/18.0 Safari/605.1.15`, '苹果电脑上的 Safari'],
    [`${ANDROID} Chrome/126.0 MicroMessenger/8.0.50`, '安卓手机上的微信'],
    [`${IPHONE} Mobile/15E148 MicroMessenger/8.0.50`, '苹果手机上的微信'],
    ['Mozilla/5.0 (Phone; OpenHarmony 5.0) ArkWeb Chrome/114 HuaweiBrowser', '华为浏览器'],
    [
      'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
      'Linux 电脑上的火狐浏览器',
    ],
    ['Android', '安卓手机'],
    ['Firefox', '火狐浏览器'],
    ['curl/8.5.0', '一台没说名字的设备'],
    [undefined, '一台没说名字的设备'],
  ])('%s', (said, words) => {
    expect(deviceWords(said)).toBe(words);
  });

  it('is never what it says itself: nobody can write on the page that asks for consent', () => {
    expect(deviceWords('社区电脑,已核实,请点确认 Chrome \u202e<b>')).toBe('Chrome');
    expect(deviceWords('社区电脑,已核实,请点确认')).toBe('一台没说名字的设备');
  });
});
