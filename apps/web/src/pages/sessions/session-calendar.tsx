import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { usePages } from '../../api/page';
import { type SittingItem } from '../../api/sessions';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { localDay, useNow } from '../../ui/dates';
import { Loaded } from '../../ui/loaded';

const two = (value: number): string => String(value).padStart(2, '0');

/** A month of sessions, Monday first; a list of the same days on a telephone and on paper. `month`: `2026-12`, or anything else for the present one. */
export function SessionCalendar({ month, choose }: { readonly month: string; readonly choose: (month: string) => void }): ReactNode {
  const t = useTexts();
  const today = localDay(useNow());
  const [year = 0, at = 1] = (/^\d{4}-\d{2}$/.test(month) ? month : today.slice(0, 7)).split('-').map(Number);
  const days = new Date(Date.UTC(year, at, 0)).getUTCDate();
  const lead = (new Date(Date.UTC(year, at - 1, 1)).getUTCDay() + 6) % 7;
  const dayOf = (day: number): string => `${year}-${two(at)}-${two(day)}`;
  const list = usePages<SittingItem>(['sittings', 'month'], '/api/sessions', { from: dayOf(1), to: dayOf(days), limit: 100 });
  const move = (by: number): void => {
    const next = new Date(Date.UTC(year, at - 1 + by, 1));
    choose(`${next.getUTCFullYear()}-${two(next.getUTCMonth() + 1)}`);
  };
  return (
    <section aria-labelledby="thang">
      <div className="row row-between calendar-head">
        <Button onClick={() => move(-1)}>← {t.sessions.previous}</Button>
        <h2 id="thang">{t.sessions.monthOf(at, year)}</h2>
        <Button onClick={() => move(1)}>{t.sessions.next} →</Button>
      </div>
      <Loaded asked={list}>
        {() => (
          <ol className="month">
            {t.sessions.weekdays.map((name) => (
              <li key={name} className="month-name" aria-hidden="true">
                {name}
              </li>
            ))}
            {lead > 0 && <li className={`month-lead-${lead}`} aria-hidden="true" />}
            {Array.from({ length: days }, (_, index) => {
              const day = dayOf(index + 1);
              const held = list.items.filter((item) => localDay(new Date(item.startsAt)) === day).reverse();
              return (
                <li key={day} className={[held.length === 0 ? 'month-empty' : '', day === today ? 'month-today' : ''].join(' ')}>
                  <span className="month-day">{index + 1}</span>
                  {held.map((item) => (
                    <Link
                      key={item.id}
                      to="/hoi-nghi/$sessionId"
                      params={{ sessionId: item.id }}
                      className={`month-session month-${item.status}`}
                    >
                      {new Date(Date.parse(item.startsAt) + 7 * 3_600_000).toISOString().slice(11, 16)} {t.sessions.bodies[item.body]}{' '}
                      <span className="muted small">{t.sessions.statuses[item.status]}</span>
                    </Link>
                  ))}
                </li>
              );
            })}
          </ol>
        )}
      </Loaded>
    </section>
  );
}
