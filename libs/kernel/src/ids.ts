/** A UUID that names one kind of thing: `Id<'document'>` cannot be passed where an `Id<'person'>` is wanted. */
export type Id<Kind extends string> = string & { readonly __kind?: Kind };

/**
 * A new UUID of version 7 (RFC 9562): sorts by the moment it was made, so that B-tree inserts stay together.
 * Not for `domain`: a decision takes its ids as arguments.
 */
export function newId<Kind extends string>(now: number = Date.now()): Id<Kind> {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  for (let i = 0; i < 6; i += 1) bytes[i] = Math.floor(now / 2 ** (8 * (5 - i))) & 0xff;
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Id<Kind>;
}
