import { faultOf, type Log } from '../platform/log';

/**
 * Does the same for each, one after another; what goes wrong with one is logged by its name and never holds up the
 * others. Answers how many went wrong.
 */
export async function eachGuarded<T>(
  log: Log,
  items: readonly T[],
  { name, of, run }: { name: string; of: (item: T) => string; run: (item: T) => Promise<void> },
): Promise<number> {
  let failed = 0;
  for (const item of items) {
    try {
      await run(item);
    } catch (error) {
      failed += 1;
      log.error(`${name} failed`, { of: of(item), ...faultOf(error) });
    }
  }
  return failed;
}
