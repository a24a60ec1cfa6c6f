import { madeSet } from '@app/journal';

/**
 * The deliveries of ordinals `$4`..`$5` of frozen list `$3`, made by chunk `$1` of dispatch `$2` at `$6`: written as delivered, since the
 * inbox is the channel. A recipient that has its delivery already (same document, channel, purpose, round)
 * is left alone. An id is the chunk's id with the ordinal in its last twelve digits: the rows of a chunk lie together in the index, and the
 * same chunk always names them alike. `set` is what the chunk's entry keeps of them.
 */
export const INSERT_DELIVERIES = `
  with made as (
    insert into dissemination.deliveries (id, version, made_in, dispatch_id, document_id, round, channel, purpose, ordinal,
      issuer_organisation_id, issued_on, urgency, recipient_id, recipient_kind, recipient_organisation_id, recipient_position_id,
      recipient_name, stage, delivered_at, delivered_source)
    select (substr($1::uuid::text, 1, 24) || lpad(to_hex(f.ordinal), 12, '0'))::uuid, 0, $1::uuid, d.id, d.document_id, d.round, 'in-app', f.purpose,
      f.ordinal, d.organisation_id, d.issued_on, d.urgency, r.id, r.kind, r.organisation_id, r.position_id, f.name, 'delivered', $6::timestamptz, 'channel'
    from dissemination.dispatches d
    join directory.frozen_recipients f on f.list_id = $3 and f.ordinal between $4 and $5
    join directory.recipients r on r.id = f.recipient_id
    where d.id = $2
    order by f.ordinal
    on conflict on constraint deliveries_once do nothing
    returning *)
  select count(*)::int as deliveries, ${madeSet('dissemination.delivery', 'made')} as set from made`;
