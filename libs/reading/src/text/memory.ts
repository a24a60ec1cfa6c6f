const SLOTS = 0x8000;
const NEIGHBOURS = 4;
const LONGEST = 40;
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
 * by its place, so that none is cut out which is known. Room and the time of a look are bounded, whatever a file makes up.
 */
export class Memory<T> {
  private readonly hashes = new Int32Array(SLOTS + NEIGHBOURS);
  /** 0 where nothing is kept. */
  private readonly sizes = new Uint8Array(SLOTS + NEIGHBOURS);
  private readonly pieces = new Array<string>(SLOTS + NEIGHBOURS).fill('');
  private readonly values = new Array<T | null>(SLOTS + NEIGHBOURS).fill(null);

  constructor(private readonly workOut: (piece: string) => T) {}

  /** `hash` is that of the piece of `text` between the two offsets. */
  at(text: string, from: number, to: number, hash = hashOf(text, from, to)): T {
    if (to === from || to - from > LONGEST) return this.workOut(text.slice(from, to));
    const home = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    let free = home;
    for (let slot = home; slot < home + NEIGHBOURS; slot += 1) {
      if (this.hashes[slot] === hash && this.sizes[slot] === to - from && text.startsWith(this.pieces[slot] ?? '', from))
        return this.values[slot] as T;
    }
    while (free < home + NEIGHBOURS && this.sizes[free] !== 0) free += 1;
    if (free === home + NEIGHBOURS) free = home;
    const piece = text.slice(from, to);
    const value = this.workOut(piece);
    this.hashes[free] = hash;
    this.sizes[free] = piece.length;
    this.pieces[free] = piece;
    this.values[free] = value;
    return value;
  }

  of(piece: string): T {
    return this.at(piece, 0, piece.length);
  }
}
