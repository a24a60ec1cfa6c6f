#!/usr/bin/env node
// Builds what changed since the last build, and nothing else: services and libraries with swc (apps, libs → dist), these with their packages
// into programs (dist/programs, see bundle.mjs), the page with Vite (apps/web → dist/web). What was built from which content stands in
// dist/.built.json. Types are checked by `npm run check`, not here.
//   --quiet   say nothing unless it fails
//   --page / --no-page   only the page / everything but the page
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
const stampFile = join(dist, '.built.json');
const lockFolder = join(dist, '.building');
const quiet = process.argv.includes('--quiet');
const say = (text) => quiet || process.stdout.write(`${text}\n`);
const digest = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
};

if (!existsSync(join(root, 'node_modules', '@swc', 'core'))) {
  process.stderr.write('Chưa cài thư viện: chạy `npm ci` trước. / Packages are missing: run `npm ci` first.\n');
  process.exit(1);
}

mkdirSync(dist, { recursive: true });
await lock();
try {
  const started = performance.now();
  const built = readStamp();
  const first = Object.keys(built.files).length === 0;
  if (first) say('Biên dịch lần đầu (khoảng mười giây) … / Building for the first time (about ten seconds) …');
  const services = process.argv.includes('--page') ? 0 : await buildServices(built);
  if (services > 0) writeWhole(stampFile, JSON.stringify(built));
  const programs = process.argv.includes('--page') ? false : await buildPrograms(built);
  if (programs) writeWhole(stampFile, JSON.stringify(built));
  const page = process.argv.includes('--no-page') ? false : await buildPage(built);
  if (page) writeWhole(stampFile, JSON.stringify(built));
  if (services > 0 || programs || page) {
    const what = [services > 0 ? `${services} tệp / files` : '', programs ? 'chương trình / programs' : '', page ? 'trang web / page' : '']
      .filter(Boolean)
      .join(', ');
    say(`Đã biên dịch / built: ${what} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  }
} catch (error) {
  process.stderr.write(`Biên dịch không thành công / the build failed:\n${String(error?.message ?? error).slice(0, 4000)}\n`);
  process.exitCode = 1;
} finally {
  rmSync(lockFolder, { recursive: true, force: true });
}

/** Compiles each changed source file; copies what is not code; removes what has no source any more. Answers how many changed. */
async function buildServices(built) {
  const { transformFile } = await import('@swc/core');
  const configuration = readFileSync(join(root, '.swcrc'), 'utf8');
  const versions = readFileSync(join(root, 'node_modules', '@swc', 'core', 'package.json'), 'utf8');
  const options = JSON.parse(configuration);
  delete options.$schema;
  delete options.exclude;
  options.jsc.baseUrl = root;
  const sources = [...filesIn(join(root, 'apps'), (path) => path === 'apps/web'), ...filesIn(join(root, 'libs'), () => false)].filter(
    (path) => path.includes('/src/') && !/\.(int-)?spec\.ts$/.test(path),
  );
  const compile = async (path) => {
    const content = readFileSync(join(root, path));
    const stamp = digest(configuration, versions, content);
    const isCode = path.endsWith('.ts');
    const target = join('dist', isCode ? path.replace(/\.ts$/, '.js') : path);
    wanted.add(target);
    if (built.files[target] === stamp && existsSync(join(root, target))) return false;
    mkdirSync(dirname(join(root, target)), { recursive: true });
    if (isCode) {
      const { code, map } = await transformFile(join(root, path), {
        ...options,
        swcrc: false,
        cwd: root,
        sourceFileName: relative(dirname(target), path),
      });
      if (map) writeWhole(join(root, `${target}.map`), map);
      writeWhole(join(root, target), map ? `${code}\n//# sourceMappingURL=${target.split(sep).pop()}.map\n` : code);
    } else writeWhole(join(root, target), content);
    built.files[target] = stamp;
    return true;
  };
  const wanted = new Set();
  const results = [];
  for (let i = 0; i < sources.length; i += 16) results.push(...(await Promise.all(sources.slice(i, i + 16).map(compile))));
  const gone = Object.keys(built.files).filter((target) => !wanted.has(target));
  for (const target of gone) {
    rmSync(join(root, target), { force: true });
    rmSync(join(root, `${target}.map`), { force: true });
    delete built.files[target];
  }
  return results.filter(Boolean).length + gone.length;
}

/** Packs the programs when any of their files, a package, or the way of packing changed. */
async function buildPrograms(built) {
  const packing = ['package-lock.json', 'docker/bundle.mjs'].map((path) => readFileSync(join(root, path)));
  const files = Object.entries(built.files).flatMap(([target, stamp]) => [target.split(sep).join('/'), stamp]);
  const stamp = digest(...packing, ...files.sort());
  const folder = join(dist, 'programs');
  if (built.programs === stamp && existsSync(join(folder, 'ops.js'))) return false;
  const { bundlePrograms } = await import('./bundle.mjs');
  const mains = ['documents', 'dissemination', 'followup', 'relay', 'gateway', 'ops'].map((name) => [
    name,
    join(dist, 'apps', name, 'src', 'main.js'),
  ]);
  const thread = join(dist, 'libs', 'reading', 'src', 'extract', 'isolated', 'reading-worker.js');
  await bundlePrograms(Object.fromEntries([...mains, ['reading-worker', thread]]), folder);
  built.programs = stamp;
  return true;
}

/** Builds the page when anything under apps/web, or a package it may use, changed. */
async function buildPage(built) {
  const page = join(root, 'apps', 'web');
  if (!existsSync(join(page, 'index.html'))) return false;
  const sources = filesIn(page, () => false).filter((path) => !/\.spec\.tsx?$/.test(path));
  const stamp = digest(readFileSync(join(root, 'package-lock.json')), ...sources.flatMap((path) => [path, readFileSync(join(root, path))]));
  if (built.page === stamp && existsSync(join(dist, 'web', 'index.html'))) return false;
  const { build } = await import('vite');
  // Built aside and put in place whole, so that a running gateway never serves half a page.
  const aside = join(dist, '.web-new');
  await build({ root: page, logLevel: quiet ? 'error' : 'warn', build: { outDir: aside, emptyOutDir: true } });
  rmSync(join(dist, 'web'), { recursive: true, force: true });
  renameSync(aside, join(dist, 'web'));
  built.page = stamp;
  return true;
}

function filesIn(folder, skip) {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      const name = relative(root, path).split(sep).join('/');
      if (entry.name === 'node_modules' || entry.name === 'dist' || entry.name.startsWith('.') || skip(name)) return [];
      return entry.isDirectory() ? filesIn(path, skip) : [name];
    })
    .sort();
}

function readStamp() {
  try {
    const { files, programs, page } = JSON.parse(readFileSync(stampFile, 'utf8'));
    return { files: files ?? {}, programs: programs ?? null, page: page ?? null };
  } catch {
    return { files: {}, programs: null, page: null };
  }
}

/** Under another name first: a process that starts meanwhile reads the old file or the new one, never half of it. */
function writeWhole(path, content) {
  const aside = `${path}.${process.pid}.new`;
  writeFileSync(aside, content);
  renameSync(aside, path);
}

/** One build at a time in one tree. A lock whose builder is gone is taken over. */
async function lock() {
  for (;;) {
    try {
      mkdirSync(lockFolder);
      writeFileSync(join(lockFolder, String(process.pid)), '');
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
      if (!existsSync(lockFolder)) continue;
      const holders = readdirSync(lockFolder);
      if (holders.length > 0 && !holders.some((pid) => runs(Number(pid)))) rmSync(lockFolder, { recursive: true, force: true });
    }
  }
}

function runs(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
