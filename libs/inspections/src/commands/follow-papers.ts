import { type Facts, type InspectionDocumentKind } from '@app/contracts';
import { type Directory } from '@app/directory';
import { type Tx } from '@app/journal';
import { type DocumentContent } from '@app/kernel';
import { type Opinion } from '../domain/finding.js';
import { findingsOn } from '../storage/findings.js';
import { requirementsOn } from '../storage/requirements.js';
import { revision } from '../storage/state-change.js';
import { wantedByDocument, wantedById } from '../storage/wanted-documents.js';
import { recordOpinion } from './keep-findings.js';
import { moveByConclusion } from './move-by-conclusion.js';
import { openByDecision } from './open-by-decision.js';

/** What an inspection waits for before its delegations begin. */
const OPENS: readonly InspectionDocumentKind[] = ['decision', 'plan'];

// What `documents` tells of the papers it drafted for an inspection. Told twice, nothing happens twice.

export async function followDrafted(tx: Tx, fact: Facts['document.drafted']): Promise<void> {
  const paper = fact.inspectionItemId === undefined || fact.inspectionItemId === null ? null : await wantedById(tx, fact.inspectionItemId);
  if (paper === null || paper.state === 'issued' || paper.state === 'withdrawn') return;
  await tx.commit({
    ...revision('inspections.wanted-document', paper, paper.inspectionId, {
      state: ['text', 'drafted'],
      document_id: ['uuid', fact.documentId],
    }),
    kind: 'paper.drafted',
    payload: { paperId: paper.id, documentId: fact.documentId },
  });
}

/** The draft was taken back: the place is free for a new paper. */
export async function followWithdrawn(tx: Tx, directory: Directory, fact: Facts['document.withdrawn']): Promise<void> {
  const paper = await wantedByDocument(tx, fact.documentId);
  if (paper === null || paper.state === 'issued') return;
  await tx.commit({
    ...revision('inspections.wanted-document', paper, paper.inspectionId, { state: ['text', 'withdrawn'] }),
    kind: 'paper.withdrawn',
    payload: { paperId: paper.id, documentId: fact.documentId },
  });
  if (OPENS.includes(paper.kind)) await openByDecision(tx, directory, paper.inspectionId);
}

/** A conclusion takes its subject on; what is required of it is what stands in the issued text: a clause that was struck out binds nobody. */
export async function followIssued(
  tx: Tx,
  directory: Directory,
  fact: Facts['document.issued'],
  content: DocumentContent | null,
): Promise<void> {
  const paper = fact.inspectionItemId === undefined || fact.inspectionItemId === null ? null : await wantedById(tx, fact.inspectionItemId);
  if (paper === null || paper.state === 'issued') return;
  await tx.commit({
    ...revision('inspections.wanted-document', paper, paper.inspectionId, {
      state: ['text', 'issued'],
      document_id: ['uuid', fact.documentId],
      symbol: ['text', fact.symbol],
      issued_on: ['date', fact.issuedOn],
    }),
    kind: 'paper.issued',
    payload: { paperId: paper.id, documentId: fact.documentId, symbol: fact.symbol },
  });
  if (OPENS.includes(paper.kind)) await openByDecision(tx, directory, paper.inspectionId);
  if (paper.kind !== 'conclusion' || paper.subjectId === null) return;
  await moveByConclusion(tx, paper.inspectionId, paper.subjectId);
  if (content === null) return;
  const printed = new Set(content.body.map(({ id }) => id));
  for (const requirement of await requirementsOn(tx, [paper.subjectId])) {
    if (!printed.has(requirement.id)) continue;
    await tx.commit({
      ...revision('inspections.requirement', requirement, paper.inspectionId, { concluded_in: ['uuid', fact.documentId] }),
      kind: 'inspection-requirement.concluded',
      payload: { requirementId: requirement.id, documentId: fact.documentId },
    });
  }
}

interface AnswerDetail {
  readonly agreed?: readonly string[];
  readonly opinions?: readonly { readonly nodeId: string | null; readonly text: string; readonly proposal: string | null }[];
}

/** The inspected body answered the comment round on a draft: what it says to a clause, it says to the finding the clause was written from. */
export async function followAnswered(tx: Tx, fact: Facts['comment-round.answered'], detail: AnswerDetail | null): Promise<void> {
  if (fact.purpose !== 'inspected-body') return;
  const paper = await wantedByDocument(tx, fact.documentId);
  if (paper === null) return;
  const subjects = await tx.query<{ id: string }>(
    `select s.id::text from inspections.subjects s
     where s.inspection_id = $1 and s.organisation_id = $2 and s.step <> 'dropped' and ($3::uuid is null or s.id = $3)
       and ($4::uuid is null or s.delegation_id = $4)`,
    [paper.inspectionId, fact.answeringOrganisationId, paper.subjectId, paper.delegationId],
  );
  const at = tx.now.toISOString();
  const agreed = new Set(detail?.agreed ?? []);
  for (const finding of await findingsOn(
    tx,
    subjects.map(({ id }) => id),
  )) {
    const said = detail?.opinions?.find(({ nodeId }) => nodeId === finding.id);
    const opinion: Opinion | null =
      said !== undefined
        ? {
            stand: said.proposal === null ? 'explain' : 'disagree',
            text: [said.text, said.proposal].filter((part) => (part ?? '') !== '').join(' → '),
            at,
            by: null,
          }
        : agreed.has(finding.id) || fact.reply === 'agree'
          ? { stand: 'agree', text: '', at, by: null }
          : null;
    if (opinion !== null) await recordOpinion(tx, finding, opinion);
  }
}
