import type { Category, Question } from '../catalogue/types';
import { toWireTime } from '../time/shanghai';
import { parseW3cTime } from './dates';
import { Open311Fault } from './fault';

const MOST_DESCRIPTION = 4000;
const MOST_TEXT = 200;
const MOST_NAME = 40;
const MOST_ADDRESS = 1000;
const PHONE = /^[+(\d][\d ().\/-]{4,24}$/;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** What somebody files from outside, as the rules of placing take it. */
export interface Filing {
  description: string;
  answers: Record<string, string | number | string[]>;
  location: { lat?: number; lng?: number; address?: string };
  contact?: { name?: string; phone?: string };
  mediaUrl?: string;
}

/** Reads the form of `POST requests` for this service. Throws an `Open311Fault` 400 that names the first field that is wrong. */
export function filingOf(form: URLSearchParams, category: Category): Filing {
  const field = (name: string): string | undefined => {
    const value = form.get(name)?.trim();
    return value === '' ? undefined : value;
  };
  const description = field('description') ?? category.name;
  if ([...description].length > MOST_DESCRIPTION) refuse('description', 'at most 4000 characters');
  const mediaUrl = mediaUrlIn(field('media_url'));
  if (field('email') !== undefined && !EMAIL.test(field('email') ?? '')) {
    refuse('email', 'no e-mail address');
  }
  return {
    description,
    answers: answersIn(form, category),
    location: locationIn(field),
    ...contactIn(field),
    ...(mediaUrl === undefined ? {} : { mediaUrl }),
  };
}

function refuse(name: string, why: string): never {
  throw new Open311Fault(400, `${name}: ${why}`);
}

type Field = (name: string) => string | undefined;

function locationIn(field: Field): Filing['location'] {
  const lat = degrees(field, 'lat', 90);
  const lng = degrees(field, 'long', 180);
  if ((lat === undefined) !== (lng === undefined)) refuse('lat', 'lat and long come together');
  const address = field('address_string') ?? field('address_id');
  if (lat === undefined && address === undefined) {
    refuse('lat', 'lat and long, address_string or address_id is required');
  }
  if (address !== undefined && [...address].length > MOST_TEXT) {
    refuse('address_string', 'at most 200 characters');
  }
  return {
    ...(lat === undefined || lng === undefined ? {} : { lat, lng }),
    ...(address === undefined ? {} : { address }),
  };
}

const NUMBER = /^[+-]?\d+(\.\d+)?$/;

function degrees(field: Field, name: string, most: number): number | undefined {
  const text = field(name);
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!NUMBER.test(text) || Math.abs(value) > most) refuse(name, `a number up to ${most}`);
  return value;
}

function contactIn(field: Field): Pick<Filing, 'contact'> {
  const phone = field('phone');
  if (phone !== undefined && !PHONE.test(phone)) refuse('phone', 'no phone number');
  const name = nameOf(field('first_name') ?? '', field('last_name') ?? '');
  if (phone === undefined && name === '') return {};
  return {
    contact: {
      ...(name === '' ? {} : { name }),
      ...(phone === undefined ? {} : { phone }),
    },
  };
}

/** 王小明, but Jane Smith. */
function nameOf(first: string, last: string): string {
  const name = /\p{Script=Han}/u.test(first + last) ? `${last}${first}` : `${first} ${last}`;
  return [...name.trim()].slice(0, MOST_NAME).join('');
}

function mediaUrlIn(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (text.length > MOST_ADDRESS) refuse('media_url', 'at most 1000 characters');
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    refuse('media_url', 'no address of a picture');
  }
  return text;
}

const ATTRIBUTE = /^attribute\[([^\]]*)\](\[\d*\])?$/;

/** `attribute[code]` once, `attribute[code][]` as often as there are values. */
function answersIn(form: URLSearchParams, { questions }: Category): Filing['answers'] {
  const given = new Map<string, string[]>();
  for (const [name, value] of form) {
    const code = ATTRIBUTE.exec(name)?.[1];
    if (code === undefined || value.trim() === '') continue;
    given.set(code, [...(given.get(code) ?? []), value.trim()]);
  }
  const answers: Filing['answers'] = {};
  for (const question of questions) {
    const values = given.get(question.code);
    given.delete(question.code);
    if (values !== undefined) answers[question.code] = answerTo(question, values);
    else if (question.required) refuse(`attribute[${question.code}]`, 'is required');
  }
  const [unknown] = given.keys();
  if (unknown !== undefined) refuse(`attribute[${unknown}]`, 'this service has no such attribute');
  return answers;
}

function answerTo(question: Question, values: string[]): string | number | string[] {
  const name = `attribute[${question.code}]`;
  if (question.type === 'multi') return optionsIn(question, values);
  const [value = '', ...more] = values;
  if (more.length > 0) refuse(name, 'one value');
  if (question.type === 'single') return optionsIn(question, values)[0] ?? '';
  if (question.type === 'number') {
    if (!/^\d{1,4}$/.test(value)) refuse(name, 'a whole number from 0 to 9999');
    return Number(value);
  }
  if (question.type === 'datetime') {
    const at = parseW3cTime(value);
    return at === undefined ? refuse(name, 'a date and time with an offset') : toWireTime(at);
  }
  if ([...value].length > MOST_TEXT) refuse(name, 'at most 200 characters');
  return value;
}

function optionsIn(
  { code, options }: { code: string; options: readonly { code: string }[] },
  values: string[],
): string[] {
  const strange = values.find((value) => !options.some((option) => option.code === value));
  if (strange !== undefined) refuse(`attribute[${code}]`, `${strange} is none of its values`);
  return [...new Set(values)];
}
