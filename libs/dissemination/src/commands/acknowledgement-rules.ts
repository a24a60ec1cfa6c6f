import { Directory } from '@app/directory';
import { type Tx } from '@app/journal';
import { localDateOf } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { type AckDeadline, type AckReminders, openingOf, type PlannedReminder, planReminders } from '../domain/reminder-plan.js';

/** The rules of the issuer, as of the day, on acknowledging and reminding. */
@Injectable()
export class AcknowledgementRules {
  constructor(private readonly directory: Directory) {}

  /** The reminders of what was dispatched in this transaction. */
  async reminders(tx: Tx, issuerOrganisationId: string): Promise<PlannedReminder[]> {
    const directory = this.directory.using(tx);
    const day = localDateOf(tx.now);
    const reminders = await directory.rules.at<AckReminders>('ack.reminders', issuerOrganisationId, day);
    const deadline = await directory.rules.at<AckDeadline>('ack.deadline', issuerOrganisationId, day);
    const hours = await directory.rules.at<{ start: string }>('hours', issuerOrganisationId, day);
    return planReminders(tx.now, deadline, reminders, openingOf(hours), await directory.calendar());
  }
}
