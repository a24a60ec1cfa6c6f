import { keyOf } from './key.js';
import { isBlankUnit, isLetterUnit, isLowerUnit } from './letters.js';
import { breaksRun, type Chunk as PlacedChunk, letterSpaced, putRun } from './letter-spaced.js';
import { LineBuilder } from './line-builder.js';
import { hashed, Memory, UNHASHED } from './memory.js';
import { type Stretch } from './stretch.js';
import { CASED, isSyllable, Run, type Seen, type Syllable, syllableOf } from './syllables.js';

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

/** A printed word; or several that need no mending, with a single space between them. */
interface Chunk extends PlacedChunk {
  to: number;
  shape: Shape;
}

/** What can be told of a printed word without its neighbours. */
interface Shape {
  readonly word: string;
  /** The one syllable it is; null where it is none. */
  readonly syllable: Syllable | null;
  /** What it is put together of, where something in it may be dropped or parted; null where it needs no mending. */
  readonly tokens: readonly Token[] | null;
  /** The last document that was found to hold it. */
  met: number;
}

/** A run of letters, or what stands between two. */
interface Token {
  readonly text: string;
  readonly letters: boolean;
  /** The glued words it may be; null where it is none. */
  readonly glued: Run | null;
}

/** How many have been mended by this process. */
let documents = 0;

const TAB = 9;
const SPACE = 32;
/** The bar of a table drawn in text: it parts columns. */
const BAR = 0x7c;

/** The lines of a text (NFC) without their damage, each character still knowing its place in the text. */
export function mend(source: string): Line[] {
  const chunks: Chunk[] = [];
  const inRuns: Shape[] = [];
  documents += 1;
  const blank: boolean[] = [];
  let line = 0;
  let start = 0;
  while (start <= source.length) {
    const newline = source.indexOf('\n', start);
    const end = newline < 0 ? source.length : newline;
    const before = chunks.length;
    chunksOf(source, start, end, line, chunks, inRuns);
    blank[line] = chunks.length === before;
    start = end + 1;
    line += 1;
  }
  const spaced = letterSpaced(source, chunks);
  let asked = false;
  const seen: Seen = (syllable) => {
    if (!asked) meetSyllables(inRuns, chunks, spaced);
    asked = true;
    return syllable.met === documents;
  };
  return build(source, chunks, spaced, blank, seen);
}

/**
 * Most words need no mending: those with one space between them are one chunk, whose shape is that of its last word. Single letters and
 * marks may be part of a run that is printed letter by letter, and so may the word before one: each of them is a chunk of its own.
 */
function chunksOf(source: string, from: number, to: number, line: number, out: Chunk[], inRuns: Shape[]): void {
  let open: Chunk | null = null;
  /** Where the last word of the open chunk begins. */
  let last = from;
  let gap = 0;
  for (let i = from; i < to;) {
    let code = source.charCodeAt(i);
    if (isBlankUnit(code)) {
      gap += code === TAB || code === BAR ? 8 : 1;
      i += 1;
      continue;
    }
    const word = i;
    let hash = UNHASHED;
    do {
      hash = hashed(hash, code);
      i += 1;
      code = i < to ? source.charCodeAt(i) : TAB;
    } while (!isBlankUnit(code));
    const shape = shapes.at(source, word, i, hash);
    const mended = shape.tokens === null && i - word > 1;
    if (mended && open !== null && gap === 1 && source.charCodeAt(word - 1) === SPACE) {
      if (open.shape.met !== documents) {
        open.shape.met = documents;
        inRuns.push(open.shape);
      }
      open.shape = shape;
      open.to = i;
    } else {
      if (open !== null && i - word === 1 && open.from < last) {
        out.push({ from: last, to: open.to, line, gap: 1, shape: open.shape });
        open.shape = MENDED;
        open.to = last - 1;
      }
      const chunk: Chunk = { from: word, to: i, line, gap, shape };
      out.push(chunk);
      open = mended ? chunk : null;
    }
    last = word;
    gap = 0;
  }
}

/** Marks the syllables that stand alone somewhere in the document. */
function meetSyllables(inRuns: readonly Shape[], chunks: readonly Chunk[], spaced: readonly boolean[]): void {
  for (const { syllable } of inRuns) if (syllable !== null) syllable.met = documents;
  chunks.forEach(({ shape }, index) => {
    if (shape.syllable !== null && spaced[index] !== true) shape.syllable.met = documents;
  });
}

/** Seven letters and the marks around them. */
const LONGEST_SYLLABLE = 9;
const shapes = new Memory((word): Shape => ({ word, syllable: syllableIn(word), tokens: isWhole(word) ? null : tokensOf(word), met: 0 }));

/** The shape of several words that need no mending: no word of its own. */
const MENDED: Shape = { word: '', syllable: null, tokens: null, met: 0 };

const syllableIn = (word: string): Syllable | null =>
  word.length > LONGEST_SYLLABLE ? null : syllableOf(word.replace(/[^\p{L}]/gu, '').toLowerCase());

function build(source: string, chunks: readonly Chunk[], spaced: readonly boolean[], blank: readonly boolean[], seen: Seen): Line[] {
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
        star = chunk.shape.word.startsWith('*') && /^\*+$/.test(chunk.shape.word);
      }
      current = chunk.line;
    } else if (spaced[i] !== true || spaced[i - 1] !== true) {
      if (spaced[i - 1] === true || !joinsTorn(source, chunks, i)) builder.space(chunk.from - 1);
      if (chunk.gap >= 3 && !isMark(source, chunks[i - 1])) gaps.push(builder.length);
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

/** The mark of a list, behind which a wide gap parts no columns. */
const isMark = (source: string, chunk: Chunk | undefined): boolean =>
  chunk !== undefined && chunk.to - chunk.from === 1 && '-–+•*'.includes(source.charAt(chunk.from));

/** `T ình hình`: a lone consonant before the rest of its syllable. */
function joinsTorn(source: string, chunks: readonly Chunk[], i: number): boolean {
  const before = chunks[i - 1];
  const here = chunks[i];
  if (before === undefined || here === undefined || before.line !== here.line || before.to - before.from !== 1) return false;
  if (!/^[bcdđghklmnpqrstvx]$/i.test(source.charAt(before.from))) return false;
  let end = here.from;
  while (end < here.to && isLetterUnit(source.charCodeAt(end))) end += 1;
  const rest = source.slice(here.from, end);
  if (rest.length < 2) return false;
  return !isSyllable(rest.toLowerCase()) || /^[^bcdđghklmnpqrstvx]/i.test(rest)
    ? isSyllable((source.charAt(before.from) + rest).toLowerCase())
    : false;
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
    return { text, letters, glued: letters && !isOneWord(text) ? gluedIn(text) : null };
  });

/** A figure or bracket right behind a small syllable has lost its space: `số12`. */
const partsFrom = (before: string, marks: string): boolean =>
  /^[\d(“]/.test(marks) &&
  isLowerUnit(before.charCodeAt(before.length - 1)) &&
  /[^a-zA-Z]$/.test(before) &&
  isSyllable(before.toLowerCase());

function putChunk(builder: LineBuilder, chunk: Chunk, seen: Seen): void {
  const { tokens } = chunk.shape;
  if (tokens === null) {
    builder.put(chunk.from, chunk.to);
    return;
  }
  let before = '';
  let offset = chunk.from;
  for (const { text, letters, glued } of tokens) {
    if (!letters) {
      if (partsFrom(before, text)) builder.space(offset - 1);
      for (let i = 0; i < text.length; i += 1) if (text.charAt(i) !== '*') builder.put(offset + i, offset + i + 1);
      offset += text.length;
      before = '';
      continue;
    }
    const pieces = glued?.split(seen) ?? [text];
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

/** In capitals an abbreviation cannot be told from a syllable's end: `UBMTTQVN` stays, `BỘTỈNH` is parted. */
const gluedIn = (token: string): Run => new Run(token, !/^\p{Lu}+$/u.test(token));
