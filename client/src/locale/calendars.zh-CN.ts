/** The words of 订阅日历. */
export const calendarWords = {
  title: '订阅日历',
  hint: '把约好的时间放进自己的日历,改了会跟着变。里面只有类别、单号和社区,没有电话和住址。',
  mine: '我的活',
  partners: '全队的活',
  add: '拿一个地址',
  address: '日历的地址',
  once: '地址只显示这一次。有它就能看,别发给别人。',
  copy: '复制地址',
  since: (day: string) => `${day} 起`,
  stop: '停掉',
  stopped: '停掉了',
  none: '还没有订阅',
};
