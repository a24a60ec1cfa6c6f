import { printReadings } from './cli/print-readings.js';

/**
 * `node cli.js FILE…`: reads documents and prints what is in them. One file gives the bare object, several give a JSON line
 * `{"file","read"}` each. Needs neither server nor database. The operator's `read` does the same with more choices.
 */
const files = process.argv.slice(2);
if (files.length === 0) process.stderr.write('usage: cli.js FILE...\n');
const failed = await printReadings(files, {
  lines: files.length > 1,
  text: false,
  indent: false,
  out: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
});
process.exitCode = files.length === 0 ? 2 : failed > 0 ? 1 : 0;
