import { addWorkingDays, localDateOf, type LocalDate } from '@app/kernel';
import { type BodyKind, type Directory } from '@app/directory';
import { type Arming } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { type BallotMode, type BallotRules, STRICT_CONDUCT } from '../domain/ballot-rules.js';
import { StepLimits } from './step-limits.js';

/** Rule `ballot.written`: how long slips are out, and on which working days before the hour the silent are reminded. */
interface WrittenRule {
  readonly workingDays: number;
  readonly remindWorkingDaysBefore: readonly number[];
}

/** On which terms a body votes today: rule data of the body, else of the organisation, else of the nearest one above it. */
@Injectable()
export class BallotTerms {
  constructor(private readonly limits: StepLimits) {}

  /** @throws DomainError conflict `rule.missing` where quorum, majority or conduct is not recorded */
  async rules(directory: Directory, organisationId: string, body: BodyKind, today: LocalDate): Promise<BallotRules> {
    const at = <T>(code: string): Promise<T> => directory.rules.at<T>([`${code}.${body}`, code], organisationId, today);
    const quorum = await at<BallotRules['quorum']>('ballot.quorum');
    const majority = await at<BallotRules['majority']>('ballot.majority');
    return { quorum, majority, conduct: { ...STRICT_CONDUCT, ...(await at<Partial<BallotRules['conduct']>>('ballot.conduct')) } };
  }

  /** When a consultation ends: so many working days from today, when the office closes. */
  async closing(directory: Directory, organisationId: string, now: Date, workingDays: number | null): Promise<Date> {
    const days = workingDays ?? (await written(directory, organisationId, now)).workingDays;
    return this.limits.closingAfter(directory, organisationId, now, days);
  }

  /** The close by the hour, and before it the reminders of a consultation, when the office opens. */
  async timers(
    directory: Directory,
    ballot: { readonly organisationId: string; readonly documentId: string; readonly mode: BallotMode; readonly closesAt: Date | null },
    now: Date,
  ): Promise<Arming[]> {
    const { closesAt, documentId, organisationId } = ballot;
    if (closesAt === null) return [];
    const close: Arming = { kind: 'ballot.closing', key: 'close', dueAt: closesAt, payload: { documentId } };
    if (ballot.mode !== 'written') return [close];
    const rule = await written(directory, organisationId, now);
    const calendar = await directory.calendar();
    const last = localDateOf(closesAt);
    const reminders: Arming[] = [];
    for (const days of rule.remindWorkingDaysBefore) {
      const day = days === 0 ? last : addWorkingDays(calendar, last, -days);
      const dueAt = await this.limits.openingOn(directory, organisationId, day);
      reminders.push({ kind: 'ballot.reminding', key: `before-${days}`, dueAt, payload: { documentId } });
    }
    return [close, ...reminders.filter(({ dueAt }) => dueAt > now && dueAt < closesAt)];
  }
}

const written = (directory: Directory, organisationId: string, now: Date): Promise<WrittenRule> =>
  directory.rules.at<WrittenRule>('ballot.written', organisationId, localDateOf(now));
