import { type Identity, missing } from '@app/kernel';
import { Reads } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { type BallotView, ballotView } from './ballot-view.js';
import { askingFor, readableDocument } from './readable-document.js';
import { type Language } from './words.js';

/** The newest ballot on a document. */
@Injectable()
export class ReadBallot {
  constructor(private readonly reads: Reads) {}

  async run(who: Identity, documentId: string, language: Language): Promise<BallotView> {
    const rows = askingFor(this.reads, who);
    const { insider, scope } = await readableDocument(rows, who, documentId);
    const ballot = insider ? await ballotView(rows, documentId, { personId: who.personId, auditor: scope.auditor }, language) : null;
    if (ballot === null) throw missing('ballot.none');
    return ballot;
  }
}
