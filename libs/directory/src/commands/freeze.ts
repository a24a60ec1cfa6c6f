import { invalid, type LocalDate, newId, type RecipientLine } from '@app/kernel';
import { type Tx } from '@app/journal';
import { targetsOf } from '../domain/targets-of.js';

export interface FrozenList {
  readonly listId: string;
  readonly count: number;
  /** SHA-256 (hex) of the recipient ids, sorted, one a line. */
  readonly digest: string;
}

/**
 * Expands the confirmed recipient lines as the directory stands on `day` and keeps the result for good: each recipient once, under the first
 * line that names it, with ordinals 1..N. Runs inside the issuing transaction. A line whose targets stand for nobody stops it
 * (`directory.line-empty`); lines without targets are the caller's to refuse. `about` is the document, for its path.
 */
export async function freeze(tx: Tx, lines: readonly RecipientLine[], day: LocalDate, about: string | null = null): Promise<FrozenList> {
  const listId = newId<'frozen-list'>();
  // One statement, one snapshot: a directory edited meanwhile cannot make list and sum differ. New recipients go in sorted by id, so that
  // two issuers who meet the same one wait for one another instead of locking crosswise.
  const [named] = await tx.query<{ lines: number[] }>(
    `with expanded as materialized (select * from directory.expand_recipients($1::jsonb, $2::date)),
     known as (
       insert into directory.recipients (id, kind, organisation_id, position_id, name, email)
       select distinct on (recipient_id) recipient_id, kind, organisation_id, position_id, name, email
       from expanded e where not exists (select from directory.recipients r where r.id = e.recipient_id)
       order by recipient_id on conflict (id) do nothing
     ),
     frozen as (
       insert into directory.frozen_recipients (list_id, ordinal, recipient_id, line_no, purpose, name)
       select $3::uuid, row_number() over (order by x.line_no, x.place, x.name collate "vi-x-icu", x.recipient_id), x.recipient_id, x.line_no, x.purpose, x.name
       from (select distinct on (recipient_id) * from expanded order by recipient_id, line_no, place) x
     )
     select coalesce(array_agg(distinct line_no), '{}') as lines from expanded`,
    [JSON.stringify(targetsOf(lines)), day, listId],
  );
  const filled = new Set(named?.lines ?? []);
  const empty = lines.flatMap((line, index) =>
    line.kind !== 'archive' && line.targets.length > 0 && !filled.has(index + 1)
      ? [{ field: `recipients[${index}]`, code: 'directory.line-empty', params: { line: index + 1 } }]
      : [],
  );
  if (empty.length > 0)
    throw invalid('directory.line-empty', { field: 'recipients', params: { line: empty[0]?.params.line ?? 0 }, problems: empty });
  const [sum] = await tx.query<{ count: number; digest: string }>(
    `select count(*)::int as count,
            encode(sha256(convert_to(coalesce(string_agg(recipient_id::text, E'\\n' order by recipient_id::text collate "C"), ''), 'UTF8')), 'hex') as digest
     from directory.frozen_recipients where list_id = $1::uuid`,
    [listId],
  );
  const { count, digest } = sum ?? { count: 0, digest: '' };
  await tx.commit({
    subject: { type: 'directory.frozen-list', id: listId },
    expected: 0,
    sql: `insert into directory.frozen_lists (id, version, on_day, count, digest, made_at) values ($1, 1, $2::date, $3, $4, $5) returning *`,
    params: [listId, day, count, digest, tx.now],
    kind: 'recipients.frozen',
    payload: { listId, count, digest },
    about,
  });
  return { listId, count, digest };
}
