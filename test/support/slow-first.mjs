import Sequencer from '@jest/test-sequencer';

/** Files that start whole systems, by far the longest: begun last, one of them would keep a core waiting for the other. */
const SLOW = /\/integration\/ops\/(?:start|compose|commands|postgres-server)\./;

/** The order of test files on a machine that has no times of earlier runs to go by. */
export default class SlowFirst extends Sequencer {
  sort(tests) {
    const known = super.sort(tests);
    const slow = ({ path }) => SLOW.test(path);
    return [...known.filter(slow), ...known.filter((test) => !slow(test))];
  }
}
