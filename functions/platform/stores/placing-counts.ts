import { DAY, endOfDay } from '../../../domain/time/shanghai';
import { countKey, type Key } from '../table/keys';
import type { Item, Table } from '../table/table';

/** One placing: by whom, on which day in Shanghai, as which order. */
export interface Placing {
  personId: string;
  day: string;
  orderId: string;
  /** Counted by itself too; missing for 代点单, which knows no limit of a category. */
  categoryCode?: string;
}

/** What somebody placed on a day, by the ids of orders; `alike` are those of the category. */
export interface PlacedToday {
  all: ReadonlySet<string>;
  alike: ReadonlySet<string>;
}

export interface PlacingCounts {
  /**
   * Counts it in one atomic write, if fewer than `most` are counted that day and fewer than `room` of the category.
   * One that is counted already stays so. False where there was no room.
   */
  take: (placing: Placing, bounds: { most: number; room: number }) => Promise<boolean>;
  giveBack: (placing: Placing) => Promise<void>;
  find: (placing: Placing) => Promise<PlacedToday>;
  /** The same in rows that were read with the person, and may be a moment old. */
  seen: (placing: Placing, counts: readonly Item[]) => PlacedToday;
}

/** One row a person and day, swept after the next: sets of ids, so that a repeated request counts once. */
export const createPlacingCounts = (table: Table): PlacingCounts => ({
  take: async (placing, { most, room }) => {
    if (room <= 0) return false;
    const { categoryCode, day } = placing;
    const isCategory = categoryCode !== undefined;
    const below = (name: string, limit: string): string =>
      `(attribute_not_exists(${name}) OR size(${name}) < ${limit} OR contains(${name}, :id))`;
    return table.update(keyOf(placing), {
      UpdateExpression: `ADD #all :one${isCategory ? ', #alike :one' : ''} SET #expiresAt = :expires`,
      ConditionExpression: `${below('#all', ':most')}${isCategory ? ` AND ${below('#alike', ':room')}` : ''}`,
      ExpressionAttributeNames: { ...namesOf(placing), '#expiresAt': 'expiresAt' },
      ExpressionAttributeValues: {
        ':one': new Set([shortOf(placing)]),
        ':id': shortOf(placing),
        ':most': most,
        ...(isCategory ? { ':room': room } : {}),
        ':expires': Math.floor((endOfDay(day) + DAY) / 1000),
      },
    });
  },
  giveBack: async (placing) => {
    await table.update(keyOf(placing), {
      UpdateExpression: `DELETE #all :one${placing.categoryCode === undefined ? '' : ', #alike :one'}`,
      ExpressionAttributeNames: namesOf(placing),
      ExpressionAttributeValues: { ':one': new Set([shortOf(placing)]) },
    });
  },
  find: async (placing) => placedIn(placing, await table.get(keyOf(placing), { consistent: true })),
  seen: (placing, counts) => {
    const { sk } = keyOf(placing);
    return placedIn(
      placing,
      counts.find((item) => item['sk'] === sk),
    );
  },
});

const keyOf = ({ personId, day, categoryCode }: Placing): Key =>
  countKey(personId, `${categoryCode === undefined ? 'placedFor' : 'placed'}#${day}`);

const namesOf = ({ categoryCode }: Placing): Record<string, string> => ({
  '#all': 'all',
  ...(categoryCode === undefined ? {} : { '#alike': `of-${categoryCode}` }),
});

/** The ids of one day begin alike (`placingId`): the rest of them tells them apart. */
const DAY_LENGTH = 10;
const shortOf = ({ orderId }: Placing): string => orderId.slice(DAY_LENGTH);

function placedIn(placing: Placing, item: Item | undefined): PlacedToday {
  const idsIn = (value: unknown): Set<string> =>
    new Set(
      value instanceof Set
        ? [...value].map((short) => `${placing.orderId.slice(0, DAY_LENGTH)}${String(short)}`)
        : [],
    );
  return { all: idsIn(item?.['all']), alike: idsIn(item?.[`of-${placing.categoryCode}`]) };
}
