import { isSpaceUnit, isUpperUnit } from './letters.js';
import { type Stretch } from './stretch.js';

const OPEN = 0x28;
const CLOSE = 0x29;
const SEMICOLON = 0x3b;
const ELLIPSIS = 0x2026;
/** All other marks that matter here come before the letters. */
const LAST_MARK = 0x3f;
const isEndMark = (code: number): boolean => code === 0x2e || code === 0x21 || code === LAST_MARK || code === ELLIPSIS;
const CLOSERS = '"”’\')';
const OPENERS = '"“‘\'(';
/** Abbreviations whose full stop ends no sentence: `TT. HĐND`, `TP. …`, `PGS.` */
const ABBREVIATED = /(?:^|[\s(,])(?:tt|tp|tx|đ\/c|gs|ts|ths|pgs|bs|cp|vp|st|tr|stt|v\.v)$/;
const LONGEST_IN_BRACKETS = 1500;
const FURTHEST_BRACKET = 600;

/** The sentences of a stretch without their end marks. Brackets do not end a sentence; a full stop inside them does not either. */
export function sentencesOf(stretch: Stretch): Stretch[] {
  const { text } = stretch;
  const out: Stretch[] = [];
  let start = 0;
  let depth = 0;
  for (let i = 0, next = 1; i < text.length; i = next, next = i + 1) {
    const code = text.charCodeAt(i);
    if (code > LAST_MARK && code !== ELLIPSIS) continue;
    const end = isEndMark(code) ? endOf(text, i) : i;
    if (end === i) {
      depth = depthBehind(code, depth);
      continue;
    }
    next = end;
    if (depth > 0 && isInBrackets(text, start, i)) {
      for (let k = i + 1; k < end; k += 1) depth = depthBehind(text.charCodeAt(k), depth);
      continue;
    }
    depth = 0;
    if (ABBREVIATED.test(stretch.key.slice(Math.max(0, i - 6), i))) continue;
    const sentence = stretch.trimmed(start, i);
    if (sentence.length > 0) out.push(sentence);
    start = end;
  }
  const last = stretch.trimmed(start);
  if (last.length > 0) out.push(last);
  return out;
}

const depthBehind = (code: number, depth: number): number => (code === OPEN ? depth + 1 : code === CLOSE ? Math.max(0, depth - 1) : depth);

/** A bracket is open that closes soon; one that does not was never meant. */
function isInBrackets(text: string, start: number, at: number): boolean {
  const close = at - start < LONGEST_IN_BRACKETS ? text.indexOf(')', at) : -1;
  return close >= 0 && close - at < FURTHEST_BRACKET;
}

/** Where the end mark at `i` ends, with what closes behind it: a capital or nothing more follows. `i` where no sentence ends. */
function endOf(text: string, i: number): number {
  let end = i + 1;
  while (end < text.length && CLOSERS.includes(text.charAt(end))) end += 1;
  let next = end;
  while (next < text.length && isSpaceUnit(text.charCodeAt(next))) next += 1;
  if (next >= text.length) return end;
  if (next > end && isUpperUnit(text.charCodeAt(OPENERS.includes(text.charAt(next)) ? next + 1 : next))) return end;
  if (!text.startsWith('./', i)) return i;
  return text.charAt(i + 2) === '.' ? i + 3 : i + 2;
}

/** Pieces parted by semicolons that stand outside brackets. */
export function clausesOf(sentence: Stretch): Stretch[] {
  const { text } = sentence;
  const out: Stretch[] = [];
  let depth = 0;
  let start = 0;
  // most sentences are one clause, which then has its words already
  for (let i = text.includes(';') ? 0 : text.length; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    depth = depthBehind(code, depth);
    if (code !== SEMICOLON || depth > 0) continue;
    out.push(sentence.trimmed(start, i));
    start = i + 1;
  }
  out.push(sentence.trimmed(start));
  return out.filter((clause) => clause.length > 0);
}
