/** What a screen reader says where the eye needs no words. */
export const heardWords = {
  pages: '主要页面',
  categories: '哪类事',
  levels: '哪一级',
  quarters: '哪个季度',
  tags: '怎么样',
  isNew: '有新消息',
  yourTurn: '等您一句话',
  photo: (place: number) => `照片 ${place}`,
  photoOf: (what: string, place: number, all: number) => `${what} ${place} / ${all}`,
  earlierPhoto: '上一张',
  nextPhoto: '下一张',
  pointDone: (point: string) => `${point},写好了`,
  pointOpen: (point: string) => `${point},还没写`,
};
