/**
 * What a route may demand before it runs. Every route names one; nothing is open by forgetting. What a
 * person may do with one order is the table's (`domain/order/table.ts`), asked by the route's use case.
 */
export const PERMISSIONS = {
  /** 公开: without signing in. */
  anyone: { signedIn: false },
  /** Whoever is signed in, for what is their own. */
  self: { signedIn: true },
  /** Whoever stands in some relation to the order; 404 for everyone else. */
  seeOrder: { signedIn: true },
  /** The relations that the table gives the command. */
  actOnOrder: { signedIn: true },
  /** Orders of areas that the person serves, or a level above them. */
  seeArea: { signedIn: true },
  /** Members of the partner itself, and staff of areas that it works in. */
  seeMembers: { signedIn: true },
} as const satisfies Record<string, { signedIn: boolean }>;

export type Permission = keyof typeof PERMISSIONS;
