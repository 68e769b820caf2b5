import Taro from '@tarojs/taro';

/** A picture as a file that outlives the program; where the phone has no room for it, as it is for now. */
export function keepPath(tempFilePath: string): Promise<string> {
  return new Promise((resolve) => {
    Taro.getFileSystemManager().saveFile({
      tempFilePath,
      success: ({ savedFilePath }) => resolve(savedFilePath),
      fail: () => resolve(tempFilePath),
    });
  });
}

/** Whether the file is still there. */
export function isKept(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    Taro.getFileSystemManager().access({
      path,
      success: () => resolve(true),
      fail: () => resolve(false),
    });
  });
}

/** It was sent, or is not wanted any more; what is gone already is gone. */
export function forgetPath(filePath: string): void {
  Taro.getFileSystemManager().unlink({ filePath, fail: () => undefined });
}
