import type { OrderState } from '@domain/order/states';

/** How far an order is, for a neighbour who is told of it. */
const states: Record<OrderState, string> = {
  placed: '社区收到了',
  accepted: '社区接了',
  offered: '正在找合适的人',
  taken: '有人来办了',
  started: '正在办',
  paused: '先停一停,到日子接着办',
  escalated: '请街道一起来办',
  fulfilled: '办好了',
  rated: '办好了,也评过了',
  closed: '办完了',
  rejected: '社区说清了该找谁',
  withdrawn: '不用办了',
  merged: '和同一件事一起办',
};

/** The words of what is sent to a friend or a group (转发). */
export const shareWords = {
  home: '家里有事,点一单,社区来办',
  neighbours: (community: string) =>
    community ? `看看${community}的单,办得怎样` : '看看邻居的单,办得怎样',
  order: (community: string, category: string, state: string) =>
    `${community} · ${category}:${state}`,
  states,
  send: '发给邻居',
  copyLink: '复制链接,发给邻居',
  hint: '邻居只看得到公开的部分,看不到是谁点的',
};
