import { type WorkingCalendar } from '@app/kernel';
import { type Asking } from '../storage/rows.js';

/** Which days are worked, as the administrator last left it. */
export async function workingCalendar(rows: Asking): Promise<WorkingCalendar> {
  const days = await rows.query<{ day: string; kind: 'off' | 'worked' }>(`select day::text, kind from directory.calendar_days`);
  return {
    daysOff: new Set(days.filter(({ kind }) => kind === 'off').map(({ day }) => day)),
    workedWeekends: new Set(days.filter(({ kind }) => kind === 'worked').map(({ day }) => day)),
  };
}
