/** The kinds of printed label, from the outermost to the innermost. */
export type LabelKind = 'part' | 'chapter' | 'section' | 'roman' | 'article' | 'arabic' | 'dotted' | 'letter' | 'bullet';

export interface Label {
  readonly kind: LabelKind;
  /** As printed without closing mark. */
  readonly label: string;
  /** Smaller encloses larger. */
  readonly rank: number;
  /** Where the words after the label begin. */
  readonly next: number;
}

const ROMAN = /^([IVXLl]{1,6})\s?(?:[.–-]|\.\s?-)+\s*(?=[\p{L}“"(\d])/u;
const ARABIC = /^(\d{1,2})\s?(?:[.)/]|[-–](?=\s?\p{Lu}))[-–]?\s*(?=[\p{L}“"(])/u;
const DOTTED = /^(\d{1,2}(?:\.\d{1,2}){1,3})(?:\s?[.)]?[-–]?\s+(?=[\p{L}“"(])|[.)]\s?(?=\p{Lu}))/u;
const ARTICLE = /^(Điều\s+\d{1,3}[a-z]?)\s*[.:]?\s*/u;
const PART = /^(ph[aâầ]n\s+(?:th[uứúưủ]\s+\p{L}+|[IVX]+|\d+))\s*[.:–-]?\s*/iu;
const CHAPTER = /^((?:chương|mục)\s+(?:[IVX]+|\d+))\s*[.:–-]?\s*/iu;
/** `A. TÌNH HÌNH …`: capitals name the parts of a long report. */
const CAPITAL = /^([A-H])\s?[.–-]\s*(?=\p{Lu}{2})/u;
const LETTER = /^([a-zđ])\s?[.)]\s*(?=[\p{L}“"(])/u;
const BULLET = /^([-–+•●])\s*(?=[-+\s]*[\p{L}“"(\d])/u;
const BULLETS = '-–+•●';
const NUMBERED_ITEM = /^(\(\d{1,2}\))\s*(?=\p{L})/u;

/** What every label begins with; most lines begin with none of it. */
const OPENS = /^(?:[\dIVXLlA-HĐPpCM(+•●–-]|[a-zđ]\s?[.)])/;

/** The label a paragraph begins with, if it has one. */
export function labelOf(text: string): Label | null {
  if (!OPENS.test(text)) return null;
  const first = text.charAt(0);
  // most labels are of these two kinds
  if (BULLETS.includes(first)) return bulletOf(text);
  if (first >= '0' && first <= '9') return numberedOf(text);
  const part = PART.exec(text);
  if (part?.[1] !== undefined) return { kind: 'part', label: part[1], rank: 0, next: part[0].length };
  const chapter = CHAPTER.exec(text);
  if (chapter?.[1] !== undefined && /^(?:C|M)/.test(text))
    return { kind: 'chapter', label: chapter[1], rank: /^c/i.test(text) ? 1 : 2, next: chapter[0].length };
  const capital = CAPITAL.exec(text);
  if (capital?.[1] !== undefined) return { kind: 'section', label: capital[1], rank: 2, next: capital[0].length };
  const article = ARTICLE.exec(text);
  if (article?.[1] !== undefined) return { kind: 'article', label: article[1], rank: 4, next: article[0].length };
  const roman = ROMAN.exec(text);
  if (roman?.[1] !== undefined && isRoman(roman[1])) return { kind: 'roman', label: roman[1], rank: 3, next: roman[0].length };
  const letter = LETTER.exec(text);
  if (letter?.[1] !== undefined) return { kind: 'letter', label: letter[1], rank: 9, next: letter[0].length };
  return bulletOf(text);
}

function numberedOf(text: string): Label | null {
  const dotted = DOTTED.exec(text);
  if (dotted?.[1] !== undefined) return { kind: 'dotted', label: dotted[1], rank: 4 + dotted[1].split('.').length, next: dotted[0].length };
  const arabic = ARABIC.exec(text);
  return arabic?.[1] === undefined ? null : { kind: 'arabic', label: arabic[1], rank: 5, next: arabic[0].length };
}

function bulletOf(text: string): Label | null {
  const item = BULLET.exec(text) ?? NUMBERED_ITEM.exec(text);
  return item?.[1] === undefined ? null : { kind: 'bullet', label: item[1], rank: 10, next: item[0].length };
}

const isRoman = (label: string): boolean => /^(?:X{0,3})(?:IX|IV|V?I{0,3})$/.test(label) && label.length > 0;
