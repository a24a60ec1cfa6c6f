import { type DocumentContent } from '@app/kernel';
import { type DocumentIssued } from '@app/contracts';
import { Directory } from '@app/directory';
import { type Tx } from '@app/journal';
import { renderDocx, renderPdf, type RenderInput } from '@app/rendering';
import { Injectable } from '@nestjs/common';
import { printedPart, printedPosition } from '../domain/signatory.js';
import { type InspectionTie } from '../domain/inspection-tie.js';
import { type IssueEntity } from '../storage/issue.entity.js';
import { loadContent, loadDocument } from '../storage/document-store.js';
import { loadIssue, renderedChange } from '../storage/issue-store.js';
import { FileKeeper } from './file-keeper.js';

const LARGEST = 200 * 1024 * 1024;
/** How our urgency (0 ordinary, 1 khẩn, 2 thượng khẩn, 3 hỏa tốc, 4 hỏa tốc hẹn giờ) is stamped. */
const STAMP = [0, 2, 3, 4, 4] as const;

/** Writes the official .docx and .pdf of an issued round from its frozen content. The same round again gives the same files. */
@Injectable()
export class RenderIssue {
  constructor(
    private readonly files: FileKeeper,
    private readonly directory: Directory,
  ) {}

  async run(tx: Tx, issued: DocumentIssued): Promise<void> {
    const issue = await loadIssue(tx, issued.documentId, issued.round);
    if (issue === null || issue.rendered_at !== null) return;
    const content = await loadContent(tx, issue.version_id);
    const { inspection } = (await loadDocument(tx, issued.documentId, null)).state;
    const input = await this.inputOf(this.directory.using(tx), issued, { issue, content, tie: inspection });
    // The bytes are durable before the row that names them commits. If it does not, they lie unnamed until the job runs again and puts
    // the same bytes once more; nothing sweeps files.
    const pdf = await this.files.put(await renderPdf(input), { maxBytes: LARGEST });
    const docx = await this.files.put(await renderDocx(input), { maxBytes: LARGEST });
    await tx.commit({
      ...renderedChange(issue, { pdf: pdf.sha256, docx: docx.sha256 }, tx.now),
      kind: 'document.rendered',
      payload: {
        documentId: issued.documentId,
        organisationId: issued.organisationId,
        round: issued.round,
        pdfSha256: pdf.sha256,
        docxSha256: docx.sha256,
      },
    });
  }

  private async inputOf(
    directory: Directory,
    issued: DocumentIssued,
    { issue, content, tie }: { readonly issue: IssueEntity; readonly content: DocumentContent; readonly tie: InspectionTie | null },
  ): Promise<RenderInput> {
    const { signature } = issue;
    const beside = issue.signatories ?? [];
    const issuer = await directory.organisation(issued.organisationId, issue.issued_on);
    const parent = issuer?.parentId == null ? null : await directory.organisation(issuer.parentId, issue.issued_on);
    return {
      content: {
        ...content,
        head: {
          ...content.head,
          issuer: content.head.issuer ?? issuer?.name ?? null,
          superior: content.head.superior ?? parent?.name ?? null,
        },
        // What is printed is who signed, in which capacity: not who was expected to when it was drafted.
        signature: {
          capacity: signature.capacity,
          onBehalfOf: signature.onBehalfOf,
          position: printedPosition(signature, { signatories: beside, tie }),
          name: signature.name,
        },
      },
      signedBeside: beside.flatMap((one) =>
        one.signature === null ? [] : [{ capacity: null, onBehalfOf: null, position: printedPart(one, tie), name: one.signature.name }],
      ),
      number: issue.number,
      symbol: issue.symbol.slice(issue.symbol.indexOf('-') + 1),
      issuedOn: issue.issued_on,
      urgency: STAMP[issued.urgency] ?? 0,
      place: content.head.place,
    };
  }
}
