#!/usr/bin/env node
// `npm test`: finds what the tests need, builds, checks types and style, runs every kind of test one after another, and closes with one
// line `N passed, N failed`. Nothing is skipped in silence: what could not run counts as failed.
//   --long        the full matrices as well
//   NAME …        only these parts (see PARTS); the closing line then counts only them
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumForTests } from './support/processes-chromium.mjs';
import { redisBinary } from './support/processes-redis.mjs';
import { tesseractForTests } from './support/processes-tesseract.mjs';

const root = join(import.meta.dirname, '..');
const long = process.argv.includes('--long');
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const minutes = (count) => count * 60_000;

/** In this order: what is quick and says most comes first. Whole systems run one at a time. Limits in minutes, of `npm test` and of `--long`. */
const PARTS = [
  { name: 'types', run: checkTypes },
  { name: 'style', run: checkStyle, besideTheLast: true },
  { name: 'unit', jest: [], limit: [8, 12] },
  { name: 'architecture', jest: [], limit: [3, 5] },
  { name: 'property', jest: [], limit: [6, 60] },
  { name: 'integration', jest: [], limit: [15, 40] },
  { name: 'conformance', jest: [], limit: [5, 60] },
  { name: 'e2e', jest: ['--runInBand'], limit: [14, 120] },
  { name: 'browser', jest: ['--runInBand'], limit: [14, 40] },
  { name: 'chaos', jest: ['--runInBand'], limit: [12, 240] },
  // Real documents that lie outside the repository: every one on both queues. `npm test` needs nothing from outside.
  { name: 'corpus', run: playCorpus, onlyLong: true },
];

const unknown = wanted.filter((name) => !PARTS.some((part) => part.name === name));
if (unknown.length > 0) {
  process.stderr.write(`unknown: ${unknown.join(', ')}; there are ${PARTS.map((part) => part.name).join(', ')}\n`);
  process.exit(2);
}
const parts = PARTS.filter((part) => (wanted.length === 0 ? long || part.onlyLong !== true : wanted.includes(part.name)));
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
for (const group of groups()) results.push(...(await Promise.all(group.map(measured))));
summary();

/** Parts that run at the same time: checks of one thread each, which would leave a core idle. */
function groups() {
  const together = [];
  for (const part of parts) {
    if (part.besideTheLast && together.length > 0) together.at(-1).push(part);
    else together.push([part]);
  }
  return together;
}

async function measured(part) {
  const begun = performance.now();
  heading(part.name);
  const result = await (part.run ? part.run() : runJest(part));
  return { name: part.name, ...result, seconds: (performance.now() - begun) / 1000 };
}

/** Stops at once where the tests could not say anything. */
async function preflight() {
  heading('preflight');
  try {
    if (needs('integration', 'conformance', 'e2e', 'chaos')) {
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

async function checkTypes() {
  const projects = ['tsconfig.json', 'apps/web/tsconfig.json'].filter((path) => existsSync(join(root, path)));
  return counted(projects.map((path) => () => command(process.execPath, ['node_modules/typescript/bin/tsc', '--noEmit', '-p', path])));
}

async function checkStyle() {
  return counted([
    () => command(process.execPath, ['node_modules/eslint/bin/eslint.js', '.', '--cache', '--cache-location', '.cache/eslint']),
    () => command(process.execPath, ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']),
  ]);
}

/** `test/corpus.mjs --long` says how many checks passed, failed, or did not run because the documents are not here. */
async function playCorpus() {
  const child = spawn(process.execPath, ['test/corpus.mjs', '--long'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: environment,
  });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
    process.stdout.write(chunk);
  });
  const code = await new Promise((resolve) => child.once('exit', resolve));
  const [, passed = '0', failed = '0'] = output.match(/(\d+) passed, (\d+) failed\s*$/) ?? [];
  return { passed: Number(passed), failed: Math.max(Number(failed), code === 0 ? 0 : 1), note: '' };
}

async function counted(checks) {
  let [passed, failed] = [0, 0];
  for (const check of checks) (await check()) === 0 ? (passed += 1) : (failed += 1);
  return { passed, failed, note: '' };
}

async function runJest({ name, jest, limit }) {
  const output = join(root, '.cache', 'jest', `${name}.json`);
  mkdirSync(join(root, '.cache', 'jest'), { recursive: true });
  rmSync(output, { force: true });
  const code = await command(
    process.execPath,
    [
      ...['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'],
      ...['--selectProjects', name, '--reporters', 'default', '--json', '--outputFile', output, ...jest],
    ],
    minutes(limit[long ? 1 : 0]),
    // Jest prints its JSON to standard output as well; people read the other stream.
    ['ignore', 'ignore', 'inherit'],
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

/** Answers the exit code; null when it took longer than `limit`. */
function command(program, args, limit = minutes(10), stdio = 'inherit') {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio, env: environment });
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGTERM');
      setTimeout(() => child.kill('SIGKILL'), 5000).unref();
    }, limit);
    child.once('error', () => resolve(1));
    child.once('exit', (code) => {
      clearTimeout(timer);
      resolve(late ? null : (code ?? 1));
    });
  });
}

function summary() {
  const [passed, failed] = ['passed', 'failed'].map((key) => results.reduce((sum, result) => sum + result[key], 0));
  heading('summary');
  for (const result of results) {
    const counts = `${String(result.passed).padStart(6)} passed ${String(result.failed).padStart(4)} failed`;
    say(`${result.name.padEnd(14)}${counts} ${result.seconds.toFixed(0).padStart(6)} s  ${result.note}`.trimEnd());
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
