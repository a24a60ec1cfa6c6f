import { keyOf } from './key.js';
import { isBlankUnit, isLetterUnit, isLowerUnit } from './letters.js';
import { LineBuilder } from './line-builder.js';
import { hashed, Memory, UNHASHED } from './memory.js';
import { type Stretch } from './stretch.js';
import { CASED, isSyllable, splitSyllables } from './syllables.js';

/** One line of the file, mended: letter-spaced runs joined, glued words parted, marks of emphasis dropped. */
export interface Line {
  readonly stretch: Stretch;
  /** The line stood behind an empty line. */
  readonly afterBlank: boolean;
  /** The line begins with a lone star: a list mark, or the star under the issuer. */
  readonly star: boolean;
  /** Mended over several printed lines (one word a line), so its length says nothing about where a paragraph ends. */
  readonly merged: boolean;
  /** Offsets in the stretch where a wide gap parts two columns. */
  readonly gaps: readonly number[];
}

/** A printed word; or a whole line whose words need no mending, with a single space between them. */
interface Chunk {
  readonly from: number;
  readonly to: number;
  readonly line: number;
  readonly gap: number;
  readonly shape: Shape;
}

/** What can be told of a printed word without its neighbours. */
interface Shape {
  readonly word: string;
  /** The one syllable it is, in small letters; '' where it is none. */
  readonly syllable: string;
  /** What it is put together of, where something in it may be dropped or parted; null where it needs no mending. */
  readonly tokens: readonly Token[] | null;
  /** The last document that was found to hold it. */
  met: number;
}

/** A run of letters, or what stands between two. */
interface Token {
  readonly text: string;
  readonly letters: boolean;
  /** Letters that are no glued words. */
  readonly whole: boolean;
}

/** How many have been mended by this process. */
let documents = 0;

const TAB = 9;
const SPACE = 32;
/** The bar of a table drawn in text: it parts columns. */
const BAR = 0x7c;
const SINGLE_RUN = 4;

/** The lines of a text (NFC) without their damage, each character still knowing its place in the text. */
export function mend(source: string): Line[] {
  const chunks: Chunk[] = [];
  const inClean: Shape[] = [];
  documents += 1;
  const blank: boolean[] = [];
  let line = 0;
  let start = 0;
  while (start <= source.length) {
    const newline = source.indexOf('\n', start);
    const end = newline < 0 ? source.length : newline;
    const before = chunks.length;
    if (!isClean(source, start, end, chunks[before - 1], inClean)) chunksOf(source, start, end, line, chunks);
    else chunks.push({ from: start, to: end, line, gap: 0, shape: MENDED });
    blank[line] = chunks.length === before;
    start = end + 1;
    line += 1;
  }
  const spaced = letterSpaced(source, chunks);
  let alone: Set<string> | null = null;
  const seen = (syllable: string): boolean => (alone ??= syllablesAlone(inClean, chunks, spaced)).has(syllable);
  return build(source, chunks, spaced, blank, seen);
}

/** Most lines are as they should be. Single letters and marks may be part of a run of such that goes on from the line before, or to the next. */
function isClean(source: string, from: number, to: number, before: Chunk | undefined, shapesIn: Shape[]): boolean {
  const known = shapesIn.length;
  let last = before === undefined ? 2 : before.to - before.from;
  for (let i = from; i < to; i += 1) {
    let code = source.charCodeAt(i);
    const begin = i;
    let hash = UNHASHED;
    while (!isBlankUnit(code)) {
      hash = hashed(hash, code);
      i += 1;
      code = i < to ? source.charCodeAt(i) : SPACE;
    }
    const size = i - begin;
    const shape = size === 0 ? null : shapes.at(source, begin, i, hash);
    const single = size === 1 && (isLetterUnit(source.charCodeAt(begin)) || (begin === from && last < 2));
    if (shape === null || shape.tokens !== null || single || code !== SPACE) return unmet(shapesIn, known);
    if (shape.met !== documents) {
      shape.met = documents;
      shapesIn.push(shape);
    }
    last = size;
  }
  return (from < to && last > 1 && source.charCodeAt(to - 1) !== SPACE) || unmet(shapesIn, known);
}

/** Takes back what a line that is not clean has added. */
function unmet(shapesIn: Shape[], known: number): false {
  while (shapesIn.length > known) {
    const shape = shapesIn.pop();
    if (shape !== undefined) shape.met = 0;
  }
  return false;
}

function chunksOf(source: string, from: number, to: number, line: number, out: Chunk[]): void {
  let gap = 0;
  for (let i = from; i < to;) {
    let code = source.charCodeAt(i);
    if (isBlankUnit(code)) {
      gap += code === TAB || code === BAR ? 8 : 1;
      i += 1;
      continue;
    }
    let end = i;
    let hash = UNHASHED;
    do {
      hash = hashed(hash, code);
      end += 1;
      code = end < to ? source.charCodeAt(end) : TAB;
    } while (!isBlankUnit(code));
    out.push({ from: i, to: end, line, gap, shape: shapes.at(source, i, end, hash) });
    gap = 0;
    i = end;
  }
}

/** Marks the chunks that belong to a letter-spaced run: four single letters and more in a row, punctuation between them allowed. */
function letterSpaced(source: string, chunks: readonly Chunk[]): boolean[] {
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

function syllablesAlone(inClean: readonly Shape[], chunks: readonly Chunk[], spaced: readonly boolean[]): Set<string> {
  const seen = new Set<string>();
  for (const { syllable } of inClean) if (syllable !== '') seen.add(syllable);
  chunks.forEach(({ shape }, index) => {
    if (spaced[index] === true || shape.met === documents) return;
    shape.met = documents;
    if (shape.syllable !== '') seen.add(shape.syllable);
  });
  return seen;
}

/** Seven letters and the marks around them. */
const LONGEST_SYLLABLE = 9;
const shapes = new Memory((word): Shape => ({ word, syllable: syllableIn(word), tokens: isWhole(word) ? null : tokensOf(word), met: 0 }));

/** The shape of a line that needs no mending: no word of its own. */
const MENDED: Shape = { word: '', syllable: '', tokens: null, met: 0 };

function syllableIn(word: string): string {
  if (word.length > LONGEST_SYLLABLE) return '';
  const letters = word.replace(/[^\p{L}]/gu, '').toLowerCase();
  return isSyllable(letters) ? letters : '';
}

function build(
  source: string,
  chunks: readonly Chunk[],
  spaced: readonly boolean[],
  blank: readonly boolean[],
  seen: (s: string) => boolean,
): Line[] {
  const lines: Line[] = [];
  const key = keyOf(source);
  let builder = new LineBuilder(source, key);
  let afterBlank = true;
  let star = false;
  let merged = false;
  let gaps: number[] = [];
  let current = -1;
  const close = (): void => {
    if (builder.length > 0 || star) lines.push({ stretch: builder.finish().trim(), afterBlank, star, merged, gaps });
    builder = new LineBuilder(source, key);
    merged = false;
    gaps = [];
  };
  for (let i = 0; i < chunks.length;) {
    const chunk = chunks[i];
    if (chunk === undefined) break;
    if (chunk.line !== current) {
      const continues = current >= 0 && spaced[i] === true && spaced[i - 1] === true && !breaksRun(source, chunks, i);
      if (continues) {
        merged = true;
        builder.space(chunk.from - 1);
      } else {
        close();
        afterBlank = current < 0 || (chunk.line > 0 && blank[chunk.line - 1] === true);
        star = /^\*+$/.test(chunk.shape.word);
      }
      current = chunk.line;
    } else if (spaced[i] !== true || spaced[i - 1] !== true) {
      if (spaced[i - 1] === true || !joinsTorn(source, chunks, i)) builder.space(chunk.from - 1);
      if (chunk.gap >= 3) gaps.push(builder.length);
    }
    if (spaced[i] === true) {
      let end = i;
      while (end < chunks.length && spaced[end] === true && chunks[end]?.line === chunk.line) end += 1;
      putRun(builder, source, chunks.slice(i, end), seen);
      i = end;
    } else {
      putChunk(builder, chunk, seen);
      i += 1;
    }
  }
  close();
  return lines;
}

/** A new printed line inside a letter-spaced run begins a paragraph after a full stop, or with a dash that words follow. */
function breaksRun(source: string, chunks: readonly Chunk[], i: number): boolean {
  const before = chunks[i - 1];
  const here = chunks[i];
  const next = chunks[i + 1];
  if (before === undefined || here === undefined) return true;
  if (here.line > before.line + 1) return true;
  if (/[.;:]/.test(source.charAt(before.to - 1))) return true;
  return /[-+]/.test(source.charAt(here.from)) && next?.line === here.line && /\p{Lu}/u.test(source.charAt(next.from));
}

/** `T ình hình`: a lone consonant before the rest of its syllable. */
function joinsTorn(source: string, chunks: readonly Chunk[], i: number): boolean {
  const before = chunks[i - 1];
  const here = chunks[i];
  if (before === undefined || here === undefined || before.line !== here.line || before.to - before.from !== 1) return false;
  const rest = source.slice(here.from, here.to).replace(/[^\p{L}].*$/u, '');
  if (!/^[bcdđghklmnpqrstvx]$/i.test(source.charAt(before.from)) || rest.length < 2) return false;
  return !isSyllable(rest.toLowerCase()) || /^[^bcdđghklmnpqrstvx]/i.test(rest)
    ? isSyllable((source.charAt(before.from) + rest).toLowerCase())
    : false;
}

function putRun(builder: LineBuilder, source: string, run: readonly Chunk[], seen: (s: string) => boolean): void {
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

const TOKEN = /\p{L}+|[^\p{L}]+/gu;

function isWhole(word: string): boolean {
  if (word.includes('*')) return false;
  let before = '';
  for (const [token] of word.matchAll(TOKEN)) {
    if (isLetterUnit(token.charCodeAt(0)) ? !isOneWord(token) : partsFrom(before, token)) return false;
    before = token;
  }
  return true;
}

const tokensOf = (word: string): Token[] =>
  Array.from(word.matchAll(TOKEN), ([text]) => {
    const letters = isLetterUnit(text.charCodeAt(0));
    return { text, letters, whole: letters && isOneWord(text) };
  });

/** A figure or bracket right behind a small syllable has lost its space: `số12`. */
const partsFrom = (before: string, marks: string): boolean =>
  /^[\d(“]/.test(marks) &&
  isLowerUnit(before.charCodeAt(before.length - 1)) &&
  /[^a-zA-Z]$/.test(before) &&
  isSyllable(before.toLowerCase());

function putChunk(builder: LineBuilder, chunk: Chunk, seen: (s: string) => boolean): void {
  const { tokens } = chunk.shape;
  if (tokens === null) {
    builder.put(chunk.from, chunk.to);
    return;
  }
  let before = '';
  let offset = chunk.from;
  for (const { text, letters, whole } of tokens) {
    if (!letters) {
      if (partsFrom(before, text)) builder.space(offset - 1);
      for (let i = 0; i < text.length; i += 1) if (text.charAt(i) !== '*') builder.put(offset + i, offset + i + 1);
      offset += text.length;
      before = '';
      continue;
    }
    const pieces = whole ? [text] : parted(text, seen);
    pieces.forEach((piece, index) => {
      if (index > 0) builder.space(offset - 1);
      builder.put(offset, offset + piece.length);
      offset += piece.length;
    });
    before = pieces[pieces.length - 1] ?? '';
  }
}

/** Only words with Vietnamese letters are parted, so that foreign words and abbreviations stay whole. */
const isOneWord = (token: string): boolean =>
  token.length < 3 || token.length > 200 || !/[^a-zA-Z]/.test(token) || (CASED.test(token) && isSyllable(token.toLowerCase()));

/** The words of a glued one. */
function parted(token: string, seen: (s: string) => boolean): readonly string[] {
  // in capitals an abbreviation cannot be told from a syllable's end: `UBMTTQVN` stays, `BỘTỈNH` is parted
  const shouted = /^\p{Lu}+$/u.test(token);
  return splitSyllables(token, seen, !shouted) ?? [token];
}
