const SLOTS = 0x8000;
const NEIGHBOURS = 4;
const LONGEST = 40;
const PRIME = 0x01000193;

interface Kept<T> {
  readonly piece: string;
  readonly value: T;
}

/**
 * What was worked out for a piece of text, kept for the next time it is printed: documents say the same few thousand words. A piece is found
 * by its place, so that none is cut out which is known. Room and the time of a look are bounded, whatever a file makes up.
 */
export class Memory<T> {
  private readonly slots = new Array<Kept<T> | null>(SLOTS + NEIGHBOURS).fill(null);

  constructor(private readonly workOut: (piece: string) => T) {}

  at(text: string, from: number, to: number): T {
    if (to - from > LONGEST) return this.workOut(text.slice(from, to));
    let hash = 0;
    for (let i = from; i < to; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
    const home = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    let free = home;
    for (let slot = home; slot < home + NEIGHBOURS; slot += 1) {
      const kept = this.slots[slot];
      if (kept === null || kept === undefined) {
        free = slot;
        break;
      }
      if (kept.piece.length === to - from && text.startsWith(kept.piece, from)) return kept.value;
    }
    const piece = text.slice(from, to);
    const value = this.workOut(piece);
    this.slots[free] = { piece, value };
    return value;
  }

  of(piece: string): T {
    return this.at(piece, 0, piece.length);
  }
}
