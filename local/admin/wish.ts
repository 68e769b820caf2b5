import { INVITED_ROLES, type InvitedRole } from '../../domain/access/invitations';
import { isAreaCode } from '../../domain/area';
import { parseW3cTime } from '../../domain/open311/dates';
import { shortAreaCode } from '../../domain/official-areas';
import { isDay, startOfDay } from '../../domain/time/shanghai';
import { ROLE_WORDS } from '../../domain/words/people';
import { APP_DOORS, type AppDoor } from '../../functions/orders/apps/store';
import { parsedArgs, UsageError } from '../command-line';

/** What somebody at the machine wants of the tool. */
export type Wish =
  | { command: 'help' }
  | { command: 'list-admins' }
  | { command: 'list-apps' }
  | { command: 'end-app'; digest: string }
  | { command: 'renew-app'; digest: string }
  | { command: 'hotline-import'; digest: string; files: string[]; dry: boolean }
  | { command: 'hotline-replies'; digest: string; file: string; since?: number }
  | {
      command: 'create-app';
      door: AppDoor;
      name: string;
      areaCode: string;
      phone: string;
      perDay: number;
      personId: string;
    }
  | { command: 'restore-check' }
  | { command: 'create-admin'; personId: string; areaCode: string; title: string }
  | { command: 'end-admin'; personId: string; areaCode?: string }
  | {
      command: 'invite';
      role: InvitedRole;
      areaCode?: string;
      partnerId?: string;
      title: string;
      days: number;
      site?: string;
    }
  | { command: 'import-areas'; files: string[]; under?: string }
  | {
      command: 'create-community';
      areaCode: string;
      name?: string;
      phone: string;
      hours: { from: string; to: string }[];
      dutyPhone?: string;
      households?: number;
      categories?: string[];
    };

export type WishFor<Command extends Wish['command']> = Extract<Wish, { command: Command }>;

const OPTIONS = {
  person: { type: 'string' },
  area: { type: 'string' },
  partner: { type: 'string' },
  role: { type: 'string' },
  title: { type: 'string' },
  days: { type: 'string' },
  site: { type: 'string' },
  file: { type: 'string', multiple: true },
  under: { type: 'string' },
  name: { type: 'string' },
  phone: { type: 'string' },
  hours: { type: 'string' },
  'duty-phone': { type: 'string' },
  households: { type: 'string' },
  categories: { type: 'string' },
  app: { type: 'string' },
  door: { type: 'string' },
  since: { type: 'string' },
  'dry-run': { type: 'boolean' },
  'per-day': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const MOST_DAYS = 14;
const USUAL_DAYS = 7;
const LONGEST_TITLE = 20;

/** The wish in the words of the command line. Throws `UsageError`. */
export function wishOf(args: readonly string[]): Wish {
  const { values, positionals } = parsedArgs(args, OPTIONS);
  // As it stands in the official lists.
  if (values.area !== undefined) values.area = shortAreaCode(values.area.trim());
  const [command = 'help', ...more] = positionals;
  if (values.help === true || command === 'help') return { command: 'help' };
  if (more.length > 0) throw new UsageError(`多了这些:${more.join(' ')}`);
  const { area: areaCode, partner: partnerId } = values;
  const title = values.title?.trim() ?? '';
  if (title.length > LONGEST_TITLE) throw new UsageError(`--title 最多 ${LONGEST_TITLE} 个字`);
  switch (command) {
    case 'list-admins':
    case 'list-apps':
    case 'restore-check':
      return { command };
    case 'create-admin':
      return { command, personId: need('person', values), areaCode: need('area', values), title };
    case 'end-admin': {
      const personId = need('person', values);
      return { command, personId, ...(areaCode === undefined ? {} : { areaCode }) };
    }
    case 'invite': {
      if ((areaCode === undefined) === (partnerId === undefined))
        throw new UsageError('--area 和 --partner 要给一个,也只能给一个');
      return {
        ...{ command, title, role: roleOf(need('role', values)), days: daysOf(values.days) },
        ...(areaCode === undefined ? {} : { areaCode }),
        ...(partnerId === undefined ? {} : { partnerId }),
        ...(values.site === undefined ? {} : { site: values.site }),
      };
    }
    case 'import-areas': {
      const { file: files = [], under } = values;
      if (files.length === 0) throw new UsageError('少了 --file');
      return { command, files, ...(under === undefined ? {} : { under }) };
    }
    case 'create-community': {
      const { name, 'duty-phone': dutyPhone, households, categories } = values;
      return {
        ...{ command, areaCode: areaCodeOf(need('area', values)) },
        ...{ phone: phoneOf(need('phone', values)), hours: hoursOf(need('hours', values)) },
        ...(name === undefined ? {} : { name }),
        ...(dutyPhone === undefined ? {} : { dutyPhone: phoneOf(dutyPhone) }),
        ...(households === undefined ? {} : { households: householdsOf(households) }),
        ...(categories === undefined ? {} : { categories: categories.split(',') }),
      };
    }
    case 'create-app':
      return {
        ...{ command, name: need('name', values), areaCode: areaCodeOf(need('area', values)) },
        ...{ phone: phoneOf(need('phone', values)), personId: need('person', values) },
        ...{ perDay: perDayOf(values['per-day']), door: doorOf(values.door) },
      };
    case 'end-app':
    case 'renew-app':
      return { command, digest: need('app', values) };
    case 'hotline-import': {
      const { file: files = [], 'dry-run': dry = false } = values;
      if (files.length === 0) throw new UsageError('少了 --file');
      return { command, digest: need('app', values), files, dry };
    }
    case 'hotline-replies': {
      const [file, ...others] = values.file ?? [];
      if (file === undefined || others.length > 0) throw new UsageError('--file 要给一个');
      return { command, digest: need('app', values), file, ...sinceOf(values.since) };
    }
    default:
      throw new UsageError(`没有这个命令:${command}`);
  }
}

function areaCodeOf(code: string): string {
  if (isAreaCode(code)) return code;
  throw new UsageError('--area 是 6、9 或 12 位的区划代码');
}

function phoneOf(phone: string): string {
  if (/^[\d +()-]{3,20}$/.test(phone.trim())) return phone.trim();
  throw new UsageError(`这个电话不对:${phone}`);
}

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/** `08:30-12:00,13:30-17:30`: one after the other, within a day. */
function hoursOf(text: string): { from: string; to: string }[] {
  const spans = text.split(',').map((span) => span.trim().split('-'));
  const times = spans.flat();
  const rises = times.every((time, index) => index === 0 || (times[index - 1] ?? '') < time);
  if (
    spans.some(({ length }) => length !== 2) ||
    !times.every((time) => CLOCK.test(time)) ||
    !rises
  ) {
    throw new UsageError('--hours 写成 08:30-12:00,13:30-17:30 这样');
  }
  return spans.map(([from = '', to = '']) => ({ from, to }));
}

function householdsOf(text: string): number {
  const households = Number(text);
  if (Number.isInteger(households) && households > 0) return households;
  throw new UsageError('--households 要是一个正整数');
}

function need(
  name: 'person' | 'area' | 'role' | 'phone' | 'hours' | 'name' | 'app',
  values: Readonly<Partial<Record<string, unknown>>>,
): string {
  const value = values[name];
  if (typeof value !== 'string' || value === '') throw new UsageError(`少了 --${name}`);
  return value;
}

function roleOf(wanted: string): InvitedRole {
  const role = INVITED_ROLES.find((one) => one === wanted);
  if (role !== undefined) return role;
  const known = INVITED_ROLES.map((one) => `${one} ${ROLE_WORDS[one]}`).join(',');
  throw new UsageError(`没有这个身份:${wanted}(有:${known})`);
}

function doorOf(wanted: string = 'open311'): AppDoor {
  const door = APP_DOORS.find((one) => one === wanted);
  if (door !== undefined) return door;
  throw new UsageError(`没有这个门:${wanted}(有:${APP_DOORS.join(',')})`);
}

/** A day in Shanghai from its beginning, or a moment with its offset. */
function sinceOf(text: string | undefined): { since?: number } {
  if (text === undefined) return {};
  const since = isDay(text) ? startOfDay(text) : parseW3cTime(text);
  if (since !== undefined) return { since };
  throw new UsageError('--since 写成 2026-04-15,或者 2026-04-15T08:00:00+08:00');
}

const USUAL_A_DAY = 1000;
const MOST_A_DAY = 100_000;

function perDayOf(wanted: string | undefined): number {
  const perDay = wanted === undefined ? USUAL_A_DAY : Number(wanted);
  if (Number.isInteger(perDay) && perDay >= 1 && perDay <= MOST_A_DAY) return perDay;
  throw new UsageError(`--per-day 要是 1 到 ${MOST_A_DAY} 的整数`);
}

function daysOf(wanted: string | undefined): number {
  const days = wanted === undefined ? USUAL_DAYS : Number(wanted);
  if (Number.isInteger(days) && days >= 1 && days <= MOST_DAYS) return days;
  throw new UsageError(`--days 要是 1 到 ${MOST_DAYS} 的整数`);
}
