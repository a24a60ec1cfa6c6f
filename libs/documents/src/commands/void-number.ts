import { conflict, forbidden, invalid, localDateOf, newId } from '@app/kernel';
import { Directory } from '@app/directory';
import { type By, Journal } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { symbolOf } from '../domain/numbering.js';
import { registration, takeNumber } from '../storage/register-store.js';
import { scopeOf } from '../storage/visibility.js';

export interface Voiding {
  readonly organisationId: string;
  readonly type: string;
  readonly reason: string;
}

/** The clerk voids the next number of a series with a reason (spoiled, given out on paper): it stays in the register, visible for good. */
@Injectable()
export class VoidNumber {
  constructor(
    private readonly journal: Journal,
    private readonly directory: Directory,
  ) {}

  run(by: By, voiding: Voiding): Promise<{ number: number; symbol: string }> {
    return this.journal.transaction(by, async (tx) => {
      if (by.actor.kind !== 'person') throw forbidden('document.not-yours', { params: { action: 'void' } });
      const { identity } = by.actor;
      if (!identity.roles.includes('clerk') || !(await scopeOf(tx, identity)).organisationIds.includes(voiding.organisationId))
        throw forbidden('document.not-yours', { field: 'organisationId', params: { action: 'void' } });
      if (voiding.reason.trim() === '') throw invalid('document.no-reason', { field: 'reason' });
      const directory = this.directory.using(tx);
      const on = localDateOf(tx.now);
      const issuer = await directory.organisation(voiding.organisationId, on);
      if (issuer === null || issuer.symbol === null) throw conflict('issue.no-symbol');
      const term = await directory.termAt(voiding.organisationId, on);
      if (term === null) throw conflict('issue.no-term');
      const series = { organisationId: voiding.organisationId, termId: term.id, type: voiding.type };
      const number = await takeNumber(tx, series);
      const symbol = symbolOf(number, voiding.type, issuer.symbol);
      await tx.commit<string>({
        ...registration({ id: newId<'number'>(), series, number, symbol, documentId: null, reason: voiding.reason.trim(), on, at: tx.now }),
        kind: 'number.voided',
        payload: { ...series, number, symbol },
        detail: { reason: voiding.reason.trim() },
      });
      return { number, symbol };
    });
  }
}
