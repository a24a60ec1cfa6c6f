import { type Tx } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { evolve } from '../domain/evolve.js';
import { documentChange } from '../storage/document-store.js';
import { payloadOf } from '../domain/fact-of.js';
import { DocumentDesk } from './document-desk.js';

/** How often a late step is counted at most: after a month of working days, reminding is no longer what helps. */
const MOST = 22;

/** The time of a step is over: noted on the document, and again each working day when the office opens, until it moves on. */
@Injectable()
export class RemindStep {
  constructor(private readonly desk: DocumentDesk) {}

  async run(tx: Tx, documentId: string, step: string): Promise<void> {
    const { state } = await this.desk.load(tx, tx.by, documentId, 'update');
    // It moved on between the firing and now.
    if (state.step !== step || state.dueAt === null || state.dueAt > tx.now) return;
    const event = { kind: 'step.reminded', step } as const;
    const after = evolve(state, event);
    const again =
      after.reminded < MOST ? await this.desk.limits.nextOpening(this.desk.directory.using(tx), state.organisationId, tx.now) : null;
    await tx.commit<string>({
      ...documentChange(after),
      kind: event.kind,
      payload: payloadOf(after, event),
      ...(again === null ? {} : { arm: [{ kind: 'step.due', key: 'step', dueAt: again, payload: { step } }] }),
    });
  }
}
