import type { ContactChannel, Satisfaction } from '../../../domain/order/vocabulary';
import { serviceIdOf } from '../../../domain/partner';
import type { BodyOf, ClockCommand } from '../doors';
import { PARTNER_IDS } from '../partner-ids';
import type { PartnerKey } from '../partner-ids';
import { getUser } from '../people';
import { placeOf } from '../places';
import type { Picture } from '../pictures';
import { act } from './story';
import type { Act, When } from './story';
import type { PlaceBody } from '../doors';

const STAFF = 'staff-zhao';

type Answers = NonNullable<PlaceBody['answers']>;

/** What somebody asks for, and where: at home unless `where` (and `building`) say otherwise. */
export interface Asking {
  category: string;
  says: string;
  answers: Answers | ((when: When) => Answers);
  where?: string;
  building?: number;
  service?: [PartnerKey, string];
  photos?: readonly Picture[];
  more?: Partial<PlaceBody> | ((when: When) => Partial<PlaceBody>);
}

/** 点单. */
export const asks = (clock: string, by: string, asking: Asking): Act => ({
  kind: 'place',
  clock,
  by,
  photos: asking.photos ?? [],
  body: (when) => ({
    ...whereOf(by, asking),
    categoryCode: asking.category,
    description: asking.says,
    answers: typeof asking.answers === 'function' ? asking.answers(when) : asking.answers,
    ...(asking.service === undefined
      ? {}
      : { serviceId: serviceIdOf(PARTNER_IDS[asking.service[0]], asking.service[1]) }),
    ...(typeof asking.more === 'function' ? asking.more(when) : asking.more),
  }),
});

function whereOf(by: string, asking: Asking): Pick<PlaceBody, 'areaCode' | 'location'> {
  const { homeArea, address, building: home } = getUser(by);
  const building = asking.building ?? home;
  const text = asking.where ?? address;
  if (building === undefined) return { areaCode: homeArea, location: { address: text } };
  const { areaCode, point } = placeOf(building);
  return { areaCode, location: { address: text, ...point } };
}

/** 接单. */
export const accepts = (clock: string, body: BodyOf<'accept'> = {}, by = STAFF): Act =>
  act(clock, by, 'accept', body);

/** 记一次联系: reached by telephone, with what was said. */
export const calls = (clock: string, words: string, by = STAFF): Act =>
  act(clock, by, 'contact', { channel: 'phone', reached: true, words });

/** 派单. */
export const sends = (clock: string, to: PartnerKey, note?: string, by = STAFF): Act =>
  act(clock, by, 'dispatch', {
    partnerId: PARTNER_IDS[to],
    ...(note === undefined ? {} : { note }),
  });

/** 放出认领. */
export const pools = (clock: string, note?: string, by = STAFF): Act =>
  act(clock, by, 'pool', note === undefined ? {} : { note });

/** 领办, by somebody who will do it, or for a worker of the same partner. */
export const claims = (
  clock: string,
  by: string,
  { worker, promise }: { worker?: string; promise?: [days: number, clock: string] } = {},
): Act =>
  act(clock, by, 'claim', (when) => ({
    ...(worker === undefined ? {} : { workerId: getUser(worker).id }),
    ...(promise === undefined ? {} : { promisedAt: when.in(...promise) }),
  }));

/** 报价 in 分, and what for. */
export const quotes = (clock: string, by: string, amountFen: number, what: string): Act =>
  act(clock, by, 'quote', { amountFen, what });

export const agrees = (clock: string, by: string): Act => act(clock, by, 'agree-quote', {});

/** 开始办. */
export const starts = (
  clock: string,
  by: string,
  note?: string,
  photos?: readonly Picture[],
): Act =>
  act(
    clock,
    by,
    'start',
    note === undefined ? {} : { note },
    photos === undefined ? {} : { photos },
  );

export interface Doing {
  place: string;
  process: string;
  result: string;
  /** What the resident said when told. */
  heard: string;
  how?: ContactChannel;
  /** Who was there beside the one who says so. */
  and?: readonly string[];
  fen?: number;
  before?: readonly Picture[];
  after?: readonly Picture[];
  noPhotos?: string;
}

/** 办结 with the six points. */
export const finishes = (clock: string, by: string, doing: Doing): Act =>
  act(
    clock,
    by,
    'fulfil',
    (when) => ({
      handledAt: when.at(clock),
      place: doing.place,
      handlers: [by, ...(doing.and ?? [])].map((key) => getUser(key).displayName),
      process: doing.process,
      result: doing.result,
      feedback: { channel: doing.how ?? 'inPerson', at: when.at(clock), words: doing.heard },
      ...(doing.noPhotos === undefined ? {} : { photoExempt: doing.noPhotos }),
      ...(doing.fen === undefined ? {} : { charge: { amountFen: doing.fen } }),
    }),
    {
      ...(doing.before === undefined ? {} : { photosBefore: doing.before }),
      ...(doing.after === undefined ? {} : { photosAfter: doing.after }),
    },
  );

/** 办结 of a question (profile `answer`): time, people, result and feedback. */
export const answers = (
  clock: string,
  by: string,
  { result, heard, how = 'phone' }: { result: string; heard: string; how?: ContactChannel },
): Act =>
  act(clock, by, 'fulfil', (when) => ({
    handledAt: when.at(clock),
    handlers: [getUser(by).displayName],
    result,
    feedback: { channel: how, at: when.at(clock), words: heard },
  }));

type Stars = [attitude: number, speed: number, result: number];

/** 评单: two taps, and whatever more somebody says. */
export const rates = (
  clock: string,
  by: string,
  satisfaction: Satisfaction,
  { text, stars, unresolved }: { text?: string; stars?: Stars; unresolved?: true } = {},
): Act =>
  act(clock, by, 'rate', {
    satisfaction,
    ...(unresolved === true ? { resolved: false } : {}),
    ...(text === undefined ? {} : { text }),
    ...(stars === undefined
      ? {}
      : { stars: { attitude: stars[0], speed: stars[1], result: stars[2] } }),
  });

export const replies = (clock: string, by: string, text: string): Act =>
  act(clock, by, 'reply', { text });

/** 没解决,再办. */
export const reopens = (
  clock: string,
  by: string,
  reason: string,
  photos?: readonly Picture[],
): Act => act(clock, by, 'reopen', { reason }, photos === undefined ? {} : { photos });

/** 回访 that reached the resident. */
export const visits = (
  clock: string,
  words: string,
  heard: { resolved: boolean; satisfaction: Satisfaction },
  by = STAFF,
): Act => act(clock, by, 'follow-up', { reached: true, words, ...heard });

export const says = (clock: string, by: string, text: string): Act => ({
  kind: 'comment',
  clock,
  by,
  text,
});

export const ticks = (clock: string, command: ClockCommand): Act => ({
  kind: 'clock',
  clock,
  command,
});
