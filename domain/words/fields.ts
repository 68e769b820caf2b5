import { fill, placeholdersOf } from './fill';

/** What is wrong with one field of a body; `errors[].code` on the wire. */
export const FIELD_PROBLEM_CODES = [
  'required',
  'too_long',
  'too_short',
  'too_many',
  'too_few',
  'wrong_type',
  'unknown_field',
  'unknown_question',
  'out_of_range',
  'not_in_list',
  'wrong_format',
  'future',
  'too_early',
] as const;
export type FieldProblemCode = (typeof FIELD_PROBLEM_CODES)[number];

const plain: Record<FieldProblemCode, string> = {
  required: '这一项要填',
  too_long: '字太多了,短一点',
  too_short: '再多写几个字',
  too_many: '放得太多了',
  too_few: '还要再加一点',
  wrong_type: '填的样子不对',
  unknown_field: '没有这一项',
  unknown_question: '没有这个问题',
  out_of_range: '超出范围了',
  not_in_list: '请从给出的里面选',
  wrong_format: '填的样子不对',
  future: '时间还没到,不能填以后的',
  too_early: '时间太早了',
};

const withNumbers: Partial<Record<FieldProblemCode, string>> = {
  too_long: '最多 {max} 个字',
  too_short: '至少 {min} 个字',
  too_many: '最多 {max} 个',
  too_few: '至少 {min} 个',
  out_of_range: '要在 {min} 到 {max} 之间',
};

export const FIELD_PROBLEM_WORDS: Readonly<Record<FieldProblemCode, string>> = plain;

/** The sentence under a field. Numbers (`min`, `max`) are named where they are known. */
export function fieldProblemWords(
  code: FieldProblemCode,
  data: Readonly<Record<string, string | number>> = {},
): string {
  const exact = withNumbers[code];
  return exact && placeholdersOf(exact).every((name) => name in data)
    ? fill(exact, data)
    : plain[code];
}

/** What each field of a form is called, by its name on the wire. */
export const FIELD_WORDS: Record<string, string> = {
  address: '地址',
  advice: '建议怎么办',
  agree: '同意这个时间',
  amountFen: '多少钱',
  answers: '问几句',
  areaCode: '哪个社区',
  areas: '服务哪里',
  arrivedAt: '什么时候到的',
  at: '时间',
  attitude: '态度',
  bodies: '请哪些单位来',
  body: '哪个单位',
  bytes: '文件大小',
  cap: '手上最多几单',
  categories: '能办哪些事',
  categoryCode: '办什么事',
  cause: '为什么一时办不了',
  channel: '怎么联系的',
  charge: '收了多少钱',
  code: '登录码',
  contact: '联系人',
  contentType: '文件类型',
  coordinateSystem: '坐标系',
  credentials: '资质',
  creditCode: '统一社会信用代码',
  days: '几天内有效',
  description: '说说情况',
  displayName: '怎么称呼您',
  done: '已经做了什么',
  dueAt: '几时前办好',
  elderMode: '大字版',
  expectedAt: '哪天接着办',
  explanation: '说明白为什么',
  externalNumber: '热线单号',
  feedback: '怎么告诉居民的、他怎么说',
  fees: '怎么收费',
  field: '隐去哪一处',
  find: '要隐去的字',
  forRelative: '替哪位家人',
  from: '从几点',
  handledAt: '什么时候办的',
  handlers: '谁办的',
  homeArea: '我的社区',
  hours: '几点能来',
  insuranceUntil: '保险到哪天',
  intoOrderId: '并到哪一单',
  introduction: '介绍一下',
  keepPartner: '还由原来的单位办',
  kind: '哪一类',
  lat: '纬度',
  lng: '经度',
  location: '在哪里',
  name: '姓名',
  note: '说明',
  number: '协议编号',
  onBehalfOf: '替谁点',
  openOfOneCategory: '一类事同时能办几单',
  orderId: '哪一单',
  ordersADay: '一天能点几单',
  partnerId: '派给哪个单位',
  phone: '电话',
  photoExempt: '为什么不拍照',
  photoId: '哪张照片',
  photos: '照片',
  photosAfter: '办完的照片',
  photosBefore: '办之前的照片',
  photosMayBePublic: '照片可以给邻居看',
  place: '在哪里办的',
  preferredTime: '您几时方便',
  process: '怎么办的',
  promisedAt: '几时前办好',
  proof: '凭据',
  public: '让邻居看到',
  reached: '联系上了吗',
  reason: '原因',
  reasonCode: '原因',
  referral: '告诉居民找谁',
  refreshToken: '登录凭证',
  relation: '什么关系',
  resolved: '解决了吗',
  result: '办得怎样',
  reviewAt: '哪天前再答复',
  role: '什么身份',
  satisfaction: '满意吗',
  sensitive: '当敏感单办',
  serviceId: '哪项服务',
  sha256: '文件指纹',
  source: '从哪里来的',
  speed: '快慢',
  stars: '打几颗星',
  tags: '一句话',
  text: '写几句',
  title: '一句话说事',
  to: '到几点',
  triage: '小事、急事还是难事',
  until: '延到几时',
  urgent: '急事',
  what: '什么价,包括什么',
  who: '找谁',
  words: '说了什么',
  workerId: '谁来办',
};

const KNOWN_FIELDS: ReadonlySet<string> = new Set(Object.keys(FIELD_WORDS));

/** The label of a field, for a path such as `feedback.channel` or `handlers.0` too; the path itself where no word exists. */
export function fieldWords(path: string): string {
  const names = path.split('.').filter((name) => !/^\d+$/.test(name));
  const known = names.reverse().find((name) => KNOWN_FIELDS.has(name));
  return (known && FIELD_WORDS[known]) || path;
}
