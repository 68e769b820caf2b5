/** 每日存证: how the root of a day is computed, for whoever wants to do it again. */
export const ROOT_WORDS =
  '叶:规范 JSON {head, id, sequence} 的 SHA-256,取一单当天(北京时间)的最后一步;' +
  '同一区的叶按单的 id 排;节点:字节 01、左、右连起来的 SHA-256,单出来的一个原样上升;' +
  '各区的根按区划代码排好,再算出当天的根。';
