import Taro from '@tarojs/taro';

/** What WeChat's camera reads; undefined when it is closed. */
export async function scanCode(): Promise<string | undefined> {
  try {
    return (await Taro.scanCode({ scanType: ['qrCode'] })).result;
  } catch {
    return undefined;
  }
}
