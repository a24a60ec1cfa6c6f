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
  const time = latest.toString(16).padStart(12, '0');
  // the engine makes these in stock; its last two parts are 62 bits of chance behind the variant
  const chance = crypto.randomUUID().slice(19);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${sequence.toString(16).padStart(3, '0')}-${chance}` as Id<Kind>;
}
