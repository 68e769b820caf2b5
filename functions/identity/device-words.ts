type Names = readonly (readonly [RegExp, string])[];

/** The more particular first: most browsers also call themselves Chrome or Safari. */
const APPS: Names = [
  [/MicroMessenger|微信/i, '微信'],
  [/DingTalk/i, '钉钉'],
  [/HuaweiBrowser/i, '华为浏览器'],
  [/MiuiBrowser/i, '小米浏览器'],
  [/QQBrowser/i, 'QQ 浏览器'],
  [/Quark/i, '夸克浏览器'],
  [/360SE|360EE|QihooBrowser/i, '360 浏览器'],
  [/\bEdg|Edge/i, 'Edge'],
  [/Firefox|FxiOS/i, '火狐浏览器'],
  [/Chrome|CriOS/i, 'Chrome'],
  [/Safari/i, 'Safari'],
];

const KINDS: Names = [
  [/iPhone/i, '苹果手机'],
  [/iPad/i, '苹果平板'],
  [/HarmonyOS/i, '鸿蒙手机'],
  [/Android/i, '安卓手机'],
  [/Windows/i, 'Windows 电脑'],
  [/Mac ?OS|Macintosh/i, '苹果电脑'],
  [/Linux|X11/i, 'Linux 电脑'],
];

const UNNAMED = '一台没说名字的设备';
const MOST_READ = 400;

const nameIn = (names: Names, text: string): string | undefined =>
  names.find(([pattern]) => pattern.test(text))?.[1];

/**
 * A device in words of our own, `Windows 电脑上的 Chrome`, from what it says of itself: its name, or a `User-Agent`.
 * Nothing of the text itself is passed on: a stranger must not be able to write on the page that asks for consent.
 */
export function deviceWords(said: string | undefined): string {
  const text = (said ?? '').slice(0, MOST_READ);
  const [kind, app] = [nameIn(KINDS, text), nameIn(APPS, text)];
  if (kind === undefined) return app ?? UNNAMED;
  if (app === undefined) return kind;
  return `${kind}上的${/^[\x20-\x7e]/.test(app) ? ' ' : ''}${app}`;
}
