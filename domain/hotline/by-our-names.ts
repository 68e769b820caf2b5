/** What the hotlines call it, and what we do; a name with a dot is one inside another. */
const ALIASES: Readonly<Record<string, string>> = {
  热线单号: 'externalNumber',
  工单编号: 'externalNumber',
  工单号: 'externalNumber',
  来电时间: 'receivedAt',
  受理时间: 'receivedAt',
  来电人: 'caller.name',
  诉求人: 'caller.name',
  来电电话: 'caller.phone',
  联系电话: 'caller.phone',
  社区: 'area',
  所属社区: 'area',
  诉求分类: 'category',
  问题分类: 'category',
  标题: 'title',
  工单标题: 'title',
  诉求内容: 'text',
  工单内容: 'text',
  地址: 'address',
  事发地址: 'address',
  紧急: 'urgent',
  办理时限: 'dueAt',
  答复时限: 'dueAt',
  是否答复: 'wantsReply',
};

type Fields = Record<string, unknown>;

/** What is written differently where people write it: a number for a text, a clock without its zone, 是 and 否. */
const READ: Readonly<Record<string, (value: unknown) => unknown>> = {
  externalNumber: asText,
  'caller.phone': asText,
  area: asText,
  receivedAt: asTime,
  dueAt: asTime,
  urgent: asYesNo,
  wantsReply: asYesNo,
};

/**
 * A work order by our names, whatever it calls its fields. What is empty is not there; a time without an offset is one of Asia/Shanghai.
 * What cannot be read stays as it is, to be refused by name.
 */
export function byOurNames(sent: Fields): Fields {
  const named: Fields = {};
  for (const [name, value] of flat(sent)) {
    const path = Object.hasOwn(ALIASES, name) ? (ALIASES[name] ?? name) : name;
    if (isEmpty(value)) continue;
    put(named, path, READ[path]?.(value) ?? value);
  }
  return named;
}

/** Only `caller` is looked into: a place is a place, and unknown fields are nobody's. */
const flat = (sent: Fields): (readonly [string, unknown])[] =>
  Object.entries(sent).flatMap(([name, value]) =>
    name === 'caller' && isFields(value)
      ? Object.entries(value).map(([inner, one]) => [`caller.${inner}`, one] as const)
      : [[name, value] as const],
  );

function put(fields: Fields, path: string, value: unknown): void {
  const [name = '', inner] = path.split('.');
  if (inner === undefined) fields[name] ??= value;
  else if (name === 'caller') {
    const caller = isFields(fields['caller']) ? fields['caller'] : {};
    fields['caller'] = { ...caller, [inner]: caller[inner] ?? value };
  }
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '');

function asText(value: unknown): unknown {
  return typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
}

const LOCAL_TIME = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d)(:\d\d)?$/;

function asTime(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const [, day, minute, second = ':00'] = LOCAL_TIME.exec(value.trim().replaceAll('/', '-')) ?? [];
  return day === undefined ? value.trim() : `${day}T${minute}${second}+08:00`;
}

const YES_NO: Readonly<Record<string, boolean>> = { 是: true, 否: false, true: true, false: false };

function asYesNo(value: unknown): unknown {
  return typeof value === 'string' && Object.hasOwn(YES_NO, value.trim())
    ? YES_NO[value.trim()]
    : value;
}
