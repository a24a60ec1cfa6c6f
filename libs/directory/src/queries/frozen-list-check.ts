import { type FurtherCheck } from '@app/journal';

/** A list of recipients keeps their number and digest in its own row; the recipients themselves are no state with entries. */
export const frozenListCheck: FurtherCheck = {
  kind: 'frozen-list',
  subjectType: 'directory.frozen-list',
  sql: `
    select l.id::text as id, l.version as position from directory.frozen_lists l
    left join (
      select list_id, count(*)::int as count, string_agg(recipient_id::text, E'\\n' order by recipient_id::text collate "C") as text
      from directory.frozen_recipients group by list_id) r on r.list_id = l.id
    where l.count <> coalesce(r.count, 0) or l.digest <> encode(sha256(convert_to(coalesce(r.text, ''), 'UTF8')), 'hex')
    order by l.id limit 1000`,
};
