import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { importsOf, ROOT, sourceFiles, type Import } from './source-files.js';

const CONTEXTS = ['directory', 'inspections', 'documents', 'dissemination', 'notifications', 'followup'];
const PURE = ['kernel', 'contracts', 'reading', 'rendering'];

interface Place {
  readonly kind: 'app' | 'web' | 'lib';
  readonly name: string;
  /** `domain`, `commands`, `queries`, `storage`, … or `wiring` for the module and index files. */
  readonly room: string;
}

function placeOf(file: string): Place {
  const [top, name = '', src, room = ''] = file.split('/');
  if (top === 'apps') return { kind: name === 'web' ? 'web' : 'app', name, room: room };
  return { kind: 'lib', name, room: src === 'src' && !room.includes('.') ? room : 'wiring' };
}

/** What the import reaches, in the words of the table of ARCHITECTURE.md. */
function reachOf(found: Import): string {
  const { specifier, target, file } = found;
  if (specifier.startsWith('@app/')) return `lib:${specifier.slice('@app/'.length)}`;
  if (target !== null) {
    const from = placeOf(file);
    const to = placeOf(target);
    if (from.kind === 'lib' && to.kind === 'lib' && from.name === to.name) return `room:${to.room}`;
    if (from.kind !== 'lib' && to.kind === from.kind && from.name === to.name) return 'own-app';
    return `outside:${target}`;
  }
  if (specifier.startsWith('@nestjs/typeorm') || specifier === 'typeorm') return 'typeorm';
  if (specifier === '@nestjs/bullmq' || specifier === 'bullmq' || specifier === 'ioredis') return 'bullmq';
  if (specifier.startsWith('@nestjs/') || specifier === 'nestjs-pino' || specifier.startsWith('@fastify/') || specifier === 'fastify')
    return 'nest';
  if (specifier === 'pg') return 'pg';
  if (specifier.startsWith('node:')) return specifier;
  return `package:${specifier}`;
}

/** Why the import is not allowed, or null. One line a rule; the words are what a failing test shows. */
function brokenRule(found: Import): string | null {
  const from = placeOf(found.file);
  const reach = reachOf(found);
  const lib = reach.startsWith('lib:') ? reach.slice(4) : null;
  if (lib?.includes('/')) return 'a library is imported by its alias and index only';
  if (reach.startsWith('outside:')) return 'relative imports stay inside one library or app';
  if (from.kind === 'web') return lib === null ? null : 'the web app knows the generated API types only';
  if (from.kind === 'app') {
    if (reach === 'typeorm' || reach === 'pg') return from.name === 'ops' ? null : 'an app has no database access of its own';
    return null;
  }
  if (from.name === 'kernel') return reach.startsWith('room:') || reach === 'own-app' ? null : 'kernel depends on nothing';
  if (from.name === 'contracts') return reach.startsWith('room:') || lib === 'kernel' ? null : 'contracts depends on kernel only';
  if (from.name === 'reading' || from.name === 'rendering') {
    if (lib !== null && lib !== 'kernel') return `${from.name} is pure: kernel only`;
    if (['nest', 'typeorm', 'bullmq', 'pg'].includes(reach)) return `${from.name} is pure: no ${reach}`;
    return null;
  }
  if (from.name === 'journal')
    return reach === 'bullmq' || (lib !== null && !['kernel', 'contracts', 'platform'].includes(lib))
      ? 'journal: kernel, contracts and the database of platform'
      : null;
  if (from.name === 'queue')
    return reach === 'typeorm' || (lib !== null && !['kernel', 'contracts', 'platform'].includes(lib))
      ? 'queue: kernel, contracts, redis and logs of platform'
      : null;
  if (from.name === 'platform')
    return lib !== null && !['kernel', 'contracts'].includes(lib) ? 'platform knows kernel and contracts only' : null;
  if (!CONTEXTS.includes(from.name)) return `unknown library ${from.name}`;

  const otherContext = lib !== null && CONTEXTS.includes(lib) && lib !== from.name;
  if (otherContext && lib !== 'directory') return 'contexts meet in contracts; only directory may be read by others';
  if (reach === 'bullmq') return 'a context does not know the queue';
  switch (from.room) {
    case 'domain':
      if (lib !== null && lib !== 'kernel' && !(lib === 'contracts' && found.typeOnly)) return 'domain: kernel, and contracts as types';
      if (['nest', 'typeorm', 'pg'].includes(reach) || reach.startsWith('node:')) return `domain is pure: no ${reach}`;
      if (/^room:(commands|queries|storage|wiring)$/.test(reach) && !found.typeOnly) return 'domain knows no other room';
      return null;
    case 'commands':
      if (reach === 'typeorm' || reach === 'pg') return 'commands reach the database through journal and own storage';
      if (lib === 'queue' || lib === 'platform') return `commands do not know ${lib}`;
      return null;
    case 'queries':
      if (lib === 'queue') return 'queries do not know queue';
      return null;
    case 'storage':
      if (lib !== null && !['kernel', 'contracts', 'platform', 'journal'].includes(lib)) return 'storage: kernel, types, and the database';
      if (reach === 'room:commands' || reach === 'room:queries') return 'storage knows no commands or queries';
      return null;
    default:
      return null;
  }
}

const files = ['libs', 'apps'].flatMap(sourceFiles).filter((file) => !/\.spec\.tsx?$/.test(file));
const imports = files.flatMap(importsOf);

describe('who may import whom', () => {
  it('holds in every file', () => {
    const broken = imports.flatMap((found) => {
      const rule = brokenRule(found);
      return rule === null ? [] : [`${found.file}:${found.line} imports ${found.specifier}: ${rule}`];
    });
    expect(broken).toEqual([]);
  });

  it('has no cycle between files of one library or app', () => {
    const edges = new Map<string, string[]>();
    for (const { file, target, typeOnly } of imports) {
      if (target === null || typeOnly) continue;
      const to = target.replace(/\.js$/, '.ts');
      edges.set(file, [...(edges.get(file) ?? []), to]);
    }
    const cycles: string[] = [];
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) {
        cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
        return;
      }
      if (done.has(file)) return;
      for (const next of edges.get(file) ?? []) visit(next, [...path, file]);
      done.add(file);
    };
    for (const file of edges.keys()) visit(file, []);
    expect(cycles).toEqual([]);
  });

  it('has no cycle between libraries', () => {
    const edges = new Map<string, Set<string>>();
    for (const { file, specifier } of imports) {
      if (!file.startsWith('libs/') || !specifier.startsWith('@app/')) continue;
      const from = file.split('/')[1] ?? '';
      edges.set(from, (edges.get(from) ?? new Set()).add(specifier.slice(5)));
    }
    const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
      [...(edges.get(from) ?? [])].some((next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))));
    expect([...edges.keys()].filter((name) => reaches(name, name))).toEqual([]);
  });
});

describe('what code may not contain', () => {
  const texts = files.map((file) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') }));
  const holders = (pattern: RegExp, where: (file: string) => boolean = () => true): string[] =>
    texts.filter(({ file, text }) => where(file) && pattern.test(text)).map(({ file }) => file);

  it('reads process.env only in the configuration of platform', () => {
    expect(holders(/process\.env/, (file) => !/^libs\/platform\/src\/config\//.test(file) && !file.startsWith('apps/ops/'))).toEqual([]);
  });

  it('has no forwardRef, @Global, or request scope', () => {
    expect(holders(/\bforwardRef\(|@Global\(|Scope\.REQUEST/)).toEqual([]);
  });

  it('has no clock, randomness or timers in domain, reading and rendering', () => {
    const pure = (file: string): boolean =>
      /^libs\/[^/]+\/src\/domain\//.test(file) || /^libs\/(reading|rendering)\/src\/(?!extract|cli)/.test(file);
    expect(holders(/Date\.now\(|new Date\(\)|Math\.random\(|setTimeout\(|setInterval\(|randomUUID\(|newId\(/, pure)).toEqual([]);
  });

  it('opens transactions only in journal', () => {
    expect(
      holders(
        /startTransaction\(|\.transaction\(\s*async \(manager|['"`]BEGIN/,
        (file) => file.startsWith('libs/') && !file.startsWith('libs/journal/'),
      ),
    ).toEqual([]);
  });

  it('uses no lazy relations, subscribers, synchronize, or save()', () => {
    expect(holders(/synchronize: true|@EventSubscriber|lazy: true|@(One|Many)To(One|Many)\(/)).toEqual([]);
  });

  it('has no rooms that say nothing about what lives there', () => {
    expect(files.filter((file) => /\/(common|shared|utils|helpers|base|types|services)(\/|\.)/.test(file))).toEqual([]);
  });

  it('keeps files short enough to hold in the head', () => {
    const long = texts
      .filter(({ file, text }) => !/generated/.test(file) && text.split('\n').length > 400)
      .map(({ file, text }) => `${file} (${text.split('\n').length} lines)`);
    expect(long).toEqual([]);
  });

  it('keeps what a user sees in translation files: no Vietnamese in commands, queries, consumers and pages', () => {
    const rooms =
      /^libs\/[^/]+\/src\/(commands|queries)\/|^apps\/[^/]+\/src\/(consumers|controllers)\/|^apps\/web\/src\/(pages|frame|ui)\//;
    const inCode = (text: string): string =>
      text
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .replace(/\/\/.*$/gm, '')
        .replace(/(description|summary|example):\s*('[^']*'|"[^"]*"|`[^`]*`)/g, '');
    const vietnamese = /['"`>][^'"`<\n]*[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ][^'"`<\n]*['"`<]/i;
    expect(texts.filter(({ file, text }) => rooms.test(file) && vietnamese.test(inCode(text))).map(({ file }) => file)).toEqual([]);
  });
});

describe('the pure libraries', () => {
  it('are all known', () => {
    expect(PURE.every((name) => files.some((file) => file.startsWith(`libs/${name}/src/`)))).toBe(true);
  });
});
