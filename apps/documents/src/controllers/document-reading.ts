import { FindWork, ListDocuments, ReadPath, ViewDocument } from '@app/documents';
import { Injectable } from '@nestjs/common';

/** The questions behind the pages of a document, together. */
@Injectable()
export class DocumentReading {
  constructor(
    readonly documents: ListDocuments,
    readonly work: FindWork,
    readonly view: ViewDocument,
    readonly path: ReadPath,
  ) {}
}
