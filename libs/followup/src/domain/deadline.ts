import { instantAt, invalid, type LocalDate } from '@app/kernel';

/** The instant at which a due day ends for an office: what comes later is overdue. Null: no rule says when the office closes. */
export function dueInstant(dueOn: LocalDate, closesAtMinute: number | null): Date {
  if (closesAtMinute === null) throw invalid('hours.no-rule');
  return instantAt(dueOn, Math.floor(closesAtMinute / 60), closesAtMinute % 60);
}
