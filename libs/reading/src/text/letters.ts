const UPPER = 1;
const LOWER = 2;
const LETTER = 4;
const IN_WORD = 8;
const SPACE = 16;
const CAPITAL = 32;
const BLANK = 64;

/** What every code unit is; a table, because every character of every document is asked. Halves of pairs are nothing. */
const KINDS = new Uint8Array(0x10000);
const everyUnit = new TextDecoder('utf-16le', { ignoreBOM: true }).decode(Uint16Array.from(KINDS, (_, code) => code));
for (const [pattern, kind] of [
  [/\p{Lu}+/gu, UPPER],
  [/\p{Ll}+/gu, LOWER],
  [/\p{L}+/gu, LETTER],
  [/[\p{L}\p{M}\p{Nd}]+/gu, IN_WORD],
  [/\s+/gu, SPACE],
  [/[A-ZĐ]+/gu, CAPITAL],
  [/[\s|\u200b]+/gu, BLANK],
] as const) {
  for (const { 0: run, index } of everyUnit.matchAll(pattern))
    for (let code = index; code < index + run.length; code += 1) KINDS[code] = (KINDS[code] ?? 0) | kind;
}

export const isUpperUnit = (code: number): boolean => ((KINDS[code] ?? 0) & UPPER) !== 0;
export const isLowerUnit = (code: number): boolean => ((KINDS[code] ?? 0) & LOWER) !== 0;
export const isLetterUnit = (code: number): boolean => ((KINDS[code] ?? 0) & LETTER) !== 0;
/** Letters, the marks on them, and digits. */
export const isWordUnit = (code: number): boolean => ((KINDS[code] ?? 0) & IN_WORD) !== 0;
export const isSpaceUnit = (code: number): boolean => ((KINDS[code] ?? 0) & SPACE) !== 0;
/** A capital as abbreviations are written with. */
export const isPlainCapital = (code: number): boolean => ((KINDS[code] ?? 0) & CAPITAL) !== 0;
/** White space of any kind, the mark of no width that Word leaves behind, and the bars of a table drawn in text. */
export const isBlankUnit = (code: number): boolean => ((KINDS[code] ?? 0) & BLANK) !== 0;
