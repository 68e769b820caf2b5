import * as z from 'zod/mini';

import { faultOf } from '../platform/log';
import { orderOf } from '../platform/stores/orders';
import type { StreamChange } from '../platform/stream';
import type { Failure } from './projectors';

const failed = z.object({ by: z.string(), fault: z.string(), at: z.string() });

const letter = z.object({
  key: z.object({ pk: z.string(), sk: z.string() }),
  /** Of the record in the stream. */
  sequence: z.string(),
  changedAt: z.string(),
  failedAt: z.string(),
  failed: z.array(failed),
  /** What the order was before, as far as what follows cannot be told from the order as it is. */
  was: z.optional(
    z.object({
      ownerArea: z.string(),
      public: z.boolean(),
      mergedInto: z.optional(z.string()),
    }),
  ),
});

/**
 * What is kept of a change that could not be projected (死信): where it is and why, so that it can be projected again from
 * the item as it is then. Names of faults and places in the program, never what anybody wrote.
 */
export type DeadLetter = z.infer<typeof letter>;

/** The letter in the body of a message; undefined for what somebody else put there, which names no item. */
export function letterIn(body: string): DeadLetter | undefined {
  try {
    return letter.parse(JSON.parse(body));
  } catch {
    return undefined;
  }
}

export const bodyOf = (one: DeadLetter): string => JSON.stringify(one);

export const failedOf = (failures: readonly Failure[]): DeadLetter['failed'] =>
  failures.map(({ by, error }) => {
    const { fault = '', at = '' } = faultOf(error);
    return { by, fault, at };
  });

/** Of the item before this change, only where it was another than it is. */
export function whatWas({ key, before }: StreamChange): Pick<DeadLetter, 'was'> {
  if (key.sk !== 'ORDER' || before === undefined) return {};
  try {
    const { ownerArea, public: isPublic, mergedInto } = orderOf(before);
    const target = mergedInto === undefined ? {} : { mergedInto };
    return { was: { ownerArea, public: isPublic, ...target } };
  } catch {
    // That image may be the very one that cannot be read.
    return {};
  }
}
