/** A tone mark on the first of two vowels where it may as well stand on the second: `òa` for `oà`, `ủy` for `uỷ`. */
const TONE_ON_FIRST = /([ou])([\u0300\u0301\u0303\u0309\u0323])([aey])/g;

/**
 * Text made comparable: NFC, case folded, letters and digits only, tone marks in one place (òa = oà, ủy = uỷ). Spaces go first, which
 * joins letter-spaced runs and mends glued words, so that two printings of one text compare equal (design/reading.md, section 7).
 * Takes time linear in the length of the text.
 */
export function comparableText(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{Nd}]/gu, '')
    .replace(TONE_ON_FIRST, '$1$3$2')
    .normalize('NFC');
}

/** The same without any diacritics, đ as d, words parted by one space: for labels, positions and searching. */
export function unaccentedText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
