/** Remembers what a document is called: `$1` id, `$2` title, `$3` symbol, `$5` type (null keeps what is known), `$4` when it was told. */
export const REMEMBER_DOCUMENT = `
  insert into notifications.documents as d (id, title, symbol, told_at, type) values ($1, $2, $3, $4, $5)
  on conflict (id) do update set title = excluded.title, symbol = coalesce(excluded.symbol, d.symbol), told_at = excluded.told_at,
    type = coalesce(excluded.type, d.type)
  where excluded.told_at >= d.told_at
    and (d.title, d.symbol, d.type) is distinct from (excluded.title, coalesce(excluded.symbol, d.symbol), coalesce(excluded.type, d.type))`;

/** Alerts of one plan, one a person and fact: whoever was told of this fact already is left out. */
export const INSERT_ALERTS = `
  insert into notifications.alerts (id, entry_id, person_id, position_id, organisation_id, kind, document_id, subject_id, params, urgency, occurred_at)
  select distinct on (t.person_id) t.id, $1::uuid, t.person_id, t.position_id, t.organisation_id, $2::text, $3::uuid, $4::uuid, $5::jsonb, $6::int, $7::timestamptz
  from unnest($8::uuid[], $9::uuid[], $10::uuid[], $11::uuid[]) with ordinality as t(id, person_id, position_id, organisation_id, place)
  order by t.person_id, t.place
  on conflict on constraint alerts_once do nothing
  returning id`;

/**
 * The same to who stands in on day `$12` for those people (`$9`, in position `$10`) with one of the roles `$13`, and for documents of that
 * type: both see it. Who is told for themselves is not told once more; an alert about no known type goes to nobody who is limited to some.
 */
export const INSERT_ALERTS_OF_SUBSTITUTES = `
  insert into notifications.alerts (id, entry_id, person_id, position_id, organisation_id, kind, document_id, subject_id, params, urgency, occurred_at,
    substitute_id)
  select distinct on (s.person_id) gen_random_uuid(), $1::uuid, s.person_id, s.position_id, t.organisation_id, $2::text, $3::uuid, $4::uuid, $5::jsonb,
    $6::int, $7::timestamptz, s.id
  from unnest($8::uuid[], $9::uuid[], $10::uuid[], $11::uuid[]) with ordinality as t(id, person_id, position_id, organisation_id, place)
  join directory.substitutes_at($12::date) s on s.absent_person_id = t.person_id and s.position_id = coalesce(t.position_id, s.position_id)
    and s.roles && $13::text[]
  where s.document_types is null or exists (select from notifications.documents d where d.id = $3::uuid and d.type = any (s.document_types))
  order by s.person_id, t.place
  on conflict on constraint alerts_once do nothing
  returning id`;

/** For a channel that carries all alerts of a fact at once: `$1` id, `$2` channel, `$3` entry, `$4` fairness, `$5` priority, `$6` correlation id. */
export const INSERT_SENDING_OF_FACT = `
  insert into notifications.sendings (id, channel, entry_id, fairness, due_priority, correlation_id) values ($1, $2, $3, $4, $5, $6)
  on conflict do nothing`;

/** For a channel that carries each alert: one for everyone it can reach. `$1` channel, `$2` entry, `$3` fairness, `$4` priority, `$5` correlation id, `$6` whether an address is needed. */
export const INSERT_SENDINGS_OF_ALERTS = `
  insert into notifications.sendings (id, channel, entry_id, alert_id, fairness, due_priority, correlation_id)
  select gen_random_uuid(), $1, a.entry_id, a.id, $3::uuid, $4::int, $5
  from notifications.alerts a join directory.people p on p.id = a.person_id
  where a.entry_id = $2 and (not $6::boolean or p.email is not null)
  on conflict do nothing`;
