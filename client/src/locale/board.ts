import { boardEn } from './board.en';
import { board as boardZhCN } from './board.zh-CN';
import { wantsEnglish } from './language';

/** The words of 看板. */
export const board = process.env.TARO_ENV === 'h5' && wantsEnglish() ? boardEn : boardZhCN;
