import { keyOf } from './key.js';
import { isBlankUnit, isLetterUnit, isLowerUnit } from './letters.js';
import { breaksRun, type Chunk as PlacedChunk, letterSpaced, putRun } from './letter-spaced.js';
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
interface Chunk extends PlacedChunk {
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
  const rest = source.slice(here.from, here.to).replace(/[^\p{L}].*$/u, '');
  if (!/^[bcdđghklmnpqrstvx]$/i.test(source.charAt(before.from)) || rest.length < 2) return false;
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
