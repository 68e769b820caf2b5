import { readFileSync } from 'node:fs';
import path from 'node:path';

const TARO = path.resolve(__dirname, '../../../../node_modules/@tarojs');
const FILES = ['shared/dist/native-apis.js', 'plugin-platform-weapp/dist/runtime-utils.js'];

/**
 * The functions of `wx` that Taro turns into promises. Taro offers the program only those that it finds when
 * it starts: one that were not there would be missing quietly instead of failing when it is called.
 */
export function knownNames(): string[] {
  const names = FILES.flatMap((file) => {
    const [, list = ''] =
      /needPromiseApis = new Set\(\[([^\]]*)\]/.exec(readFileSync(path.join(TARO, file), 'utf8')) ??
      [];
    return [...list.matchAll(/'(\w+)'/g)].map(([, name = '']) => name);
  });
  if (names.length < 100) throw new Error('Taro keeps its list of WeChat functions elsewhere now');
  return names;
}
