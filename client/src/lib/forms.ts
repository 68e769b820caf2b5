import type { FieldAnswer, FieldType } from '../../../domain/order/answer';
import { fenOf } from './money';
import { fromLocalField } from './time';

/** What a form holds while it is typed: texts as typed, choices by code, photos by media id. */
export type FieldValue = string | boolean | string[];
export type FormValues = Record<string, FieldValue>;

/** The parts of fields that are objects, by the field's name. */
const PARTS: Record<string, FieldAnswer[]> = {
  contact: [
    { name: 'name', type: 'text', required: true },
    { name: 'phone', type: 'text', required: true },
  ],
  location: [{ name: 'address', type: 'text', required: true }],
  preferredTime: [
    { name: 'from', type: 'datetime', required: true },
    { name: 'to', type: 'datetime', required: true },
  ],
  referral: [
    { name: 'who', type: 'text', required: true },
    { name: 'phone', type: 'text', required: true },
  ],
  charge: [{ name: 'amountFen', type: 'money', required: true }],
};

/** A form's rows: an object is spread into its parts, named `referral.who`. */
export function rowsOf(fields: readonly FieldAnswer[]): FieldAnswer[] {
  return fields.flatMap((field) => {
    if (field.type !== 'object') return [field];
    return (PARTS[field.name] ?? []).map((part) => ({
      ...part,
      name: `${field.name}.${part.name}`,
      required: field.required && part.required,
    }));
  });
}

/** Names one after the other, between spaces, 、 or commas of either width (`\uff0c` is the wide one). */
export const splitNames = (typed: string): string[] =>
  typed.split(/[、,\uff0c\s]+/).filter(Boolean);

const numberOf = (typed: string): number | undefined => {
  const value = Number(typed);
  return typed.trim() === '' || Number.isNaN(value) ? undefined : value;
};

/** A field as the wire wants it; undefined where nothing was said. */
export function wireValue(type: FieldType, value: FieldValue | undefined): unknown {
  if (value === undefined || value === '') return undefined;
  if (typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.length > 0 ? value : undefined;
  switch (type) {
    case 'money':
      return fenOf(value);
    case 'number':
      return numberOf(value);
    case 'datetime':
      return fromLocalField(value);
    case 'names': {
      const names = splitNames(value);
      return names.length > 0 ? names : undefined;
    }
    default:
      return value.trim() || undefined;
  }
}

/** A place in the history is a number there and a comment's id elsewhere. */
const stepOrId = (value: unknown): unknown =>
  typeof value === 'string' && /^\d{1,3}$/.test(value) ? Number(value) : value;

/** The body of a command from what was typed; parts go back into their objects, what is empty is left out. */
export function bodyOf(rows: readonly FieldAnswer[], values: FormValues): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  const parts: Record<string, Record<string, unknown>> = {};
  for (const row of rows) {
    const value = wireValue(row.type, values[row.name]);
    if (value === undefined) continue;
    const [name = row.name, part] = row.name.split('.');
    if (part === undefined) body[name] = name === 'at' ? stepOrId(value) : value;
    else parts[name] = { ...parts[name], [part]: value };
  }
  return { ...body, ...parts };
}

/** The names of required rows that hold nothing yet. */
export const missingRows = (rows: readonly FieldAnswer[], values: FormValues): string[] =>
  rows
    .filter(({ required, type, name }) => required && wireValue(type, values[name]) === undefined)
    .map(({ name }) => name);
