import { type TimerKind } from '@app/contracts';

/** What a session reminds of, and who: see `remind-session`. */
export const SESSION_REMINDERS = ['papers', 'papers-late', 'invitations', 'sitting'] as const;
export type SessionReminder = (typeof SESSION_REMINDERS)[number];

interface Timer {
  readonly kind: Extract<TimerKind, 'session.remind'>;
  readonly key: SessionReminder;
  readonly dueAt: Date;
  readonly payload: { readonly startsAt: string };
}

const DAY_MS = 86_400_000;

/**
 * The reminders of a session: papers the day before they are due and when they are, invitations the day before they must be out, everyone
 * the day before it sits. What lies in the past reminds of nothing.
 */
export function sessionTimers(
  session: { readonly startsAt: Date; readonly papersDueAt: Date | null; readonly invitationsDueAt: Date | null },
  now: Date,
): Timer[] {
  const before = (at: Date | null): Date | null => (at === null ? null : new Date(at.getTime() - DAY_MS));
  const wanted: readonly (readonly [SessionReminder, Date | null])[] = [
    ['papers', before(session.papersDueAt)],
    ['papers-late', session.papersDueAt],
    ['invitations', before(session.invitationsDueAt)],
    ['sitting', before(session.startsAt)],
  ];
  return wanted.flatMap(([key, dueAt]) =>
    dueAt === null || dueAt <= now
      ? []
      : [{ kind: 'session.remind' as const, key, dueAt, payload: { startsAt: session.startsAt.toISOString() } }],
  );
}
