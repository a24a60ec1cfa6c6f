const TONE_MOVES = new Map<string, string>();
for (const tone of ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323']) {
  // not ua: in `của` the mark can only stand on the u
  for (const [first, second] of [
    ['o', 'a'],
    ['o', 'e'],
    ['u', 'y'],
  ] as const) {
    const printed = (first + tone).normalize('NFC') + second;
    TONE_MOVES.set(printed, first + (second + tone).normalize('NFC'));
  }
}

const MOVABLE = new RegExp([...TONE_MOVES.keys()].join('|'), 'g');

/** Folds case and puts tone marks in one place (òa → oà) without changing the length, so that offsets stay valid. */
export function keyOf(text: string): string {
  let lower = text.toLowerCase();
  if (lower.length !== text.length) {
    lower = Array.from({ length: text.length }, (_, i) => {
      const folded = text.charAt(i).toLowerCase();
      return folded.length === 1 ? folded : text.charAt(i);
    }).join('');
  }
  return lower.replace(MOVABLE, (printed) => TONE_MOVES.get(printed) ?? printed);
}

/**
 * A piece of mended text that still knows where each of its characters stands in the file. `key` is the text as rules compare it, of the
 * same length. Slices share the table of places.
 */
export class Stretch {
  readonly key: string;

  constructor(
    readonly text: string,
    private readonly places: readonly number[],
    key?: string,
    private readonly first = 0,
  ) {
    this.key = key ?? keyOf(text);
  }

  get length(): number {
    return this.text.length;
  }

  /** Where character `i` stands in the source. */
  place(i: number): number {
    return this.places[this.first + i] ?? 0;
  }

  slice(from: number, to: number = this.text.length): Stretch {
    const start = from < 0 ? Math.max(0, this.text.length + from) : Math.min(from, this.text.length);
    return new Stretch(this.text.slice(start, to), this.places, this.key.slice(start, to), this.first + start);
  }

  trim(): Stretch {
    let from = 0;
    let to = this.text.length;
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

  static join(pieces: readonly Stretch[], separator = ' '): Stretch {
    const [only] = pieces;
    if (pieces.length === 1 && only !== undefined) return only;
    const places: number[] = [];
    let last = 0;
    pieces.forEach((piece, index) => {
      if (index > 0) {
        for (let i = 0; i < separator.length; i += 1) places.push(last);
      }
      for (let i = 0; i < piece.length; i += 1) places.push(piece.place(i));
      if (piece.length > 0) last = piece.to - 1;
    });
    const key = pieces.map((piece) => piece.key).join(separator);
    return new Stretch(pieces.map((piece) => piece.text).join(separator), places, key);
  }

  static of(text: string): Stretch {
    return new Stretch(
      text,
      Array.from({ length: text.length }, (_, i) => i),
    );
  }
}

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 0xa0;
