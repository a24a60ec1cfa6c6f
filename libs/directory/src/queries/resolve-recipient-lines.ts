import { type LocalDate, type RecipientLine, unaccentedText } from '@app/kernel';
import { personOfLine, plainLine } from '../domain/recipients/plain-line.js';
import { type Candidate, type ResolvedLines, resolveLines } from '../domain/recipients/resolve-lines.js';
import { type Asking } from '../storage/rows.js';
import { ancestors } from './organisations-at.js';

export { type ResolvedLines, type Substitution } from '../domain/recipients/resolve-lines.js';

interface NamedRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly also: (string | null)[];
  readonly kind: string | null;
}
interface SeatRow {
  readonly id: string;
  readonly title: string;
  readonly of: string;
  readonly holders: string[];
}

/** See `Directory.resolveRecipientLines`. */
export async function resolveRecipientLines(
  rows: Asking,
  organisationId: string,
  lines: readonly RecipientLine[],
  day: LocalDate,
): Promise<ResolvedLines> {
  const scope = await ancestors(rows, organisationId, day);
  const names = lines.flatMap(({ line }) => personOfLine(line)?.name ?? []).map((name) => unaccentedText(name));
  const [groups, organisations, seats, installation] = [
    await rows.query<NamedRow>(
      `select g.id, g.code, g.name, g.aliases as also, null as kind from directory.groups g
       where g.organisation_id = any ($1::uuid[]) and g.valid_from <= $2::date and (g.valid_to is null or g.valid_to > $2::date)
       order by array_position($1::uuid[], g.organisation_id), g.code`,
      [scope, day],
    ),
    await rows.query<NamedRow>(
      `select o.id, o.code, o.name, array[o.short_name] || o.aliases as also, o.kind from directory.organisations_at($2::date) o
       where o.id = any ($1::uuid[]) or o.parent_id = any ($1::uuid[])
          or exists (select from directory.organisations_at($2::date) c where c.id = o.parent_id and c.parent_id = ($1::uuid[])[1])
       order by array_position($1::uuid[], o.parent_id), o.code`,
      [scope, day],
    ),
    await rows.query<SeatRow>(
      `select q.id, q.title, o.name as of, array_agg(x.search order by x.search) as holders
       from directory.positions q
       join directory.organisations_at($2::date) o on o.id = q.organisation_id
       join directory.holders h on h.position_id = q.id and h.valid_from <= $2::date and (h.valid_to is null or h.valid_to > $2::date)
       join directory.people x on x.id = h.person_id
       where q.valid_from <= $2::date and (q.valid_to is null or q.valid_to > $2::date)
         and (o.id = any ($1::uuid[]) or x.search = any ($3::text[]))
       group by q.id, q.title, q.rank, o.name order by q.rank, q.id`,
      [scope, day, names],
    ),
    await rows.query<{ demo: boolean }>(`select demo from directory.installation`),
  ];
  const candidates: Candidate[] = [
    ...groups.map((row): Candidate => ({ ...named(row), target: { kind: 'group', groupId: row.id }, organisationKind: null })),
    ...organisations.map((row): Candidate => ({
      ...named(row),
      target: { kind: 'organisation', organisationId: row.id },
      organisationKind: row.kind,
    })),
    ...seats.map((row): Candidate => ({
      target: { kind: 'position', positionId: row.id },
      code: '',
      name: `${row.title}, ${row.of}`,
      plain: [plainLine(row.title), plainLine(`${row.title} ${row.of}`)],
      organisationKind: null,
      holders: row.holders,
    })),
  ];
  return resolveLines(lines, candidates, installation[0]?.demo === true);
}

function named(row: NamedRow): Pick<Candidate, 'code' | 'name' | 'plain' | 'holders'> {
  const also = row.also.filter((alias): alias is string => alias !== null && alias !== '');
  return { code: row.code, name: row.name, plain: [row.name, ...also].map((name) => plainLine(name)), holders: [] };
}
