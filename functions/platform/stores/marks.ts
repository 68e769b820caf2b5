import { MARK_KINDS, type Mark } from '../../../domain/clock/marks';
import { DAY, toWireTime } from '../../../domain/time/shanghai';
import * as keys from '../table/keys';
import { isNew, type Item, type Table } from '../table/table';

/** Marks of the clock (到点的话) beside the orders: a warning costs the order nothing. */
export interface MarkStore {
  /** Those of these that were not said yet. */
  missing: (marks: readonly Mark[]) => Promise<Mark[]>;
  /** False where it was said already. */
  add: (mark: Mark) => Promise<boolean>;
}

export const createMarkStore = (table: Table): MarkStore => ({
  missing: async (marks) => {
    const known = await table.getMany(marks.map(keyOf));
    const said = new Set(known.map(({ pk, sk }) => `${String(pk)} ${String(sk)}`));
    return marks.filter((mark) => {
      const { pk, sk } = keyOf(mark);
      return !said.has(`${pk} ${sk}`);
    });
  },
  add: (mark) => table.putIf(itemOf(mark), isNew),
});

const keyOf = ({ orderId, dueAt, kind }: Mark): keys.Key =>
  keys.markKey(orderId, toWireTime(dueAt), kind);

/** As long as the messages that follow from it. */
const KEPT_DAYS = 180;

const itemOf = (mark: Mark): Item => {
  const { orderId: _, ...said } = mark;
  const expiresAt = Math.floor((mark.at + KEPT_DAYS * DAY) / 1000);
  return { ...keyOf(mark), ...said, expiresAt };
};

/** The mark that a row of the table holds; undefined for any other row. */
export function markOf({
  pk,
  sk,
  kind,
  dueAt,
  at,
  area,
  partnerId,
  workerId,
}: Item): Mark | undefined {
  const orderId = keys.orderIdOf(String(pk));
  const known = MARK_KINDS.find((one) => one === kind);
  if (orderId === undefined || known === undefined) return undefined;
  if (!String(sk).startsWith(keys.BESIDE_PREFIX.mark)) return undefined;
  return {
    orderId,
    kind: known,
    dueAt: Number(dueAt),
    at: Number(at),
    area: String(area),
    ...(partnerId === undefined ? {} : { partnerId: String(partnerId) }),
    ...(workerId === undefined ? {} : { workerId: String(workerId) }),
  };
}
