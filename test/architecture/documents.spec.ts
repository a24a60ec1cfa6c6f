import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ROOT } from './source-files.js';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

describe('the written documentation', () => {
  it.each(['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'docs/follow-one-document.md', 'docs/glossary.md'])(
    '%s exists',
    (path) => {
      expect(existsSync(join(ROOT, path))).toBe(true);
    },
  );

  it.each(['docs/follow-one-document.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'README.md'])('%s names only files that exist', (path) => {
    const named = [...read(path).matchAll(/`((?:apps|libs|docker|test|docs)\/[\w./@-]+?)\/?`/g)].map((match) => match[1] ?? '');
    expect(named.filter((name) => !existsSync(join(ROOT, name)))).toEqual([]);
    if (path.includes('follow-one')) expect(named.length).toBeGreaterThan(15);
  });

  it('numbers its decisions without a gap', () => {
    const numbers = readdirSync(join(ROOT, 'docs/adr'))
      .map((name) => Number(name.slice(0, 4)))
      .sort((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  it('shows the two lines a newcomer runs', () => {
    expect(read('README.md')).toContain('npm ci && npm start');
    expect(read('README.md')).toContain('npm ci && npm test');
  });
});
