/** What may come instead of JSON in the promised shape. */
export const JUNK = {
  html: '<html><body>502 Bad Gateway</body></html>',
  empty: '',
  truncated: '{"errcode":0,"errmsg":"ok","access_to',
  noObject: '[0]',
  nothing: '{}',
  wrongTypes:
    '{"openid":1,"session_key":{},"access_token":7,"expires_in":"soon","phone_info":"none","result":"pass","trace_id":5}',
  wrongErrcode: '{"errcode":"0","errmsg":7}',
} as const;

/**
 * How the next call of a path shall fail; `stall`: an answer begins and does not end; `reset`: the line is cut;
 * `afterEffect`: it does its work first and only the answer is lost.
 */
export type PlannedFault = (
  | { readonly errcode: number }
  | { readonly httpStatus: number }
  | { readonly timeout: true }
  | { readonly stall: true }
  | { readonly reset: true }
  | { readonly junk: true | keyof typeof JUNK }
) & { readonly afterEffect?: boolean };

export interface Faults {
  plan(path: string, fault: PlannedFault, times: number): void;
  take(path: string): PlannedFault | undefined;
  /** No more of those that were ordered and have not come. */
  forget(): void;
}

/** Failures ordered by a test, in the order in which they were ordered, each path for itself. */
export function createFaults(): Faults {
  const planned = new Map<string, PlannedFault[]>();
  return {
    plan(path, fault, times) {
      const before = planned.get(path) ?? [];
      planned.set(path, [...before, ...Array.from({ length: times }, () => fault)]);
    },
    take: (path) => planned.get(path)?.shift(),
    forget: () => planned.clear(),
  };
}
