import * as keys from '../table/keys';
import { isNew, type Item, type Table } from '../table/table';
import { newKey, seal, unseal } from './seal';

/** The key of one person, or of one order for somebody without an account: seals and opens texts. */
export interface SubjectKey {
  seal: (text: string, place: keys.Key) => Uint8Array;
  /** Undefined where nothing is sealed; throws where the bytes were changed or moved. */
  open: (sealed: unknown, place: keys.Key) => string | undefined;
}

/**
 * Personal data lies under a key of whom it is about, and that key lies, wrapped by the platform's, in a table of its
 * own that is neither streamed nor backed up. Destroying the key erases the data wherever copies of it lie.
 */
export interface Vault {
  find: (subject: string) => Promise<SubjectKey | undefined>;
  findMany: (subjects: readonly string[]) => Promise<Map<string, SubjectKey>>;
  /** The key of the subject, made where there is none. */
  obtain: (subject: string) => Promise<SubjectKey>;
  destroy: (subject: string) => Promise<void>;
  /** Remembers no key any more, where the table of keys was emptied. */
  forget: () => void;
}

/** Whose key seals what is about a person. */
export const personSubject = (personId: string): string => `PERSON#${personId}`;
/** Whose key seals what is about a partner (社会力量) and no person in particular. */
export const partnerSubject = (partnerId: string): string => `PARTNER#${partnerId}`;
/** Whose key seals what is about an area and no person. */
export const areaSubject = (areaCode: string): string => `AREA#${areaCode}`;
/** Whose key seals what was said about an order: the placer's, or its own where it is for somebody else. */
export const orderSubject = ({
  id,
  placerId,
  ownKey,
}: {
  id: string;
  placerId: string;
  ownKey?: true;
}): string => (ownKey === true ? `ORDER#${id}` : personSubject(placerId));

export interface VaultDeps {
  /** The table of wrapped keys. */
  keyTable: Pick<Table, 'get' | 'getMany' | 'putIf' | 'remove'>;
  /** The platform's key, 32 bytes: from KMS in the cloud, from a file on one machine. */
  masterKey: () => Promise<Uint8Array>;
}

/** A key is remembered for ten minutes: what it opens is erased by itself, its copies alone rest on the key. */
const MOST_AGE = 10 * 60_000;
const MOST_REMEMBERED = 20_000;

export function createVault({ keyTable, masterKey }: VaultDeps): Vault {
  const known = new Map<string, { at: number; key: SubjectKey }>();
  const remember = (subject: string, key: SubjectKey): SubjectKey => {
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(subject, { at: performance.now(), key });
    return key;
  };
  const remembered = (subject: string): SubjectKey | undefined => {
    const found = known.get(subject);
    return found !== undefined && performance.now() - found.at < MOST_AGE ? found.key : undefined;
  };
  const unwrapped = async (subject: string, item: Item | undefined) => {
    const wrapped = item?.['wrapped'];
    if (!(wrapped instanceof Uint8Array)) return undefined;
    return remember(subject, keyOf(unseal(await masterKey(), wrapped, subject)));
  };
  const find = async (subject: string): Promise<SubjectKey | undefined> =>
    remembered(subject) ??
    unwrapped(subject, await keyTable.get(keys.subjectKey(subject), { consistent: true }));
  return {
    find,
    findMany: async (subjects) => {
      const wanted = [...new Set(subjects)];
      const missing = wanted.filter((subject) => remembered(subject) === undefined);
      const items = await keyTable.getMany(missing.map(keys.subjectKey));
      await Promise.all(items.map((item) => unwrapped(keys.subjectOf(item), item)));
      return new Map(
        wanted.flatMap((subject) => {
          const key = remembered(subject);
          return key === undefined ? [] : [[subject, key] as const];
        }),
      );
    },
    obtain: async (subject) => {
      const found = await find(subject);
      if (found !== undefined) return found;
      const made = newKey();
      const wrapped = seal(await masterKey(), made, subject);
      const isOurs = await keyTable.putIf({ ...keys.subjectKey(subject), wrapped }, isNew);
      if (isOurs) return remember(subject, keyOf(made));
      const theirs = await find(subject);
      if (theirs === undefined) throw new Error('a key was destroyed while it was made');
      return theirs;
    },
    destroy: async (subject) => {
      await keyTable.remove(keys.subjectKey(subject));
      known.delete(subject);
    },
    forget: () => known.clear(),
  };
}

const placeOf = ({ pk, sk }: keys.Key): string => `${pk}\n${sk}`;

const keyOf = (bytes: Uint8Array): SubjectKey => ({
  seal: (text, place) => seal(bytes, Buffer.from(text), placeOf(place)),
  open: (sealed, place) =>
    sealed instanceof Uint8Array
      ? Buffer.from(unseal(bytes, sealed, placeOf(place))).toString('utf8')
      : undefined,
});
