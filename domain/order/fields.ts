import * as z from 'zod/mini';

import {
  CHANNEL_WORDS,
  DECLINE_REASON_WORDS,
  EXEMPT_REASON_WORDS,
  PAUSE_REASON_WORDS,
  REDACT_FIELD_WORDS,
  REJECT_REASON_WORDS,
  SATISFACTION_WORDS,
  TRIAGE_WORDS,
  WITHDRAW_REASON_WORDS,
} from '../words.zh-CN';
import type { FieldAnswer, FieldType } from './answer';
import type { CommandName } from './command-names';
import { commandInputs } from './inputs';

type Words = Readonly<Record<string, string>>;

const REASONS: Readonly<Partial<Record<CommandName, Words>>> = {
  reject: REJECT_REASON_WORDS,
  pause: PAUSE_REASON_WORDS,
  decline: DECLINE_REASON_WORDS,
  withdraw: WITHDRAW_REASON_WORDS,
  exempt: EXEMPT_REASON_WORDS,
};
const OPTIONS: Readonly<Record<string, Words>> = {
  triage: TRIAGE_WORDS,
  channel: CHANNEL_WORDS,
  satisfaction: SATISFACTION_WORDS,
  field: REDACT_FIELD_WORDS,
};
/** Fields that a screen fills from a list of things rather than by typing. */
const CHOSEN: Readonly<Record<string, FieldType>> = {
  partnerId: 'partner',
  workerId: 'worker',
  areaCode: 'area',
  intoOrderId: 'order',
  categoryCode: 'category',
  amountFen: 'money',
  from: 'datetime',
  to: 'datetime',
};

const known = new Map<CommandName, FieldAnswer[]>();

/** The fields of a command's form, read from the schema that validates its body. */
export function fieldsOf(name: CommandName): FieldAnswer[] {
  const found = known.get(name);
  if (found !== undefined) return found;
  const fields = isPersonCommand(name) ? describe(name) : [];
  known.set(name, fields);
  return fields;
}

const isPersonCommand = (name: CommandName): name is keyof typeof commandInputs =>
  name in commandInputs;

function describe(name: keyof typeof commandInputs): FieldAnswer[] {
  const schema: z.ZodMiniType = commandInputs[name];
  const first = schema instanceof z.ZodMiniUnion ? schema.def.options[0] : schema;
  if (!(first instanceof z.ZodMiniObject)) return [];
  return Object.entries(first.shape).map(([field, inner]) => {
    const { type, required } = unwrap(field, inner);
    const words = (field === 'reasonCode' ? REASONS[name] : undefined) ?? OPTIONS[field];
    return {
      name: field,
      type: words === undefined ? type : 'select',
      required,
      ...(words === undefined
        ? {}
        : { options: Object.entries(words).map(([code, label]) => ({ code, label })) }),
    };
  });
}

function unwrap(field: string, schema: unknown): { type: FieldType; required: boolean } {
  if (schema instanceof z.ZodMiniOptional || schema instanceof z.ZodMiniDefault) {
    return { ...unwrap(field, schema.def.innerType), required: false };
  }
  return { type: CHOSEN[field] ?? typeOf(field, schema), required: true };
}

function typeOf(field: string, schema: unknown): FieldType {
  if (schema instanceof z.ZodMiniPipe) return 'datetime';
  if (schema instanceof z.ZodMiniBoolean) return 'boolean';
  if (schema instanceof z.ZodMiniNumber) return 'number';
  if (schema instanceof z.ZodMiniArray) return field.startsWith('photos') ? 'photos' : 'names';
  if (schema instanceof z.ZodMiniObject) return 'object';
  return 'text';
}
