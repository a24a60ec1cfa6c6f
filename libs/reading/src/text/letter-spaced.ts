import { isLetterUnit, isLowerUnit } from './letters.js';
import { type LineBuilder } from './line-builder.js';
import { type Seen, splitSyllables } from './syllables.js';

/** Where a printed word stands, in which line, and how wide the gap before it is. */
export interface Chunk {
  readonly from: number;
  readonly to: number;
  readonly line: number;
  readonly gap: number;
}

const SINGLE_RUN = 4;

/** Marks the chunks that belong to a letter-spaced run: four single letters and more in a row, punctuation between them allowed. */
export function letterSpaced(source: string, chunks: readonly Chunk[]): boolean[] {
  const spaced = new Array<boolean>(chunks.length).fill(false);
  for (let i = 0; i < chunks.length;) {
    let end = i;
    let letters = 0;
    while (end < chunks.length) {
      const chunk = chunks[end];
      if (chunk === undefined || chunk.to - chunk.from > 1) break;
      if (isLetterUnit(source.charCodeAt(chunk.from))) letters += 1;
      end += 1;
    }
    if (letters >= SINGLE_RUN) spaced.fill(true, startsInside(source, chunks, i, end) ? i - 1 : i, end);
    i = Math.max(end, i + 1);
  }
  return spaced;
}

/** `tì n h h ì n h`: the run lost its first letters to the chunk before it. */
function startsInside(source: string, chunks: readonly Chunk[], start: number, end: number): boolean {
  const before = chunks[start - 1];
  if (before === undefined || before.line !== chunks[start]?.line) return false;
  const lead = source.slice(before.from, before.to);
  if (!/^\p{L}{2,3}$/u.test(lead)) return false;
  let letters = '';
  for (let i = start; i < end && letters.length < 40; i += 1) {
    const at = chunks[i]?.from ?? 0;
    if (!isLetterUnit(source.charCodeAt(at))) break;
    letters += source.charAt(at);
  }
  const none = (): boolean => false;
  return splitSyllables(letters, none) === null && splitSyllables(lead + letters, none) !== null;
}

/** A new printed line inside a letter-spaced run begins a paragraph after a full stop, or with a dash that words follow. */
export function breaksRun(source: string, chunks: readonly Chunk[], i: number): boolean {
  const before = chunks[i - 1];
  const here = chunks[i];
  const next = chunks[i + 1];
  if (before === undefined || here === undefined) return true;
  if (here.line > before.line + 1) return true;
  if (/[.;:]/.test(source.charAt(before.to - 1))) return true;
  if (isShouted(source, chunks, i - 1, -1) || isShouted(source, chunks, i, 1)) return true;
  return /[-+]/.test(source.charAt(here.from)) && next?.line === here.line && /\p{Lu}/u.test(source.charAt(next.from));
}

/** Capitals from chunk `i` to the end of its line, or back to its beginning: a line of the head stands for itself. */
function isShouted(source: string, chunks: readonly Chunk[], i: number, step: 1 | -1): boolean {
  const line = chunks[i]?.line;
  let letters = 0;
  for (let at = i, chunk = chunks[at]; chunk?.line === line && chunk !== undefined; at += step, chunk = chunks[at]) {
    for (let c = chunk.from; c < chunk.to; c += 1) {
      const code = source.charCodeAt(c);
      if (isLowerUnit(code)) return false;
      if (isLetterUnit(code)) letters += 1;
    }
  }
  return letters > SINGLE_RUN;
}

/** Puts the letters of a run on one line together as words. */
export function putRun(builder: LineBuilder, source: string, run: readonly Chunk[], seen: Seen): void {
  let letters = '';
  let from: number[] = [];
  const flush = (): void => {
    if (letters === '') return;
    const pieces = splitSyllables(letters, seen) ?? [letters];
    let offset = 0;
    pieces.forEach((piece, index) => {
      if (index > 0) builder.space(from[offset - 1] ?? 0);
      for (let i = 0; i < piece.length; i += 1, offset += 1) builder.put(from[offset] ?? 0, (from[offset] ?? 0) + 1);
    });
    letters = '';
    from = [];
  };
  run.forEach((chunk, index) => {
    const char = source.charAt(chunk.from);
    const previous = run[index - 1];
    if (chunk.to - chunk.from > 1) {
      for (let i = chunk.from; i < chunk.to; i += 1) {
        letters += source.charAt(i);
        from.push(i);
      }
      return;
    }
    // wider than the gaps between letters: a word begins
    if (index > 0 && chunk.gap > 1 && chunk.gap > (run[1]?.gap ?? 0)) {
      flush();
      builder.space(chunk.from - 1);
    }
    if (isLetterUnit(source.charCodeAt(chunk.from))) {
      // between a figure and a letter of lower case a word began; after a comma too
      if (
        letters === '' &&
        previous !== undefined &&
        /[\d,;:.!?)”"]/.test(source.charAt(previous.from)) &&
        /\p{Ll}|\p{Lu}/u.test(char) &&
        !/[A-ZĐ]/.test(char)
      )
        builder.space(chunk.from - 1);
      letters += char;
      from.push(chunk.from);
      return;
    }
    const lowerBefore = letters !== '' && /\p{Ll}/u.test(letters.slice(-1));
    flush();
    if (char === '*') return;
    if (lowerBefore && /[\d(“"–-]/.test(char)) builder.space(chunk.from - 1);
    builder.put(chunk.from, chunk.to);
    const next = run[index + 1];
    if (/[,;:]/.test(char) && next !== undefined && !/\d/.test(source.charAt(next.from))) builder.space(chunk.from);
    else if (/[;:]/.test(char) && next !== undefined) builder.space(chunk.from);
  });
  flush();
}
