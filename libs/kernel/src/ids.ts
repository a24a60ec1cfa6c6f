/** A UUID that names one kind of thing: `Id<'document'>` cannot be passed where an `Id<'person'>` is wanted. */
export type Id<Kind extends string> = string & { readonly __kind?: Kind };

let latest = 0;
let sequence = 0;

/**
 * A new UUID of version 7 (RFC 9562): sorts by the moment it was made, and by the order of making within one process (a counter in the
 * 12 bits after the version, method 1 of section 6.2), so that lists keyed by it keep the order in which things were written down.
 * Not for `domain`: a decision takes its ids as arguments.
 */
export function newId<Kind extends string>(now: number = Date.now()): Id<Kind> {
  if (now > latest) {
    latest = now;
    sequence = 0;
  } else {
    sequence += 1;
    if (sequence > 0xfff) {
      latest += 1;
      sequence = 0;
    }
  }
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  for (let i = 0; i < 6; i += 1) bytes[i] = Math.floor(latest / 2 ** (8 * (5 - i))) & 0xff;
  bytes[6] = (sequence >> 8) | 0x70;
  bytes[7] = sequence & 0xff;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Id<Kind>;
}
