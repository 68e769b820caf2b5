import type { Order, Said } from '../order';

export const wire = (instant: number): string => new Date(instant).toISOString();

/** Past what is due; an order that waits for its rating is never overdue. */
export const isOverdue = ({ state, dueAt }: Pick<Order, 'state' | 'dueAt'>, now: number): boolean =>
  dueAt !== undefined && state !== 'fulfilled' && now > dueAt;

/** The public count stops where an order becomes collective ("10 户以上"). */
export const publicFollowers = ({
  followers,
  collectiveFrom,
}: {
  followers: number;
  collectiveFrom: number;
}): number => Math.min(followers, collectiveFrom);

/** What was said, under the name that it has in the answer; nothing where nothing was said. */
export const withText = <Name extends string>(
  name: Name,
  said: Said | undefined,
): { [Key in Name]?: string } => {
  const found: { [Key in Name]?: string } = {};
  return said?.text === undefined ? found : { ...found, [name]: said.text };
};
