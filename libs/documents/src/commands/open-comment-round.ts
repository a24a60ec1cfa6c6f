import { conflict, forbidden, invalid, type LocalDate, localDateOf, newId } from '@app/kernel';
import { type By, type Tx } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { roundDueOn, roundReminders, ROUND_STAGES, type RoundPurpose, type RoundRule } from '../domain/comment-round.js';
import { insertReplies, openingOfRound, type RoundTarget } from '../storage/comment-round-store.js';
import { askerOf, DocumentDesk } from './document-desk.js';

export interface RoundOpening {
  readonly purpose: RoundPurpose;
  readonly targets: readonly RoundTarget[];
  /** The last day for answers; null: as many working days as the rule gives. */
  readonly dueOn: LocalDate | null;
  /** What the units are asked to look at. */
  readonly message: string | null;
}

export interface RoundAck {
  readonly id: string;
  readonly addressees: number;
  readonly dueOn: LocalDate;
}

/** Asks units for their opinion on the version that stands. */
@Injectable()
export class OpenCommentRound {
  constructor(private readonly desk: DocumentDesk) {}

  run(by: By, documentId: string, opening: RoundOpening): Promise<RoundAck> {
    return this.desk.journal.transaction(by, (tx) => this.inside(tx, documentId, opening));
  }

  /** The same in a transaction that does more: `inspections` asks the inspected body as it hands over a draft. */
  async inside(tx: Tx, documentId: string, opening: RoundOpening): Promise<RoundAck> {
    const loaded = await this.desk.load(tx, tx.by, documentId, 'update');
    const { state } = loaded;
    const asker = askerOf(tx.by.actor, loaded);
    if (!ROUND_STAGES.includes(state.stage))
      throw conflict('document.wrong-stage', { params: { stage: state.stage, action: 'ask-units' } });
    if (asker.personId !== null && !(asker.actsForIssuer && asker.roles.includes('drafter')))
      throw forbidden('document.not-yours', { params: { action: 'ask-units' } });
    const [known] = await tx.query<{ ordinal: number; open: boolean }>(
      `select coalesce(max(ordinal), 0)::int as ordinal, coalesce(bool_or(status = 'open' and purpose = $2), false) as open
       from documents.comment_rounds where document_id = $1::uuid`,
      [documentId, opening.purpose],
    );
    if (known?.open === true) throw conflict('round.already-open');

    const directory = this.desk.directory.using(tx);
    const today = localDateOf(tx.now);
    const rule = await directory.rules.at<RoundRule>('comment-round', state.organisationId, today);
    const calendar = await directory.calendar();
    const dueOn = roundDueOn(today, opening.dueOn, rule, calendar);
    const dueAt = await this.desk.limits.closingOn(directory, state.organisationId, dueOn);

    const id = newId<'comment-round'>();
    const made = await insertReplies(tx, { id, documentId, organisationId: state.organisationId, day: today }, opening.targets);
    if (made.count === 0) throw invalid('round.nobody-asked', { field: 'targets' });
    const reminders = roundReminders(today, dueOn, rule, calendar);
    const arm = [];
    for (const { key, on, level, days } of reminders) {
      const hour = await this.desk.limits.openingOn(directory, state.organisationId, on);
      arm.push({ kind: 'round.remind' as const, key, dueAt: hour, payload: { level, days } });
    }
    await tx.commit({
      ...openingOfRound({
        id,
        documentId,
        ordinal: (known?.ordinal ?? 0) + 1,
        organisationId: state.organisationId,
        purpose: opening.purpose,
        versionId: state.current.versionId,
        versionDigest: state.current.digest,
        message: opening.message,
        addressees: made.count,
        dueOn,
        dueAt,
        openedBy: asker.personId,
        openedAt: tx.now,
      }),
      kind: 'comment-round.opened',
      payload: {
        roundId: id,
        documentId,
        organisationId: state.organisationId,
        purpose: opening.purpose,
        versionId: state.current.versionId,
        versionDigest: state.current.digest,
        dueOn,
        addresseeOrganisationIds: made.organisationIds,
      },
      detail: { title: state.title, type: state.type, set: made.set, addressees: made.count },
      arm,
    });
    return { id, addressees: made.count, dueOn };
  }
}
