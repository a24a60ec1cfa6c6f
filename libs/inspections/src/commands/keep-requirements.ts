import { type By, Journal, type Tx } from '@app/journal';
import { conflict, invalid, type LocalDate, localDateOf, missing, newId } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { needed } from '../domain/change.js';
import { mustBeWritable } from '../domain/finding.js';
import { citationOf, remedyFor } from '../domain/wording.js';
import { findingsOn } from '../storage/findings.js';
import { earlierRequirements } from '../storage/followed-requirements.js';
import { nextRequirementOrdinal, requirementById, requirementsOn, type StoredRequirement } from '../storage/requirements.js';
import { type Columns, insertion, revision } from '../storage/state-change.js';
import { personOf } from './acting-person.js';
import { openSubjectAs } from './desk.js';
import { SEATS } from './told.js';

type Working = Awaited<ReturnType<typeof openSubjectAs>>;

export interface RequirementWanted {
  readonly text: string;
  readonly findingIds: readonly string[];
  readonly leadOrganisationId: string | null;
  readonly leadName: string | null;
  readonly supportName: string | null;
  readonly dueOn: LocalDate | null;
}

export interface RequirementsKept {
  readonly requirementIds: readonly string[];
}

/** What the delegation proposes to require: written, made of the limitations found, or carried over from earlier conclusions. */
@Injectable()
export class KeepRequirements {
  constructor(private readonly journal: Journal) {}

  async write(by: By, subjectId: string, wanted: RequirementWanted): Promise<RequirementsKept> {
    return this.journal.transaction(by, async (tx) => {
      const desk = await openSubjectAs(tx, subjectId, SEATS);
      mustBeWritable(desk.subject.step);
      const ordinal = await nextRequirementOrdinal(tx, subjectId);
      return { requirementIds: [await insert(tx, desk, ordinal, columnsOf(await checked(tx, subjectId, wanted)))] };
    });
  }

  /** One requirement for each limitation and violation that has none yet: its lead is who is responsible, its words are for a person to mend. */
  async propose(by: By, subjectId: string, dueOn: LocalDate | null): Promise<RequirementsKept> {
    return this.journal.transaction(by, async (tx) => {
      const desk = await openSubjectAs(tx, subjectId, SEATS);
      mustBeWritable(desk.subject.step);
      if (dueOn !== null && dueOn <= localDateOf(tx.now)) throw invalid('requirement.due-in-past', { field: 'dueOn' });
      const answered = new Set((await requirementsOn(tx, [subjectId])).flatMap(({ findingIds }) => findingIds));
      const short = (await findingsOn(tx, [subjectId])).filter(({ id, kind }) => kind !== 'strength' && !answered.has(id));
      if (short.length === 0) throw conflict('requirement.nothing-to-propose');
      const first = await nextRequirementOrdinal(tx, subjectId);
      const requirementIds: string[] = [];
      for (const [index, finding] of short.entries())
        requirementIds.push(
          await insert(
            tx,
            desk,
            first + index,
            columnsOf({
              text: remedyFor(finding),
              findingIds: [finding.id],
              leadOrganisationId: finding.responsibleOrganisationId,
              leadName: finding.responsibleName,
              supportName: null,
              dueOn,
            }),
          ),
        );
      return { requirementIds };
    });
  }

  /** What the subject, or a body it came from, still owes of earlier conclusions is required again. */
  async carry(by: By, subjectId: string, requirementIds: readonly string[]): Promise<RequirementsKept> {
    return this.journal.transaction(by, async (tx) => {
      const desk = await openSubjectAs(tx, subjectId, SEATS);
      mustBeWritable(desk.subject.step);
      const owed = new Map((await earlierRequirements(tx, desk.inspection.id, desk.subject.organisationId)).map((one) => [one.id, one]));
      const carried = new Set((await requirementsOn(tx, [subjectId])).map(({ carriedRequirementId }) => carriedRequirementId));
      const first = await nextRequirementOrdinal(tx, subjectId);
      const made: string[] = [];
      for (const [index, id] of [...new Set(requirementIds)].entries()) {
        const earlier = owed.get(id);
        if (earlier === undefined) throw invalid('requirement.not-owed', { field: `requirementIds[${index}]` });
        if (carried.has(id)) throw conflict('requirement.carried-already', { field: `requirementIds[${index}]` });
        made.push(
          await insert(tx, desk, first + made.length, {
            ...columnsOf({ text: earlier.text, findingIds: [], leadOrganisationId: null, leadName: null, supportName: null, dueOn: null }),
            carried_requirement_id: ['uuid', earlier.id],
            carried_from: ['text', citationOf(earlier)],
          }),
        );
      }
      return { requirementIds: made };
    });
  }

  async revise(
    by: By,
    requirementId: string,
    expectedVersion: number,
    wanted: RequirementWanted,
  ): Promise<{ readonly id: string; readonly version: number }> {
    return this.journal.transaction(by, async (tx) => {
      const { desk, requirement } = await open(tx, requirementId);
      if (requirement.version !== expectedVersion) throw conflict('stale');
      await tx.commit({
        ...revision(
          'inspections.requirement',
          requirement,
          desk.inspection.id,
          columnsOf(await checked(tx, requirement.subjectId, wanted)),
        ),
        kind: 'inspection-requirement.revised',
        payload: { requirementId, subjectId: requirement.subjectId },
        detail: { requirement: wanted },
      });
      return { id: requirementId, version: requirement.version + 1 };
    });
  }

  async withdraw(by: By, requirementId: string, reason: string): Promise<{ readonly id: string }> {
    return this.journal.transaction(by, async (tx) => {
      const { desk, requirement } = await open(tx, requirementId);
      const why = needed(reason, 'reason', 'inspection.reason-needed');
      await tx.commit({
        ...revision('inspections.requirement', requirement, desk.inspection.id, {
          withdrawn_at: ['timestamptz', tx.now],
          withdrawn_reason: ['text', why],
        }),
        kind: 'inspection-requirement.withdrawn',
        payload: { requirementId, subjectId: requirement.subjectId },
        detail: { reason: why },
      });
      return { id: requirementId };
    });
  }
}

async function open(tx: Tx, requirementId: string): Promise<{ readonly desk: Working; readonly requirement: StoredRequirement }> {
  const known = await requirementById(tx, requirementId);
  if (known === null) throw missing('requirement.unknown-proposal');
  const desk = await openSubjectAs(tx, known.subjectId, SEATS);
  mustBeWritable(desk.subject.step);
  const requirement = await requirementById(tx, requirementId);
  if (requirement === null || requirement.withdrawn) throw missing('requirement.unknown-proposal');
  return { desk, requirement };
}

async function insert(tx: Tx, { inspection, subject, delegationId }: Working, ordinal: number, columns: Columns): Promise<string> {
  const id = newId<'requirement'>();
  await tx.commit({
    ...insertion('inspections.requirement', id, inspection.id, {
      inspection_id: ['uuid', inspection.id],
      delegation_id: ['uuid', delegationId],
      subject_id: ['uuid', subject.id],
      ordinal: ['int', ordinal],
      ...columns,
      written_by: ['uuid', personOf(tx.by).personId],
      written_at: ['timestamptz', tx.now],
    }),
    kind: 'inspection-requirement.written',
    payload: { requirementId: id, subjectId: subject.id },
    detail: { text: columns['text']?.[1] },
  });
  return id;
}

async function checked(tx: Tx, subjectId: string, wanted: RequirementWanted): Promise<RequirementWanted> {
  if (wanted.dueOn !== null && wanted.dueOn <= localDateOf(tx.now)) throw invalid('requirement.due-in-past', { field: 'dueOn' });
  const known = new Set((await findingsOn(tx, [subjectId])).map(({ id }) => id));
  const stray = wanted.findingIds.findIndex((id) => !known.has(id));
  if (stray >= 0) throw invalid('finding.unknown', { field: `findingIds[${stray}]` });
  return { ...wanted, text: needed(wanted.text, 'text') };
}

const columnsOf = (wanted: RequirementWanted): Columns => ({
  text: ['text', wanted.text],
  finding_ids: ['uuid[]', wanted.findingIds],
  lead_organisation_id: ['uuid', wanted.leadOrganisationId],
  lead_name: ['text', orNull(wanted.leadName)],
  support_name: ['text', orNull(wanted.supportName)],
  due_on: ['date', wanted.dueOn],
});

const orNull = (text: string | null): string | null => (text === null || text.trim() === '' ? null : text.trim());
