/** To whom a message goes, in words of the loop; `inboxesTo` says whose inboxes that is for one step of an order. */
export const AUDIENCES = [
  /** Who placed it, and whoever signs in with the phone that it is for; not the one who took the step. */
  'residents',
  /** The same, the one who took the step too. */
  'residentsToo',
  /** Neighbours who joined (同求). */
  'followers',
  /** The worker who has it in hand; while it is dispatched, or nobody is named, the partner's people. */
  'handler',
  /** Who had it in hand before this step and has not any more. */
  'formerHandler',
  /** The people of the partner that has or last had it; where the owner handles it itself, its worker. */
  'team',
  /** Whose turn it is: the handler, else the owner, while it is escalated the level above. */
  'turn',
  /** Staff of the owner; of what is sensitive the lead and those whom the area names. */
  'owner',
  /** The level above: that which was called, else the next one over the owner. */
  'above',
  /** Staff of the first receiver (首接). */
  'receiver',
] as const;
export type Audience = (typeof AUDIENCES)[number];
