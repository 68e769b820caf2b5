import { galleryWordsEn } from './gallery.en';
import { galleryWords as galleryWordsZhCN } from './gallery.zh-CN';
import { wantsEnglish } from './language';

/** The words of the page of components. */
export const galleryWords =
  process.env.TARO_ENV === 'h5' && wantsEnglish() ? galleryWordsEn : galleryWordsZhCN;
