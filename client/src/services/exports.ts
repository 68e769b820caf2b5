import Taro from '@tarojs/taro';
import { API, bearer, getText, query } from './http';
import { saveText } from './pick-web';
import { refusalOf, unreachable } from './problem';

export type ExportKind = 'orders' | 'ratings';

export interface Wanted {
  kind: ExportKind;
  /** Days in Shanghai, both with it. */
  from: string;
  to: string;
}

const pathOf = ({ kind, from, to }: Wanted): string =>
  `/v1/exports/${kind}.csv${query({ from, to })}`;

const MARK = '\uFEFF';

/** Saves an export as a file, in the browser. Throws `Refusal`. */
export async function saveExport(wanted: Wanted, name: string): Promise<void> {
  const csv = await getText(pathOf(wanted));
  // Reading an answer as text takes the mark away that Excel goes by.
  saveText(`${name}.csv`, csv.startsWith(MARK) ? csv : `${MARK}${csv}`, 'text/csv');
}

const OK = 200;

/** Fetches an export onto the phone, in WeChat: the path of a file that lives as long as the program. Throws `Refusal`. */
export async function fetchExport(wanted: Wanted): Promise<string> {
  const { statusCode, tempFilePath } = await Taro.downloadFile({
    url: `${API}${pathOf(wanted)}`,
    header: { Authorization: `Bearer ${await bearer()}` },
  }).catch(() => {
    throw unreachable();
  });
  if (statusCode !== OK) throw refusalOf(statusCode, undefined);
  return tempFilePath;
}

/** Hands a file on to a chat, from where WeChat opens it; no table is read on the phone itself. */
export const shareExport = async (filePath: string, name: string): Promise<void> => {
  await Taro.shareFileMessage({ filePath, fileName: `${name}.csv` });
};
