import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { directoryMessages } from '../../libs/directory/src/messages/index.js';
import { BASE_RULES } from '../../libs/directory/src/storage/base-rules.js';
import { ROOT, sourceFiles } from './source-files.js';

const BASE = new Set(BASE_RULES.map(({ code }) => code));
/** A code asked for by name (`rules.at`, `rulesAt`), a limit of a step, or the stem of a code made of it and the kind of a body. */
const ASKED = [/\brules(?:\.at|At)<[\s\S]{0,120}?>\(\s*(?:\w+,\s*)?['`]([\w.-]+)/g, /\bat<[^(]*>\('([\w.-]+)'\)/g, /\blimit: '([\w.-]+)'/g];

describe('rule data', () => {
  it('exists for everyone under each code that the program asks for', () => {
    const asked = sourceFiles('libs')
      .filter((file) => !file.endsWith('.spec.ts'))
      .flatMap((file) => {
        const text = readFileSync(join(ROOT, file), 'utf8');
        return ASKED.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''));
      });
    expect(asked.length).toBeGreaterThan(20);
    const known = (code: string): boolean => (code.endsWith('.') ? [...BASE].some((base) => base.startsWith(code)) : BASE.has(code));
    expect([...new Set(asked)].filter((code) => !known(code))).toEqual([]);
  });

  it('has a name that people read in both languages', () => {
    for (const language of ['vi', 'en'] as const)
      expect([...BASE].filter((code) => directoryMessages[language][`value.rule.${code}`] === undefined)).toEqual([]);
  });
});
