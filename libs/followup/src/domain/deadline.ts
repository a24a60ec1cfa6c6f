import { instantAt, type LocalDate } from '@app/kernel';

/** The instant at which a due day ends for an office: what comes later is overdue. */
export function dueInstant(dueOn: LocalDate, closesAtMinute: number): Date {
  return instantAt(dueOn, Math.floor(closesAtMinute / 60), closesAtMinute % 60);
}
