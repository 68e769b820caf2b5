import type { BodyOf, ClockCommand, PlaceBody, RunCommand } from '../doors';
import type { Picture } from '../pictures';

/** Tells times as the wire wants them, counted from the day on which an act happens. */
export interface When {
  /** On the same day, `HH:MM` in Shanghai. */
  at: (clock: string) => string;
  /** So many days later, `HH:MM` in Shanghai. */
  in: (days: number, clock: string) => string;
}

type Told<Body> = Body | ((when: When) => Body);

interface ActBase {
  /** `HH:MM` in Shanghai. */
  clock: string;
}

export interface Placing extends ActBase {
  kind: 'place';
  by: string;
  body: (when: When) => PlaceBody;
  photos: readonly Picture[];
}

/** A command of a person, with the pictures that go into its body by field. */
export interface Running extends ActBase {
  kind: 'run';
  by: string;
  command: RunCommand;
  body: (when: When) => object;
  pictures: Readonly<Record<string, readonly Picture[]>>;
}

export interface Ticking extends ActBase {
  kind: 'clock';
  command: ClockCommand;
}

export interface Commenting extends ActBase {
  kind: 'comment';
  by: string;
  text: string;
}

/** 同求: the next so many of the further neighbours join. */
export interface Joining extends ActBase {
  kind: 'join';
  count: number;
}

/** 并单: into the order of another story. */
export interface Merging extends ActBase {
  kind: 'merge';
  by: string;
  into: string;
}

export type Act = Placing | Running | Ticking | Commenting | Joining | Merging;

/** The acts of one day, in order. */
export interface StoryDay {
  /** At least so many days after the day before it in the story. */
  gap: number;
  acts: readonly Act[];
}

/**
 * One order's story, told backwards from its last day: so whatever weekends lie between, nothing of it
 * ever happens today or later. `strict` stories wait for a working day however long the holiday.
 */
export interface Story {
  name: string;
  /** How many days ago the last day was, at least one. */
  ended: number;
  strict?: true;
  days: readonly StoryDay[];
}

/** The day after the one before, or so many days after it. */
export const later = (gap: number, ...acts: Act[]): StoryDay => ({ gap, acts });
/** The day on which the story begins. */
export const first = (...acts: Act[]): StoryDay => later(0, ...acts);

const told =
  <Body>(body: Told<Body>): ((when: When) => Body) =>
  (when) =>
    isTeller(body) ? body(when) : body;

const isTeller = <Body>(body: Told<Body>): body is (when: When) => Body =>
  typeof body === 'function';

/** One command at one time, its body as on the wire. */
export const act = <Name extends RunCommand>(
  clock: string,
  by: string,
  command: Name,
  body: Told<BodyOf<Name>>,
  pictures: Running['pictures'] = {},
): Act => ({ kind: 'run', clock, by, command, body: told<object>(body), pictures });
