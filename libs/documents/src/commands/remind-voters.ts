import { conflict, forbidden, missing } from '@app/kernel';
import { type By, type Tx } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { BALLOT_OPENERS } from '../domain/action.js';
import { type DecisionEntity } from '../storage/decision.entity.js';
import { amendmentOf, latestDecision } from '../storage/decision-store.js';
import { askerOf, DocumentDesk } from './document-desk.js';

/** Members who have neither voted nor stood aside are reminded: on the working days the rule names, and when the office asks. */
@Injectable()
export class RemindVoters {
  constructor(private readonly desk: DocumentDesk) {}

  run(by: By, documentId: string): Promise<{ reminded: number }> {
    return this.desk.journal.transaction(by, async (tx) => {
      const loaded = await this.desk.load(tx, by, documentId, 'update');
      const asker = askerOf(by.actor, loaded);
      const decision = await latestDecision(tx, documentId, 'update');
      if (decision === null) throw missing('ballot.none');
      const presides = by.actor.kind === 'person' && by.actor.identity.personId === decision.presider_person_id;
      if (!presides && !(asker.actsForIssuer && BALLOT_OPENERS.some((role) => asker.roles.includes(role))))
        throw forbidden('document.not-yours', { params: { action: 'remind-voters' } });
      if (decision.status !== 'open') throw conflict('ballot.closed');
      if (decision.on_paper === true) throw conflict('ballot.on-paper');
      return { reminded: await this.remind(tx, decision) };
    });
  }

  /** An hour of reminding has come. Nothing happens where the ballot was closed or became a meeting meanwhile. */
  async remindOnTime(tx: Tx, documentId: string, decisionId: string): Promise<void> {
    await this.desk.load(tx, tx.by, documentId, 'update');
    const decision = await latestDecision(tx, documentId, 'update');
    if (decision?.id === decisionId && decision.status === 'open' && decision.mode === 'written') await this.remind(tx, decision);
  }

  private async remind(tx: Tx, decision: DecisionEntity): Promise<number> {
    const silent = await tx.query<{ personId: string }>(
      `select m.person_id as "personId" from documents.roster_members m where m.decision_id = $1::uuid
         and not exists (select from documents.votes v where v.decision_id = m.decision_id and v.person_id = m.person_id)
         and not exists (select from documents.participations p where p.decision_id = m.decision_id and p.person_id = m.person_id)
         and not exists (select from documents.recusals r where r.decision_id = m.decision_id and r.person_id = m.person_id)
       order by m.ordinal`,
      [decision.id],
    );
    if (silent.length === 0) return 0;
    await tx.commit({
      ...amendmentOf(decision, { reminded: ['int', (decision.reminded ?? 0) + 1] }),
      kind: 'ballot.reminded',
      payload: {
        decisionId: decision.id,
        documentId: decision.document_id,
        silentPersonIds: silent.map(({ personId }) => personId),
        closesAt: decision.closes_at?.toISOString() ?? null,
      },
    });
    return silent.length;
  }
}
