import { nextReminder, type Reminder, type ReminderPlan, type WorkingCalendar } from '@app/kernel';
import { type Arming } from '@app/journal';
import { type ReminderGround } from '../storage/ground.js';

type RemindKind = 'obligation.remind' | 'duty.remind';

/** One timer a subject: the next reminder. Arming again moves it. */
const KEY = 'next';

/** The plan under the rules in force; null where none says how to remind or when the office opens: then nobody is reminded. */
export function reminderPlan(dueOn: string, ground: ReminderGround, calendar: WorkingCalendar): ReminderPlan | null {
  if (ground.rule === null || ground.opensAtMinute === null) return null;
  return { dueOn, rule: ground.rule, opensAtMinute: ground.opensAtMinute, calendar };
}

/** The timer of the next reminder after an instant; none where the plan has none. */
export function armNext(kind: RemindKind, plan: ReminderPlan | null, after: Date): readonly Arming[] {
  return plan === null ? [] : armAt(kind, nextReminder(plan, after));
}

export function armAt(kind: RemindKind, next: Reminder | null): readonly Arming[] {
  return next === null ? [] : [{ kind, key: KEY, dueAt: next.at, payload: { level: next.level, days: next.days } }];
}

export function cancelReminders(kind: RemindKind): readonly { readonly kind: RemindKind }[] {
  return [{ kind }];
}
