import { Directory } from '@app/directory';
import { type Identity, missing } from '@app/kernel';
import { Reads } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { procedureOf } from '../domain/definitions/index.js';
import { movesFor } from '../domain/move.js';
import { stepOf } from '../domain/procedure.js';
import { type Capacity, capacitiesOf, type Standing, standingOf } from '../domain/standing.js';
import { dueAfter } from '../domain/time-limit.js';
import { seatOf } from '../storage/delegations.js';
import { INSPECTION_COLUMNS, type StoredInspection } from '../storage/inspections.js';
import { type StoredSubject, SUBJECT_COLUMNS } from '../storage/subjects.js';
import { papersOf } from '../storage/wanted-documents.js';
import { FIRST_FREE, IS_SUBJECT, KNOWS_INSPECTION, READS_INSPECTION, readsFiles } from '../storage/visibility.js';
import { type Asker, askerOf } from './asker.js';
import { type Names, namesOf } from './names.js';
import { type DelegationView, type InspectionView, type MemberView, type SubjectView } from './views.js';

interface SubjectRow extends StoredSubject {
  readonly own: boolean;
}

interface MemberRow extends Omit<MemberView, 'person'> {
  readonly delegationId: string;
  readonly personId: string;
}

interface DelegationRow {
  readonly id: string;
  readonly ordinal: number;
  readonly name: string;
  readonly open: boolean;
}

/** An inspection as its board shows it: who reads it whole sees every delegation and subject; a subject sees itself and who comes to it. */
@Injectable()
export class ViewInspection {
  constructor(
    private readonly reads: Reads,
    private readonly directory: Directory,
  ) {}

  async run(who: Identity, id: string): Promise<InspectionView> {
    const asker = await askerOf(this.reads, who);
    const { asking, params } = asker;
    const [inspection] = await asking.query<StoredInspection & { readonly late: boolean; readonly whole: boolean }>(
      `select ${INSPECTION_COLUMNS}, coalesce(i.step = 'run' and i.due_at < journal.now(), false) as late, ${READS_INSPECTION} as whole
       from inspections.inspections i where i.id = $${FIRST_FREE} and ${KNOWS_INSPECTION} and $4::uuid[] is not null`,
      [...params, id],
    );
    if (inspection === undefined) throw missing('inspection.unknown');
    const subjects = await asking.query<SubjectRow>(
      `select ${SUBJECT_COLUMNS}, ${IS_SUBJECT} as own from inspections.subjects s join inspections.inspections i on i.id = s.inspection_id
       where s.inspection_id = $${FIRST_FREE} and (${READS_INSPECTION} or ${IS_SUBJECT}) and $4::uuid[] is not null order by s.ordinal`,
      [...params, id],
    );
    const delegationIds = inspection.whole ? null : subjects.flatMap((subject) => subject.delegationId ?? []);
    const delegations = await asking.query<DelegationRow>(
      `select d.id::text, d.ordinal, d.name, ${readsFiles('d.id', 'null::uuid')} as open
       from inspections.delegations d join inspections.inspections i on i.id = d.inspection_id
       where d.inspection_id = $${FIRST_FREE} and ($${FIRST_FREE + 1}::uuid[] is null or d.id = any($${FIRST_FREE + 1}::uuid[]))
         and $3::uuid[] is not null and $5::uuid[] is not null
       order by d.ordinal`,
      [...params, id, delegationIds],
    );
    const members = await asking.query<MemberRow>(
      `select m.id::text, m.delegation_id::text as "delegationId", m.person_id::text as "personId", m.role, q.title as position,
         m.joined_at as "joinedAt", m.left_at as "leftAt", m.left_reason as "leftReason"
       from inspections.delegation_members m left join directory.positions q on q.id = m.position_id
       where m.delegation_id = any($1::uuid[]) and ($2::boolean or m.left_at is null)
       order by m.left_at nulls first, array_position(array['head', 'deputy', 'secretary', 'member'], m.role), m.id`,
      [delegations.map((delegation) => delegation.id), inspection.whole],
    );
    const names = await namesOf(
      asking,
      [inspection.organisationId, inspection.leadOrganisationId, ...subjects.map((subject) => subject.organisationId)],
      [...subjects.map((subject) => subject.personId), ...members.map((member) => member.personId)],
    );
    const standing = standingOf(who, asker.reach, inspection, await seatOf(asking, id, who.personId));
    const decision = inspection.whole ? (await papersOf(asking, id)).find(({ kind }) => kind === 'decision') : undefined;
    const view = await this.view(asker, standing, inspection, subjects, delegations, members, names);
    return {
      ...view,
      decisionPaper:
        decision === undefined ? null : { documentId: decision.documentId, symbol: decision.symbol, issuedOn: decision.issuedOn },
    };
  }

  private async view(
    asker: Asker,
    standing: Standing,
    inspection: StoredInspection & { readonly late: boolean },
    subjects: readonly SubjectRow[],
    delegations: readonly DelegationRow[],
    members: readonly MemberRow[],
    names: Names,
  ): Promise<Omit<InspectionView, 'decisionPaper'>> {
    const { organisationId, leadOrganisationId, timeLimit, startsOn, dueOn, late, step } = inspection;
    const { subject: way } = procedureOf(inspection.procedure, inspection.procedureVersion);
    const latest =
      timeLimit === null || startsOn === null
        ? null
        : dueAfter(startsOn, timeLimit.days + timeLimit.extension, timeLimit.unit, await this.directory.using(asker.asking).calendar());
    return {
      id: inspection.id,
      version: inspection.version,
      kind: inspection.kind,
      title: inspection.title,
      organisation: names.organisation(organisationId),
      lead: names.organisation(leadOrganisationId),
      programmeItemId: inspection.programmeItemId,
      purpose: inspection.purpose,
      content: inspection.content,
      method: inspection.method,
      periodFrom: inspection.periodFrom,
      periodTo: inspection.periodTo,
      outline: inspection.outline,
      step,
      decisionSymbol: inspection.decisionSymbol,
      decidedOn: inspection.decidedOn,
      startsOn,
      timeLimit,
      firstDueOn: inspection.firstDueOn,
      dueOn,
      late,
      extendableTo: latest !== null && dueOn !== null && latest > dueOn ? latest : null,
      endReason: inspection.endReason,
      steps: way.steps.filter((one) => one.number !== null).map(({ code, number, phase }) => ({ code, number, phase })),
      subjects: subjects.map((row): SubjectView => {
        const at = stepOf(way.steps, row.step);
        const moves = step === 'run' ? movesFor(way.steps, row.step, capacitiesOf(standing, row.delegationId)) : [];
        return {
          id: row.id,
          ordinal: row.ordinal,
          kind: row.kind,
          organisation: names.organisation(row.organisationId),
          person: row.personId === null ? null : names.person(row.personId),
          delegationId: row.delegationId,
          step: row.step,
          stepNumber: at?.number ?? null,
          phase: at?.phase ?? 'after',
          stepSince: row.stepSince,
          droppedReason: row.droppedReason,
          own: row.own,
          moves: moves.map(({ move, to, needsReason }) => ({ move, to, needsReason: needsReason === true })),
        };
      }),
      delegations: delegations.map((row): DelegationView => ({
        ...row,
        members: members
          .filter((member) => member.delegationId === row.id)
          .map(({ delegationId: _delegationId, personId, ...member }) => ({ ...member, person: names.person(personId) })),
        mine: standing.seat?.delegationId === row.id,
      })),
      actions: actionsOf(step, capacitiesOf(standing, null)),
    };
  }
}

function actionsOf(step: string, as: readonly Capacity[]): readonly string[] {
  const decider = as.includes('decider');
  const office = as.includes('office');
  if (step === 'prepare') return [...(decider || office ? ['plan', 'form'] : []), ...(decider ? ['decide', 'cancel'] : [])];
  if (step === 'run') return [...(decider ? ['plan', 'form', 'extend', 'cancel'] : []), ...(decider || office ? ['close'] : [])];
  return [];
}
