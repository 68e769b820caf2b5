import Taro from '@tarojs/taro';
import { words } from '../locale';
import { agreeTo } from './consent';
import { denialOf, openSettingsFor } from './denial';
import type { Upload } from './types';

const QUALITY = 75;

/** The phone may not: says so, with the way to allow it, and that it goes without. */
async function tellRefused(error: unknown): Promise<void> {
  const missed = denialOf(error);
  if (missed !== 'denied' && missed !== 'off') return;
  const { confirm } = await Taro.showModal({
    title: words.consent.photosRefused,
    content: words.consent.photosWithout,
    confirmText: words.consent.toSettings,
    cancelText: words.common.cancel,
  });
  if (confirm) openSettingsFor(missed);
}

/** The phone's camera or album, once the person agreed to it; resolves with nothing when it is closed. */
export async function choosePaths(most: number): Promise<string[]> {
  if (!(await agreeTo('photos'))) return [];
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count: most,
      mediaType: ['image'],
      sizeType: ['compressed'],
      sourceType: ['album', 'camera'],
    });
    return tempFiles.map(({ tempFilePath }) => tempFilePath);
  } catch (error) {
    await tellRefused(error);
    return [];
  }
}

/** Smaller where the phone can make it so, else as it is. */
export async function compressPath(src: string): Promise<string> {
  try {
    return (await Taro.compressImage({ src, quality: QUALITY })).tempFilePath;
  } catch {
    return src;
  }
}

export function readBytes(filePath: string): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().readFile({
      filePath,
      success: ({ data }) =>
        typeof data === 'string' ? reject(new Error('read')) : resolve(new Uint8Array(data)),
      fail: reject,
    });
  });
}

/** Multipart by `wx.uploadFile`, which puts the file last, with progress from 0 to 100. */
export async function postPath(
  { url, fields }: Upload['upload'],
  filePath: string,
  onProgress: (percent: number) => void,
): Promise<void> {
  const task = Taro.uploadFile({ url, filePath, name: 'file', formData: fields });
  task.progress(({ progress }) => onProgress(progress));
  const { statusCode } = await task;
  if (statusCode < 200 || statusCode >= 300) throw new Error('upload');
}

/** Writes a file and lets the person send it to a chat, their own among them. */
export function sharePath(fileName: string, text: string): Promise<void> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${fileName}`;
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().writeFile({
      filePath,
      data: text,
      encoding: 'utf8',
      success: () => {
        void Taro.shareFileMessage({ filePath, fileName, success: () => resolve(), fail: reject });
      },
      fail: reject,
    });
  });
}
