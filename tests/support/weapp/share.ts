import { existsSync, statSync } from 'node:fs';
import path from 'node:path';

import type { TaroNode, WeappPage } from './types';

/** What a friend sees of it (转发的卡片). */
export interface SharedCard {
  title: string;
  /** From the root of the program, with its query. */
  path: string;
  /** A file of the package. */
  imageUrl: string;
}

/** WeChat shows a picture of at most so many bytes. */
const MOST_BYTES = 128 * 1024;

interface Shown {
  dist: string;
  pages: readonly string[];
  page: WeappPage;
  /** The button that was tapped, with the attributes that it has; without, it is the page's menu. */
  button?: { node: TaroNode; attributes: Record<string, unknown> } | undefined;
}

/**
 * WeChat's sheet 转发, by the menu or by a button whose `open-type` is `share`: asks the page what to send. Throws where the
 * page cannot be sent, the button is none, or the card is one that WeChat would not show.
 */
export function shareFrom({ dist, pages, page, button }: Shown): SharedCard {
  const { onShareAppMessage: ask, route } = page;
  if (typeof ask !== 'function') throw new Error(`${route} cannot be sent: it answers no card`);
  if (button && button.attributes['open-type'] !== 'share') {
    throw new Error('the button does not open the sheet: its open-type is not "share"');
  }
  const target = button && { id: button.node.uid ?? button.node.sid, dataset: {} };
  const from = button ? 'button' : 'menu';
  const answer: unknown = ask.call(page, { from, target, webViewUrl: undefined });
  const { title, path: url, imageUrl } = asRecord(answer);
  if (typeof title !== 'string' || typeof url !== 'string' || typeof imageUrl !== 'string') {
    throw new Error(`no card: ${JSON.stringify(answer)}`);
  }
  const [opened = ''] = url.split('?');
  if (!opened.startsWith('/') || !pages.includes(opened.slice(1))) {
    throw new Error(`the card leads nowhere: ${url}`);
  }
  const picture = path.join(dist, imageUrl);
  if (!existsSync(picture))
    throw new Error(`the card's picture is not in the package: ${imageUrl}`);
  if (statSync(picture).size > MOST_BYTES) throw new Error(`the card's picture is too large`);
  return { title, path: url, imageUrl };
}

const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
