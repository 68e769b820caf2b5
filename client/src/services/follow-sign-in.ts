import { problemOf } from './problem';
import type { Problem } from './problem';
import type { Session } from './session';
import { askSignIn, collectSignIn } from './sign-ins';
import type { AskedSignIn, CollectedSignIn } from './sign-ins';

const EVERY_MS = 2_000;
/** By this device's own clock, from the answer on: nobody's clock has to be right. */
const LASTS_MS = 120_000;

export type QrState = 'asking' | 'waiting' | 'scanned' | 'confirmed' | 'refused' | 'expired';

/** How far it has come: what to show, and until when (by this device's clock). */
export interface Followed {
  state: QrState;
  asked?: AskedSignIn;
  until?: number;
  /** It cannot be asked for. */
  problem?: Problem;
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, EVERY_MS));

/** Asks for a sign-in and follows it to its end; answers how to stop. */
export function followSignIn(
  show: (followed: Followed) => void,
  enter: (session: Session) => void,
): () => void {
  let isOver = false;

  async function look(asked: AskedSignIn): Promise<CollectedSignIn | undefined> {
    try {
      return await collectSignIn(asked);
    } catch (error) {
      if (problemOf(error).status === 404) throw error;
      // No network for a moment: the next look will tell.
      return undefined;
    }
  }

  async function follow(): Promise<void> {
    show({ state: 'asking' });
    const asked = await askSignIn();
    const until = Date.now() + LASTS_MS;
    let state: QrState = 'waiting';
    while (!isOver && Date.now() < until) {
      show({ state, asked, until });
      await pause();
      if (isOver) return;
      const found = await look(asked).catch(() => ({ state: 'expired' }) as const);
      if (isOver) return;
      if (found?.state === 'confirmed') {
        show({ state: 'confirmed', asked });
        return enter(found);
      }
      state = found?.state ?? state;
      if (state === 'expired' || state === 'refused') return show({ state, asked });
    }
    if (!isOver) show({ state: 'expired', asked });
  }

  follow().catch((error: unknown) => {
    if (!isOver) show({ state: 'expired', problem: problemOf(error) });
  });
  return () => {
    isOver = true;
  };
}
