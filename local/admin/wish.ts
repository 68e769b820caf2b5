import { INVITED_ROLES, type InvitedRole } from '../../domain/access/invitations';
import { ROLE_WORDS } from '../../domain/words/people';
import { parsedArgs, UsageError } from '../command-line';

/** What somebody at the machine wants of the tool. */
export type Wish =
  | { command: 'help' }
  | { command: 'list-admins' }
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
    };

const OPTIONS = {
  person: { type: 'string' },
  area: { type: 'string' },
  partner: { type: 'string' },
  role: { type: 'string' },
  title: { type: 'string' },
  days: { type: 'string' },
  site: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const MOST_DAYS = 14;
const USUAL_DAYS = 7;
const LONGEST_TITLE = 20;

/** The wish in the words of the command line. Throws `UsageError`. */
export function wishOf(args: readonly string[]): Wish {
  const { values, positionals } = parsedArgs(args, OPTIONS);
  const [command = 'help', ...more] = positionals;
  if (values.help === true || command === 'help') return { command: 'help' };
  if (more.length > 0) throw new UsageError(`多了这些:${more.join(' ')}`);
  const { area: areaCode, partner: partnerId } = values;
  const title = values.title?.trim() ?? '';
  if (title.length > LONGEST_TITLE) throw new UsageError(`--title 最多 ${LONGEST_TITLE} 个字`);
  switch (command) {
    case 'list-admins':
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
    default:
      throw new UsageError(`没有这个命令:${command}`);
  }
}

function need(
  name: 'person' | 'area' | 'role',
  values: Readonly<Partial<Record<string, string | boolean>>>,
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

function daysOf(wanted: string | undefined): number {
  const days = wanted === undefined ? USUAL_DAYS : Number(wanted);
  if (Number.isInteger(days) && days >= 1 && days <= MOST_DAYS) return days;
  throw new UsageError(`--days 要是 1 到 ${MOST_DAYS} 的整数`);
}
