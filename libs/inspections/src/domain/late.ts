import { conflict } from '@app/kernel';

/** What a rule says of what comes after its due: taken and marked, or refused once the days of grace are over. */
export interface LateRule {
  readonly late: 'accept' | 'refuse';
  /** With `refuse`: how many calendar days after the due day it is still taken, marked late. */
  readonly graceDays: number;
  readonly source: string;
}

const DAY = 86_400_000;

/** From when it is no longer taken. */
export const closesAt = (dueAt: Date, { graceDays }: LateRule): Date => new Date(dueAt.getTime() + graceDays * DAY);

/**
 * Whether what comes now is late. Without a rule it is taken and marked.
 * @throws DomainError conflict `code` where it comes later than the rule allows
 */
export function decideLate(
  owed: { readonly dueAt: Date; readonly dueOn: string; readonly rule: LateRule | null },
  now: Date,
  code: 'self-report.too-late' | 'explanation.too-late',
): boolean {
  const { dueAt, dueOn, rule } = owed;
  if (rule?.late === 'refuse' && now > closesAt(dueAt, rule))
    throw conflict(code, { params: { dueOn, graceDays: rule.graceDays, source: rule.source } });
  return now > dueAt;
}
