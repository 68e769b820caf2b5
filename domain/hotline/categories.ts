/** Words in the hotline's own classification, and what it is called here; the first row that fits counts. */
const TABLE: readonly (readonly [code: string, words: readonly string[]])[] = [
  ['complaint', ['作风', '工作人员', '不作为', '乱作为', '服务态度', '干部']],
  ['dispute', ['噪音', '噪声', '扰民', '邻里', '纠纷']],
  ['hazard', ['消防', '隐患', '飞线', '高空', '井盖', '堵塞通道', '违规充电']],
  ['drain', ['下水', '排水', '污水', '疏通', '管道堵']],
  ['utility', ['供水', '停水', '用水', '供电', '停电', '用电', '燃气', '供热', '供暖', '暖气']],
  ['facility', ['电梯', '照明', '路灯', '楼道灯', '门禁', '单元门', '公共设施']],
  ['parking', ['停车', '车位', '充电', '僵尸车', '电动车', '电动自行车']],
  ['cleaning', ['垃圾', '卫生', '市容', '保洁', '清扫', '绿化']],
  ['meal', ['助餐', '送餐', '老年餐']],
  ['homeCare', ['照护', '照料', '护理', '失能']],
  ['escort', ['陪诊', '就医', '取药']],
  ['bigWash', ['洗衣', '被褥', '清洗']],
  ['homeRepair', ['维修', '家电', '修理']],
];

/** Where nothing fits: somebody asks, and the community says what it is when it accepts. */
export const USUAL_CATEGORY = 'askHelp';

/**
 * What a work order may be about here, the likeliest first, from the hotline's own classification. A guess: staff correct it when
 * they accept.
 */
export const categoriesFor = (classification = ''): string[] => {
  const guess = TABLE.find(([, words]) => words.some((word) => classification.includes(word)))?.[0];
  return guess === undefined ? [USUAL_CATEGORY] : [guess, USUAL_CATEGORY];
};
