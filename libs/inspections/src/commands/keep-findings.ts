import { type By, Journal, type Tx } from '@app/journal';
import { conflict, invalid, missing, newId } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { needed } from '../domain/change.js';
import { checkFinding, type FindingWanted, mustBeWritable, mustHearOpinions, type Opinion } from '../domain/finding.js';
import { findingById, foreignEvidence, nextFindingOrdinal, type StoredFinding } from '../storage/findings.js';
import { type Columns, insertion, revision } from '../storage/state-change.js';
import { personOf } from './acting-person.js';
import { openAsSubject, openSubjectAs } from './desk.js';
import { SEATS, SPEAKERS } from './told.js';

type Working = Awaited<ReturnType<typeof openSubjectAs>>;

export interface FindingKept {
  readonly id: string;
  readonly version: number;
}

/** What a delegation finds on a subject. Any member writes; what was written by mistake is withdrawn, not deleted. */
@Injectable()
export class KeepFindings {
  constructor(private readonly journal: Journal) {}

  async write(by: By, subjectId: string, wanted: FindingWanted): Promise<FindingKept> {
    return this.journal.transaction(by, async (tx) => {
      const desk = await openSubjectAs(tx, subjectId, SEATS);
      const { inspection, subject } = desk;
      mustBeWritable(subject.step);
      const kept = await checked(tx, desk, wanted);
      const id = newId<'finding'>();
      await tx.commit({
        ...insertion('inspections.finding', id, inspection.id, {
          inspection_id: ['uuid', inspection.id],
          delegation_id: ['uuid', desk.delegationId],
          subject_id: ['uuid', subject.id],
          ordinal: ['int', await nextFindingOrdinal(tx, subject.id)],
          ...columnsOf(kept),
          written_by: ['uuid', personOf(by).personId],
          written_at: ['timestamptz', tx.now],
        }),
        kind: 'finding.written',
        payload: { findingId: id, subjectId, kind: kept.kind },
        detail: { finding: kept },
      });
      return { id, version: 1 };
    });
  }

  async revise(by: By, findingId: string, expectedVersion: number, wanted: FindingWanted): Promise<FindingKept> {
    return this.journal.transaction(by, async (tx) => {
      const { desk, finding } = await open(tx, findingId);
      if (finding.version !== expectedVersion) throw conflict('stale');
      mustBeWritable(desk.subject.step);
      const kept = await checked(tx, desk, wanted);
      // What the inspected body said was said to the words before.
      const reworded =
        kept.text !== finding.text || kept.kind !== finding.kind || JSON.stringify(kept.figures) !== JSON.stringify(finding.figures);
      await tx.commit({
        ...revision('inspections.finding', finding, desk.inspection.id, {
          ...columnsOf(kept),
          opinion: ['jsonb', reworded || finding.opinion === null ? null : JSON.stringify(finding.opinion)],
        }),
        kind: 'finding.revised',
        payload: { findingId, subjectId: finding.subjectId, kind: kept.kind },
        detail: { finding: kept },
      });
      return { id: findingId, version: finding.version + 1 };
    });
  }

  async withdraw(by: By, findingId: string, reason: string): Promise<FindingKept> {
    return this.journal.transaction(by, async (tx) => {
      const { desk, finding } = await open(tx, findingId);
      mustBeWritable(desk.subject.step);
      const why = needed(reason, 'reason', 'inspection.reason-needed');
      await tx.commit({
        ...revision('inspections.finding', finding, desk.inspection.id, {
          withdrawn_at: ['timestamptz', tx.now],
          withdrawn_reason: ['text', why],
        }),
        kind: 'finding.withdrawn',
        payload: { findingId, subjectId: finding.subjectId },
        detail: { reason: why },
      });
      return { id: findingId, version: finding.version + 1 };
    });
  }

  /** The subject says what it thinks of a finding of the draft; or the delegation notes what it said at the conference. */
  async opine(by: By, findingId: string, said: Pick<Opinion, 'stand' | 'text'>, asSubject: boolean): Promise<FindingKept> {
    return this.journal.transaction(by, async (tx) => {
      const known = await findingById(tx, findingId);
      if (known === null) throw missing('finding.unknown');
      const { subject } = asSubject ? await openAsSubject(tx, known.subjectId) : await openSubjectAs(tx, known.subjectId, SPEAKERS);
      const finding = await findingById(tx, findingId);
      if (finding === null || finding.withdrawn) throw missing('finding.unknown');
      mustHearOpinions(subject.step);
      if (said.stand !== 'agree' && said.text.trim() === '') throw invalid('finding.opinion-needs-text', { field: 'text' });
      return recordOpinion(tx, finding, { stand: said.stand, text: said.text.trim(), at: tx.now.toISOString(), by: personOf(by).personId });
    });
  }
}

/** Also for what came in with the answer to a comment round. */
export async function recordOpinion(tx: Tx, finding: StoredFinding, opinion: Opinion): Promise<FindingKept> {
  await tx.commit({
    ...revision('inspections.finding', finding, finding.inspectionId, { opinion: ['jsonb', JSON.stringify(opinion)] }),
    kind: 'finding.opinion-recorded',
    payload: { findingId: finding.id, subjectId: finding.subjectId, stand: opinion.stand },
    detail: { text: opinion.text },
  });
  return { id: finding.id, version: finding.version + 1 };
}

async function open(tx: Tx, findingId: string): Promise<{ readonly desk: Working; readonly finding: StoredFinding }> {
  const known = await findingById(tx, findingId);
  if (known === null) throw missing('finding.unknown');
  const desk = await openSubjectAs(tx, known.subjectId, SEATS);
  // Read again under the lock of its subject.
  const finding = await findingById(tx, findingId);
  if (finding === null || finding.withdrawn) throw missing('finding.unknown');
  return { desk, finding };
}

async function checked(tx: Tx, { delegationId }: Working, wanted: FindingWanted): Promise<FindingWanted> {
  const kept = checkFinding(wanted);
  const [foreign] = kept.evidenceIds.length === 0 ? [] : await foreignEvidence(tx, delegationId, kept.evidenceIds);
  if (foreign !== undefined) throw invalid('finding.evidence-unknown', { field: `evidenceIds[${kept.evidenceIds.indexOf(foreign)}]` });
  return kept;
}

const columnsOf = (kept: FindingWanted): Columns => ({
  kind: ['text', kept.kind],
  area: ['text', kept.area],
  text: ['text', kept.text],
  responsible_organisation_id: ['uuid', kept.responsibleOrganisationId],
  responsible_name: ['text', kept.responsibleName],
  figures: ['jsonb', JSON.stringify(kept.figures)],
  evidence_ids: ['uuid[]', kept.evidenceIds],
});
