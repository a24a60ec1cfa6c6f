import { describe, expect, it } from '@jest/globals';
import { extract } from './extract.js';
import { asTyped } from './typed.js';

describe('a text as it would be typed today', () => {
  it.each([
    ['what cannot be seen', 'Đả\u200bng \u2060uỷ x\u00adã\ufeff', 'Đảng uỷ xã'],
    ['letters of full width', 'Số １２－NQ／ĐU：（khoá I）；', 'Số 12-NQ/ĐU:(khoá I);'],
    ['hyphens of other shapes', 'Số 12‑QĐ\u2010TU \u2212 5', 'Số 12-QĐ-TU - 5'],
    ['dashes, which stay', 'giai đoạn 2026 – 2030', 'giai đoạn 2026 – 2030'],
    ['squares and arrows before items', '▪ Lưu VPĐU.\n\t➢ Như trên', '• Lưu VPĐU.\n\t• Như trên'],
    ['private letters of symbol fonts', '\uf0b7 Một\n\uf02d Hai', '• Một\n- Hai'],
    ['a long dash before an item', '— Giao Văn phòng', '– Giao Văn phòng'],
    ['the small circle copied as a letter', 'o Một\no Hai', '• Một\n• Hai'],
    ['a lone small o, which is a letter', 'o Một\nHai', 'o Một\nHai'],
  ])('%s', (_, text, typed) => {
    expect(asTyped(text)).toBe(typed);
  });

  it('holds for the text of a file', async () => {
    const { text } = await extract(new TextEncoder().encode('\ufeffSố\u200b 12－NQ／ĐU\r\n● Lưu'), 'a.txt');
    expect(text).toBe('Số 12-NQ/ĐU\n• Lưu');
  });
});
