import { addWorkingDays, instantAt, localDateOf, type LocalDate, type WorkingCalendar } from '@app/kernel';
import { Directory } from '@app/directory';
import { Injectable } from '@nestjs/common';

/** How long what was read of rules and calendar is used again. Real time: a rule edited just now may rule a step a moment later. */
const FRESH_MS = 5000;

/** Time limits of steps: rule data in working days of the organisation, ending when its office closes. */
@Injectable()
export class StepLimits {
  private readonly kept = new Map<string, { readonly until: number; readonly value: Promise<unknown> }>();

  constructor(private readonly directory: Directory) {}

  /** When a step with this limit, begun now, is late; null where there is no limit or no rule. */
  async dueAt(organisationId: string, limit: string | null, now: Date): Promise<Date | null> {
    if (limit === null) return null;
    const today = localDateOf(now);
    const rule = await this.rule<{ workingDays: number }>(limit, organisationId, today);
    if (rule === null) return null;
    const [hour, minute] = clock((await this.hours(organisationId, today)).end);
    return instantAt(addWorkingDays(await this.calendar(), today, rule.workingDays), hour, minute);
  }

  /** The hour at which the office opens on the next working day: when it is reminded again. */
  async nextOpening(organisationId: string, now: Date): Promise<Date> {
    const today = localDateOf(now);
    const [hour, minute] = clock((await this.hours(organisationId, today)).start);
    return instantAt(addWorkingDays(await this.calendar(), today, 1), hour, minute);
  }

  private async hours(organisationId: string, day: LocalDate): Promise<{ start: string; end: string }> {
    return (await this.rule<{ start: string; end: string }>('hours', organisationId, day)) ?? { start: '07:30', end: '17:00' };
  }

  private rule<T>(code: string, organisationId: string, day: LocalDate): Promise<T | null> {
    return this.fresh(`${code} ${organisationId} ${day}`, () => this.directory.rules.at<T>(code, organisationId, day));
  }

  private calendar(): Promise<WorkingCalendar> {
    return this.fresh('calendar', () => this.directory.calendar());
  }

  private fresh<T>(key: string, read: () => Promise<T>): Promise<T> {
    const now = Date.now();
    const known = this.kept.get(key);
    if (known !== undefined && known.until > now) return known.value as Promise<T>;
    if (this.kept.size > 1000) this.kept.clear();
    const value = read();
    this.kept.set(key, { until: now + FRESH_MS, value });
    // A failed read is not kept: the next asker tries again.
    value.catch(() => this.kept.delete(key));
    return value;
  }
}

function clock(text: string): [number, number] {
  const [hour = 0, minute = 0] = text.split(':').map(Number);
  return [hour, minute];
}
