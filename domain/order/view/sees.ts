import type { Sight } from './sight';

type Cells<Degree extends string> = Readonly<Record<Sight, Degree>>;
/** Facts are there without the words that were said with them. */
type Degree = 'none' | 'masked' | 'checked' | 'rounded' | 'building' | 'facts' | 'full';

const row = <const D extends Degree>(
  publicly: D,
  pool: D,
  handler: D,
  full: D,
  restricted: D,
): Cells<D> => ({ public: publicly, pool, handler, full, restricted });

/**
 * "Who sees what": one row a part of an order, one column a sight. Number, category, state, times and the partner's
 * name are everybody's who may know of the order; name and phone (`seesContact`) follow the state as well.
 */
// prettier-ignore
export const SEES = {
  /*                   public     pool        handler    full     above what is sensitive */
  words:           row('masked',  'masked',   'full',    'full',  'none'),
  answers:         row('none',    'masked',   'full',    'full',  'none'),
  photos:          row('checked', 'none',     'full',    'full',  'none'),
  point:           row('rounded', 'rounded',  'full',    'full',  'none'),
  address:         row('none',    'building', 'full',    'full',  'none'),
  resident:        row('none',    'none',     'full',    'full',  'none'),
  worker:          row('none',    'none',     'full',    'full',  'full'),
  appointments:    row('none',    'full',     'full',    'full',  'full'),
  evidence:        row('masked',  'none',     'full',    'full',  'none'),
  rating:          row('masked',  'none',     'full',    'full',  'facts'),
  comments:        row('none',    'none',     'full',    'full',  'none'),
  visits:          row('none',    'none',     'none',    'full',  'facts'),
  steps:           row('none',    'none',     'full',    'full',  'facts'),
  history:         row('facts',   'none',     'full',    'full',  'facts'),
  names:           row('none',    'none',     'full',    'full',  'full'),
} as const;

/** A part of an order that not everybody sees. */
export type Part = keyof typeof SEES;
