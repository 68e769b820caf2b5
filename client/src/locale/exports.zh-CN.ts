/** The words of 导出. */
export const exportWords = {
  title: '导出',
  hint: '没有居民的姓名、电话、住址,也没有敏感单。谁导出了什么会记下来。',
  what: '导出什么',
  orders: '单',
  ratings: '评价',
  from: '从哪天',
  to: '到哪天',
  download: '下载',
  share: '发到聊天里',
  done: '导好了',
  name: (what: string, from: string, to: string) => `${what}-${from}至${to}`,
};
