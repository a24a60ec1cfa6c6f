#!/usr/bin/env node
// Completes package-lock.json for `npm ci`: a registry mirror that lacks the builds of a package for other platforms makes
// npm leave them out of the lock file, and `npm ci` then refuses it as incomplete. Every optional platform build that its
// parent names with an exact version gets its entry here, marked with the platform its name says, so that npm skips it
// elsewhere and fetches it where it belongs. Run after every change of dependencies (`npm run lock`).
import { readFileSync, writeFileSync } from 'node:fs';

const path = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(path, 'utf8'));
const systems = {
  darwin: 'darwin',
  win32: 'win32',
  windows: 'win32',
  linux: 'linux',
  linuxmusl: 'linux',
  android: 'android',
  freebsd: 'freebsd',
  openbsd: 'openbsd',
  netbsd: 'netbsd',
  sunos: 'sunos',
  aix: 'aix',
  openharmony: 'openharmony',
  wasi: 'wasi',
  wasm32: 'wasm32',
};
const processors = ['x64', 'arm64', 'arm', 'armv7', 'ia32', 'ppc64', 's390x', 'riscv64', 'loong64', 'mips64el', 'wasm32'];
let added = 0;
for (const [parentPath, parent] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    const nested = `${parentPath}/node_modules/${name}`;
    if (!/^\d/.test(version) || lock.packages[nested] || lock.packages[`node_modules/${name}`]) continue;
    const words = name.replace(/^@[^/]+\//, '').split(/[-_.]/);
    const os = words.map((word) => systems[word]).find(Boolean);
    if (!os) throw new Error(`cannot tell the platform of ${name}`);
    lock.packages[`node_modules/${name}`] = {
      version,
      ...(parent.dev ? { dev: true } : {}),
      optional: true,
      os: [os],
      ...(words.some((word) => processors.includes(word)) ? { cpu: [words.find((word) => processors.includes(word))] } : {}),
    };
    added += 1;
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`package-lock.json: ${added} platform builds added`);
