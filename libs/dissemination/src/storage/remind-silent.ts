import { createHash } from 'node:crypto';

/**
 * Counts a reminder on every silent delivery of dispatch `$1` at `$2` and names its recipients in the order of the list. For a body outside,
 * which has nobody here, the issuer's clerk is told to ask.
 */
export const REMIND_SILENT = `
  with reminded as (
    update dissemination.deliveries set reminders = reminders + 1, last_reminded_at = $2
    where dispatch_id = $1 and stage in ('delivered', 'opened', 'registered')
    returning recipient_id, ordinal)
  select recipient_id from reminded order by ordinal`;

/** SHA-256 (hex) of ids, sorted, joined by commas: what a set's entry says of its members. */
export function digestOfIds(ids: readonly string[]): string {
  return createHash('sha256')
    .update([...ids].sort().join(','))
    .digest('hex');
}
