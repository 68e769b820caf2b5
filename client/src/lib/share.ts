import type { OrderAnswer } from '@domain/order/answer';
import type { shareWords } from '../locale/share.zh-CN';

/** What a friend or a group gets to see before they open it (转发的卡片). */
export interface Card {
  title: string;
  path: string;
  imageUrl: string;
}

/** Of the package: the one picture of all cards, 5 : 4 as WeChat shows it. */
export const CARD_PICTURE = '/assets/share/card.png';

type Shared = Pick<
  OrderAnswer,
  'id' | 'state' | 'category' | 'community' | 'public' | 'publicState' | 'sensitive'
>;

/** Only what everybody may read anyway. */
export const isShareable = (order: Pick<Shared, 'public' | 'publicState' | 'sensitive'>): boolean =>
  order.public && order.publicState === 'public' && !order.sensitive;

/** The cards of the pages, in these words and leading to these pages. */
export function cardsOf(
  words: typeof shareWords,
  pages: { home: string; neighbours: string; order: string },
) {
  const card = (title: string, path: string): Card => ({ title, path, imageUrl: CARD_PICTURE });
  const home = (): Card => card(words.home, pages.home);
  const orderPage = (id: string): string => `${pages.order}?id=${id}`;
  return {
    home,
    orderPage,
    /** 大家的单: the name may not be there yet. */
    neighbours: (community: string): Card => card(words.neighbours(community), pages.neighbours),
    /**
     * An order by community, category and state, never by what somebody wrote. Of an order that is not public, or is not
     * there yet, it is the card of the first page.
     */
    order: (order: Shared | undefined): Card => {
      if (!order || !isShareable(order)) return home();
      const { community, category, state } = order;
      const title = words.order(community.name, category.name, words.states[state]);
      return card(title, orderPage(order.id));
    },
  };
}
