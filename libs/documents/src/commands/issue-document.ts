import { conflict, type DocumentContent, forbidden, invalid, localDateOf, type LocalDate, missing, newId } from '@app/kernel';
import { type Directory, freeze } from '@app/directory';
import { type By, type Tx } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { checkMove, decide } from '../domain/decide.js';
import { type DocumentState } from '../domain/document-state.js';
import { evolve } from '../domain/evolve.js';
import { symbolOf } from '../domain/numbering.js';
import { checkRecipients } from '../domain/recipients.js';
import { loadContent } from '../storage/document-store.js';
import { issueChange } from '../storage/issue-store.js';
import { nextNumber, registration, type Series, takeNumber } from '../storage/register-store.js';
import { askerOf, DocumentDesk } from './document-desk.js';

export interface IssueWish {
  /** The day printed on it; today where none is given. */
  readonly issuedOn: LocalDate | null;
  /** 0 ordinary to 4 (hỏa tốc hẹn giờ). */
  readonly urgency: number;
  /** The number the clerk expects from the preview; refused where it is taken or not the next. Null: whatever is next. */
  readonly number: number | null;
}

export interface IssueAck {
  readonly id: string;
  readonly number: number;
  readonly symbol: string;
  readonly issuedOn: LocalDate;
  /** How many recipients it was frozen for. */
  readonly recipients: number;
  readonly round: number;
}

/**
 * Numbering and issuing, in one short transaction: recipients are frozen first, the number is taken last, so that the register is held
 * as briefly as can be and never has a gap. A returned report is issued again under the number it has.
 */
@Injectable()
export class IssueDocument {
  constructor(private readonly desk: DocumentDesk) {}

  run(by: By, documentId: string, wish: IssueWish): Promise<IssueAck> {
    return this.desk.journal.transaction(by, async (tx) => {
      const loaded = await this.desk.load(tx, by, documentId, 'update');
      const { state } = loaded;
      const asker = askerOf(by.actor, loaded);
      const at = await this.desk.circumstances(tx, loaded, asker, 'issue');
      checkMove(state, 'issue', at);
      if (by.actor.kind !== 'person' || state.signature === null) throw forbidden('document.not-yours', { params: { action: 'issue' } });
      const directory = this.desk.directory.using(tx);
      const issuedOn = issuingDay(wish.issuedOn, state, tx.now);
      const content = at.facts.content ?? (await loadContent(tx, state.current.versionId));
      checkRecipients(content.recipients);

      const issuer = await directory.organisation(state.organisationId, issuedOn);
      if (issuer === null) throw missing('document.issuer-unknown');
      const recipients = await freeze(tx, content.recipients, issuedOn, documentId);
      if (recipients.count === 0) throw invalid('document.no-recipients', { field: 'content.recipients' });
      const taken = await this.number(tx, directory, state, wish, issuedOn, issuer.symbol);

      const command = { name: 'issue', ...taken, issuedOn, urgency: wish.urgency, recipients } as const;
      const events = decide(state, command, at);
      const after = events.reduce(evolve, state);
      await tx.commit<string>({
        ...issueChange({
          id: newId<'issue'>(),
          documentId,
          round: after.issueRound,
          versionId: state.current.versionId,
          digest: state.current.digest,
          number: taken.number,
          symbol: taken.symbol,
          issuedOn,
          signature: state.signature,
          signatories: state.signatories,
          recipients,
          issuedBy: by.actor.identity.personId,
          issuedAt: tx.now,
        }),
        kind: 'issue.frozen',
        payload: { documentId, round: after.issueRound, digest: state.current.digest },
      });
      const detail = issuedDetail(content, state, { name: issuer.name, symbol: issuer.symbol });
      await this.desk.record(tx, state, events, detail, wish.urgency);
      return {
        id: documentId,
        number: taken.number,
        symbol: taken.symbol,
        issuedOn,
        recipients: recipients.count,
        round: after.issueRound,
      };
    });
  }

  private async number(
    tx: Tx,
    directory: Directory,
    state: DocumentState,
    wish: IssueWish,
    on: LocalDate,
    issuerSymbol: string | null,
  ): Promise<Taken> {
    if (state.number !== null && state.symbol !== null && state.termId !== null)
      return { number: state.number, symbol: state.symbol, termId: state.termId };
    if (issuerSymbol === null) throw conflict('issue.no-symbol');
    const term = await directory.termAt(state.organisationId, on);
    if (term === null) throw conflict('issue.no-term', { field: 'issuedOn' });
    const series: Series = { organisationId: state.organisationId, termId: term.id, type: state.type };
    if (wish.number !== null) await expectNumber(tx, series, wish.number);
    const number = await takeNumber(tx, series);
    // Taken by somebody between the look and the lock: the clerk's number is gone, so nothing is issued under another.
    if (wish.number !== null && wish.number !== number)
      throw conflict('number.taken', { field: 'number', params: { number: wish.number } });
    const symbol = symbolOf(number, state.type, issuerSymbol);
    await tx.commit<string>({
      ...registration({ id: newId<'number'>(), series, number, symbol, documentId: state.id, reason: null, on, at: tx.now }),
      kind: 'number.taken',
      payload: { ...series, number, symbol, documentId: state.id },
    });
    return { number, symbol, termId: term.id };
  }
}

interface Taken {
  readonly number: number;
  readonly symbol: string;
  readonly termId: string;
}

async function expectNumber(tx: Tx, series: Series, wanted: number): Promise<void> {
  const next = await nextNumber(tx, series);
  const params = { number: wanted, next };
  if (wanted < next) throw conflict('number.taken', { field: 'number', params });
  if (wanted > next) throw invalid('number.not-next', { field: 'number', params });
}

function issuingDay(wanted: LocalDate | null, state: DocumentState, now: Date): LocalDate {
  const today = localDateOf(now);
  const day = wanted ?? today;
  if (day > today) throw invalid('issue.date-in-future', { field: 'issuedOn' });
  if (state.signature !== null && day < localDateOf(new Date(state.signature.at)))
    throw invalid('issue.date-before-signature', { field: 'issuedOn' });
  return day;
}

/** All that dissemination and follow-up need to know: they never read the tables of this context. */
function issuedDetail(content: DocumentContent, state: DocumentState, issuer: { name: string; symbol: string | null }): object {
  return {
    title: state.title,
    issuerName: issuer.name,
    issuerSymbol: issuer.symbol,
    signature: state.signature,
    procedure: state.procedureCode,
    content,
  };
}
