import { conflict, type DocumentContent, forbidden, invalid, type LocalDate, localDateOf, missing, newId, withinScope } from '@app/kernel';
import { type Directory } from '@app/directory';
import { type By, isUniqueViolation, type Tx } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { procedureFor } from '../domain/definitions/index.js';
import { type DocumentState, type Signatory } from '../domain/document-state.js';
import { type InspectionTie } from '../domain/inspection-tie.js';
import { unborn } from '../domain/evolve.js';
import { type Procedure, stepOf } from '../domain/procedure.js';
import { type Asking } from '../storage/rows.js';
import { scopeOf } from '../storage/visibility.js';
import { versionChange } from '../storage/version-store.js';
import { digestOf } from './digest.js';
import { ackOf, type DocumentAck, DocumentDesk } from './document-desk.js';
import { LinkReading } from './link-reading.js';
import { refuseSecret } from './refuse-secret.js';

export interface NewDraft {
  /** The issuing body. */
  readonly organisationId: string;
  readonly type: string;
  /** Code of a procedure; null: the one that rule `procedure.<type>` names for the issuer, else the one the type belongs to. */
  readonly procedure: string | null;
  readonly content: DocumentContent;
  readonly importId: string | null;
  /** The report (follow-up) this document is. */
  readonly reportId: string | null;
  /** The inspection it is composed from. */
  readonly inspection?: InspectionTie | null;
  /** Who signs minutes; where nobody is named who signs besides the signer, the drafter does, as their secretary. */
  readonly signatories?: readonly Signatory[];
}

/** A new draft, written or imported, for the own organisation or one that it serves as its office. */
@Injectable()
export class DraftDocument {
  constructor(
    private readonly desk: DocumentDesk,
    private readonly linking: LinkReading,
  ) {}

  async run(by: By, draft: NewDraft): Promise<DocumentAck> {
    if (by.actor.kind !== 'person') throw forbidden('document.not-yours', { params: { action: 'draft' } });
    const { identity } = by.actor;
    if (!withinScope(identity, draft.type)) throw forbidden('substitute.out-of-scope');
    const drafter = { personId: identity.personId, positionId: identity.positionId, organisationId: identity.organisationId };
    return this.desk.journal.transaction(by, async (tx) => {
      const scope = await scopeOf(tx, identity);
      if (!identity.roles.includes('drafter') || !scope.organisationIds.includes(draft.organisationId))
        throw forbidden('document.not-yours', { field: 'organisationId', params: { action: 'draft' } });
      const content =
        draft.importId === null
          ? draft.content
          : withReadAs(draft.content, await importedDraft(tx, draft.importId, identity.personId, scope.organisationIds));
      const state = await this.write(tx, { ...draft, content }, drafter);
      await this.linking.write(tx, state, scope);
      return ackOf(state);
    });
  }

  /** The same inside an open transaction, for whoever drafts on a person's behalf. */
  async write(tx: Tx, draft: NewDraft, drafter: DocumentState['drafter']): Promise<DocumentState> {
    refuseSecret(draft.content);
    if (draft.content.head.type !== draft.type) throw invalid('document.other-type', { field: 'content.head.type' });
    const directory = this.desk.directory.using(tx);
    const procedure = procedureFor(draft.type, draft.procedure ?? (await ruledProcedure(directory, draft, localDateOf(tx.now))));
    const step = stepOf(procedure, procedure.start);
    if (step === null) throw invalid('procedure.unknown', { params: { procedure: procedure.code } });
    const documentId = newId<'document'>();
    const current = { versionId: newId<'version'>(), digest: digestOf(draft.content), ordinal: 1 };
    const dueAt = await this.desk.limits.dueAt(directory, draft.organisationId, step.limit, tx.now);
    await tx.commit<string>({
      ...versionChange({
        id: current.versionId,
        documentId,
        ordinal: 1,
        digest: current.digest,
        content: draft.content,
        note: null,
        madeBy: drafter.personId,
        madeAt: tx.now,
      }),
      kind: 'version.kept',
      payload: { documentId, ordinal: 1, digest: current.digest },
    });
    try {
      return await this.desk.record(tx, unborn(documentId, tx.now), [
        {
          kind: 'document.drafted',
          drafted: {
            id: documentId,
            organisationId: draft.organisationId,
            type: draft.type,
            procedureCode: procedure.code,
            procedureVersion: procedure.version,
            title: draft.content.head.title.trim(),
            current,
            drafter,
            reportId: draft.reportId,
            importId: draft.importId,
            inspection: draft.inspection ?? null,
            signatories: asksSignatories(procedure) ? await named(directory, draft.signatories ?? [], drafter.personId) : [],
          },
          to: { step: step.code, stage: step.stage, holderRoles: step.roles, at: tx.now, dueAt },
        },
      ]);
    } catch (error) {
      if (isUniqueViolation(error, 'documents_report')) throw conflict('report.already-drafted', { field: 'reportId' });
      throw error;
    }
  }
}

const asksSignatories = ({ steps }: Procedure): boolean => steps.some(({ moves }) => moves.some(({ move }) => move === 'countersign'));

async function named(directory: Directory, signatories: readonly Signatory[], drafterId: string): Promise<readonly Signatory[]> {
  if (signatories.some(({ part }) => part !== 'chair')) return signatories;
  const name = (await directory.peopleNames([drafterId])).get(drafterId) ?? '';
  return [{ part: 'secretary', name, personId: drafterId, organisationId: null, signature: null }, ...signatories];
}

/** The procedure that the issuer, or the nearest above it, has set for drafts of this type on that day: rule `procedure.<type>`; null: none. */
async function ruledProcedure(directory: Directory, { type, organisationId }: NewDraft, day: LocalDate): Promise<string | null> {
  const rule = await directory.rules.ifAny<{ readonly code?: string }>(`procedure.${type}`, organisationId, day);
  return rule === null ? null : (rule.code ?? '');
}

/** The draft that was made of the file. */
async function importedDraft(
  rows: Asking,
  importId: string,
  personId: string,
  organisationIds: readonly string[],
): Promise<DocumentContent> {
  const [found] = await rows.query<{ content: DocumentContent }>(
    `select content from documents.imports where id = $1::uuid and (imported_by = $2::uuid or organisation_id = any ($3::uuid[]))
       and coalesce(status, 'read') = 'read'`,
    [importId, personId, organisationIds],
  );
  if (found === undefined) throw missing('import.unknown', { field: 'importId' });
  return found.content;
}

/** How orders in it are to be read was said of the file; whoever edits the draft need not send it along. */
function withReadAs(content: DocumentContent, imported: DocumentContent): DocumentContent {
  const said = new Map(imported.body.flatMap(({ id, readAs }) => (readAs === undefined || readAs === null ? [] : [[id, readAs] as const])));
  if (said.size === 0) return content;
  return {
    ...content,
    body: content.body.map((node) => {
      const readAs = said.get(node.id);
      return readAs === undefined ? node : { ...node, readAs };
    }),
  };
}
