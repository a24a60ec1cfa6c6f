import { conflict, localDateOf } from '@app/kernel';
import { type By, type Tx } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { composeSessionInvitation, type SessionCall } from '../domain/composition/session-invitation.js';
import { sessionChanged, type SessionRow } from '../storage/session-store.js';
import { DraftSessionPaper } from './draft-session-paper.js';
import { type SessionAck, SessionDesk } from './session-desk.js';

/** The giấy mời as a document: for whoever is not told by the system, and for the register. A withdrawn one may be drafted again. */
@Injectable()
export class DraftInvitation {
  constructor(
    private readonly desk: SessionDesk,
    private readonly papers: DraftSessionPaper,
  ) {}

  async run(by: By, sessionId: string): Promise<SessionAck & { documentId: string }> {
    return this.desk.run(by, sessionId, 'invite', async (tx, { session }) => {
      if (session.agenda.length === 0) throw conflict('session.no-agenda');
      const [living] = await tx.query(`select 1 from documents.documents where id = $1::uuid and stage <> 'withdrawn'`, [
        session.invitation_document_id,
      ]);
      if (living !== undefined) throw conflict('session.invitation-drafted');
      const call = await this.call(tx, session);
      const documentId = await this.papers.write(tx, by, session, 'invitation', (head) => composeSessionInvitation({ ...head, ...call }));
      const ack = await this.desk.commit(
        tx,
        sessionChanged(session, { invitation_document_id: documentId }),
        'session.invitation-drafted',
        {
          sessionId,
          documentId,
        },
      );
      return { ...ack, documentId };
    });
  }

  private async call(tx: Tx, session: SessionRow): Promise<Omit<SessionCall, 'issuer' | 'superior' | 'place'>> {
    const day = localDateOf(session.starts_at);
    const members = await this.desk.directory.using(tx).incumbents(session.organisation_id, day, session.body);
    const items = await tx.query<SessionCall['items'][number]>(
      `select id, title from documents.session_items where session_id = $1::uuid and status = 'listed' order by array_position($2::uuid[], id), id`,
      [session.id, session.agenda],
    );
    const guests = await tx.query<SessionCall['guests'][number]>(
      `select v.id, v.name, v.title, q.id as "positionId" from documents.session_invitations v
       left join lateral (
         select q.id from directory.holders h join directory.positions q on q.id = h.position_id
         where h.person_id = v.person_id and h.valid_from <= $2::date and (h.valid_to is null or h.valid_to > $2::date) order by q.rank, q.id limit 1) q on true
       where v.session_id = $1::uuid and v.kind = 'guest' and not v.withdrawn order by v.id`,
      [session.id, day],
    );
    return {
      bodyName: session.body_name,
      ordinal: session.ordinal,
      room: session.place,
      startsAt: session.starts_at,
      items,
      memberPositionIds: members.flatMap(({ positionId }) => (positionId === null ? [] : [positionId])),
      guests,
    };
  }
}
