import { conflict, invalid, missing } from '@app/kernel';
import { type By, type Tx } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { type DecisionEntity } from '../storage/decision.entity.js';
import { amendmentOf, latestDecision } from '../storage/decision-store.js';
import { DocumentDesk } from './document-desk.js';
import { presiding } from './presiding.js';

/** A consultation goes on as a meeting, or an open ballot into a session: the slips already cast stay. */
@Injectable()
export class HoldInMeeting {
  constructor(private readonly desk: DocumentDesk) {}

  run(by: By, documentId: string, sessionId: string | null): Promise<{ decisionId: string }> {
    return this.desk.journal.transaction(by, (tx) => this.runIn(tx, documentId, sessionId));
  }

  /** The same within a unit of work that does more (an item of an agenda). */
  async runIn(tx: Tx, documentId: string, sessionId: string | null): Promise<{ decisionId: string }> {
    const loaded = await this.desk.load(tx, tx.by, documentId, 'update');
    const decision = await latestDecision(tx, documentId, 'update');
    if (decision === null) throw missing('ballot.none');
    presiding(tx.by, loaded, decision);
    if (decision.status !== 'open') throw conflict('ballot.closed');
    if (decision.mode !== 'written' && (sessionId === null || decision.session_id !== null)) throw conflict('ballot.already-in-meeting');
    if (sessionId !== null) await sameBody(tx, sessionId, decision);
    await this.convert(tx, decision, { sessionId, because: 'asked' });
    return { decisionId: decision.id };
  }

  /** No hour ends it any more, and silence means nothing in a meeting. */
  async convert(
    tx: Tx,
    decision: DecisionEntity,
    to: { readonly sessionId: string | null; readonly because: 'asked' | 'differing-views' },
  ): Promise<void> {
    const members = await tx.query<{ personId: string }>(
      `select person_id as "personId" from documents.roster_members where decision_id = $1::uuid order by ordinal`,
      [decision.id],
    );
    await tx.commit({
      ...amendmentOf(decision, {
        mode: ['text', 'meeting'],
        session_id: ['uuid', to.sessionId],
        closes_at: ['timestamptz', null],
        silence_consents: ['boolean', false],
      }),
      kind: 'ballot.converted',
      payload: {
        decisionId: decision.id,
        documentId: decision.document_id,
        memberPersonIds: members.map(({ personId }) => personId),
        because: to.because,
      },
      cancel: [{ kind: 'ballot.closing' }, { kind: 'ballot.reminding' }],
    });
  }
}

async function sameBody(tx: Tx, sessionId: string, decision: DecisionEntity): Promise<void> {
  const [session] = await tx.query<{ organisation_id: string; body: string; status: string }>(
    `select organisation_id, body, status from documents.sessions where id = $1::uuid for share`,
    [sessionId],
  );
  if (session?.status !== 'open') throw conflict('ballot.session-not-open');
  if (session.organisation_id !== decision.organisation_id || session.body !== decision.body)
    throw invalid('ballot.other-body', { field: 'sessionId' });
}
