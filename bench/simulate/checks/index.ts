import { findBroken } from './chains';
import type { Findings, Problem } from './findings';
import { findLost } from './lost';
import { findWrongRates } from './rates';
import { findLate } from './timely';
import { findUntold } from './told';
import { findTwice } from './twice';

const rebuilt = ({ rebuilt: changed }: Findings): Problem[] =>
  changed.map((what) => ({ check: 'rebuild', what }));
const dead = ({ deadLetters }: Findings): Problem[] =>
  deadLetters.map((what) => ({ check: 'dead letters', what }));

/** Everything that has to hold in the end; nothing where all is well. */
export const findProblems = (findings: Findings): Problem[] =>
  [findLost, findLate, findUntold, findTwice, findWrongRates, findBroken, rebuilt, dead].flatMap(
    (find) => find(findings),
  );
