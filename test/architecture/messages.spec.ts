import { DOCUMENT_TYPES, fillMessage, type Translations } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { BASE_RULES } from '../../libs/directory/src/storage/base-rules.js';
import { ROOT } from './source-files.js';

const NUMBER = ['7'];
const DAY = ['2027-01-05', '2027-01-05T17:30:00.000Z'];
/** What a person or an office called it: shown as it is. */
const WORDS = ['Tên gọi'];

/** Every parameter of a message with values as the program gives them. A new one has to be thought about: is it a code? then it has names. */
const PARAMS: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    'days ordinal count limit for majorityNeeded incumbents voted quorumNeeded round recipients number against abstain requirements tookPart recused pages next megabytes majorityBase changes answered addressees obligations year years silent reminded recipientCount parts opinions min minutes max level invalid have handedIn handedOut graceDays fixes consenting version need accounts entries duties seconds units'
      .split(' ')
      .map((name) => [name, NUMBER]),
  ),
  ...Object.fromEntries('day dueOn due date issuedOn latest earliest from to at'.split(' ').map((name) => [name, DAY])),
  ...Object.fromEntries(
    // `value` is what was typed into a sheet; `majority`, `quorum` are fractions; `capacity` is printed as it is called (T/M, K/T).
    'about organisation reason title text name line symbol source explanation who place now absent value majority quorum capacity time link unit service status'
      .split(' ')
      .map((name) => [name, WORDS]),
  ),
  type: Object.keys(DOCUMENT_TYPES),
  rule: BASE_RULES.map(({ code }) => code),
  period: ['2027-H1', '2027-H2', '2027-9M', '2027-Y', '2027-Q3', '2027-M10'],
};
const RAW = /\d{4}-\d{2}-\d{2}|\d{2}:\d{2}:\d{2}/;

async function catalogues(): Promise<[string, Translations][]> {
  const found: [string, Translations][] = [];
  for (const folder of ['libs', 'apps'].flatMap((side) => readdirSync(join(ROOT, side)).map((name) => `${side}/${name}/src/messages`))) {
    if (!existsSync(join(ROOT, folder, 'vi.ts'))) continue;
    const { vi } = (await import(join(ROOT, folder, 'vi.ts'))) as Pick<Translations, 'vi'>;
    const { en } = (await import(join(ROOT, folder, 'en.ts'))) as Pick<Translations, 'en'>;
    found.push([folder, { vi, en }]);
  }
  return found;
}

describe('what people are told', () => {
  it('has no day as a program writes it and no bare code, in any message of any catalogue', async () => {
    const all = await catalogues();
    expect(all.length).toBeGreaterThan(8);
    const bad: string[] = [];
    for (const [folder, translations] of all)
      for (const language of ['vi', 'en'] as const) {
        const words = translations[language];
        for (const [key, text] of Object.entries(words)) {
          if (key.startsWith('value.')) continue;
          if (RAW.test(text)) bad.push(`${folder} ${key}: ${text}`);
          for (const [, name = ''] of text.matchAll(/\{(\w+)\}/g)) {
            const values = PARAMS[name];
            if (values === undefined) bad.push(`${folder} ${key}: {${name}} is not known here`);
            for (const value of values ?? []) {
              const shown = fillMessage(`{${name}}`, { [name]: value }, words);
              if (RAW.test(shown) || (shown === value && values !== NUMBER && values !== WORDS))
                bad.push(`${folder} ${language} ${key}: ${shown}`);
            }
          }
        }
      }
    expect(bad).toEqual([]);
  });

  it('is there in both languages, with the same parameters', async () => {
    const params = (text = ''): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();
    for (const [, { vi, en }] of await catalogues()) {
      expect(Object.keys(en).sort()).toEqual(Object.keys(vi).sort());
      for (const key of Object.keys(vi)) expect([key, params(en[key])]).toEqual([key, params(vi[key])]);
    }
  });
});
