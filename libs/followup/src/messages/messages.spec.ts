import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { followupMessages } from './index.js';

const ROOMS = join(import.meta.dirname, '..');

describe('the messages of the follow-up', () => {
  it('exist in both languages', () => {
    expect(Object.keys(followupMessages.en).sort()).toEqual(Object.keys(followupMessages.vi).sort());
  });

  it('exist for every code that is thrown', () => {
    const thrown = ['domain', 'commands', 'queries', 'storage'].flatMap((room) =>
      readdirSync(join(ROOMS, room))
        .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
        .flatMap((name) => [
          ...readFileSync(join(ROOMS, room, name), 'utf8').matchAll(/\b(?:invalid|conflict|missing|forbidden|notNow)\(\s*'([\w.-]+)'/g),
        ])
        .map((match) => match[1] ?? ''),
    );
    expect(thrown.length).toBeGreaterThan(30);
    // Answered by platform for every list, and by the directory for every substitute.
    const own = thrown.filter((code) => code !== 'pages.bad-cursor' && code !== 'substitute.out-of-scope');
    expect(own.filter((code) => !(code in followupMessages.vi))).toEqual([]);
  });
});
