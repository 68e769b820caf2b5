/** The words of 门口码: which door somebody came by. */
export const doorWords = {
  at: (community: string, building: string) => `您在 ${community} ${building}`,
  leave: '不在这里',
  settle: '设为我的社区',
  unknown: '门口的码没认出来,可能换过了',
  choose: '自己选',
  more: '后面接着写单元和房号;公共地方,写清在哪',
};
