import * as z from 'zod';

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
  if (!(schema instanceof z.ZodType)) return undefined;
  if (schema instanceof z.ZodOptional) {
    return dice.chance(SHARE_OF_OPTIONAL) ? sampleOf(schema.unwrap(), dice) : undefined;
  }
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) {
    return sampleOf(schema.unwrap(), dice);
  }
  if (schema instanceof z.ZodPipe) return sampleOf(schema.in, dice);
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.shape).map(
      ([name, field]) => [name, sampleOf(field, dice)] as const,
    );
    return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
  }
  if (schema instanceof z.ZodArray) {
    return Array.from({ length: 1 + dice.below(2) }, () => sampleOf(schema.element, dice));
  }
  if (schema instanceof z.ZodUnion) return sampleOf(oneOf(schema.options, dice), dice);
  if (schema instanceof z.ZodEnum) return oneOf(schema.options, dice);
  if (schema instanceof z.ZodLiteral) return oneOf([...schema.values], dice);
  const fitting = TEXTS.filter((text) => schema.safeParse(text).success);
  return oneOf(fitting, dice);
}

const oneOf = (values: readonly unknown[], dice: Dice): unknown =>
  values[dice.below(values.length)];
