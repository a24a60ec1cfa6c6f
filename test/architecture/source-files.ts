import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, dirname, normalize } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');

/** Every TypeScript source below the folder, relative to the root, specs included. */
export function sourceFiles(folder: string): string[] {
  const found: string[] = [];
  const walk = (path: string): void => {
    for (const name of readdirSync(path)) {
      const full = join(path, name);
      if (name === 'node_modules' || name === 'dist') continue;
      if (statSync(full).isDirectory()) walk(full);
      else if (/\.tsx?$/.test(name)) found.push(relative(ROOT, full));
    }
  };
  walk(join(ROOT, folder));
  return found.sort();
}

export interface Import {
  readonly file: string;
  readonly line: number;
  /** As written. */
  readonly specifier: string;
  /** The file imported, relative to the root, where the specifier is relative. */
  readonly target: string | null;
  readonly typeOnly: boolean;
}

const STATEMENT = /(?:^|\n)\s*(?:import|export)\s+(type\s+)?([^'";]*?\s+from\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;

/** The imports of one file, static and dynamic. `import { type A, type B }` counts as type-only. */
export function importsOf(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return [...text.matchAll(STATEMENT)].map((match) => {
    const specifier = match[3] ?? match[4] ?? '';
    const clause = match[2] ?? '';
    const names =
      clause
        .match(/\{([^}]*)\}/)?.[1]
        ?.split(',')
        .map((name) => name.trim())
        .filter(Boolean) ?? [];
    const onlyNames = /^\s*\{[^}]*\}\s+from\s+$/.test(clause);
    return {
      file,
      line: text.slice(0, match.index).split('\n').length,
      specifier,
      target: specifier.startsWith('.') ? normalize(join(dirname(file), specifier)) : null,
      typeOnly: match[1] !== undefined || (onlyNames && names.length > 0 && names.every((name) => name.startsWith('type '))),
    };
  });
}
