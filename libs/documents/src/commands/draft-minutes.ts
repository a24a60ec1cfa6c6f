import { conflict, type DocumentContent } from '@app/kernel';
import { type By } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { composeSessionMinutes } from '../domain/composition/session-minutes.js';
import { quorumLine } from '../domain/sessions/session.js';
import { loadMinutesRows } from '../storage/minutes-rows.js';
import { sessionChanged, type SessionRow } from '../storage/session-store.js';
import { DraftSessionPaper, type SessionHead } from './draft-session-paper.js';
import { type Signatory } from '../domain/document-state.js';
import { type SessionAck, SessionDesk } from './session-desk.js';
import { voteSentence } from './vote-sentence.js';

/** The minutes of a closed session, drafted from what was recorded while it sat; then a document like any other, signed by its secretary and by who presided. */
@Injectable()
export class DraftMinutes {
  constructor(
    private readonly desk: SessionDesk,
    private readonly papers: DraftSessionPaper,
  ) {}

  async run(by: By, sessionId: string): Promise<SessionAck & { documentId: string }> {
    return this.desk.run(by, sessionId, 'draft-minutes', async (tx, { session }) => {
      if (session.minutes_document_id !== null) throw conflict('session.minutes-drafted');
      const { seats, guests, items } = await loadMinutesRows(tx, session);
      const compose = (head: SessionHead): DocumentContent =>
        composeSessionMinutes({
          ...head,
          bodyName: session.body_name,
          termName: session.term_name,
          ordinal: session.ordinal,
          room: session.place,
          openedAt: session.opened_at ?? session.starts_at,
          closedAt: session.closed_at ?? tx.now,
          secretary: { name: session.secretary_name, title: session.secretary_title },
          needed: quorumLine(seats.length, 0, session.quorum).needed,
          seats,
          guests,
          items: items.map(({ vote, ...item }) => ({
            ...item,
            vote: vote === null ? null : { ...vote, sentence: voteSentence(vote.explanation) },
          })),
        });
      const documentId = await this.papers.write(tx, by, session, 'minutes', compose, signatoriesOf(session, seats));
      const ack = await this.desk.commit(tx, sessionChanged(session, { minutes_document_id: documentId }), 'session.minutes-drafted', {
        sessionId,
        documentId,
      });
      return { ...ack, documentId };
    });
  }
}

/** Who took the minutes, and who presided over the sitting. */
function signatoriesOf(session: SessionRow, seats: readonly { readonly name: string; readonly presides: boolean }[]): Signatory[] {
  const of = (part: Signatory['part'], name: string, personId: string): Signatory => ({
    part,
    name,
    personId,
    organisationId: null,
    signature: null,
  });
  const chair = seats.find(({ presides }) => presides)?.name ?? '';
  return [
    of('secretary', session.secretary_name, session.secretary_person_id),
    ...(session.presider_person_id === null ? [] : [of('chair', chair, session.presider_person_id)]),
  ];
}
