import { conflict, forbidden, invalid, localDateOf, newId } from '@app/kernel';
import { type By } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { type CheckOutcome, type CheckRule } from '../domain/appraisal-check.js';
import { checkChanged, checkInserted, loadCheck } from '../storage/check-store.js';
import { askerOf, DocumentDesk } from './document-desk.js';

export interface CheckTick {
  readonly code: string;
  readonly outcome: CheckOutcome;
  readonly note: string | null;
}

/** The reviewer ticks one line of the checklist of this submission; may be ticked anew while the appraisal lasts. */
@Injectable()
export class TickCheck {
  constructor(private readonly desk: DocumentDesk) {}

  run(by: By, documentId: string, tick: CheckTick): Promise<{ id: string }> {
    return this.desk.journal.transaction(by, async (tx) => {
      const loaded = await this.desk.load(tx, by, documentId, 'share');
      const { state } = loaded;
      const asker = askerOf(by.actor, loaded);
      if (state.stage !== 'inspection') throw conflict('document.wrong-stage', { params: { stage: state.stage, action: 'check' } });
      if (asker.personId === null || !asker.actsForIssuer || !asker.roles.includes('reviewer'))
        throw forbidden('document.not-yours', { params: { action: 'check' } });
      const rule = await this.desk.directory.using(tx).rules.at<CheckRule>('appraisal.checks', state.organisationId, localDateOf(tx.now));
      if (!rule.checks.some(({ code }) => code === tick.code)) throw invalid('appraisal.unknown-check', { field: 'code' });
      const known = await loadCheck(tx, documentId, state.round, tick.code);
      const id = known?.id ?? newId<'appraisal-check'>();
      const left = { documentId, round: state.round, ...tick, by: asker.personId, at: tx.now };
      await tx.commit<string>({
        ...(known === null ? checkInserted(id, left) : checkChanged(known, left)),
        kind: 'appraisal.checked',
        payload: { documentId, round: state.round, code: tick.code, outcome: tick.outcome },
        detail: { note: tick.note },
      });
      return { id };
    });
  }
}
