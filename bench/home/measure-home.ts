import { existsSync } from 'node:fs';
import path from 'node:path';

import { openHome, type Opening } from '../../tests/e2e/home-opening';
import { startProduct } from '../../tests/e2e/product';
import type { Figures } from '../figure';

const WEAPP = path.resolve(__dirname, '../../client/dist/weapp');

/** P10: the first page of the built mini-program, on a phone that never saw it and on the same phone opened again. */
export async function measureHome(): Promise<Figures> {
  if (!existsSync(path.join(WEAPP, 'app.json'))) return {};
  const product = await startProduct({ web: false });
  try {
    await product.settled();
    const first = await openHome(WEAPP, product.url, 'resident-wang');
    const again = await openHome(WEAPP, product.url, 'resident-wang', first.storage);
    const worse = (of: (opening: Opening) => number): number => Math.max(of(first), of(again));
    return {
      'P10 requests': {
        what: 'home page: requests, the worse of first and again',
        value: worse(({ requests }) => requests),
        unit: '',
        bar: 2,
      },
      'P10 bytes': {
        what: 'home page: bytes of all answers',
        value: Math.round(worse(({ bytes }) => bytes) / 100) / 10,
        unit: 'KB',
        bar: 24,
      },
      'P10 setData': {
        what: 'home page: largest first setData',
        value: Math.round(worse(({ firstSetData }) => firstSetData) / 100) / 10,
        unit: 'KB',
        bar: 32,
      },
      'P10 nodes': {
        what: 'home page: nodes once it is filled',
        value: worse(({ nodes }) => nodes),
        unit: '',
        bar: 400,
      },
    };
  } finally {
    await product.close();
  }
}
