// Writes src/api/generated.ts from the description of a running system: node apps/web/generate-api.mjs http://localhost:8080
// With --check it writes nothing and says what of the page does not compile against the system that runs.
// Only the shapes of what is sent and answered: paths and prose are left out, so that the file changes when a shape does.
import { spawnSync } from 'node:child_process';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';

/** The TypeScript of all schemas of the description. */
export async function generatedTypes(origin) {
  const answer = await fetch(`${origin}/api/openapi.json`);
  if (!answer.ok) throw new Error(`${origin} answered ${answer.status}`);
  const { openapi, info, components } = await answer.json();
  const schemas = Object.fromEntries(Object.entries(components.schemas).sort(([a], [b]) => (a < b ? -1 : 1)));
  const plain = { openapi, info: { title: info.title, version: '0' }, paths: {}, components: { schemas: withoutProse(schemas) } };
  const nodes = await openapiTS(plain, { immutable: true });
  return `// Generated from the system's own description by apps/web/generate-api.mjs. Not to be edited.\n${astToString(nodes)}`;
}

function withoutProse(value) {
  if (Array.isArray(value)) return value.map(withoutProse);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).flatMap(([key, member]) => {
    // A property may itself be called `title` or `format`; prose is a text, a property is a schema.
    if (['description', 'example', 'examples', 'title', 'format', 'default'].includes(key) && typeof member !== 'object') return [];
    if (['example', 'examples', 'default'].includes(key)) return [];
    return [[key, withoutProse(member)]];
  });
  return Object.fromEntries(entries);
}

/** What the page gets wrong when it is compiled against these types: the compiler's words, empty where nothing. */
function compiledAgainst(types) {
  // Beside node_modules, so that imports are found; a copy, so that a check changes nothing.
  const copy = join(import.meta.dirname, '../../.cache/web-check');
  rmSync(copy, { recursive: true, force: true });
  cpSync(import.meta.dirname, copy, { recursive: true });
  writeFileSync(join(copy, 'src/api/generated.ts'), types);
  const tsc = createRequire(import.meta.url)
    .resolve('typescript-native/package.json')
    .replace('package.json', 'bin/tsc');
  return spawnSync(process.execPath, [tsc, '-p', copy, '--noEmit', '--pretty', 'false'], { encoding: 'utf8' }).stdout;
}

if (import.meta.filename === process.argv[1]) {
  const [origin = 'http://localhost:8080', flag] = process.argv.slice(2);
  const types = await generatedTypes(origin);
  if (flag === '--check') process.stdout.write(compiledAgainst(types));
  else writeFileSync(join(import.meta.dirname, 'src/api/generated.ts'), types);
}
