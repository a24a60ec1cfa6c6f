import { describe, expect, it } from '@jest/globals';
import { en } from '../messages/en.js';
import { vi } from '../messages/vi.js';
import { languageOf, Texts } from './texts.js';

describe('texts', () => {
  it.each([
    [undefined, 'vi'],
    ['', 'vi'],
    ['en', 'en'],
    ['en-US,en;q=0.9', 'en'],
    ['fr,en;q=0.5', 'en'],
    ['vi,en;q=0.9', 'vi'],
    ['en;q=0.3,vi;q=0.8', 'vi'],
    ['en;q=0', 'vi'],
    ['*', 'vi'],
  ])('Accept-Language %j is %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });

  it('has every message in both languages, with the same parameters', () => {
    const params = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();
    expect(Object.keys(en).sort()).toEqual(Object.keys(vi).sort());
    for (const [code, text] of Object.entries(vi)) expect({ code, params: params(en[code] ?? '') }).toEqual({ code, params: params(text) });
  });

  it('takes the context’s word before its own, and shows a code that has none', () => {
    const texts = new Texts([{ vi: { stale: 'Bản khác' }, en: { stale: 'Another version' } }]);
    expect(texts.of('vi', 'stale')).toBe('Bản khác');
    expect(texts.of('en', 'never.heard-of')).toBe('never.heard-of');
    expect(texts.of('vi', 'validation.too-long', { limit: 9 })).toContain('9');
  });
});
