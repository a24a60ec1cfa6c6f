import { type Identity, missing } from '@app/kernel';
import { Reads } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { BALLOT_CLERKS } from '../domain/action.js';
import { askerFor } from '../domain/asker.js';
import { type BallotReader, type BallotView, ballotView } from './ballot-view.js';
import { askingFor, type ReadableDocument, readableDocument } from './readable-document.js';
import { type Language } from './words.js';

/** The newest ballot on a document. */
@Injectable()
export class ReadBallot {
  constructor(private readonly reads: Reads) {}

  async run(who: Identity, documentId: string, language: Language): Promise<BallotView> {
    const rows = askingFor(this.reads, who);
    const found = await readableDocument(rows, who, documentId);
    const ballot = found.insider ? await ballotView(rows, documentId, ballotReader(who, found), language) : null;
    if (ballot === null) throw missing('ballot.none');
    return ballot;
  }
}

/** How a person stands to the ballot of a document they may read. */
export function ballotReader(who: Identity, { state, standing, scope }: ReadableDocument): BallotReader {
  const { roles, actsForIssuer } = askerFor(who, standing);
  return {
    personId: who.personId,
    auditor: scope.auditor,
    drafter: who.personId === state.drafter.personId,
    clerk: actsForIssuer && BALLOT_CLERKS.some((role) => roles.includes(role)),
  };
}
