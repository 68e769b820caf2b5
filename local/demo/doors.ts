import type * as z from 'zod';

import type { commandInputs, PersonCommand, placeInput } from '../../domain/order/inputs';

/** The body of `POST /v1/orders`, exactly as on the wire: times are RFC 3339 texts. */
export type PlaceBody = z.input<typeof placeInput>;

/** The body of a command, exactly as on the wire. */
export type BodyOf<Name extends PersonCommand> = z.input<(typeof commandInputs)[Name]>;

/** Commands that the life runs; `place`, `comment` and `join` have doors of their own. */
export type RunCommand = Exclude<PersonCommand, 'comment' | 'join' | 'leave'>;

/** What the platform does by itself in the life: 无人认领 and 到期办结. */
export type ClockCommand = 'lapse' | 'close' | 'escalate';

/**
 * How the life of the demonstration reaches the product: its own use cases, at an instant of the past (`at`,
 * epoch milliseconds). People are named by their ids; orders by the id that `place` answered.
 */
export interface Doors {
  place: (person: string, at: number, input: PlaceBody) => Promise<{ id: string }>;
  run: (
    person: string,
    at: number,
    orderId: string,
    command: RunCommand | ClockCommand,
    body: object,
  ) => Promise<void>;
  comment: (person: string, at: number, orderId: string, body: BodyOf<'comment'>) => Promise<void>;
  join: (person: string, at: number, orderId: string) => Promise<void>;
  /** Takes a picture in (`file` is an absolute path to a PNG) and answers its media id, good for one use by this person. */
  media: (person: string, file: string) => Promise<string>;
  /** Ids of that many residents who place nothing in the life. */
  extraNeighbours: (count: number) => Promise<string[]>;
}

/** The `person` of a command that the platform gives itself. */
export const CLOCK = 'clock';
