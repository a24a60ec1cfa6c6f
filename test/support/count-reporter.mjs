// Jest prints no line that a plain reader of logs knows; this one closes each run with `N passed, N failed`, and fails a run that skipped or ran nothing.
export default class CountReporter {
  onRunComplete(_contexts, results) {
    this.skipped = results.numPendingTests + results.numTodoTests;
    this.ran = results.numTotalTests;
    process.stdout.write(`\n${results.numPassedTests} passed, ${results.numFailedTests + results.numRuntimeErrorTestSuites} failed\n`);
  }

  getLastError() {
    if (this.ran === 0) return new Error('no test ran');
    if (this.skipped > 0) return new Error(`${this.skipped} tests were skipped`);
    return undefined;
  }
}
