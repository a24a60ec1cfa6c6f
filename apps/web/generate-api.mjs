// Writes src/api/generated.ts from the description of a running system: node apps/web/generate-api.mjs http://localhost:8080 [--check]
// Only the shapes of what is sent and answered: paths and prose are left out, so that the file changes when a shape does.
import { readFileSync, writeFileSync } from 'node:fs';
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

if (import.meta.filename === process.argv[1]) {
  const [origin = 'http://localhost:8080', flag] = process.argv.slice(2);
  const file = join(import.meta.dirname, 'src/api/generated.ts');
  const types = await generatedTypes(origin);
  if (flag !== '--check') writeFileSync(file, types);
  else if (readFileSync(file, 'utf8') !== types) {
    process.stderr.write('apps/web/src/api/generated.ts is not what the system describes: node apps/web/generate-api.mjs URL\n');
    process.exitCode = 1;
  }
}
