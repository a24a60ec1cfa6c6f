import { conflict, forbidden, invalid, missing, newId } from '@app/kernel';
import { type By } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { memberSeat, recusalOf } from '../storage/vote-store.js';
import { DocumentDesk } from './document-desk.js';
import { voteRefusal } from './vote-refusal.js';

/** A member with an interest in the matter stands aside, with a reason. A slip already handed in no longer counts; another is refused. */
@Injectable()
export class StandAside {
  constructor(private readonly desk: DocumentDesk) {}

  async run(by: By, documentId: string, reason: string): Promise<{ recusalId: string }> {
    if (by.actor.kind !== 'person') throw forbidden('ballot.not-on-roster');
    if (reason.trim() === '') throw invalid('document.no-reason', { field: 'reason' });
    const { personId, actingFor } = by.actor.identity;
    if (actingFor !== undefined) throw forbidden('ballot.not-by-substitute');
    const seat = await memberSeat(this.desk.rows, documentId, personId);
    if (seat === null) throw missing('ballot.none');
    if (!seat.onRoster) throw forbidden('ballot.not-on-roster');
    if (seat.recused) throw conflict('ballot.recused');
    if (!seat.open) throw conflict('ballot.closed');
    const answer = { recusalId: newId<'recusal'>() };
    try {
      await this.desk.journal.commit<string>(
        by,
        {
          ...recusalOf({ id: answer.recusalId, documentId, decisionId: seat.decisionId, personId, reason: reason.trim() }),
          kind: 'ballot.recused',
          payload: { documentId, decisionId: seat.decisionId, personId },
        },
        answer,
      );
      return answer;
    } catch (error) {
      throw voteRefusal(error);
    }
  }
}
