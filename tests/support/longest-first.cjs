const Sequencer = require('@jest/test-sequencer').default;

/** Folders of tests that take minutes each; where nothing is known of earlier runs Jest goes by the size of the file. */
const LONG = /\/tests\/(faults|simulate|e2e)\//;

/** Begins with what takes longest, so that no worker is left alone with it at the end. */
module.exports = class LongestFirst extends Sequencer {
  async sort(tests) {
    const sorted = await super.sort(tests);
    const isLong = ({ path }) => LONG.test(path);
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))];
  }
};
