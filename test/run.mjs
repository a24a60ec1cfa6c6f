#!/usr/bin/env node
// `npm test`: finds what the tests need, builds, runs every kind of test and beside them checks types and style, and closes with one line
// `N passed, N failed`. Nothing is skipped in silence: what could not run counts as failed.
//   --long        the full matrices as well
//   --corpus      the documents outside the repository as well (see test/corpus.mjs)
//   NAME …        only these parts (see PARTS); the closing line then counts only them
import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { chromiumForTests } from './support/processes-chromium.mjs';
import { redisBinary } from './support/processes-redis.mjs';
import { tesseractForTests } from './support/processes-tesseract.mjs';
import { processorTimeOf } from './support/processor-time.mjs';

const root = join(import.meta.dirname, '..');
const long = process.argv.includes('--long');
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const minutes = (count) => count * 60_000;

/**
 * What starts servers or whole systems runs one part at a time: tests wait for what these do, and two systems on two cores would keep them
 * waiting. What is `aside` runs beside it, at the lowest priority, one after the other, with what the first leave of the processors: that is
 * much while a browser is driven, which comes first.
 * Limits in minutes, of `npm test` and of `--long`.
 */
const PARTS = [
  { name: 'architecture', limit: [5, 5], aside: true },
  { name: 'unit', limit: [20, 20], aside: true },
  { name: 'property', limit: [16, 60], aside: true },
  { name: 'types', run: checkTypes, limit: [30, 30], aside: true },
  { name: 'style', run: checkStyle, limit: [30, 30], aside: true },
  { name: 'browser', limit: [24, 40], workers: 1 },
  { name: 'chaos', limit: [24, 240], workers: 1 },
  { name: 'e2e', limit: [24, 120], workers: 1 },
  // Real documents that lie outside the repository; with --long every one on both queues. `npm test` needs nothing from outside.
  { name: 'corpus', run: playCorpus, limit: [16, 120], onlyAsked: true },
  { name: 'conformance', limit: [12, 60] },
  { name: 'integration', limit: [30, 60] },
];

const unknown = wanted.filter((name) => !PARTS.some((part) => part.name === name));
if (unknown.length > 0) {
  process.stderr.write(`unknown: ${unknown.join(', ')}; there are ${PARTS.map((part) => part.name).join(', ')}\n`);
  process.exit(2);
}
const asked = long || process.argv.includes('--corpus');
const parts = PARTS.filter((part) => (wanted.length === 0 ? asked || part.onlyAsked !== true : wanted.includes(part.name)));
/** One part alone is seen while it runs and has every core; of several, each is printed whole when it ends, and until then stands in its log. */
const alone = parts.length === 1;
const logs = join('.cache', 'parts');
const needs = (...names) => parts.some((part) => names.includes(part.name));
const started = performance.now();
const results = [];
const environment = { ...process.env, NODE_ENV: 'test', ...(long ? { TEST_LONG: '1' } : {}) };
// A shell that carries settings of a running system must not lead the tests to it.
for (const name of [
  'DATA_DIR',
  'FILES_DIR',
  'SECRETS_DIR',
  'QUEUE_BACKEND',
  'QUEUE_PREFIX',
  'DATABASE_ROLE',
  'PORT',
  'HOST',
  'NODE_OPTIONS',
])
  delete environment[name];

await preflight();
await Promise.all([lane(parts.filter(({ aside }) => aside)), lane(parts.filter(({ aside }) => !aside))]);
summary();

/** Takes one part after the other from those that wait. */
async function lane(waiting) {
  for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
    const begun = performance.now();
    if (alone) heading(part.name);
    const log = join(logs, `${part.name}.log`);
    if (!alone) say(`${part.name} begins: ${log}`);
    mkdirSync(join(root, logs), { recursive: true });
    writeFileSync(join(root, log), '');
    const work = { log: join(root, log), processors: [], aside: part.aside === true && !alone };
    const result = await (part.run ?? runJest)(work, part);
    const processor = work.processors.reduce((sum, seconds) => sum + seconds(), 0);
    results.push({ name: part.name, ...result, seconds: (performance.now() - begun) / 1000, processor });
    if (alone) continue;
    heading(part.name);
    process.stdout.write(readFileSync(work.log));
  }
}

/** Stops at once where the tests could not say anything. */
async function preflight() {
  heading('preflight');
  try {
    if (needs('integration', 'conformance', 'e2e', 'chaos', 'corpus')) {
      const redis = await redisBinary();
      say(`redis: ${redis.program} (${redis.origin})`);
    }
    if (needs('integration')) say(`tesseract: ${tesseractForTests()}`);
    if (needs('browser')) {
      environment.CHROMIUM_PATH = chromiumForTests();
      say(`chromium: ${environment.CHROMIUM_PATH}`);
    }
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.stdout.write('0 passed, 1 failed\n');
    process.exit(1);
  }
  if (spawnSync(process.execPath, ['docker/build.mjs'], { cwd: root, stdio: 'inherit' }).status !== 0) {
    process.stdout.write('0 passed, 1 failed\n');
    process.exit(1);
  }
}

/** By the compiler of version 7, a tenth of the work; what lints and builds needs the programming interface that only 6 has. */
async function checkTypes(work, { limit }) {
  const projects = ['tsconfig.json', 'apps/web/tsconfig.json'].filter((path) => existsSync(join(root, path)));
  return counted(projects.map((path) => () => command(work, ['node_modules/typescript-native/bin/tsc', '--noEmit', '-p', path], limit)));
}

async function checkStyle(work, { limit }) {
  return counted([
    () => command(work, ['node_modules/eslint/bin/eslint.js', '.', '--cache', '--cache-location', '.cache/eslint'], limit),
    () => command(work, ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'], limit),
  ]);
}

async function counted(checks) {
  let [passed, failed] = [0, 0];
  for (const check of checks) (await check()) === 0 ? (passed += 1) : (failed += 1);
  return { passed, failed, note: '' };
}

/** `test/corpus.mjs` says how many checks passed, failed, or did not run because the documents are not here. */
async function playCorpus(work, { limit }) {
  let said = '';
  const code = await command(work, ['test/corpus.mjs', ...(long ? ['--long'] : [])], limit, (chunk) => (said += chunk));
  const [, passed = '0', failed = '0'] = said.match(/(\d+) passed, (\d+) failed\s*$/) ?? [];
  return { passed: Number(passed), failed: Math.max(Number(failed), code === 0 ? 0 : 1), note: '' };
}

async function runJest(work, { name, limit, workers = work.aside ? 1 : undefined }) {
  const output = join(root, '.cache', 'jest', `${name}.json`);
  mkdirSync(join(root, '.cache', 'jest'), { recursive: true });
  rmSync(output, { force: true });
  const code = await command(
    work,
    [
      ...['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'],
      ...['--selectProjects', name, '--reporters', 'default', '--json', '--outputFile', output],
      ...(workers === undefined ? [] : ['--maxWorkers', String(workers)]),
    ],
    limit,
    // Jest prints its JSON to standard output as well; people read the other stream.
    () => undefined,
  );
  if (!existsSync(output)) return { passed: 0, failed: 1, note: code === null ? 'took too long and was ended' : 'did not run' };
  const report = JSON.parse(readFileSync(output, 'utf8'));
  const left = report.numPendingTests + report.numTodoTests;
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites + left;
  const note = left > 0 ? `${left} did not run` : report.numTotalTests === 0 ? 'no test found' : '';
  // A run that ends badly without a failed test (a leaked worker, a broken teardown) is a failure all the same.
  const more = failed === 0 && (code !== 0 || report.numTotalTests === 0) ? 1 : 0;
  return { passed: report.numPassedTests, failed: failed + more, note };
}

/** Runs a Node program and keeps or shows what it says; answers the exit code, or null when it took longer than `limit` minutes. */
function command(work, args, limit = [10, 10], onStandardOutput = null) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: environment });
    if (work.aside) setPriority(child.pid, constants.priority.PRIORITY_LOW);
    work.processors.push(processorTimeOf(child));
    const show = (chunk) => (alone ? process.stdout.write(chunk) : appendFileSync(work.log, chunk));
    child.stdout.on('data', onStandardOutput ?? show);
    child.stderr.on('data', show);
    let late = false;
    const timer = setTimeout(
      () => {
        late = true;
        child.kill('SIGTERM');
        setTimeout(() => child.kill('SIGKILL'), 5000).unref();
      },
      minutes(limit[long ? 1 : 0]),
    );
    child.once('error', () => resolve(1));
    // What it left behind may hold its streams open: not 'close'.
    child.once('exit', (code) => {
      clearTimeout(timer);
      setImmediate(() => resolve(late ? null : (code ?? 1)));
    });
  });
}

function summary() {
  const [passed, failed] = ['passed', 'failed'].map((key) => results.reduce((sum, result) => sum + result[key], 0));
  heading('summary');
  results.sort((a, b) => PARTS.findIndex(({ name }) => name === a.name) - PARTS.findIndex(({ name }) => name === b.name));
  for (const result of results) {
    const counts = `${String(result.passed).padStart(6)} passed ${String(result.failed).padStart(4)} failed`;
    const took = `${result.seconds.toFixed(0).padStart(6)} s ${result.processor.toFixed(0).padStart(6)} s of a processor`;
    say(`${result.name.padEnd(14)}${counts} ${took}  ${result.note}`.trimEnd());
  }
  say(`${((performance.now() - started) / 60_000).toFixed(1)} minutes`);
  if (wanted.length > 0) say(`only: ${wanted.join(', ')}`);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  process.exit(failed === 0 && passed > 0 ? 0 : 1);
}

function heading(text) {
  say(`\n── ${text} ${'─'.repeat(Math.max(0, 76 - text.length))}`);
}

function say(line) {
  process.stdout.write(`${line}\n`);
}
