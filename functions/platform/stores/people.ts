import type { Person } from '../../../domain/access/people';
import { DomainError } from '../../../domain/errors';
import type { Raised } from '../../../domain/limits';
import * as keys from '../table/keys';
import type { Item, Table, Writes } from '../table/table';
import { personSubject, type SubjectKey, type Vault } from '../vault/vault';
import { rememberNames } from './remembered-names';

/** A person as kept: what the rules look at, and what only the person sees. */
export interface StoredPerson extends Person {
  openid: string;
  phone?: string;
  homeArea?: string;
  address?: string;
  elderMode: boolean;
  createdAt: number;
  /** Limits that staff raised, for a time. */
  raised?: Raised;
  /** Counts the changes; nothing stands yet under a person who has none. */
  version?: number;
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
  /** Rows of what was counted of them (`limits.ts`). */
  counts: Item[];
}

export interface PeopleStore {
  find: (personId: string, options?: { consistent?: boolean }) => Promise<KnownPerson | undefined>;
  findIdByOpenid: (openidDigest: string) => Promise<string | undefined>;
  /** How people are called, at most a minute old; nobody who has left is among them. */
  namesOf: (personIds: readonly string[]) => Promise<Map<string, string>>;
  /** False where the openid signed up in the same moment. */
  add: (person: StoredPerson, openidDigest: string) => Promise<boolean>;
  /** Changes somebody as they are now, whatever else is changed at the same moment; answers the person changed. */
  change: (
    read: StoredPerson,
    change: (person: StoredPerson) => StoredPerson,
  ) => Promise<StoredPerson>;
  /** Changes somebody, and writes beside it, all or nothing; undefined where one of the conditions did not hold. */
  changeTogether: (
    read: StoredPerson,
    next: StoredPerson,
    beside: (tableName: string) => Writes,
  ) => Promise<StoredPerson | undefined>;
  /** The person is gone, also from the lists of teams, and with their key everything that was sealed with it. */
  erase: (person: StoredPerson, openidDigest: string) => Promise<void>;
}

/** People with their memberships, which are read with every request; what only they see lies sealed. */
export function createPeopleStore(table: Table, vault: Vault): PeopleStore {
  const names = rememberNames(async (personIds) => {
    const [items, subjectKeys] = await Promise.all([
      table.getMany(personIds.map(keys.personKey)),
      vault.findMany(personIds.map(personSubject)),
    ]);
    return items.flatMap((item) => {
      const subjectKey = subjectKeys.get(personSubject(personIdOf(item)));
      if (subjectKey === undefined) return [];
      const { id, displayName } = parsePerson(item, subjectKey);
      return [[id, displayName] as const];
    });
  });
  const write = async (person: StoredPerson): Promise<{ next: StoredPerson; item: Item }> => {
    const next = { ...person, version: (person.version ?? 0) + 1 };
    return { next, item: personItem(next, await vault.obtain(personSubject(person.id))) };
  };
  return {
    find: async (personId, { consistent = false } = {}) => {
      const [{ items }, subjectKey] = await Promise.all([
        table.query(keys.personPartition(personId), { consistent }),
        vault.find(personSubject(personId)),
      ]);
      const root = items.find(({ sk }) => sk === 'PERSON');
      if (root === undefined) return undefined;
      return {
        person: parsePerson(root, subjectKey),
        sessions: items.flatMap((item) => (isSession(item) ? [parseSession(item)] : [])),
        counts: items.filter(({ sk }) => String(sk).startsWith(keys.COUNT_PREFIX)),
      };
    },
    findIdByOpenid: async (openidDigest) => {
      const item = await table.get(keys.openidKey(openidDigest), { consistent: true });
      return item === undefined ? undefined : textOf(item, 'personId');
    },
    namesOf: names.of,
    add: async (person, openidDigest) => {
      const { item } = await write(person);
      return table.transact((TableName) => [
        {
          Put: {
            TableName,
            Item: { ...keys.openidKey(openidDigest), personId: person.id },
            ConditionExpression: 'attribute_not_exists(pk)',
          },
        },
        { Put: { TableName, Item: item } },
      ]);
    },
    change: async (read, change) => {
      let before = read;
      for (let tries = 0; tries < MOST_TRIES; tries += 1) {
        const { next, item } = await write(change(before));
        if (await table.putIf(item, isStill(before))) {
          names.forget(next.id);
          return next;
        }
        const now = await table.get(keys.personKey(read.id), { consistent: true });
        if (now === undefined) throw new DomainError('unauthenticated');
        before = parsePerson(now, await vault.find(personSubject(read.id)));
      }
      throw new DomainError('version_conflict');
    },
    changeTogether: async (read, changed, beside) => {
      const { next, item } = await write({ ...changed, version: read.version ?? 0 });
      const isDone = await table.transact((TableName) => [
        { Put: { TableName, Item: item, ...isStill(read) } },
        ...beside(TableName),
      ]);
      names.forget(next.id);
      return isDone ? next : undefined;
    },
    erase: async ({ id, memberships }, openidDigest) => {
      await table.remove(keys.openidKey(openidDigest));
      await vault.destroy(personSubject(id));
      names.forget(id);
      await Promise.all(memberships.map((one) => table.remove(keys.memberKey(one, id))));
      const pk = keys.personPartition(id);
      const { items } = await table.query(pk, { consistent: true });
      const isLast = ({ sk }: Item): boolean => sk === 'PERSON' || isSession({ sk });
      const remove = async (item: Item) => table.remove({ pk, sk: String(item['sk']) });
      await Promise.all(items.filter((item) => !isLast(item)).map(remove));
      // Who they are and how they sign in go last: until then they can ask again.
      await Promise.all(items.filter(isLast).map(remove));
    },
  };
}

/** Somebody changes little of themselves at once. */
const MOST_TRIES = 8;

/** Nobody changed the person since they were read. */
const isStill = ({ version = 0 }: StoredPerson) => ({
  ConditionExpression: '#version = :read',
  ExpressionAttributeNames: { '#version': 'version' },
  ExpressionAttributeValues: { ':read': version },
});

const isSession = ({ sk }: Item): boolean => typeof sk === 'string' && sk.startsWith('SESSION#');

const textOf = (item: Item, name: string): string => {
  const value = item[name];
  return typeof value === 'string' ? value : '';
};

const personIdOf = (item: Item): string => textOf(item, 'pk').slice('PERSON#'.length);

/** What nobody else may read of a person. */
type Sealed = Pick<StoredPerson, 'displayName' | 'openid' | 'phone' | 'address'>;

function personItem(person: StoredPerson, subjectKey: SubjectKey): Item {
  const { displayName, openid, phone, address, version, ...open } = person;
  const place = keys.personKey(person.id);
  const sealed: Sealed = {
    displayName,
    openid,
    ...(phone === undefined ? {} : { phone }),
    ...(address === undefined ? {} : { address }),
  };
  return {
    ...place,
    version,
    person: JSON.stringify(open),
    sealed: subjectKey.seal(JSON.stringify(sealed), place),
  };
}

/** Without their key nothing is left of a person but what the rules look at. */
function parsePerson(item: Item, subjectKey: SubjectKey | undefined): StoredPerson {
  const opened = subjectKey?.open(item['sealed'], keys.personKey(personIdOf(item)));
  return {
    displayName: '',
    openid: '',
    ...JSON.parse(textOf(item, 'person')),
    ...(opened === undefined ? {} : JSON.parse(opened)),
    version: numberOf(item, 'version'),
  };
}

const numberOf = (item: Item, name: string): number => {
  const value = item[name];
  return typeof value === 'number' ? value : 0;
};

const parseSession = (item: Item): StoredSession => ({
  family: textOf(item, 'sk').slice('SESSION#'.length),
  generation: numberOf(item, 'generation'),
  rotatedAt: numberOf(item, 'rotatedAt'),
});
