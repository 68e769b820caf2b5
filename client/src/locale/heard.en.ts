import type { heardWords } from './heard.zh-CN';

/** What a screen reader says where the eye needs no words, in English. */
export const heardWordsEn: typeof heardWords = {
  pages: 'Main pages',
  categories: 'Kind of help',
  levels: 'Level',
  quarters: 'Quarter',
  tags: 'How it was',
  isNew: 'New messages',
  yourTurn: 'Waiting for your word',
  photo: (place) => `Photo ${place}`,
  photoOf: (what, place, all) => `${what} ${place} / ${all}`,
  earlierPhoto: 'Previous photo',
  nextPhoto: 'Next photo',
  pointDone: (point) => `${point}, written`,
  pointOpen: (point) => `${point}, not written yet`,
};
