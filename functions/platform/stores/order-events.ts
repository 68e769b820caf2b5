import { encodeTime } from 'ulid';

import type { EventHandler, OrderEvent } from '../../../domain/order/order';
import { ORDER_STATES, type OrderState } from '../../../domain/order/states';
import { ROLES, type ActorRole } from '../../../domain/order/vocabulary';

/** The codes under which states and roles are kept for good. */
const STATE_CODES: Readonly<Record<OrderState, string>> = {
  placed: 'p',
  accepted: 'a',
  offered: 'o',
  taken: 't',
  started: 's',
  paused: 'h',
  escalated: 'e',
  fulfilled: 'f',
  rated: 'r',
  closed: 'c',
  rejected: 'n',
  withdrawn: 'w',
  merged: 'm',
};
const ROLE_CODES: Readonly<Record<ActorRole, string>> = {
  resident: 'r',
  gridWorker: 'g',
  communityStaff: 'c',
  communityLead: 'C',
  partnerMember: 'p',
  partnerLead: 'P',
  subdistrictStaff: 's',
  districtStaff: 'd',
  admin: 'a',
  clock: 't',
  stream: 'm',
  application: 'o',
};
const ACTOR_ROLES: readonly ActorRole[] = [...ROLES, 'clock', 'stream', 'application'];
const states = new Map(ORDER_STATES.map((state) => [STATE_CODES[state], state]));
const roles = new Map(ACTOR_ROLES.map((role) => [ROLE_CODES[role], role]));

/** The history (历史) as kept: a line an event, times as steps, people by the order in which they came to it. */
export function packEvents(events: readonly OrderEvent[]): string {
  const people: string[] = [];
  let before = 0;
  const lines = events.map(({ at, role, by, command, to, data, digest, textId, handler }) => {
    const fields = [
      at - before,
      `${ROLE_CODES[role]}${STATE_CODES[to]}`,
      command,
      by === undefined ? 0 : shortened(by, people),
      data ?? 0,
      digest === undefined ? 0 : packHash(digest),
      textId === undefined ? 0 : packTextId(textId, at),
      handler === undefined ? 0 : packHandler(handler, people),
    ];
    before = at;
    while (fields.at(-1) === 0) fields.pop();
    return JSON.stringify(fields);
  });
  return lines.join('\n');
}

export function unpackEvents(packed: string): OrderEvent[] {
  const people: string[] = [];
  const lines: ReturnType<typeof JSON.parse>[] = JSON.parse(`[${packed.replaceAll('\n', ',')}]`);
  let at = 0;
  return lines.map((line) => {
    const [step, codes, command, person = 0, data = 0, digest = 0, textId = 0, handler = 0] = line;
    at += step;
    const by = lengthened(person, people);
    return {
      at,
      role: known(roles, codes[0]),
      command,
      to: known(states, codes[1]),
      ...(by === undefined ? {} : { by }),
      ...(data === 0 ? {} : { data }),
      ...(digest === 0 ? {} : { digest: unpackHash(digest) }),
      ...(textId === 0 ? {} : { textId: unpackTextId(textId, at) }),
      ...(handler === 0 ? {} : { handler: unpackHandler(handler, people) }),
    };
  });
}

/** The id where the person is new to the order, else a number: the first who acted is 1. */
function shortened(by: string, people: string[]): string | number {
  const index = people.indexOf(by);
  if (index >= 0) return index + 1;
  people.push(by);
  return by;
}

/** The person whom `shortened` wrote so; undefined for nobody. */
function lengthened(packed: string | number, people: string[]): string | undefined {
  if (typeof packed === 'string') people.push(packed);
  return typeof packed === 'string' ? packed : people[packed - 1];
}

type PackedHandler = [partnerId?: string | 0, worker?: string | number];

const packHandler = ({ partnerId, workerId }: EventHandler, people: string[]): PackedHandler => [
  partnerId ?? 0,
  workerId === undefined ? 0 : shortened(workerId, people),
];

function unpackHandler([partnerId = 0, worker = 0]: PackedHandler, people: string[]): EventHandler {
  const workerId = lengthened(worker, people);
  return {
    ...(partnerId === 0 ? {} : { partnerId }),
    ...(workerId === undefined ? {} : { workerId }),
  };
}

/** SHA-256 in hex, kept as base64url. */
export const packHash = (hex: string): string => Buffer.from(hex, 'hex').toString('base64url');
export const unpackHash = (packed: string): string =>
  Buffer.from(packed, 'base64url').toString('hex');

/** The id of a text begins with the time of its event, which need not be kept twice. */
function packTextId(textId: string, at: number): string {
  const time = encodeTime(at);
  return textId.startsWith(time) ? textId.slice(time.length) : textId;
}

const ID_LENGTH = 26;

const unpackTextId = (packed: string, at: number): string =>
  packed.length === ID_LENGTH ? packed : `${encodeTime(at)}${packed}`;

function known<Name>(names: ReadonlyMap<string, Name>, code: string): Name {
  const name = names.get(code);
  if (name === undefined) throw new RangeError(`no state or role is kept as ${code}`);
  return name;
}
