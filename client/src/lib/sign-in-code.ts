/** A web address that carries a code, in its own words or after WeChat has wrapped it up. */
const IN_ADDRESS = /[?&]scene=([^&#]+)/;

const unwrapped = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** The sign-in code in what a camera read: an address with `scene`, or the code itself. */
export function codeInScan(scanned: string): string {
  const [, code = scanned] = IN_ADDRESS.exec(scanned) ?? [];
  return unwrapped(code).trim();
}

/**
 * The code with which a page was opened: `scene` in the browser and from a code of WeChat's own, `q` where WeChat read
 * an ordinary address (扫普通链接二维码打开小程序).
 */
export function codeInParams({ scene, q }: Partial<Record<string, string>>): string {
  if (scene) return codeInScan(scene);
  return q ? codeInScan(unwrapped(q)) : '';
}

/** Letter by letter, as a screen reader should say it. */
export const spelledCode = (code: string): string =>
  code
    .replace(/[^0-9A-Z]/g, '')
    .split('')
    .join(' ');

/** `1:05` of milliseconds, never below nought. */
export function countdownWords(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  const rest = String(seconds % 60);
  return `${Math.floor(seconds / 60)}:${rest.length < 2 ? `0${rest}` : rest}`;
}
