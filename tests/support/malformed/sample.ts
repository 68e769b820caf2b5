import * as z from 'zod/mini';

import type { Dice } from '../api/junk';

/** Texts that one field or another takes; the schema says which. */
const TEXTS: readonly [unknown, ...unknown[]] = [
  '水管漏水,麻烦来看看',
  '990102001001',
  '990102001001002',
  '13812345678',
  '01JZZZZZZZZZZZZZZZZZZZZZZZ',
  '2026-04-16T02:00:00Z',
  '2026-04-16',
  'repair',
  'resident',
  'image/jpeg',
  'ab'.repeat(32),
  'other',
  '1',
  3,
  0.5,
  1_776_000_000_000,
  true,
  null,
  {},
  [],
];
const SHARE_OF_OPTIONAL = 0.5;

/** A value that a schema would take, or nearly: what rules of its own ask for is found by luck. */
export function sampleOf(schema: unknown, dice: Dice): unknown {
  if (!(schema instanceof z.ZodMiniType)) return undefined;
  if (schema instanceof z.ZodMiniOptional) {
    return dice.chance(SHARE_OF_OPTIONAL) ? sampleOf(schema.def.innerType, dice) : undefined;
  }
  if (schema instanceof z.ZodMiniDefault || schema instanceof z.ZodMiniNullable) {
    return sampleOf(schema.def.innerType, dice);
  }
  if (schema instanceof z.ZodMiniPipe) return sampleOf(schema.def.in, dice);
  if (schema instanceof z.ZodMiniObject) {
    const fields = Object.entries(schema.shape).map(
      ([name, field]) => [name, sampleOf(field, dice)] as const,
    );
    return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
  }
  if (schema instanceof z.ZodMiniArray) {
    return Array.from({ length: 1 + dice.below(2) }, () => sampleOf(schema.def.element, dice));
  }
  if (schema instanceof z.ZodMiniUnion) return sampleOf(oneOf(schema.def.options, dice), dice);
  if (schema instanceof z.ZodMiniEnum) return oneOf(schema.options, dice);
  if (schema instanceof z.ZodMiniLiteral) return oneOf([...schema.def.values], dice);
  const fitting = TEXTS.filter((text) => schema.safeParse(text).success);
  return oneOf(fitting, dice);
}

const oneOf = (values: readonly unknown[], dice: Dice): unknown =>
  values[dice.below(values.length)];
