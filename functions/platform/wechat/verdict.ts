import * as z from 'zod/mini';

/** WeChat's word on a text or a picture (内容安全): may be shown, wants a person's eye, must not be shown. */
export type Verdict = 'pass' | 'review' | 'risky';

export const verdictSchema = z.enum(['pass', 'review', 'risky']);

const SEVERITY: readonly Verdict[] = ['pass', 'review', 'risky'];

/** The worst of several verdicts; of none `pass`. */
export const worstVerdict = (verdicts: readonly Verdict[]): Verdict =>
  verdicts.reduce<Verdict>(
    (worst, next) => (SEVERITY.indexOf(next) > SEVERITY.indexOf(worst) ? next : worst),
    'pass',
  );
