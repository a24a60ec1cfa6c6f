import { describe, expect, it } from '@jest/globals';
import { directoryMessages } from './index.js';

describe('messages of the directory', () => {
  it('exist in both languages, with the same parameters', () => {
    const { vi, en } = directoryMessages;
    expect(Object.keys(en).sort()).toEqual(Object.keys(vi).sort());
    const params = (text = ''): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const key of Object.keys(vi)) expect([key, params(en[key])]).toEqual([key, params(vi[key])]);
  });
});
