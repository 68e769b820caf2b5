/** The words of 导入热线单. */
export const hotlineWords = {
  title: '导入热线单',
  says: '从 12345 系统里导出工单,存成 CSV 或 JSON Lines,一次最多 200 张。同一个热线单号只有一单,重复导入不会多。',
  choose: '选一个文件',
  taken: (created: number, known: number) => `新建 ${created} 单,已有 ${known} 单`,
  refused: (count: number) => `${count} 行没有收,改好再导一次`,
  line: (line: number) => `第 ${line} 行`,
  created: '新建',
  known: '已有',
  unreadable: '这个文件读不出文字,请另存成 UTF-8 的 CSV',
  notYours: '社区的人才看得到这里',
  done: '导完了',
};
