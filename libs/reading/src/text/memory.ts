/** Where the hashes of pieces lead to: twice as many as pieces are kept, in as few bytes as can be. */
const DOORS = 0x8000;
const NEIGHBOURS = 4;
const MOST = 0x4000;
const LONGEST = 40;
/** Units of a piece that are kept beside its hash and size, two in a number: half a line of the processor's memory holds all of it. */
const INSIDE = 12;
const STRIDE = 2 + INSIDE / 2;
const PRIME = 0x01000193;

/** The hash of nothing; `hashed` takes a further character in, so that who walks over a piece hashes it on the way. */
export const UNHASHED = 0;
export const hashed = (hash: number, code: number): number => Math.imul(hash ^ code, PRIME);

export function hashOf(text: string, from = 0, to = text.length): number {
  let hash = UNHASHED;
  for (let i = from; i < to; i += 1) hash = hashed(hash, text.charCodeAt(i));
  return hash;
}

/**
 * What was worked out for a piece of text, kept for the next time it is printed: documents say the same few thousand words. A piece is found
 * by its place, so that none is cut out which is known; those met first, which are the most frequent, lie side by side. Room and the time of
 * a look are bounded, whatever a file makes up: when it is full, all is forgotten.
 */
export class Memory<T> {
  /** By hash, the number of a piece; 0 where none is kept. */
  private readonly doors = new Uint16Array(DOORS + NEIGHBOURS);
  /** Of each piece its hash, its size and its first units. */
  private readonly told = new Int32Array(MOST * STRIDE);
  private readonly pieces: string[] = [''];
  /** By number, as `pieces`; the first is nobody's. */
  private readonly values: (T | null)[] = [null];

  constructor(private readonly workOut: (piece: string) => T) {}

  /** `hash` is that of the piece of `text` between the two offsets. */
  at(text: string, from: number, to: number, hash = hashOf(text, from, to)): T {
    const size = to - from;
    if (size === 0 || size > LONGEST) return this.workOut(text.slice(from, to));
    const home = (hash ^ (hash >>> 15)) & (DOORS - 1);
    for (let door = home; door < home + NEIGHBOURS; door += 1) {
      const number = this.doors[door] ?? 0;
      if (number === 0) break;
      if (this.isKept(number, hash, size, text, from)) return this.values[number] as T;
    }
    return this.keep(home, hash, text.slice(from, to));
  }

  of(piece: string): T {
    return this.at(piece, 0, piece.length);
  }

  private isKept(number: number, hash: number, size: number, text: string, from: number): boolean {
    const { told } = this;
    let at = number * STRIDE;
    if (told[at] !== hash || told[at + 1] !== size) return false;
    if (size > INSIDE) return text.startsWith(this.pieces[number] ?? '', from);
    const last = from + size - 1;
    at += 2;
    for (let i = from; i <= last; i += 2, at += 1)
      if (told[at] !== (i < last ? text.charCodeAt(i) | (text.charCodeAt(i + 1) << 16) : text.charCodeAt(i))) return false;
    return true;
  }

  private keep(home: number, hash: number, piece: string): T {
    const value = this.workOut(piece);
    let door = home;
    while (door < home + NEIGHBOURS && this.doors[door] !== 0) door += 1;
    if (door === home + NEIGHBOURS) return value;
    if (this.pieces.length === MOST) {
      this.doors.fill(0);
      this.pieces.length = 1;
      this.values.length = 1;
      door = home;
    }
    const number = this.pieces.length;
    const at = number * STRIDE;
    this.told[at] = hash;
    this.told[at + 1] = piece.length;
    for (let i = 0; i < Math.min(piece.length, INSIDE); i += 2)
      this.told[at + 2 + i / 2] = piece.charCodeAt(i) | (i + 1 < piece.length ? piece.charCodeAt(i + 1) << 16 : 0);
    this.pieces.push(piece);
    this.values.push(value);
    this.doors[door] = number;
    return value;
  }
}
