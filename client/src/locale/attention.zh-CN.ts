/** The words of what the level above sees to (关注). */
export const attentionWords = {
  title: '关注',
  count: (count: number) => `${count} 单`,
  since: (time: string) => `从${time}起`,
  turn: (who: string) => `该${who}动`,
  review: (day: string) => `${day}再看`,
  until: (day: string) => `想延到${day}`,
  all: (count: number) => `看全部 ${count} 单`,
  fewer: '收起',
  none: '眼下没有要您操心的',
  noneHint: '有吹哨、超时、挂账或要您定的,会出现在这里',
  followUps: '上级回访',
};
