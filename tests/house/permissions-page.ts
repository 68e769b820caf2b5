import { routeTables } from '../../cloud/route-tables';
import { INVITATIONS } from '../../domain/access/invitations';
import { PERMISSIONS, type Grants } from '../../domain/access/permissions';
import type { ActingRelation } from '../../domain/access/relations';
import { ROLE_ROWS } from '../../domain/access/roles';
import { COMMAND_NAMES } from '../../domain/order/command-names';
import { ORDER_STATES, OPEN_STATES, type OrderState } from '../../domain/order/states';
import { TABLE, type Move } from '../../domain/order/table';
import { SEES } from '../../domain/order/view/sees';
import { SIGHTS } from '../../domain/order/view/sight';
import { ROLES } from '../../domain/order/vocabulary';
import { ROLE_WORDS } from '../../domain/words/people';

const RELATIONS: Readonly<Record<ActingRelation, string>> = {
  resident: '居民 resident',
  ownerLead: '负责人 lead',
  ownerStaff: '社区工作者 owner’s staff',
  worker: '办理人 worker',
  partnerLead: '单位负责人 partner’s lead',
  offeredMember: '被派的单位 partner asked',
  selfHandler: '自办的人 own handler',
  qualifier: '能领的单位 qualifies',
  levelAbove: '上一级 level above',
  firstReceiver: '首接 first receiver',
  above: '各级上级 above',
  gridWorker: '网格员 grid worker',
  follower: '同求 follower',
  anyone: '登录的人 anyone signed in',
  clock: '时钟 the clock',
  stream: '平台 the platform',
};

const SIGHT_WORDS: Readonly<Record<(typeof SIGHTS)[number], string>> = {
  full: '居民、归属、首接、上级、网格 inside',
  handler: '办理人 handler',
  restricted: '敏感单的上级 above, sensitive',
  pool: '抢单池 pool',
  public: '公开 public',
};

const PART_WORDS: Readonly<Record<keyof typeof SEES, string>> = {
  words: '标题、内容 title, description',
  answers: '几句问答 answers',
  photos: '照片 photos',
  point: '位置 point',
  address: '地址 address',
  resident: '居民称呼 resident’s name',
  worker: '办理人 worker’s name',
  appointments: '约的时间 appointments',
  evidence: '六有 evidence',
  rating: '评价 rating',
  comments: '留言 comments',
  visits: '回访、联系 visits, calls',
  steps: '中间的事 steps on the way',
  history: '历史 history',
  names: '历史里的称呼 names in it',
};

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const yes = (is: boolean): string => (is ? '✓' : '');

const rolesTable = (): string =>
  table(
    ['身份 Role', '归属的工作者 staff', '负责人 lead', '上级 above'],
    ROLES.map((role) => {
      const { isStaff, isLead, isAbove } = ROLE_ROWS[role];
      return [
        `${ROLE_WORDS[role]} \`${role}\``,
        ...[isStaff, isLead, isAbove].map((is) => yes(is === true)),
      ];
    }),
  );

const OPEN: readonly OrderState[] = OPEN_STATES;

const isSame = (one: readonly OrderState[], other: readonly OrderState[]): boolean =>
  one.length === other.length && one.every((state) => other.includes(state));

function statesIn(from: readonly OrderState[]): string {
  if (isSame(from, ORDER_STATES)) return 'any';
  const isOpen = OPEN.every((state) => from.includes(state));
  const rest = isOpen ? from.filter((state) => !OPEN.includes(state)) : from;
  return [...(isOpen ? ['open'] : []), ...rest].join(', ');
}

const targetOf = ({ to, from }: Move): string => {
  if (to === 'same') return 'same';
  if (typeof to === 'string') return to;
  if (isSame(to, from)) return 'same';
  const isAnyOpen = OPEN.every((state) => to.includes(state));
  const named = isAnyOpen ? to.filter((state) => !OPEN.includes(state)) : to;
  return [...named, ...(isAnyOpen ? ['same'] : [])].join(' / ');
};

const commandsTable = (): string =>
  table(
    ['单上的事 Command', '从 from', '到 to', '谁 who'],
    COMMAND_NAMES.flatMap((name) =>
      TABLE[name].moves.map((move) => [
        `${TABLE[name].name} \`${name}\``,
        statesIn(move.from) || '—',
        targetOf(move),
        `${move.by.map((relation) => RELATIONS[relation]).join('、')}${move.permits === undefined ? '' : ' *'}`,
      ]),
    ),
  );

const keysOf = <T extends object>(record: T): (keyof T & string)[] =>
  Object.keys(record).filter((key): key is keyof T & string => key in record);

const seesTable = (): string =>
  table(
    ['看得到什么 Part', ...SIGHTS.map((sight) => SIGHT_WORDS[sight])],
    keysOf(SEES).map((part) => [
      PART_WORDS[part],
      ...SIGHTS.map((sight) => (SEES[part][sight] === 'none' ? '–' : SEES[part][sight])),
    ]),
  );

const grantsOf = (by: Grants): string =>
  ROLES.flatMap((role) =>
    by[role] === undefined ? [] : [`${ROLE_WORDS[role]} (${by[role]})`],
  ).join('、');

function whoHas(permission: keyof typeof PERMISSIONS): string {
  const row: { signedIn: boolean; by?: Grants } = PERMISSIONS[permission];
  if (row.by !== undefined) return grantsOf(row.by);
  return row.signedIn ? '登录的人 signed in' : '谁都可以 anyone';
}

const COMMAND_PATHS = new Set(COMMAND_NAMES.map((name) => `/v1/orders/{id}/${name}`));

const routesOf = (permission: string): string =>
  Object.values(routeTables)
    .flat()
    .filter(({ access, path }) => access === permission && !COMMAND_PATHS.has(path))
    .map(({ method, path }) => `\`${method} ${path}\``)
    .sort()
    .join(' ');

const permissionsTable = (): string =>
  table(
    ['权限 Permission', '谁 who (how far)', '地址 routes'],
    keysOf(PERMISSIONS).map((permission) => [
      `\`${permission}\``,
      whoHas(permission),
      permission === 'actOnOrder' ? '每件单上的事 every command' : routesOf(permission),
    ]),
  );

const invitationsTable = (): string =>
  table(
    ['身份 Role', '在哪里 of', '谁给 given by'],
    keysOf(INVITATIONS).map((role) => [
      ROLE_WORDS[role],
      INVITATIONS[role].at,
      grantsOf(INVITATIONS[role].by),
    ]),
  );

/** The page of permissions (docs/permissions.md), from the tables of the code alone. */
export const permissionsPage = (): string => `# 谁能做什么 · Permissions

Written from the tables of the code by \`node --import tsx tests/house/write-permissions-page.ts\`; a test holds them
together. What must hold beside it, and why, say \`domain/order/rules.ts\` and the pages of the loop.

## 身份 · Roles

${rolesTable()}

\`admin\` stands in no relation to any order.

## 谁给身份 · Invitations

${invitationsTable()}

## 权限和地址 · Permissions and routes

How far: \`own\` the area of the role, \`below\` it and what lies in it, \`community\` the community of a grid, \`partner\`
the partner of the role.

${permissionsTable()}

## 单上的事 · Commands

Who stands where to an order is \`domain/access/relations.ts\`. With a star only under a condition
(\`domain/order/permits.ts\`).

${commandsTable()}

## 看得到什么 · Who sees what

Number, category, state, times and the partner’s name are seen by all who may know of an order. Name and phone: the
resident, owner’s staff and the first receiver always, worker and partner’s lead from 领办 to 办结, the level above for
orders on its own 回访 list.

${seesTable()}
`;
