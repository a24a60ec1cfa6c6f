import { type InspectionDocumentKind, type InspectionDocumentWanted } from '@app/contracts';
import { Directory } from '@app/directory';
import { type By, Journal, type Tx } from '@app/journal';
import { conflict, forbidden, invalid, type LocalDate, localDateOf, missing, newId } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { checkEvidence } from '../domain/finding.js';
import { checkPaper, PAPER_RULES } from '../domain/composed-paper.js';
import { loadComposition } from '../storage/composition.js';
import { findingsOn } from '../storage/findings.js';
import { reachOf } from '../storage/reach.js';
import { insertion, revision } from '../storage/state-change.js';
import { subjectById } from '../storage/subjects.js';
import { livingPaper, type WantedDocument } from '../storage/wanted-documents.js';
import { type Desk, openInspection } from './desk.js';
import { called } from './told.js';

export interface ComposedPaperWanted {
  readonly kind: InspectionDocumentKind;
  readonly subjectId: string | null;
  readonly delegationId: string | null;
  /** By when the inspected body reports on the remedy: printed in a conclusion. */
  readonly reportBy: LocalDate | null;
}

export interface PaperAck {
  readonly id: string;
  readonly state: string;
  /** The document it is, once drafted. */
  readonly documentId: string | null;
}

/** Wants one of the inspection's papers: `documents` hears of it and drafts it. Wanted again, its draft is written anew from what is found now. */
@Injectable()
export class WantDocument {
  constructor(
    private readonly journal: Journal,
    private readonly directory: Directory,
  ) {}

  async execute(by: By, inspectionId: string, wanted: ComposedPaperWanted): Promise<PaperAck> {
    return this.journal.transaction(by, async (tx) => {
      const { desk, known, payload } = await this.prepare(tx, inspectionId, wanted, 'for update');
      if (known?.state === 'issued') throw conflict('paper.issued-already', { params: { symbol: known.symbol ?? '' } });
      const change =
        known === null
          ? insertion('inspections.wanted-document', payload.itemId, inspectionId, {
              inspection_id: ['uuid', inspectionId],
              kind: ['text', wanted.kind],
              subject_id: ['uuid', payload.subjectId],
              delegation_id: ['uuid', payload.delegationId],
              state: ['text', 'wanted'],
              times: ['int', 1],
              wanted_by: ['uuid', payload.wantedByPersonId],
              wanted_at: ['timestamptz', tx.now],
            })
          : revision('inspections.wanted-document', known, inspectionId, { times: ['int', known.times + 1] });
      await tx.commit({ ...change, kind: 'inspection.document-wanted', payload, detail: called(desk.inspection) });
      return { id: payload.itemId, state: known?.state ?? 'wanted', documentId: known?.documentId ?? null };
    });
  }

  /** What would be handed over if it were wanted now; nothing is kept. */
  async preview(by: By, inspectionId: string, wanted: ComposedPaperWanted): Promise<InspectionDocumentWanted> {
    return this.journal.transaction(
      { ...by, idempotency: null },
      async (tx) => (await this.prepare(tx, inspectionId, wanted, 'for share')).payload,
    );
  }

  private async prepare(
    tx: Tx,
    inspectionId: string,
    wanted: ComposedPaperWanted,
    lock: 'for update' | 'for share',
  ): Promise<{ readonly desk: Desk; readonly known: WantedDocument | null; readonly payload: InspectionDocumentWanted }> {
    const desk = await openInspection(tx, inspectionId, lock);
    const { inspection, standing } = desk;
    if (inspection.step === 'cancelled') throw conflict('inspection.ended');
    const { who } = standing;
    const place = await placeOf(tx, desk, wanted);
    const rule = PAPER_RULES[wanted.kind];
    if (!desk.as(place.delegationId).some((capacity) => rule.by.includes(capacity))) throw forbidden('paper.not-yours');
    const composition = await loadComposition(tx, inspection, place, {
      basis: await this.basis(tx, inspection.organisationId),
      reportBy: wanted.reportBy,
    });
    checkPaper(wanted.kind, place.subjectId !== null ? 'subject' : place.delegationId !== null ? 'delegation' : 'whole', {
      findings: composition.findings.length,
      conference: composition.meeting !== null,
    });
    if (rule.needs.includes('findings'))
      checkEvidence(await findingsOn(tx, [...new Set(composition.findings.map(({ subjectId }) => subjectId))]));
    const known = await livingPaper(tx, { inspectionId, kind: wanted.kind, ...place });
    const people = await peopleOf(tx, inspectionId, place);
    const actsForIssuer = (await reachOf(tx, who)).own.includes(inspection.organisationId);
    const workers = [...new Set([...people.workers, ...(actsForIssuer ? [] : [who.personId])])];
    return {
      desk,
      known,
      payload: {
        itemId: known?.id ?? newId<'wanted-document'>(),
        inspectionId,
        kind: wanted.kind,
        ...place,
        organisationId: inspection.organisationId,
        // A paper on the whole is the office's: the delegations do not write it.
        workers: place.delegationId === null ? (actsForIssuer ? [] : [who.personId]) : workers,
        signers: rule.delegationSigns ? people.heads : [],
        ...(wanted.kind === 'minutes' ? { signatories: await signatoriesOf(tx, inspectionId, place) } : {}),
        wantedByPersonId: who.personId,
        composition,
      },
    };
  }

  /** The Party's own rules that every paper stands on: rule data, as they change. */
  private async basis(tx: Tx, organisationId: string): Promise<readonly string[]> {
    const rule = await this.directory
      .using(tx)
      .rules.at<{ readonly lines: readonly string[] }>('inspection.basis', organisationId, localDateOf(tx.now));
    return rule.lines;
  }
}

async function placeOf(
  tx: Tx,
  { inspection }: Desk,
  wanted: ComposedPaperWanted,
): Promise<{ readonly subjectId: string | null; readonly delegationId: string | null }> {
  if (wanted.subjectId === null) {
    if (wanted.delegationId === null) return { subjectId: null, delegationId: null };
    const [known] = await tx.query(`select 1 from inspections.delegations where id = $1 and inspection_id = $2`, [
      wanted.delegationId,
      inspection.id,
    ]);
    if (known === undefined) throw missing('delegation.unknown');
    return { subjectId: null, delegationId: wanted.delegationId };
  }
  const subject = await subjectById(tx, wanted.subjectId);
  if (subject?.inspectionId !== inspection.id) throw missing('subject.unknown');
  if (subject.delegationId === null) throw invalid('inspection.subject-without-delegation', { field: 'subjectId', params: { count: 1 } });
  return { subjectId: subject.id, delegationId: subject.delegationId };
}

/** Who signs the minutes of a conference besides the head: the subjects it was held with, and the delegation's secretary. */
async function signatoriesOf(
  tx: Tx,
  inspectionId: string,
  place: { readonly subjectId: string | null; readonly delegationId: string | null },
): Promise<NonNullable<InspectionDocumentWanted['signatories']>> {
  return tx.query<NonNullable<InspectionDocumentWanted['signatories']>[number]>(
    `select 'subject' as part, case when s.person_id is null then o.name else p.full_name end as name, s.person_id::text as "personId",
            case when s.person_id is null then s.organisation_id end::text as "organisationId"
     from inspections.subjects s join directory.organisations o on o.id = s.organisation_id left join directory.people p on p.id = s.person_id
     where s.inspection_id = $1 and s.step <> 'dropped' and case when $2::uuid is null then s.delegation_id = $3 else s.id = $2::uuid end
     union all
     (select 'secretary', p.full_name, m.person_id::text, null from inspections.delegation_members m join directory.people p on p.id = m.person_id
      where m.inspection_id = $1 and m.delegation_id = $3 and m.left_at is null and m.role <> 'head'
        and not exists (select from inspections.ties t where t.person_id = m.person_id and t.subject_id = $2)
      order by array_position(array['secretary', 'deputy', 'member'], m.role), m.id limit 1)`,
    [inspectionId, place.subjectId, place.delegationId],
  );
}

/** Those of the delegation who work on the paper, but for who stands aside from its subject; and its head. */
async function peopleOf(
  tx: Tx,
  inspectionId: string,
  place: { readonly subjectId: string | null; readonly delegationId: string | null },
): Promise<{ readonly workers: readonly string[]; readonly heads: readonly string[] }> {
  if (place.delegationId === null) return { workers: [], heads: [] };
  const rows = await tx.query<{ id: string; head: boolean }>(
    `select m.person_id::text as id, m.role = 'head' as head from inspections.delegation_members m
     where m.inspection_id = $1 and m.delegation_id = $2 and m.left_at is null
       and not exists (select from inspections.ties t where t.person_id = m.person_id and t.subject_id = $3)
     order by m.id`,
    [inspectionId, place.delegationId, place.subjectId],
  );
  return { workers: rows.map(({ id }) => id), heads: rows.filter(({ head }) => head).map(({ id }) => id) };
}
