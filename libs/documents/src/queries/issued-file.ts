import { type Identity, missing, notNow } from '@app/kernel';
import { Reads } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { loadIssue } from '../storage/issue-store.js';
import { askingFor, readableDocument } from './readable-document.js';

export interface IssuedFile {
  readonly sha256: string;
  /** Name to save it under: `05-TB-TU.pdf`. */
  readonly name: string;
}

/** The official file of the newest issued round, for whoever may read the document. */
@Injectable()
export class FindIssuedFile {
  constructor(private readonly reads: Reads) {}

  async run(who: Identity, documentId: string, format: 'pdf' | 'docx'): Promise<IssuedFile> {
    const rows = askingFor(this.reads, who);
    await readableDocument(rows, who, documentId);
    const issue = await loadIssue(rows, documentId, null);
    if (issue === null) throw missing('document.not-issued');
    const sha256 = format === 'pdf' ? issue.pdf_sha256 : issue.docx_sha256;
    if (sha256 === null) throw notNow('document.not-rendered', { retryAfterSeconds: 2 });
    return { sha256, name: `${issue.symbol.replaceAll('/', '-')}.${format}` };
  }
}
