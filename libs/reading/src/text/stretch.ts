import { keyOf } from './key.js';
import { Places } from './places.js';
import { clausesOf, sentencesOf } from './sentences.js';
import { type Word, wordsIn, wordsWithin } from './words.js';

/**
 * A piece of mended text that still knows where each of its characters stands in the file. `key` is the text as rules compare it, of the
 * same length. Slices share the places and the words of the stretch they were cut from.
 */
export class Stretch {
  private found: readonly Word[] | null = null;
  private said: readonly Stretch[] | null = null;
  private parted: readonly Stretch[] | null = null;

  private constructor(
    readonly text: string,
    readonly key: string,
    private readonly places: Places,
    private readonly whole: Stretch | null,
    private readonly first: number,
  ) {}

  static at(places: Places, text: string, key = keyOf(text)): Stretch {
    return new Stretch(text, key, places, null, 0);
  }

  static of(text: string): Stretch {
    const places = new Places();
    places.add(text.length, 0);
    return Stretch.at(places, text);
  }

  static join(pieces: readonly Stretch[]): Stretch {
    const [only] = pieces;
    if (pieces.length === 1 && only !== undefined) return only;
    const places = new Places();
    let last = 0;
    pieces.forEach((piece, index) => {
      if (index > 0) places.add(1, last);
      places.addFrom(piece.places, piece.first, piece.first + piece.length);
      if (piece.length > 0) last = piece.to - 1;
    });
    return Stretch.at(places, pieces.map((piece) => piece.text).join(' '), pieces.map((piece) => piece.key).join(' '));
  }

  get length(): number {
    return this.text.length;
  }

  /** Several rules look at the words of one stretch, and of its slices: they are found once. */
  get words(): readonly Word[] {
    this.found ??= this.whole === null ? wordsIn(this.key) : wordsWithin(this.whole.words, this.first, this.key);
    return this.found;
  }

  /** Figures and orders are read out of the same sentences and clauses. */
  get sentences(): readonly Stretch[] {
    this.said ??= sentencesOf(this);
    return this.said;
  }

  /** What semicolons outside brackets part. */
  get clauses(): readonly Stretch[] {
    this.parted ??= clausesOf(this);
    return this.parted;
  }

  /** Where character `i` stands in the source. */
  place(i: number): number {
    return this.places.at(this.first + i);
  }

  slice(from: number, to: number = this.text.length): Stretch {
    const start = from < 0 ? Math.max(0, this.text.length + from) : Math.min(from, this.text.length);
    const [text, key] = [this.text.slice(start, to), this.key.slice(start, to)];
    return new Stretch(text, key, this.places, this.whole ?? this, this.first + start);
  }

  trim(): Stretch {
    return this.trimmed(0);
  }

  /** The slice without the blanks around it. */
  trimmed(start: number, end: number = this.text.length): Stretch {
    let from = start;
    let to = end;
    while (from < to && isSpace(this.text.charCodeAt(from))) from += 1;
    while (to > from && isSpace(this.text.charCodeAt(to - 1))) to -= 1;
    return from === 0 && to === this.text.length ? this : this.slice(from, to);
  }

  /** First and last offset in the source, the end exclusive. */
  get from(): number {
    return this.place(0);
  }

  get to(): number {
    return this.length === 0 ? this.from : this.place(this.length - 1) + 1;
  }

  /** How many characters stand before an offset of the source. */
  before(offset: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.place(middle) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 0xa0;
