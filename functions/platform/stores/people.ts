import type { Membership, Person } from '../../../domain/access/people';
import { DomainError } from '../../../domain/errors';
import * as keys from '../table/keys';
import type { Item, Table } from '../table/table';

/** A person as kept: what the rules look at, and what only the person sees. */
export interface StoredPerson extends Person {
  openid: string;
  phone?: string;
  homeArea?: string;
  address?: string;
  elderMode: boolean;
  createdAt: number;
}

/** One sign-in with its chain of refresh tokens. */
export interface StoredSession {
  family: string;
  /** How often it was rotated: the generation of the token that is good now. */
  generation: number;
  rotatedAt: number;
}

export interface KnownPerson {
  person: StoredPerson;
  sessions: StoredSession[];
}

export interface PeopleStore {
  find: (personId: string, options?: { consistent?: boolean }) => Promise<KnownPerson | undefined>;
  findIdByOpenid: (openidDigest: string) => Promise<string | undefined>;
  namesOf: (personIds: readonly string[]) => Promise<Map<string, string>>;
  /** False where the openid signed up in the same moment. */
  add: (person: StoredPerson, openidDigest: string) => Promise<boolean>;
  /** Changes somebody as they are now, whatever else is changed at the same moment; answers the person changed. */
  change: (
    read: StoredPerson,
    change: (person: StoredPerson) => StoredPerson,
  ) => Promise<StoredPerson>;
  membersOf: (
    partnerId: string,
  ) => Promise<{ id: string; displayName: string; title: string; role: string }[]>;
  addMember: (
    person: StoredPerson,
    membership: Membership & { partnerId: string },
  ) => Promise<void>;
}

/** People with their memberships, which are read with every request. */
export function createPeopleStore(table: Table): PeopleStore {
  return {
    find: async (personId, { consistent = false } = {}) => {
      const { items } = await table.query(keys.personPartition(personId), { consistent });
      const root = items.find(({ sk }) => sk === 'PERSON');
      if (root === undefined) return undefined;
      return {
        person: parsePerson(root),
        sessions: items.flatMap((item) => (isSession(item) ? [parseSession(item)] : [])),
      };
    },
    findIdByOpenid: async (openidDigest) => {
      const item = await table.get(keys.openidKey(openidDigest), { consistent: true });
      return item === undefined ? undefined : textOf(item, 'personId');
    },
    namesOf: async (personIds) => {
      const items = await table.getMany([...new Set(personIds)].map(keys.personKey));
      return new Map(items.map(parsePerson).map(({ id, displayName }) => [id, displayName]));
    },
    add: (person, openidDigest) =>
      table.transact((TableName) => [
        {
          Put: {
            TableName,
            Item: { ...keys.openidKey(openidDigest), personId: person.id },
            ConditionExpression: 'attribute_not_exists(pk)',
          },
        },
        { Put: { TableName, Item: personItem(person) } },
      ]),
    change: async (read, change) => {
      let before = read;
      for (let tries = 0; tries < MOST_TRIES; tries += 1) {
        const next = change(before);
        if (await table.putIf(personItem(next), isStill(before))) return next;
        const now = await table.get(keys.personKey(read.id), { consistent: true });
        if (now === undefined) throw new DomainError('unauthenticated');
        before = parsePerson(now);
      }
      throw new DomainError('version_conflict');
    },
    membersOf: async (partnerId) => {
      const { items } = await table.query(keys.partnerPartition(partnerId), { prefix: 'MEMBER#' });
      return items.map((item) => ({
        id: textOf(item, 'personId'),
        displayName: textOf(item, 'displayName'),
        title: textOf(item, 'title'),
        role: textOf(item, 'role'),
      }));
    },
    addMember: ({ id, displayName }, { partnerId, role, title }) =>
      table.put({
        ...keys.partnerMemberKey(partnerId, id),
        personId: id,
        displayName,
        role,
        title,
      }),
  };
}

/** Somebody changes little of themselves at once. */
const MOST_TRIES = 8;

/** Nobody changed the person since they were read. */
const isStill = (before: StoredPerson) => ({
  ConditionExpression: '#person = :before',
  ExpressionAttributeNames: { '#person': 'person' },
  ExpressionAttributeValues: { ':before': JSON.stringify(before) },
});

const isSession = ({ sk }: Item): boolean => typeof sk === 'string' && sk.startsWith('SESSION#');

const textOf = (item: Item, name: string): string => {
  const value = item[name];
  return typeof value === 'string' ? value : '';
};

const personItem = (person: StoredPerson): Item => ({
  ...keys.personKey(person.id),
  person: JSON.stringify(person),
});

const parsePerson = (item: Item): StoredPerson => JSON.parse(textOf(item, 'person'));

const parseSession = (item: Item): StoredSession => ({
  family: textOf(item, 'sk').slice('SESSION#'.length),
  generation: typeof item['generation'] === 'number' ? item['generation'] : 0,
  rotatedAt: typeof item['rotatedAt'] === 'number' ? item['rotatedAt'] : 0,
});
