import type { Category, Question } from '../catalogue/types';

/** One element of `GET services` (GeoReport v2), by its names on the wire. */
export interface Open311Service {
  service_code: string;
  service_name: string;
  description: string;
  /** Whether it asks something of its own: then there is a definition. */
  metadata: boolean;
  type: 'realtime';
  keywords: string | null;
  group: string;
}

export type Datatype =
  'string' | 'number' | 'datetime' | 'text' | 'singlevaluelist' | 'multivaluelist';

/** One question of a service; `variable` is false only where nothing is asked. */
export interface Open311Attribute {
  variable: boolean;
  code: string;
  datatype: Datatype;
  required: boolean;
  datatype_description: string | null;
  order: number;
  description: string;
  values: { key: string; name: string }[];
}

export interface ServiceDefinition {
  service_code: string;
  attributes: Open311Attribute[];
}

/** What may be filed and listed from outside: what neighbours may read, and nothing that names somebody in need. */
export const isOpenToAll = ({ mayBePublic, sensitive }: Category): boolean =>
  mayBePublic && !sensitive;

const GROUPS = { community: '社区', subdistrict: '街道' };

export const serviceOf = (category: Category): Open311Service => ({
  service_code: category.code,
  service_name: category.name,
  description: [category.examples[0], category.notice]
    .filter((text) => text !== undefined)
    .join(''),
  metadata: category.questions.length > 0,
  type: 'realtime',
  keywords: category.examples.length === 0 ? null : category.name,
  group: GROUPS[category.ownedBy],
});

export const definitionOf = (category: Category): ServiceDefinition => ({
  service_code: category.code,
  attributes: category.questions.map((question, index) => ({
    variable: true,
    code: question.code,
    datatype: DATATYPES[question.type],
    required: question.required,
    datatype_description: HINTS[question.type] ?? null,
    order: index + 1,
    description: question.label,
    values: valuesOf(question),
  })),
});

const DATATYPES: Readonly<Record<Question['type'], Datatype>> = {
  single: 'singlevaluelist',
  multi: 'multivaluelist',
  number: 'number',
  datetime: 'datetime',
  text: 'string',
};

const HINTS: Partial<Record<Question['type'], string>> = {
  number: '整数,0 到 9999',
  datetime: '日期和时间,例如 2026-04-15T10:00:00+08:00',
  text: '最多 200 个字',
};

const valuesOf = (question: Question): { key: string; name: string }[] =>
  question.type === 'single' || question.type === 'multi'
    ? question.options.map(({ code, label }) => ({ key: code, name: label }))
    : [];
