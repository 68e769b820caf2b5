import { cardsOf } from '../lib/share';
import { shareWords } from '../locale/share';
import { ROUTES } from './navigation';

/** What each page is sent as (转发). */
export const cards = cardsOf(shareWords, ROUTES);
