import { type InspectionDocumentWanted } from '@app/contracts';
import { Directory } from '@app/directory';
import { type Tx } from '@app/journal';
import { type DocumentContent, localDateOf, newId } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { SYSTEM } from '../domain/asker.js';
import { PAPERS } from '../domain/composition/compose.js';
import { decide } from '../domain/decide.js';
import { type InspectionTie } from '../domain/inspection-tie.js';
import { versionChange } from '../storage/version-store.js';
import { digestOf } from './digest.js';
import { DocumentDesk } from './document-desk.js';
import { DraftDocument } from './draft-document.js';
import { PaperContent } from './paper-content.js';

/**
 * An inspection wants one of its papers: a draft composed from what it holds. There is one living document for each paper: wanted again, it is
 * written anew as a further version while it is a draft (what people wrote meanwhile stays in the version before), and left alone once handed on.
 */
@Injectable()
export class ComposePaper {
  constructor(
    private readonly desk: DocumentDesk,
    private readonly drafting: DraftDocument,
    private readonly directory: Directory,
    private readonly papers: PaperContent,
  ) {}

  async run(tx: Tx, wanted: InspectionDocumentWanted): Promise<void> {
    const content = await this.papers.of(wanted, localDateOf(tx.now), this.directory.using(tx));
    const [known] = await tx.query<{ id: string }>(
      `select id from documents.documents where inspection is not null and inspection ->> 'itemId' = $1 and stage <> 'withdrawn'`,
      [wanted.itemId],
    );
    if (known === undefined) await this.draft(tx, wanted, content);
    else await this.writeAnew(tx, known.id, content);
  }

  private async draft(tx: Tx, wanted: InspectionDocumentWanted, content: DocumentContent): Promise<void> {
    const { itemId, inspectionId, kind, subjectId, delegationId, workers, signers, organisationId } = wanted;
    const { form } = wanted.composition;
    const inspection: InspectionTie = { inspectionId, itemId, kind, subjectId, delegationId, workers, signers, form };
    const signatories = (wanted.signatories ?? []).map((one) => ({ ...one, signature: null }));
    const drafters = await this.directory.using(tx).peopleWith(['drafter'], [organisationId], localDateOf(tx.now));
    const starter = drafters.find(({ personId }) => personId === wanted.wantedByPersonId) ?? null;
    const { type, procedure } = PAPERS[kind];
    await this.drafting.write(
      tx,
      { organisationId, type, procedure, content, importId: null, reportId: null, inspection, signatories },
      {
        personId: wanted.wantedByPersonId,
        positionId: starter?.positionId ?? null,
        organisationId: starter?.organisationId ?? organisationId,
      },
    );
  }

  private async writeAnew(tx: Tx, documentId: string, content: DocumentContent): Promise<void> {
    const loaded = await this.desk.load(tx, tx.by, documentId, 'update');
    const { state } = loaded;
    if (state.stage !== 'draft') return;
    const current = { versionId: newId<'version'>(), digest: digestOf(content), ordinal: state.current.ordinal + 1 };
    const at = await this.desk.circumstances(tx, loaded, SYSTEM, 'submit');
    const title = content.head.title.trim();
    const events = decide(state, { name: 'revise', expectedVersion: state.version, current, title, type: state.type }, at);
    if (events.length === 0) return;
    await this.desk.record(tx, state, events);
    await tx.commit<string>({
      ...versionChange({
        id: current.versionId,
        documentId,
        ordinal: current.ordinal,
        digest: current.digest,
        content,
        note: null,
        madeBy: null,
        madeAt: tx.now,
      }),
      kind: 'version.kept',
      payload: { documentId, ordinal: current.ordinal, digest: current.digest },
    });
  }
}
