import type { Seen } from './looks';

/** The columns of "Who sees what", written down by hand for an order at work; what comes later is said with its scene. */
const PUBLIC: Seen = {
  heading: true,
  words: 'masked',
  answers: false,
  photos: false,
  point: 'rounded',
  address: 'none',
  contact: false,
  resident: false,
  worker: false,
  evidence: 'none',
  comments: false,
  visits: 'none',
  history: 'chain',
};
const POOL: Seen = { ...PUBLIC, answers: true, address: 'building', history: 'none' };
const HANDLER: Seen = {
  heading: true,
  words: 'full',
  answers: true,
  photos: true,
  point: 'exact',
  address: 'full',
  contact: true,
  resident: true,
  worker: true,
  evidence: 'none',
  comments: true,
  visits: 'none',
  history: 'words',
};
/** Above, and the grid worker: everything but whom to call. */
const ABOVE: Seen = { ...HANDLER, contact: false, visits: 'words' };
/** Resident, owner's staff, first receiver. */
const INSIDE: Seen = { ...ABOVE, contact: true };
/** Above what is sensitive: that it is there and how it goes, nothing that was said. */
const RESTRICTED: Seen = {
  ...PUBLIC,
  words: 'none',
  point: 'none',
  worker: true,
  visits: 'facts',
  history: 'names',
};

export const COLUMNS = { PUBLIC, POOL, HANDLER, ABOVE, INSIDE, RESTRICTED } as const;

/** The same for an order that nobody works on yet. */
export const unhandled = (seen: Seen): Seen => ({ ...seen, worker: false });
/** The same once it was done: with the evidence as far as the column goes, and to the handler without the contact. */
export const done = (seen: Seen): Seen => ({ ...seen, evidence: 'full' });
