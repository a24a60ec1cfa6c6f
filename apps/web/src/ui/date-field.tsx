import { lazy, type ReactNode, Suspense } from 'react';

const Calendar = lazy(() => import('./date-calendar').then((module) => ({ default: module.DateCalendar })));

export interface DateFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | null;
  readonly required?: boolean;
  /** `YYYY-MM-DD` or null. */
  readonly value: string | null;
  readonly change: (day: string | null) => void;
}

/** A day, typed as dd/mm/yyyy or picked from a calendar. Its code is loaded where a page has one. */
export function DateField(props: DateFieldProps): ReactNode {
  return (
    <Suspense
      fallback={
        <div className="field">
          <span className="label">{props.label}</span>
          <div className="date-box" data-loading="" />
        </div>
      }
    >
      <Calendar {...props} />
    </Suspense>
  );
}
