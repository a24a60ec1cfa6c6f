import { type Stretch } from './stretch.js';

const END = /[.!?…]["”’')]*(?=\s+["“‘'(]?\p{Lu}|\s*$)|\.\/\.?/gu;
/** Abbreviations whose full stop ends no sentence: `TT. HĐND`, `TP. …`, `PGS.` */
const ABBREVIATED = /(?:^|[\s(,])(?:tt|tp|tx|đ\/c|gs|ts|ths|pgs|bs|cp|vp|st|tr|stt|v\.v)$/;

/** The sentences of a stretch without their end marks. Brackets do not end a sentence; a full stop inside them does not either. */
export function sentencesOf(stretch: Stretch): Stretch[] {
  const out: Stretch[] = [];
  let start = 0;
  let depth = 0;
  let seen = 0;
  for (const found of stretch.text.matchAll(END)) {
    for (; seen < found.index; seen += 1) {
      const char = stretch.text.charAt(seen);
      if (char === '(') depth += 1;
      else if (char === ')') depth = Math.max(0, depth - 1);
    }
    if (
      depth > 0 &&
      found.index - start < 1500 &&
      stretch.text.indexOf(')', found.index) >= 0 &&
      stretch.text.indexOf(')', found.index) - found.index < 600
    )
      continue;
    depth = 0;
    if (ABBREVIATED.test(stretch.key.slice(Math.max(0, found.index - 6), found.index))) continue;
    const sentence = stretch.slice(start, found.index).trim();
    if (sentence.length > 0) out.push(sentence);
    start = found.index + found[0].length;
  }
  const last = stretch.slice(start).trim();
  if (last.length > 0) out.push(last);
  return out;
}

/** Pieces parted by semicolons that stand outside brackets. */
export function clausesOf(sentence: Stretch): Stretch[] {
  const out: Stretch[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < sentence.length; i += 1) {
    const char = sentence.text.charAt(i);
    if (char === '(') depth += 1;
    else if (char === ')') depth = Math.max(0, depth - 1);
    else if (char === ';' && depth === 0) {
      out.push(sentence.slice(start, i).trim());
      start = i + 1;
    }
  }
  out.push(sentence.slice(start).trim());
  return out.filter((clause) => clause.length > 0);
}
