import { conflict, missing } from '@app/kernel';
import { type By } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { amendmentOf, latestDecision } from '../storage/decision-store.js';
import { DocumentDesk } from './document-desk.js';
import { presiding } from './presiding.js';

/** The presiding member says whether the matter is an important one: then differing views take a consultation to a meeting. */
@Injectable()
export class MarkImportant {
  constructor(private readonly desk: DocumentDesk) {}

  run(by: By, documentId: string, important: boolean): Promise<{ decisionId: string; important: boolean }> {
    return this.desk.journal.transaction(by, async (tx) => {
      const loaded = await this.desk.load(tx, by, documentId, 'update');
      const decision = await latestDecision(tx, documentId, 'update');
      if (decision === null) throw missing('ballot.none');
      presiding(by, loaded, decision);
      if (decision.status !== 'open') throw conflict('ballot.closed');
      if ((decision.important ?? false) !== important)
        await tx.commit<string>({
          ...amendmentOf(decision, { important: ['boolean', important] }),
          kind: important ? 'ballot.marked-important' : 'ballot.marked-ordinary',
          payload: { decisionId: decision.id, documentId },
        });
      return { decisionId: decision.id, important };
    });
  }
}
