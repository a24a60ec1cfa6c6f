const TONES = '\u0300\u0301\u0303\u0309\u0323';

/**
 * Text made comparable: NFC, case folded, tone marks in one place (oà = òa, uỷ = ủy), spaces and punctuation removed. Joins
 * letter-spaced runs and mends glued words, so that two printings of one text compare equal (design/reading.md, section 7).
 */
export function comparableText(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(new RegExp(`([oue])([aye])([${TONES}])(?![\\p{L}])`, 'gu'), '$1$3$2')
    .replace(new RegExp(`([ou])([ae\\u0302\\u0306y])([${TONES}])`, 'gu'), '$1$3$2')
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The same without any diacritics, đ as d: for labels, positions and searching. */
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
