/** How the next call of a path shall fail; `afterEffect`: it does its work first and only the answer is lost. */
export type PlannedFault = (
  | { readonly errcode: number }
  | { readonly httpStatus: number }
  | { readonly timeout: true }
  | { readonly junk: true }
) & { readonly afterEffect?: boolean };

export interface Faults {
  plan(path: string, fault: PlannedFault, times: number): void;
  take(path: string): PlannedFault | undefined;
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
  };
}
