import { type ReactNode } from 'react';
import { useTexts } from '../texts/language';
import { Badge } from './badge';
import { dayText, daysLeft, useNow } from './dates';

/** A deadline: the day, and in words how near or how late it is. */
export function Due({ at, done = false }: { readonly at: string | null | undefined; readonly done?: boolean }): ReactNode {
  const t = useTexts();
  const now = useNow();
  if (!at) return <span className="muted">{t.due.none}</span>;
  if (done) return <span>{dayText(at)}</span>;
  const days = daysLeft(now, at);
  return (
    <span className="due">
      {dayText(at)} <Badge tone={days < 0 ? 'bad' : days <= 3 ? 'warn' : 'plain'}>{dueWords(days, t)}</Badge>
    </span>
  );
}

function dueWords(days: number, t: ReturnType<typeof useTexts>): string {
  if (days < 0) return t.due.late(-days);
  if (days === 0) return t.due.today;
  return t.due.left(days);
}
