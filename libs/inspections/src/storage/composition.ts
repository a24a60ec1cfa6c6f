import { type InspectionComposition } from '@app/contracts';
import { isMet } from '../domain/figure.js';
import { matterOf } from '../domain/matter.js';
import { citation } from '../domain/wording.js';
import { type Asking } from './asking.js';
import { conferenceOf } from './conferences.js';
import { findingsOn } from './findings.js';
import { type StoredInspection } from './inspections.js';
import { requirementsOn } from './requirements.js';
import { papersOf } from './wanted-documents.js';

type Subjects = readonly {
  readonly id: string;
  readonly name: string;
  readonly organisationId: string | null;
  readonly delegationId: string | null;
}[];
type Delegations = InspectionComposition['delegations'];

/** What papers stand on besides the rows: rule data of the day, and what the asker says. */
export interface CompositionGround {
  readonly basis: readonly string[];
  readonly reportBy: string | null;
}

/** Everything a paper of the inspection is written from, for one subject, one delegation, or all of them. */
export async function loadComposition(
  asking: Asking,
  inspection: StoredInspection,
  place: { readonly subjectId: string | null; readonly delegationId: string | null },
  ground: CompositionGround,
): Promise<InspectionComposition> {
  const subjects = await asking.query<Subjects[number]>(
    `select s.id::text, s.delegation_id::text as "delegationId", case when s.person_id is null then s.organisation_id end::text as "organisationId",
       case when s.person_id is null then o.name else 'đồng chí ' || p.full_name || ', ' || o.name end as name
     from inspections.subjects s join directory.organisations o on o.id = s.organisation_id left join directory.people p on p.id = s.person_id
     where s.inspection_id = $1 and s.step <> 'dropped' order by s.ordinal`,
    [inspection.id],
  );
  const delegations = await delegationsOf(asking, inspection.id, subjects);
  const about = subjects
    .filter(({ id, delegationId }) =>
      place.subjectId === null ? place.delegationId === null || delegationId === place.delegationId : id === place.subjectId,
    )
    .map(({ id }) => id);
  const [lead] = await asking.query<{ name: string }>(`select name from directory.organisations where id = $1`, [
    inspection.leadOrganisationId,
  ]);
  const meeting = place.subjectId === null ? null : await conferenceOf(asking, place.subjectId);
  const findings = await findingsOn(asking, about);
  const requirements = await requirementsOn(asking, about);
  return {
    form: inspection.kind,
    content: matterOf(inspection.title),
    scope: inspection.content,
    periodFrom: inspection.periodFrom,
    periodTo: inspection.periodTo,
    startsOn: inspection.startsOn,
    endsOn: inspection.dueOn,
    purpose: inspection.purpose,
    method: inspection.method,
    basis: [...ground.basis, ...(await citedPapers(asking, inspection, place))],
    subjects: subjects.map(({ id, name, organisationId }) => ({ id, name, organisationId })),
    delegations,
    outline: inspection.outline.map(({ title, guidance }, index) => ({
      label: String(index + 1),
      heading: title,
      guidance: guidance === '' ? null : guidance,
    })),
    findings: findings.map(({ id, kind, subjectId, area, text, responsibleName, figures, opinion }) => ({
      id,
      kind,
      subjectId,
      area,
      text,
      responsible: responsibleName,
      figures: figures.map((figure) => ({ ...figure, met: isMet(figure) })),
      opinion: opinion === null ? null : { stand: opinion.stand, text: opinion.text },
    })),
    requirements: requirements.map(({ id, subjectId, text, leadName, supportName, dueOn, carriedFrom }) => ({
      id,
      subjectId,
      text,
      lead: leadName,
      support: supportName,
      dueOn,
      carriedFrom,
    })),
    meeting:
      meeting === null
        ? null
        : {
            heldOn: meeting.heldOn,
            at: meeting.atHour,
            place: meeting.place,
            chair: meeting.chair,
            present: meeting.present,
            absent: meeting.absent,
            opinions: meeting.opinions,
            outcome: meeting.outcome,
          },
    watch: lead === undefined ? null : { organisationId: inspection.leadOrganisationId, name: lead.name, reportBy: ground.reportBy },
  };
}

async function delegationsOf(asking: Asking, inspectionId: string, subjects: Subjects): Promise<Delegations> {
  const rows = await asking.query<Omit<Delegations[number], 'subjectIds'>>(
    `select d.id::text, d.name, coalesce((select jsonb_agg(jsonb_build_object('name', p.full_name, 'position', coalesce(q.title, ''), 'role', m.role)
         order by array_position(array['head', 'deputy', 'secretary', 'member'], m.role), m.id)
       from inspections.delegation_members m join directory.people p on p.id = m.person_id left join directory.positions q on q.id = m.position_id
       where m.delegation_id = d.id and m.left_at is null), '[]') as members
     from inspections.delegations d where d.inspection_id = $1 order by d.ordinal`,
    [inspectionId],
  );
  return rows.map((row) => ({ ...row, subjectIds: subjects.filter(({ delegationId }) => delegationId === row.id).map(({ id }) => id) }));
}

const CITED = { decision: 'Quyết định', plan: 'Kế hoạch', report: 'Báo cáo kết quả', minutes: 'Biên bản' } as const;

/** The inspection's own papers that are issued already, as later ones cite them. */
async function citedPapers(
  asking: Asking,
  inspection: StoredInspection,
  place: { readonly subjectId: string | null; readonly delegationId: string | null },
): Promise<readonly string[]> {
  const issued = (await papersOf(asking, inspection.id)).filter(
    (paper) =>
      paper.state === 'issued' &&
      (paper.subjectId === null || paper.subjectId === place.subjectId) &&
      (paper.delegationId === null || place.delegationId === null || paper.delegationId === place.delegationId),
  );
  const own = issued.flatMap(({ kind, symbol, issuedOn }) =>
    kind in CITED && symbol !== null && issuedOn !== null ? [citation(CITED[kind as keyof typeof CITED], symbol, issuedOn)] : [],
  );
  const decidedElsewhere =
    inspection.decisionSymbol !== null && inspection.decidedOn !== null && !issued.some(({ kind }) => kind === 'decision')
      ? [citation(CITED.decision, inspection.decisionSymbol, inspection.decidedOn)]
      : [];
  return [...decidedElsewhere, ...own];
}
