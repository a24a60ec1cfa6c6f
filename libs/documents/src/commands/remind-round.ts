import { type TimerEvent, type Tx } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { loadRound, remindingOfRound, silentUnits } from '../storage/comment-round-store.js';
import { DocumentDesk } from './document-desk.js';

/** As many units as one fact names. */
const PIECE = 500;

/** A day of reminding has come: the units that are silent are told, in facts of at most 500. */
@Injectable()
export class RemindRound {
  constructor(private readonly desk: DocumentDesk) {}

  async run(tx: Tx, event: TimerEvent<'round.remind'>): Promise<void> {
    const roundId = event.subject.id;
    let round = await loadRound(tx, roundId, 'update');
    if (round.status !== 'open') return;
    const { state } = await this.desk.load(tx, tx.by, round.document_id);
    if (state.stage === 'withdrawn' || state.stage === 'issued') return;
    const silent = await silentUnits(tx, roundId);
    const level = levelOf(event.timer.payload['level']);
    for (let at = 0; at < silent.length; at += PIECE) {
      await tx.commit({
        ...remindingOfRound(round),
        kind: 'comment-round.reminded',
        payload: {
          roundId,
          documentId: round.document_id,
          organisationId: round.organisation_id,
          drafterPersonId: state.drafter.personId,
          level,
          days: Number(event.timer.payload['days']),
          silentOrganisationIds: silent.slice(at, at + PIECE),
        },
        detail: { title: state.title, type: state.type, silent: silent.length },
      });
      round = { ...round, version: round.version + 1 };
    }
  }
}

function levelOf(value: unknown): 'before' | 'due' | 'overdue' {
  return value === 'before' || value === 'due' ? value : 'overdue';
}
