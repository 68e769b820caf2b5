import { communityOf } from '../../domain/area';
import { tightName, type Building } from '../../domain/building';
import { DomainError } from '../../domain/errors';
import { newTypedCode } from '../platform/codes';
import * as keys from '../platform/table/keys';
import { isNew, type Item, type Table } from '../platform/table/table';

export interface BuildingStore {
  /** In the order in which one counts: 2 号楼 before 10 号楼. */
  listOf: (community: string) => Promise<Building[]>;
  find: (code: string) => Promise<Building | undefined>;
  /**
   * Adds a building, under a code of its own unless one is given; one of that name in the community is changed instead
   * and keeps its code, so that what was printed stays good. Throws `version_conflict`.
   */
  keep: (
    told: Omit<Building, 'code'>,
    code?: string,
  ) => Promise<{ building: Building; isNew: boolean }>;
  remove: (building: Building) => Promise<void>;
}

const CODE_LENGTH = 6;
/** A code that is taken, or somebody who adds the same building: neither happens often. */
const MOST_TRIES = 5;

/** 楼栋: each lies with its community under its name; beside it, under its code, which one it is. */
export function createBuildingStore(table: Table): BuildingStore {
  const read = (key: keys.Key): Promise<Item | undefined> => table.get(key, { consistent: true });
  const keyOf = ({ areaCode, name }: Pick<Building, 'areaCode' | 'name'>): keys.Key =>
    keys.buildingKey(communityOf(areaCode) ?? areaCode, tightName(name));
  return {
    listOf: async (community) => {
      const { items } = await table.query(keys.buildingsPartition(community));
      return items
        .map(buildingIn)
        .sort((one, other) => one.name.localeCompare(other.name, 'zh', { numeric: true }));
    },
    find: async (code) => {
      const door = await table.get(keys.doorKey(code));
      if (door === undefined) return undefined;
      const item = await read({ pk: String(door['at']), sk: String(door['name']) });
      return item === undefined ? undefined : buildingIn(item);
    },
    keep: async (told, given) => {
      const key = keyOf(told);
      for (let tries = 0; tries < MOST_TRIES; tries += 1) {
        const known = await read(key);
        const code = known === undefined ? given : buildingIn(known).code;
        const building = { ...told, code: code ?? newTypedCode(CODE_LENGTH) };
        const row = { ...key, building: JSON.stringify(building) };
        const isDone =
          known === undefined
            ? await table.transact((TableName) => [
                { Put: { TableName, Item: row, ...isNew } },
                { Put: { TableName, Item: doorRow(building.code, key), ...isNew } },
              ])
            : await table.putIf(row, isStill(known));
        if (isDone) return { building, isNew: known === undefined };
      }
      throw new DomainError('version_conflict');
    },
    remove: async (building) => {
      const gone = [keyOf(building), keys.doorKey(building.code)];
      await table.transact((TableName) => gone.map((Key) => ({ Delete: { TableName, Key } })));
    },
  };
}

/** Nobody changed it since it was read. */
const isStill = ({ building }: Item) => ({
  ConditionExpression: '#building = :before',
  ExpressionAttributeNames: { '#building': 'building' },
  ExpressionAttributeValues: { ':before': building },
});

const doorRow = (code: string, { pk, sk }: keys.Key): Item => ({
  ...keys.doorKey(code),
  at: pk,
  name: sk,
});

const buildingIn = (item: Item): Building => JSON.parse(String(item['building']));
