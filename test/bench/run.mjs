#!/usr/bin/env node
// `npm run bench -- NAME …`: measures ourselves against a limit taken in the same run, since absolute figures differ from machine to machine.
// A bench is a file `NAME.bench.mjs` here that exports `measure(say)`: what was measured, a line each. Exit code 1 where a target is missed.
//   --json   one JSON line a measurement instead of the table
import { readdirSync } from 'node:fs';
import { cpus } from 'node:os';

/**
 * @typedef {object} Measurement
 * @property {string} what     what was measured
 * @property {number} ours     how we did
 * @property {string} unit     of `ours` and `limit`
 * @property {number} [limit]  what the machine gives at best, in the same run
 * @property {string} [limitIs] what the limit does
 * @property {{ atLeast?: number, atMost?: number }} target  for `ours`
 */

const SUFFIX = '.bench.mjs';
const known = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith(SUFFIX))
  .map((name) => name.slice(0, -SUFFIX.length));
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const asJson = process.argv.includes('--json');
const say = (line) => asJson || process.stdout.write(`${line}\n`);

const unknown = wanted.filter((name) => !known.includes(name));
if (wanted.length === 0 || unknown.length > 0) {
  process.stderr.write(`usage: npm run bench -- NAME …   (there are: ${known.join(', ')})\n`);
  process.exit(2);
}

const figure = (value) => (value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3));
let missed = 0;
for (const name of wanted) {
  say(`\n── ${name} · ${cpus().length} × ${cpus()[0]?.model ?? 'processor'} · Node ${process.version}`);
  const { measure } = await import(`./${name}${SUFFIX}`);
  for (const result of await measure(say)) {
    const { what, ours, unit, limit, limitIs, target } = result;
    const reached = ours >= (target.atLeast ?? -Infinity) && ours <= (target.atMost ?? Infinity);
    if (!reached) missed += 1;
    if (asJson) process.stdout.write(`${JSON.stringify({ bench: name, ...result, reached })}\n`);
    const against = limit === undefined ? '' : ` · ${(ours / limit).toPrecision(2)} of ${figure(limit)} (${limitIs})`;
    const aim = target.atLeast === undefined ? `at most ${figure(target.atMost)}` : `at least ${figure(target.atLeast)}`;
    say(`${reached ? 'reached' : 'MISSED '}  ${what}: ${figure(ours)} ${unit}${against} · target ${aim}`);
  }
}
process.exit(missed > 0 ? 1 : 0);
