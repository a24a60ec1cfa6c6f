// Packs each program with all it imports into few files (dist → dist/programs): a process that looks for two thousand files on its way
// takes three times as long to start. Packages with native parts stay in node_modules.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

const NATIVE = ['@node-rs/argon2', '@myriaddreamin/typst-ts-node-compiler', 'msgpackr-extract'];
const DAY_MS = 86_400_000;

/** `programs`: name → built entry file. What stood there stays for a day: a system that runs may still load parts of it. */
export async function bundlePrograms(programs, folder) {
  const bundle = await rolldown({
    input: programs,
    platform: 'node',
    external: NATIVE,
    // Side effects are what decorators are.
    treeshake: false,
    onwarn: () => undefined,
    plugins: [optional, required],
  });
  const { output } = await bundle.generate({ format: 'esm', keepNames: true, chunkFileNames: '[name]-[hash].js' });
  await bundle.close();
  mkdirSync(folder, { recursive: true });
  // Entries last: they name the others, which are called after what is in them.
  for (const { fileName, code, isEntry } of output.toSorted((a, b) => Number(a.isEntry) - Number(b.isEntry))) {
    const target = join(folder, fileName);
    if (!isEntry && existsSync(target)) continue;
    writeFileSync(`${target}.new`, code);
    renameSync(`${target}.new`, target);
  }
  const written = new Set(output.map(({ fileName }) => fileName));
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (!written.has(name) && Date.now() - statSync(path).mtimeMs > DAY_MS) rmSync(path, { force: true });
  }
}

/** A package that is not installed is asked for when it is wanted, and may be missing. */
const optional = {
  name: 'optional',
  async resolveId(id, importer, extra) {
    if (/^[./]|^node:/.test(id) || importer === undefined) return null;
    return (await this.resolve(id, importer, { ...extra, skipSelf: true })) ?? { id, external: true };
  },
};

/** `createRequire` hides what it requires: a second copy of the package, with registers of its own, would be loaded beside the packed one. */
const required = {
  name: 'required',
  transform: {
    filter: { code: 'createRequire(import.meta.url)' },
    handler: (code) => code.replace(/^const require = createRequire\(import\.meta\.url\);$/m, ''),
  },
};
