/** Ordinals `from`..`to` of a frozen list, both included. */
export interface ChunkRange {
  readonly from: number;
  readonly to: number;
}

/** How many recipients one statement serves: large enough for set-based speed, small enough to let an urgent document pass between. */
export const CHUNK_SIZE = 500;

/** Cuts the ordinals 1..count into ranges of at most `size`. */
export function chunksOf(count: number, size: number = CHUNK_SIZE): ChunkRange[] {
  const ranges: ChunkRange[] = [];
  for (let from = 1; from <= count; from += size) ranges.push({ from, to: Math.min(from + size - 1, count) });
  return ranges;
}

/** Cuts a list into pieces of at most `size`. */
export function piecesOf<T>(items: readonly T[], size: number = CHUNK_SIZE): T[][] {
  const pieces: T[][] = [];
  for (let from = 0; from < items.length; from += size) pieces.push(items.slice(from, from + size));
  return pieces;
}
