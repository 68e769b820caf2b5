import { hasResponded, latestVoice, VALID_VOICES, type Voice, type VoiceKind } from '../rates';
import type { OrderRecord } from './order-record';
import type { WaitingCause } from './waiting';

type Holds = (record: OrderRecord) => boolean;

/** 办结的: its latest end counts; what follows another order (并单) or is 挂账 is in no rate. */
const ended: Holds = ({ end, merged, shelved }) => end !== undefined && !merged && !shelved;
/** The same without what was exempted (剔除). */
const counted: Holds = (record) => ended(record) && !record.exempted;

const heard =
  (
    among: Holds,
    kinds: readonly VoiceKind[],
    says: (voice: Voice, record: OrderRecord) => boolean,
  ) =>
  (record: OrderRecord): boolean => {
    const voice = among(record) ? latestVoice(record, kinds) : undefined;
    return voice !== undefined && says(voice, record);
  };

const valid = (says: (voice: Voice, record: OrderRecord) => boolean): Holds =>
  heard(counted, VALID_VOICES, says);
const withExempted = (says: (voice: Voice, record: OrderRecord) => boolean): Holds =>
  heard(ended, VALID_VOICES, says);
const onBehalf = (says: (voice: Voice) => boolean): Holds => heard(counted, ['onBehalf'], says);
const community = (says: (voice: Voice) => boolean): Holds => heard(counted, ['community'], says);

const anything = (): boolean => true;
const resolved = (voice: Voice): boolean => voice.resolved;
const saying =
  (satisfaction: Voice['satisfaction']) =>
  (voice: Voice): boolean =>
    voice.satisfaction === satisfaction;
const responded = (_: Voice, record: OrderRecord): boolean => hasResponded(record);
const firstTime = (_: Voice, { reopened }: OrderRecord): boolean => reopened === 0;
const not =
  (says: (voice: Voice, record: OrderRecord) => boolean) =>
  (voice: Voice, record: OrderRecord): boolean =>
    !says(voice, record);

const endedAs =
  (state: NonNullable<OrderRecord['end']>['state']): Holds =>
  (record) =>
    ended(record) && record.end?.state === state;
const waitedFor =
  (cause: WaitingCause): Holds =>
  (record) =>
    counted(record) && (record.waited[cause] ?? 0) > 0;

/**
 * Every figure of ended orders with what it counts: the same table counts (`tally.ts`) and lists what was counted.
 * `voices` is V, the valid ones; `withExempted.` counts what was exempted (剔除) in, `onBehalf.` (代评) and
 * `community.` (社区自访) are voices that enter no comparison.
 */
export const FIGURES = {
  ended,
  unrated: endedAs('closed'),
  rejected: endedAs('rejected'),
  withdrawn: endedAs('withdrawn'),
  reopened: (record) => ended(record) && record.reopened > 0,
  exempted: (record) => ended(record) && record.exempted,
  voices: valid(anything),
  responded: valid(responded),
  unresponded: valid(not(responded)),
  resolved: valid(resolved),
  unresolved: valid(not(resolved)),
  satisfied: valid(saying('satisfied')),
  fair: valid(saying('fair')),
  dissatisfied: valid(saying('dissatisfied')),
  firstTime: valid(firstTime),
  'withExempted.voices': withExempted(anything),
  'withExempted.responded': withExempted(responded),
  'withExempted.resolved': withExempted(resolved),
  'withExempted.satisfied': withExempted(saying('satisfied')),
  'withExempted.fair': withExempted(saying('fair')),
  'withExempted.firstTime': withExempted(firstTime),
  'onBehalf.voices': onBehalf(anything),
  'onBehalf.resolved': onBehalf(resolved),
  'onBehalf.satisfied': onBehalf(saying('satisfied')),
  'onBehalf.fair': onBehalf(saying('fair')),
  'community.voices': community(anything),
  'community.resolved': community(resolved),
  'community.satisfied': community(saying('satisfied')),
  'community.fair': community(saying('fair')),
  toAccept: (record) => counted(record) && record.toAccept !== undefined,
  toTake: (record) => counted(record) && record.toTake !== undefined,
  toFulfil: (record) => counted(record) && record.toFulfil !== undefined,
  done: (record) => counted(record) && record.onTime !== undefined,
  onTime: (record) => counted(record) && record.onTime === true,
  late: (record) => counted(record) && record.onTime === false,
  'waited.owner': waitedFor('owner'),
  'waited.partners': waitedFor('partners'),
  'waited.handler': waitedFor('handler'),
  'waited.above': waitedFor('above'),
  'waited.shelved': waitedFor('shelved'),
  'waited.merged': waitedFor('merged'),
  'waited.resident': waitedFor('resident'),
  'waited.parts': waitedFor('parts'),
  'waited.weather': waitedFor('weather'),
  'waited.otherBody': waitedFor('otherBody'),
} as const satisfies Record<string, Holds>;

export type Figure = keyof typeof FIGURES;

const isFigure = (name: string): name is Figure => name in FIGURES;

/** Every figure of ended orders, by name. */
export const FIGURE_NAMES: readonly Figure[] = Object.keys(FIGURES).filter(isFigure);

/** The figures in which an order counts. */
export const figuresOf = (record: OrderRecord): Figure[] =>
  FIGURE_NAMES.filter((name) => FIGURES[name](record));
