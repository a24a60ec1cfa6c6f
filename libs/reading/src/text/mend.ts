import { CASED, isSyllable, splitSyllables } from './syllables.js';
import { Stretch } from './stretch.js';

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

interface Chunk {
  readonly from: number;
  readonly to: number;
  readonly line: number;
  readonly gap: number;
  readonly word: string;
  readonly shape: Shape;
}

/** What can be told of a printed word without its neighbours. */
interface Shape {
  /** The one syllable it is, in small letters; '' where it is none. */
  readonly syllable: string;
  /** It needs no mending: one syllable as it should be, or letters nobody would part, with marks behind it. */
  readonly whole: boolean;
}

const LETTER = /\p{L}/u;
const TAB = 9;
/** The bar of a table drawn in text: it parts columns. */
const BAR = 0x7c;
/** White space of any kind, and the marks of no width that Word leaves behind. */
const isBlank = (code: number): boolean =>
  code === 32 ||
  code === BAR ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  code === 0x200b ||
  code === 0xfeff ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x202f ||
  code === 0x205f ||
  code === 0x3000 ||
  code === 0x1680;
const SINGLE_RUN = 4;

/** The lines of a text (NFC) without their damage, each character still knowing its place in the text. */
export function mend(source: string): Line[] {
  const chunks: Chunk[] = [];
  const blank: boolean[] = [];
  let line = 0;
  let start = 0;
  while (start <= source.length) {
    const newline = source.indexOf('\n', start);
    const end = newline < 0 ? source.length : newline;
    const before = chunks.length;
    chunksOf(source, start, end, line, chunks);
    blank[line] = chunks.length === before;
    start = end + 1;
    line += 1;
  }
  const spaced = letterSpaced(source, chunks);
  const seen = syllablesAlone(chunks, spaced);
  return build(source, chunks, spaced, blank, (syllable) => seen.has(syllable));
}

function chunksOf(source: string, from: number, to: number, line: number, out: Chunk[]): void {
  let gap = 0;
  for (let i = from; i < to;) {
    const code = source.charCodeAt(i);
    if (isBlank(code)) {
      gap += code === TAB || code === BAR ? 8 : 1;
      i += 1;
      continue;
    }
    let end = i;
    while (end < to && !isBlank(source.charCodeAt(end))) end += 1;
    const word = source.slice(i, end);
    out.push({ from: i, to: end, line, gap, word, shape: shapeOf(word) });
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
      if (LETTER.test(source.charAt(chunk.from))) letters += 1;
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
    const char = source.charAt(chunks[i]?.from ?? 0);
    if (!LETTER.test(char)) break;
    letters += char;
  }
  const none = (): boolean => false;
  return splitSyllables(letters, none) === null && splitSyllables(lead + letters, none) !== null;
}

function syllablesAlone(chunks: readonly Chunk[], spaced: readonly boolean[]): Set<string> {
  const seen = new Set<string>();
  chunks.forEach((chunk, index) => {
    if (spaced[index] !== true && chunk.shape.syllable !== '') seen.add(chunk.shape.syllable);
  });
  return seen;
}

/** Documents say the same few thousand words: what was worked out for one is kept. */
const MOST_KEPT = 20_000;
const LONGEST_KEPT = 40;
/** Seven letters and the marks around them. */
const LONGEST_SYLLABLE = 9;
const shapes = new Map<string, Shape>();

function shapeOf(word: string): Shape {
  const known = shapes.get(word);
  if (known !== undefined) return known;
  const token = /^(\p{L}+)[.,;:!?)”"]*$/u.exec(word)?.[1];
  const shape = { syllable: syllableIn(word), whole: token !== undefined ? isOneWord(token) : /^[\d./,()-]+$/.test(word) };
  if (shapes.size < MOST_KEPT && word.length <= LONGEST_KEPT) shapes.set(word, shape);
  return shape;
}

function syllableIn(word: string): string {
  if (word.length > LONGEST_SYLLABLE) return '';
  const letters = word.replace(/[^\p{L}]/gu, '').toLowerCase();
  return isSyllable(letters) ? letters : '';
}

class LineBuilder {
  /** Pieces, joined once at the end: looking at the end of a growing string would copy it each time. */
  private readonly pieces: string[] = [];
  private spaced = true;
  length = 0;
  at: number[] = [];
  gaps: number[] = [];
  merged = false;
  star = false;

  put(piece: string, from: number): void {
    if (piece.length === 0) return;
    for (let i = 0; i < piece.length; i += 1) this.at.push(from + i);
    this.pieces.push(piece);
    this.length += piece.length;
    this.spaced = piece.endsWith(' ');
  }

  space(at: number): void {
    if (!this.spaced) this.put(' ', at);
  }

  get text(): string {
    return this.pieces.join('');
  }
}

function build(
  source: string,
  chunks: readonly Chunk[],
  spaced: readonly boolean[],
  blank: readonly boolean[],
  seen: (s: string) => boolean,
): Line[] {
  const lines: Line[] = [];
  let builder = new LineBuilder();
  let afterBlank = true;
  let current = -1;
  const close = (): void => {
    if (builder.length > 0 || builder.star) {
      const stretch = new Stretch(builder.text, builder.at).trim();
      lines.push({ stretch, afterBlank, star: builder.star, merged: builder.merged, gaps: builder.gaps });
    }
    builder = new LineBuilder();
  };
  for (let i = 0; i < chunks.length;) {
    const chunk = chunks[i];
    if (chunk === undefined) break;
    if (chunk.line !== current) {
      const continues = current >= 0 && spaced[i] === true && spaced[i - 1] === true && !breaksRun(source, chunks, i);
      if (continues) {
        builder.merged = true;
        builder.space(chunk.from - 1);
      } else {
        close();
        afterBlank = current < 0 || (chunk.line > 0 && blank[chunk.line - 1] === true);
        builder.star = /^\*+$/.test(chunk.word);
      }
      current = chunk.line;
    } else if (spaced[i] !== true || spaced[i - 1] !== true) {
      if (spaced[i - 1] === true || !joinsTorn(source, chunks, i)) builder.space(chunk.from - 1);
      if (chunk.gap >= 3) builder.gaps.push(builder.length);
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
      for (const char of piece) {
        builder.put(char, from[offset] ?? 0);
        offset += 1;
      }
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
    if (LETTER.test(char)) {
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
    builder.put(char, chunk.from);
    const next = run[index + 1];
    if (/[,;:]/.test(char) && next !== undefined && !/\d/.test(source.charAt(next.from))) builder.space(chunk.from);
    else if (/[;:]/.test(char) && next !== undefined) builder.space(chunk.from);
  });
  flush();
}

const TOKEN = /\p{L}+|[^\p{L}]+/gu;

function putChunk(builder: LineBuilder, chunk: Chunk, seen: (s: string) => boolean): void {
  const { word } = chunk;
  if (chunk.shape.whole) {
    builder.put(word, chunk.from);
    return;
  }
  let lowerBefore = false;
  for (const found of word.matchAll(TOKEN)) {
    const token = found[0];
    const from = chunk.from + found.index;
    if (!LETTER.test(token)) {
      if (lowerBefore && /^\d/.test(token)) builder.space(from - 1);
      if (lowerBefore && /^[(“]/.test(token)) builder.space(from - 1);
      putMarks(builder, token, from);
      lowerBefore = false;
      continue;
    }
    const pieces = parted(token, seen);
    let offset = from;
    pieces.forEach((piece, index) => {
      if (index > 0) builder.space(offset - 1);
      builder.put(piece, offset);
      offset += piece.length;
    });
    const last = pieces[pieces.length - 1] ?? '';
    lowerBefore = isSyllable(last.toLowerCase()) && /[^a-zA-Z]$/.test(last) && /\p{Ll}$/u.test(last);
  }
}

function putMarks(builder: LineBuilder, token: string, from: number): void {
  for (let i = 0; i < token.length; i += 1) {
    const char = token.charAt(i);
    if (char !== '*') builder.put(char, from + i);
  }
}

/** Only words with Vietnamese letters are parted, so that foreign words and abbreviations stay whole. */
const isOneWord = (token: string): boolean =>
  token.length < 3 || token.length > 200 || !/[^a-zA-Z]/.test(token) || (CASED.test(token) && isSyllable(token.toLowerCase()));

/** Parts a glued word. */
function parted(token: string, seen: (s: string) => boolean): readonly string[] {
  if (isOneWord(token)) return [token];
  // in capitals an abbreviation cannot be told from a syllable's end: `UBMTTQVN` stays, `BỘTỈNH` is parted
  const shouted = /^\p{Lu}+$/u.test(token);
  return splitSyllables(token, seen, !shouted) ?? [token];
}
