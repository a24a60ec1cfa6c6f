import { type Facts } from '@app/contracts';
import { type DocumentState } from './document-state.js';
import { type DocumentEvent } from './event.js';
import { awaited, chairOf } from './signatory.js';

type Kind = DocumentEvent['kind'];
type Payload<K extends Kind> = K extends keyof Facts ? Facts[K] : object;

/** What the journal entry of an event carries; for a fact, exactly what the contract says. `after` is the state the event led to. */
export function payloadOf(after: DocumentState, event: DocumentEvent): Payload<Kind> {
  const names = { documentId: after.id, organisationId: after.organisationId };
  const drafted = { ...names, round: after.round, drafterPersonId: after.drafter.personId };
  const moved = { ...names, step: after.step, stage: after.stage, dueAt: after.dueAt?.toISOString() ?? null };
  const tied = after.inspection === null ? {} : { inspectionItemId: after.inspection.itemId };
  switch (event.kind) {
    case 'document.drafted':
      return { ...names, documentType: after.type, reportId: after.reportId, ...tied } satisfies Facts['document.drafted'];
    case 'draft.revised':
      return { ...names, versionId: after.current.versionId, versionDigest: after.current.digest, ordinal: after.current.ordinal };
    case 'draft.form-mended':
      return {
        ...names,
        versionId: after.current.versionId,
        versionDigest: after.current.digest,
        ordinal: after.current.ordinal,
        fixes: event.fixes.length,
      };
    case 'document.submitted':
      return drafted satisfies Facts['document.submitted'];
    case 'document.appraisal-passed':
      return drafted satisfies Facts['document.appraisal-passed'];
    case 'document.appraisal-returned':
      return drafted satisfies Facts['document.appraisal-returned'];
    case 'document.changes-listed':
      return { ...moved, nodeIds: event.changes.map((change) => change.nodeId) };
    case 'document.sent-back':
      return { ...moved, outcome: event.outcome };
    case 'document.approved':
      return {
        ...names,
        versionId: after.current.versionId,
        versionDigest: after.current.digest,
        ...awaitedOf(after),
      } satisfies Facts['document.approved'];
    case 'document.countersigned':
      return {
        ...names,
        personId: event.signature.personId,
        chairPersonId: chairOf(after),
        remaining: awaited(after).length,
      } satisfies Facts['document.countersigned'];
    case 'document.signed':
      return { ...names, signerPersonId: event.signature.personId } satisfies Facts['document.signed'];
    case 'document.issued':
      return {
        ...names,
        documentType: after.type,
        number: event.number,
        symbol: event.symbol,
        issuedOn: event.issuedOn,
        round: after.issueRound,
        versionId: after.current.versionId,
        contentDigest: after.current.digest,
        recipientListId: event.recipients.listId,
        recipientCount: event.recipients.count,
        recipientsDigest: event.recipients.digest,
        urgency: event.urgency,
        reportId: after.reportId,
        ...tied,
      } satisfies Facts['document.issued'];
    case 'document.reopened':
      return moved;
    case 'document.withdrawn':
      return { ...names, from: event.from, ...tied } satisfies Facts['document.withdrawn'];
    case 'step.reminded':
      return { ...moved, reminded: after.reminded };
  }
}

/** Who signs before the signer does, where somebody is named. */
function awaitedOf(after: DocumentState): Pick<Facts['document.approved'], 'signatoryPersonIds' | 'signatoryOrganisationIds'> {
  const open = awaited(after);
  if (open.length === 0) return {};
  return {
    signatoryPersonIds: open.flatMap(({ personId }) => personId ?? []),
    signatoryOrganisationIds: open.flatMap(({ personId, organisationId }) => (personId === null ? (organisationId ?? []) : [])),
  };
}

/** What the entry keeps besides: reasons and who decided, in words of people. Never handed to the queue. */
export function detailOf(event: DocumentEvent): object | null {
  switch (event.kind) {
    case 'document.appraisal-returned':
    case 'document.reopened':
    case 'document.withdrawn':
      return { reason: event.reason };
    case 'draft.form-mended':
      return { fixes: event.fixes };
    case 'document.changes-listed':
      return { changes: event.changes };
    case 'document.approved':
      return { by: event.by };
    case 'document.countersigned':
    case 'document.signed':
      return { signature: event.signature };
    default:
      return null;
  }
}
