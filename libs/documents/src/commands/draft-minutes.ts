import { conflict, localDateOf, type Role } from '@app/kernel';
import { type By, type Tx } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { composeSessionMinutes } from '../domain/composition/session-minutes.js';
import { placeOf } from '../domain/definitions/report-outline.js';
import { quorumLine } from '../domain/sessions/session.js';
import { loadMinutesRows } from '../storage/minutes-rows.js';
import { sessionChanged, type SessionRow } from '../storage/session-store.js';
import { DraftDocument } from './draft-document.js';
import { personOf, type SessionAck, SessionDesk } from './session-desk.js';
import { voteSentence } from './vote-sentence.js';

/** The minutes of a closed session, drafted from what was recorded while it sat; then a document like any other, signed by who presided. */
@Injectable()
export class DraftMinutes {
  constructor(
    private readonly desk: SessionDesk,
    private readonly drafting: DraftDocument,
  ) {}

  async run(by: By, sessionId: string): Promise<SessionAck & { documentId: string }> {
    return this.desk.run(by, sessionId, 'draft-minutes', async (tx, { session }) => {
      if (session.minutes_document_id !== null) throw conflict('session.minutes-drafted');
      const { id: documentId } = await this.drafting.write(
        tx,
        {
          organisationId: session.organisation_id,
          type: 'BB',
          procedure: 'minutes',
          content: await this.content(tx, session),
          importId: null,
          reportId: null,
        },
        await this.drafter(tx, session, by),
      );
      const ack = await this.desk.commit(tx, sessionChanged(session, { minutes_document_id: documentId }), 'session.minutes-drafted', {
        sessionId,
        documentId,
      });
      return { ...ack, documentId };
    });
  }

  private async content(tx: Tx, session: SessionRow): Promise<ReturnType<typeof composeSessionMinutes>> {
    const directory = this.desk.directory.using(tx);
    const day = localDateOf(session.starts_at);
    const [, above = null] = await directory.ancestors(session.organisation_id, day);
    const names = await directory.organisationNames([session.organisation_id, ...(above === null ? [] : [above])], day);
    const issuer = names.get(session.organisation_id)?.name ?? '';
    const { seats, guests, items } = await loadMinutesRows(tx, session);
    return composeSessionMinutes({
      issuer,
      superior: above === null ? null : (names.get(above)?.name ?? null),
      place: placeOf(issuer),
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
  }

  /** The secretary, where their position drafts; else who asks; else a drafter of the office, so that somebody can go on with it. */
  private async drafter(
    tx: Tx,
    session: SessionRow,
    by: By,
  ): Promise<{ personId: string; positionId: string | null; organisationId: string | null }> {
    const drafts: Role[] = ['drafter'];
    const drafters = await this.desk.directory.using(tx).peopleWith(drafts, [session.organisation_id], localDateOf(tx.now));
    const asker = personOf(by).personId;
    const found =
      drafters.find(({ personId }) => personId === session.secretary_person_id) ??
      drafters.find(({ personId }) => personId === asker) ??
      drafters[0];
    if (found === undefined) return { personId: asker, positionId: null, organisationId: session.organisation_id };
    return { personId: found.personId, positionId: found.positionId, organisationId: found.organisationId };
  }
}
