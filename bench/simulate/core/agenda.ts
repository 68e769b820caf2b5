/** Something that will happen; `at` in epoch milliseconds. */
interface Planned {
  at: number;
  order: number;
  run: () => Promise<void>;
}

/** What is still to happen, earliest first; of one instant, what was planned first. */
export interface Agenda {
  plan: (at: number, run: () => Promise<void>) => void;
  /** The time of the next; undefined where nothing is left. */
  nextAt: () => number | undefined;
  /** Takes the next one out. */
  take: () => Planned | undefined;
}

const isBefore = (a: Planned, b: Planned): boolean =>
  a.at < b.at || (a.at === b.at && a.order < b.order);

/** A binary heap: two months hold a hundred thousand appointments. */
export function createAgenda(): Agenda {
  const heap: Planned[] = [];
  let planned = 0;
  const swap = (a: number, b: number): void => {
    const [first, second] = [heap[a], heap[b]];
    if (first === undefined || second === undefined) return;
    heap[a] = second;
    heap[b] = first;
  };
  const isLess = (a: number, b: number): boolean => {
    const [first, second] = [heap[a], heap[b]];
    return first !== undefined && (second === undefined || isBefore(first, second));
  };
  const rise = (from: number): void => {
    for (let at = from; at > 0;) {
      const parent = (at - 1) >> 1;
      if (!isLess(at, parent)) return;
      swap(at, parent);
      at = parent;
    }
  };
  const sink = (): void => {
    for (let at = 0; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const least = right < heap.length && isLess(right, left) ? right : left;
      if (least >= heap.length || !isLess(least, at)) return;
      swap(at, least);
      at = least;
    }
  };
  return {
    plan: (at, run) => {
      planned += 1;
      heap.push({ at, order: planned, run });
      rise(heap.length - 1);
    },
    nextAt: () => heap[0]?.at,
    take: () => {
      const first = heap[0];
      const last = heap.pop();
      if (last === undefined || first === undefined) return undefined;
      if (heap.length > 0) {
        heap[0] = last;
        sink();
      }
      return first;
    },
  };
}
