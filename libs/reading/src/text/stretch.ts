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
 * A piece of mended text that still knows where each of its characters stands in the file: `at[i]` is the offset of character `i` in the
 * source. `key` is the text as rules compare it, of the same length.
 */
export class Stretch {
  readonly key: string;

  constructor(
    readonly text: string,
    readonly at: readonly number[],
    key?: string,
  ) {
    this.key = key ?? keyOf(text);
  }

  get length(): number {
    return this.text.length;
  }

  slice(from: number, to: number = this.text.length): Stretch {
    return new Stretch(this.text.slice(from, to), this.at.slice(from, to), this.key.slice(from, to));
  }

  trim(): Stretch {
    let from = 0;
    let to = this.text.length;
    while (from < to && /\s/.test(this.text.charAt(from))) from += 1;
    while (to > from && /\s/.test(this.text.charAt(to - 1))) to -= 1;
    return from === 0 && to === this.text.length ? this : this.slice(from, to);
  }

  /** First and last offset in the source, the end exclusive. */
  get from(): number {
    return this.at[0] ?? 0;
  }

  get to(): number {
    return this.length === 0 ? this.from : (this.at[this.length - 1] ?? 0) + 1;
  }

  static join(pieces: readonly Stretch[], separator = ' '): Stretch {
    const at: number[] = [];
    let last = 0;
    pieces.forEach((piece, index) => {
      if (index > 0) {
        for (let i = 0; i < separator.length; i += 1) at.push(last);
      }
      for (const offset of piece.at) at.push(offset);
      if (piece.length > 0) last = piece.to - 1;
    });
    return new Stretch(pieces.map((piece) => piece.text).join(separator), at);
  }

  static of(text: string): Stretch {
    return new Stretch(
      text,
      Array.from({ length: text.length }, (_, i) => i),
    );
  }
}
