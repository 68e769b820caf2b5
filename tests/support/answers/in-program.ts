import { watchAnswers } from './watch-answers';

// Loaded before `npm start` by the tests, which read there what did not fit.
watchAnswers((wrong) => process.stderr.write(`${wrong}\n`));
