import type { WeappCalls, WeappOptions, WxOptions } from '../types';
import { answer, succeeding, WxFailure } from './answer';
import type { Privacy } from './privacy';

/** The temporary files of the phone. */
export interface Files {
  add(bytes: Uint8Array): string;
  read(filePath: string): Uint8Array;
  /** Makes a temporary file one that stays; answers its path. */
  save(filePath: string): string;
  has(filePath: string): boolean;
  remove(filePath: string): void;
}

/** Files of a phone; those that stay lie in `saved`, which outlives the program where the test keeps it. */
export function createFiles(saved = new Map<string, Uint8Array>()): Files {
  const kept = new Map<string, Uint8Array>();
  return {
    add(bytes) {
      const filePath = `wxfile://tmp_${kept.size + 1}.jpg`;
      kept.set(filePath, bytes);
      return filePath;
    },
    read(filePath) {
      const bytes = kept.get(filePath) ?? saved.get(filePath);
      if (!bytes) throw new Error(`no such file ${filePath}`);
      return bytes;
    },
    save(filePath) {
      const bytes = kept.get(filePath);
      if (!bytes) throw new Error(`no such file ${filePath}`);
      const savedFilePath = `wxfile://store_${saved.size + 1}_${filePath.split('_').at(-1)}`;
      kept.delete(filePath);
      saved.set(savedFilePath, bytes);
      return savedFilePath;
    },
    has: (filePath) => kept.has(filePath) || saved.has(filePath),
    remove(filePath) {
      if (!kept.delete(filePath) && !saved.delete(filePath))
        throw new Error(`no such file ${filePath}`);
    },
  };
}

/** Camera and album: pictures come from the test's `album`, which may be filled again while the program runs. */
export function mediaStubs(
  { album = [] }: WeappOptions,
  calls: WeappCalls,
  files: Files,
  privacy: Privacy,
): Record<string, unknown> {
  const sizeOf = (filePath: unknown): number => files.read(String(filePath)).byteLength;
  return {
    chooseMedia: (options: WxOptions = {}): unknown =>
      privacy.guarded('chooseMedia', options, () => {
        const chosen = album.splice(0, typeof options.count === 'number' ? options.count : 9);
        if (chosen.length === 0) throw new WxFailure('chooseMedia', 'cancel');
        const tempFiles = chosen.map((bytes) => ({
          tempFilePath: files.add(bytes),
          size: bytes.byteLength,
          fileType: 'image',
        }));
        return { type: 'image', tempFiles };
      }),
    ...succeeding(calls, {
      compressImage: ({ src }) => ({ tempFilePath: src }),
      getFileInfo: ({ filePath }) => ({ size: sizeOf(filePath) }),
      getImageInfo: ({ src }) => ({ path: src, width: 1200, height: 900, type: 'jpeg' }),
      previewImage: () => ({}),
      previewMedia: () => ({}),
    }),
    getFileSystemManager: () => ({
      readFileSync: (filePath: string) => arrayBufferOf(files.read(filePath)),
      readFile: (options: WxOptions) =>
        answer(options, () => ({
          errMsg: 'readFile:ok',
          data: arrayBufferOf(files.read(String(options.filePath))),
        })),
      getFileInfo: (options: WxOptions) =>
        answer(options, () => ({ errMsg: 'getFileInfo:ok', size: sizeOf(options.filePath) })),
      saveFile: (options: WxOptions) =>
        answer(options, () => ({
          errMsg: 'saveFile:ok',
          savedFilePath: files.save(String(options.tempFilePath)),
        })),
      access: (options: WxOptions) =>
        answer(options, () => {
          if (!files.has(String(options.path)))
            throw new WxFailure('access', `no such file or directory "${String(options.path)}"`);
          return { errMsg: 'access:ok' };
        }),
      unlink: (options: WxOptions) =>
        answer(options, () => {
          files.remove(String(options.filePath));
          return { errMsg: 'unlink:ok' };
        }),
    }),
  };
}

function arrayBufferOf(bytes: Uint8Array): ArrayBuffer {
  const copy = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(copy).set(bytes);
  return copy;
}
