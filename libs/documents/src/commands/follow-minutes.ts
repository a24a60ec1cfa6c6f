import { type Tx } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { takeSessionMove } from '../domain/sessions/session-procedure.js';
import { sessionChanged, type SessionRow } from '../storage/session-store.js';
import { SessionDesk } from './session-desk.js';

/** What becomes of the document becomes of the minutes: signed, the session is over; withdrawn, they can be drafted again. */
@Injectable()
export class FollowMinutes {
  constructor(private readonly desk: SessionDesk) {}

  async run(tx: Tx, documentId: string, became: 'signed' | 'withdrawn'): Promise<void> {
    const [found] = await tx.query<{ id: string }>(`select id from documents.sessions where minutes_document_id = $1::uuid`, [documentId]);
    if (found === undefined) return;
    const { session, asker } = await this.desk.hold(tx, tx.by, found.id, 'update');
    // Signed twice (sent back and signed again): approved it is already.
    if (session.status !== 'closed') return;
    const signed = became === 'signed';
    const status = takeSessionMove(session.status, signed ? 'approve-minutes' : 'reject-minutes', asker);
    const change: Partial<SessionRow> = signed ? { status } : { status, minutes_document_id: null };
    await this.desk.commit(tx, sessionChanged(session, change), signed ? 'session.minutes-approved' : 'session.minutes-withdrawn', {
      sessionId: session.id,
      documentId,
    });
  }
}
