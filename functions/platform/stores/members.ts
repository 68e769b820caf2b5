import { isSameMembership } from '../../../domain/access/invitations';
import type { Membership } from '../../../domain/access/people';
import { DomainError } from '../../../domain/errors';
import { newId } from '../ids';
import * as keys from '../table/keys';
import { isNew, type Item, type Table, type Writes } from '../table/table';
import type { PeopleStore, StoredPerson } from './people';

/** A row of the list of a team: whose membership it is, and since when. */
export interface Member extends Membership {
  personId: string;
  since: number;
}

/** Whoever works on the machine itself (`npm run admin`) is nobody of the platform. */
export const OPERATOR = 'operator';

/** What is recorded of memberships: an invitation given or taken back; a role begun by one, given outright, or ended. */
export type MemberEvent = 'invited' | 'withdrawn' | 'joined' | 'granted' | 'ended';

/** One line of the record (谁给了谁什么身份): people by their ids, their names are resolved when it is read. */
export interface MemberRecord extends Membership {
  id: string;
  event: MemberEvent;
  at: number;
  by: string;
  whom?: string;
}

export interface Grant {
  membership: Membership;
  event: 'joined' | 'granted';
  by: string;
  now: number;
  /** Asked before each try: what is to be written in the same moment, undefined where nothing is left to do. May throw. */
  beside?: (person: StoredPerson) => Promise<((tableName: string) => Writes) | undefined>;
}

export interface MemberStore {
  /** The members of a team, those of a community with those of its grids. */
  listOf: (team: keys.Team) => Promise<Member[]>;
  admins: () => Promise<Member[]>;
  /** Puts somebody on the list of a team whose membership they have already. */
  enlist: (personId: string, membership: Membership, since: number) => Promise<void>;
  /** Gives a membership, once: person, list and record together. Throws `not_found`, `version_conflict`. */
  grant: (personId: string, grant: Grant) => Promise<StoredPerson>;
  /** Ends a membership; false where there was none. It holds from the person's next request on. */
  end: (
    personId: string,
    membership: Membership,
    ending: { by: string; now: number },
  ) => Promise<boolean>;
  /** The record of a team, newest first. */
  recordOf: (
    team: keys.Team,
    page: { limit: number; before?: string | undefined },
  ) => Promise<{ items: MemberRecord[]; next?: string }>;
}

/** One line of a team's record, for those who write it in the same moment as what it tells. */
export function recordWrite(
  TableName: string,
  at: number,
  { role, title, event, by, whom, ...named }: Omit<MemberRecord, 'id' | 'at'>,
): Writes[number] {
  const place = placeOf(named);
  const told = { event, at, by, role, title, ...(whom === undefined ? {} : { whom }) };
  return {
    Put: { TableName, Item: { ...keys.teamLogKey(place, newId(at)), ...place, ...told }, ...isNew },
  };
}

/** Members of teams: the membership lies with the person, the list and the record of the team beside it. */
export function createMemberStore({
  table,
  people,
}: {
  table: Table;
  people: Pick<PeopleStore, 'find' | 'changeTogether'>;
}): MemberStore {
  const listIn = async (partition: string): Promise<Member[]> => {
    const { items } = await table.query(partition, {
      prefix: keys.MEMBER_PREFIX,
      consistent: true,
    });
    return items.map(parseMember);
  };
  return {
    listOf: (team) => listIn(keys.teamPartition(team)),
    admins: () => listIn(keys.ADMINS),
    enlist: (personId, membership, since) => table.put(memberItem(personId, membership, since)),
    grant: async (personId, { membership, event, by, now, beside }) => {
      for (let tries = 0; tries < MOST_TRIES; tries += 1) {
        const read = await find(people, personId);
        if (read === undefined) throw new DomainError('not_found');
        const more = await beside?.(read);
        if (hasMembership(read, membership) || (beside !== undefined && more === undefined))
          return read;
        const memberships = [...read.memberships, membership];
        const next = await people.changeTogether(read, { ...read, memberships }, (TableName) => [
          { Put: { TableName, Item: memberItem(personId, membership, now) } },
          recordWrite(TableName, now, { ...membership, event, by, whom: personId }),
          ...(more?.(TableName) ?? []),
        ]);
        if (next !== undefined) return next;
      }
      throw new DomainError('version_conflict');
    },
    end: async (personId, membership, { by, now }) => {
      for (let tries = 0; tries < MOST_TRIES; tries += 1) {
        const read = await find(people, personId);
        const held = read?.memberships.find((one) => isSameMembership(one, membership));
        if (read === undefined || held === undefined) return false;
        const memberships = read.memberships.filter((one) => one !== held);
        const next = await people.changeTogether(read, { ...read, memberships }, (TableName) => [
          { Delete: { TableName, Key: keys.memberKey(held, personId) } },
          recordWrite(TableName, now, { ...held, event: 'ended', by, whom: personId }),
        ]);
        if (next !== undefined) return true;
      }
      throw new DomainError('version_conflict');
    },
    recordOf: async (team, { limit, before }) => {
      const { items, next } = await table.query(keys.teamPartition(team), {
        prefix: keys.TEAM_LOG_PREFIX,
        newestFirst: true,
        limit,
        ...(before === undefined ? {} : { start: { ...keys.teamLogKey(team, before) } }),
      });
      const records = items.map(parseRecord);
      const last = records.at(-1);
      return {
        items: records,
        ...(next === undefined || last === undefined ? {} : { next: last.id }),
      };
    },
  };
}

/** Somebody is given and loses little at once. */
const MOST_TRIES = 8;

const find = async (
  people: Pick<PeopleStore, 'find'>,
  personId: string,
): Promise<StoredPerson | undefined> => (await people.find(personId, { consistent: true }))?.person;

export const hasMembership = (
  { memberships }: Pick<StoredPerson, 'memberships'>,
  membership: Membership,
): boolean => memberships.some((one) => isSameMembership(one, membership));

/** Of a membership, where it holds; nothing is left undefined. */
export const placeOf = ({
  areaCode,
  partnerId,
}: {
  areaCode?: string | undefined;
  partnerId?: string | undefined;
}): keys.Team => ({
  ...(areaCode === undefined ? {} : { areaCode }),
  ...(partnerId === undefined ? {} : { partnerId }),
});

const memberItem = (personId: string, membership: Membership, since: number): Item => ({
  ...keys.memberKey(membership, personId),
  ...{ personId, since, role: membership.role, title: membership.title },
  ...placeOf(membership),
});

const parseMember = ({ pk: _pk, sk: _sk, ...row }: Item): Member => JSON.parse(JSON.stringify(row));

const parseRecord = ({ pk: _pk, sk, ...row }: Item): MemberRecord =>
  JSON.parse(JSON.stringify({ ...row, id: String(sk).slice(keys.TEAM_LOG_PREFIX.length) }));
