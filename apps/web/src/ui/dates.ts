import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { systemQuery } from '../api/session';

const ZONE = 'Asia/Ho_Chi_Minh';
const day = new Intl.DateTimeFormat('vi-VN', { timeZone: ZONE, day: '2-digit', month: '2-digit', year: 'numeric' });
const hour = new Intl.DateTimeFormat('vi-VN', { timeZone: ZONE, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** `20/06/2027` of an instant (in Vietnam) or of a day `YYYY-MM-DD`. */
export function dayText(at: string | null | undefined): string {
  if (!at) return '';
  if (/^\d{4}-\d{2}-\d{2}$/.test(at)) return at.split('-').reverse().join('/');
  return day.format(new Date(at));
}

/** `14:05 20/06/2027` in Vietnam. A day without an hour stays a day. */
export function momentText(at: string | null | undefined): string {
  if (!at) return '';
  if (/^\d{4}-\d{2}-\d{2}$/.test(at)) return dayText(at);
  return `${hour.format(new Date(at))} ${day.format(new Date(at))}`;
}

/** The day `YYYY-MM-DD` an instant falls on in Vietnam. */
export function localDay(at: Date): string {
  return new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
}

/** The day after `YYYY-MM-DD`. */
export const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/** The clock of the system, which a demo moves; counts on by itself, renewed every half minute. */
export function useNow(): Date {
  const { data, dataUpdatedAt } = useQuery(systemQuery);
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 30_000);
    return () => clearInterval(timer);
  }, []);
  const offset = data ? Date.parse(data.now) - dataUpdatedAt : 0;
  return new Date(Date.now() + offset);
}

/** Whole days from `now` to `due` by the calendar in Vietnam; negative when overdue. */
export function daysLeft(now: Date, due: string): number {
  const to = /^\d{4}-\d{2}-\d{2}$/.test(due) ? due : localDay(new Date(due));
  return Math.round((Date.parse(to) - Date.parse(localDay(now))) / 86_400_000);
}
