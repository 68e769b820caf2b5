import { isWorkday } from 'chinese-days';

import { CATEGORIES, findCategory } from '../../../domain/catalogue/catalogue';
import type { Question } from '../../../domain/catalogue/types';
import { DAY, HOUR, shanghaiDay, weekday } from '../../../domain/time/shanghai';
import { COMMUNITY } from '../../../local/demo/areas';
import type { PlaceBody } from '../../../local/demo/doors';
import { residentOf } from './cast';
import { diceOf, type Dice } from './dice';

export type Channel = 'own' | 'relative' | 'grid' | 'hotline';

/** An order that somebody is going to place. */
export interface Arrival {
  index: number;
  at: number;
  /** Whose phone it comes from, by key. */
  placer: string;
  /** The household whom it is for. */
  household: number;
  channel: Channel;
  category: string;
  /** It comes of the failure of the heating: neighbours have the same. */
  isHeating: boolean;
  body: PlaceBody;
}

// prettier-ignore
const WEIGHTS: readonly (readonly [string, number])[] = [
  ['drain', 9], ['utility', 8], ['facility', 12], ['cleaning', 11], ['hazard', 3], ['parking', 6],
  ['homeRepair', 14], ['bigWash', 6], ['meal', 9], ['homeCare', 4], ['escort', 5], ['askHelp', 9],
  ['dispute', 2], ['complaint', 1],
];
// prettier-ignore
const HOURS = [1, 1, 1, 1, 1, 2, 8, 20, 38, 45, 42, 34, 22, 22, 30, 36, 34, 30, 28, 30, 26, 16, 8, 3];
const CHANNELS: readonly (readonly [Channel, number])[] = [
  ['own', 68],
  ['relative', 8],
  ['grid', 14],
  ['hotline', 10],
];
const URGENT: Readonly<Record<string, number>> = { utility: 0.25, hazard: 0.3, drain: 0.15 };
const GRID_WORKERS = ['grid-1', 'grid-li', 'grid-3', 'grid-4', 'grid-5', 'grid-6'] as const;
const SATURDAY = 6;
const HEATING_SHARE = 0.04;
const HEATING_HOURS = 30;

export interface ArrivalOptions {
  seed: string;
  start: number;
  days: number;
  orders: number;
  households: number;
}

/** What day the heating fails. */
export const heatingFailsAt = ({ start, days }: ArrivalOptions): number =>
  start + Math.floor(days * 0.7) * DAY + 6 * HOUR;

/** Everything that the households will ask for, in order of time. */
export function arrivalsOf(options: ArrivalOptions): Arrival[] {
  const { seed, orders } = options;
  const dice = diceOf(`${seed}/arrivals`);
  const heating = Math.round(orders * HEATING_SHARE);
  const times = [
    ...Array.from({ length: orders - heating }, () => ({
      at: timeOf(options, dice),
      isHeating: false,
    })),
    ...Array.from({ length: heating }, () => ({
      at: heatingFailsAt(options) + dice.wait(HEATING_HOURS / 3) * HOUR,
      isHeating: true,
    })),
  ];
  return times
    .sort((a, b) => a.at - b.at)
    .map(({ at, isHeating }, index) =>
      arrivalOf(options, { index, at: Math.floor(at), isHeating }),
    );
}

function timeOf({ start, days }: ArrivalOptions, dice: Dice): number {
  const weights = Array.from({ length: days }, (_, day): readonly [number, number] => {
    const date = shanghaiDay(start + day * DAY);
    return [day, isWorkday(date) ? 1 : weekday(date) === SATURDAY ? 0.6 : 0.5];
  });
  const hour = dice.weighed(HOURS.map((weight, at): readonly [number, number] => [at, weight]));
  return start + dice.weighed(weights) * DAY + (hour + dice.roll()) * HOUR;
}

const HEATED_FROM = 2000;
const HEATED = 400;

function arrivalOf(
  { seed, households }: ArrivalOptions,
  { index, at, isHeating }: { index: number; at: number; isHeating: boolean },
): Arrival {
  const dice = diceOf(`${seed}/order/${index}`);
  const category = isHeating ? 'utility' : dice.weighed(WEIGHTS);
  const household = isHeating ? HEATED_FROM + dice.below(HEATED) : dice.below(households);
  const channel = isHeating ? 'own' : dice.weighed(CHANNELS);
  const home = residentOf(household % households);
  const known = findCategory(category);
  const body: PlaceBody = {
    areaCode: home.homeArea,
    categoryCode: category,
    description: isHeating
      ? '暖气不热,屋里才十三度。'
      : dice.pick(known?.examples ?? ['请来看看。']),
    answers: isHeating ? { which: 'heat', who: 'building' } : answersOf(category, at, dice),
    location: { address: home.address },
    ...(dice.chance(URGENT[category] ?? 0.02) ? { urgent: true } : {}),
    ...(known?.mayBePublic === true && (isHeating || dice.chance(0.45)) ? { public: true } : {}),
    ...personsOf(channel, home.phone, index),
  };
  const placer = placerOf(channel, home.homeArea, household % households, dice);
  return {
    ...{ index, at, channel, category, isHeating, placer, household: household % households },
    body,
  };
}

function placerOf(channel: Channel, homeArea: string, household: number, dice: Dice): string {
  switch (channel) {
    case 'grid':
      return GRID_WORKERS[Number(homeArea.slice(-1)) - 1] ?? 'grid-li';
    case 'hotline':
      return dice.pick(['staff-zhao', 'staff-zhou', 'staff-xu', 'staff-ma']);
    case 'own':
      return `resident-${household}`;
    case 'relative':
      return `resident-${(household + 1) % 8000}`;
  }
}

function personsOf(channel: Channel, phone: string, index: number): Partial<PlaceBody> {
  switch (channel) {
    case 'own':
      return {};
    case 'relative':
      return { forRelative: { name: '老人', relation: '母亲', phone } };
    case 'grid':
      return { onBehalfOf: { name: '居民', phone }, source: 'visit' };
    case 'hotline':
      return {
        onBehalfOf: { name: '居民', phone },
        ...{ source: 'hotline', externalNumber: `12345-${String(index).padStart(6, '0')}` },
      };
  }
}

function answersOf(category: string, at: number, dice: Dice): NonNullable<PlaceBody['answers']> {
  const questions = CATEGORIES.find(({ code }) => code === category)?.questions ?? [];
  return Object.fromEntries(
    questions
      .filter(({ required }) => required || dice.chance(1 / 2))
      .map((question) => [question.code, answerOf(question, at, dice)]),
  );
}

function answerOf(question: Question, at: number, dice: Dice): string | number | string[] {
  switch (question.type) {
    case 'single':
      return dice.pick(question.options).code;
    case 'multi':
      return [dice.pick(question.options).code];
    case 'number':
      return 1 + dice.below(5);
    case 'datetime':
      return new Date(Math.floor(at) + DAY).toISOString();
    case 'text':
      return '3 号楼门口';
  }
}

/** Where all of it happens. */
export const AREA = COMMUNITY;
