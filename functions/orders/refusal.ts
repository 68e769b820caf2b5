import { DomainError } from '../../domain/errors';

/** What a check refused, for checks that run side by side: which one is told follows from the order of checks. */
export async function refusalOf(check: Promise<void>): Promise<DomainError | undefined> {
  try {
    await check;
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}
