import { addWorkingDays, instantAt, localDateOf, type LocalDate, type WorkingCalendar } from '@app/kernel';
import { type Directory } from '@app/directory';
import { Injectable } from '@nestjs/common';

/** How long what was read of rules and calendar is used again. Real time: a rule edited just now may rule a step a moment later. */
const FRESH_MS = 5000;

/**
 * Time limits of steps: rule data in working days of the organisation, ending when its office closes. Asked inside a transaction it reads
 * by the transaction's own connection: a second one, wanted by all transactions at once, is what a full pool never gives.
 */
@Injectable()
export class StepLimits {
  private readonly kept = new Map<string, { readonly until: number; readonly value: unknown }>();

  /** When a step with this limit, begun now, is late; null where it has no limit. */
  async dueAt(directory: Directory, organisationId: string, limit: string | null, now: Date): Promise<Date | null> {
    if (limit === null) return null;
    const today = localDateOf(now);
    const rule = await this.rule<{ workingDays: number }>(directory, limit, organisationId, today);
    return this.closingAfter(directory, organisationId, now, rule.workingDays);
  }

  /** When the office closes, so many working days from now. */
  async closingAfter(directory: Directory, organisationId: string, now: Date, workingDays: number): Promise<Date> {
    const day = addWorkingDays(await this.calendar(directory), localDateOf(now), workingDays);
    return this.closingOn(directory, organisationId, day);
  }

  /** When the office closes on that day. */
  async closingOn(directory: Directory, organisationId: string, day: LocalDate): Promise<Date> {
    return instantAt(day, ...clock((await this.hours(directory, organisationId, day)).end));
  }

  /** When the office opens on that day. */
  async openingOn(directory: Directory, organisationId: string, day: LocalDate): Promise<Date> {
    return instantAt(day, ...clock((await this.hours(directory, organisationId, day)).start));
  }

  /** The hour at which the office opens on the next working day: when it is reminded again. */
  async nextOpening(directory: Directory, organisationId: string, now: Date): Promise<Date> {
    return this.openingOn(directory, organisationId, addWorkingDays(await this.calendar(directory), localDateOf(now), 1));
  }

  private hours(directory: Directory, organisationId: string, day: LocalDate): Promise<{ start: string; end: string }> {
    return this.rule(directory, 'hours', organisationId, day);
  }

  private rule<T>(directory: Directory, code: string, organisationId: string, day: LocalDate): Promise<T> {
    return this.fresh(`${code} ${organisationId} ${day}`, () => directory.rules.at<T>(code, organisationId, day));
  }

  private calendar(directory: Directory): Promise<WorkingCalendar> {
    return this.fresh('calendar', () => directory.calendar());
  }

  /** Values are shared, readings are not: nobody waits for a reading of somebody else's transaction. */
  private async fresh<T>(key: string, read: () => Promise<T>): Promise<T> {
    const now = Date.now();
    const known = this.kept.get(key);
    if (known !== undefined && known.until > now) return known.value as T;
    const value = await read();
    if (this.kept.size > 1000) this.kept.clear();
    this.kept.set(key, { until: now + FRESH_MS, value });
    return value;
  }
}

function clock(text: string): [number, number] {
  const [hour = 0, minute = 0] = text.split(':').map(Number);
  return [hour, minute];
}
