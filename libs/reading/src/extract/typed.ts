/** What files hold that no reader sees: soft hyphens, joiners, marks of direction, the mark of byte order, spaces of no width. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
/** Hyphens that differ in nothing a reader sees; dashes stay what they are. */
const HYPHENS = /[\u2010-\u2012\u2212\ufe63]/g;
const FULL_WIDTH = /[\uff01-\uff5e]/g;
/** Marks before the items of a list: squares, arrows, the private letters of symbol fonts, which are dots to whoever reads. */
const MARKS = /^([ \t]{0,40})[●○◦∙⁃■□▪▫◆◇❖➢➤►▶✓✔·\ue000-\uf8ff](?=\s|$)/gmu;
const PRIVATE_HYPHEN = /\uf02d/g;
const LONG_DASH = /^([ \t]{0,40})—(?=[ \t]+\S)/gm;
const ROUND_LETTER = /^([ \t]{0,40})o(?=[ \t]+\S)/gm;

/** Anything of the above but marks and dashes: most texts hold none, and one look tells. */
const UNUSUAL = /[\u00ad\u200b-\u2012\u202a-\u202e\u2060-\u2064\u2212\ue000-\uf8ff\ufe63\ufeff\uff01-\uff5e]/;

const plainForm = (char: string): string => String.fromCharCode(char.charCodeAt(0) - 0xfee0);

/** A text as it would be typed today: nothing that cannot be seen, one hyphen, letters and marks of the usual width, dots for list marks. */
export function asTyped(text: string): string {
  const composed = text.normalize('NFC');
  const usual = UNUSUAL.test(composed)
    ? composed.replace(UNSEEN, '').replace(PRIVATE_HYPHEN, '-').replace(HYPHENS, '-').replace(FULL_WIDTH, plainForm)
    : composed;
  if (!hasListMarks(usual)) return usual;
  const typed = usual.replace(MARKS, '$1•').replace(LONG_DASH, '$1–');
  // the small circle of Word's second list, copied as a letter: a text has several of them, or none
  return (typed.match(ROUND_LETTER)?.length ?? 0) > 1 ? typed.replace(ROUND_LETTER, '$1•') : typed;
}

const ROUND = 0x6f;
const MIDDLE_DOT = 0xb7;
const LONGEST_DASH = 0x2014;
/** The other list marks come behind all letters, dashes and quotation marks. */
const FIRST_SHAPE = 0x2043;
const BLANKS_BEFORE = 40;
const isBlank = (code: number): boolean => code === 0x20 || code === 0x09;

/** Whether a line begins with anything that may be such a mark: a round letter, a middle dot, a dash or what stands behind it. */
function hasListMarks(text: string): boolean {
  for (let line = 0, next = 0; next >= 0; line = next + 1) {
    let at = line;
    while (at - line < BLANKS_BEFORE && isBlank(text.charCodeAt(at))) at += 1;
    const code = text.charCodeAt(at);
    if ((code === ROUND && isBlank(text.charCodeAt(at + 1))) || code === MIDDLE_DOT || code === LONGEST_DASH || code >= FIRST_SHAPE)
      return true;
    next = text.indexOf('\n', line);
  }
  return false;
}
