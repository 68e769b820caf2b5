import { levelOf } from '../area';
import { chargedToPartner, type OrderRecord } from './order-record';
import { cellsOf, type Cells } from './tally';

/** What counts are kept apart by; `gridCategory` has keys of both with `#` between. */
export const DIMS = ['total', 'category', 'partner', 'grid', 'gridCategory', 'area'] as const;
export type Dim = (typeof DIMS)[number];

/** The key under which everything counts. */
export const ALL = 'all';
/** What no partner handled: the community itself did, or it never came so far. */
export const NO_PARTNER = 'none';

const gridOf = ({ areaCode }: OrderRecord): string | undefined =>
  levelOf(areaCode) === 'grid' ? areaCode : undefined;

const KEYS: Record<Dim, (record: OrderRecord) => string | undefined> = {
  total: () => ALL,
  category: ({ categoryCode }) => categoryCode,
  partner: ({ partnerId }) => partnerId ?? NO_PARTNER,
  grid: gridOf,
  gridCategory: (record) => {
    const grid = gridOf(record);
    return grid === undefined ? undefined : `${grid}#${record.categoryCode}`;
  },
  area: ({ ownerArea }) => ownerArea,
};

/** The counts of orders of one owner and day, kept apart. */
export const cellsBy = (dim: Dim, records: readonly OrderRecord[]): Cells =>
  cellsOf(dim === 'partner' ? records.map(chargedToPartner) : records, KEYS[dim]);

/** What a partner's own counts are kept apart by. */
export const PARTNER_DIMS = ['category', 'worker'] as const;
export type PartnerDim = (typeof PARTNER_DIMS)[number];

/** The counts of what this partner handled last, of one owner and day. */
export const partnerCellsBy = (
  dim: PartnerDim,
  partnerId: string,
  records: readonly OrderRecord[],
): Cells =>
  cellsOf(
    records.filter((record) => record.partnerId === partnerId).map(chargedToPartner),
    dim === 'category' ? ({ categoryCode }) => categoryCode : ({ workerId }) => workerId ?? ALL,
  );
