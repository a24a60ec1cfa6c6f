import { addDays, addWorkingDays, conflict, forbidden, instantAt, localDateOf } from '@app/kernel';
import { Directory } from '@app/directory';
import { type By, Journal, type Tx } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { type SessionDeadlines, type SittingBody } from '../domain/sessions/session.js';
import { type SessionAsker, type SessionMove, takeSessionMove } from '../domain/sessions/session-procedure.js';
import { sessionTimers } from '../domain/sessions/session-reminders.js';
import { seenSession } from '../storage/session-access.js';
import { loadSession, type SessionRow } from '../storage/session-store.js';
import { type StateChange } from '../storage/state-change.js';

/** What a command on a session answers. */
export interface SessionAck {
  readonly id: string;
  readonly version: number;
  readonly status: SessionRow['status'];
}

const SYSTEM: SessionAsker = { personId: null, roles: [], isSecretary: false, isInvited: false, presides: null };

/** Where every command on a session passes: load under a lock, take the move its procedure allows, commit. */
@Injectable()
export class SessionDesk {
  constructor(
    readonly journal: Journal,
    readonly directory: Directory,
  ) {}

  /**
   * Runs `work` on a session held to the end of the transaction: `update` where the session itself changes, `share` where many write rows of
   * their own under it (presence, replies) and it only must not move on meanwhile.
   */
  run<T>(
    by: By,
    id: string,
    move: SessionMove,
    work: (tx: Tx, held: { readonly session: SessionRow; readonly to: SessionRow['status']; readonly asker: SessionAsker }) => Promise<T>,
    lock: 'update' | 'share' = 'update',
  ): Promise<T> {
    return this.journal.transaction(by, async (tx) => {
      const { session, asker } = await this.hold(tx, by, id, lock);
      return work(tx, { session, asker, to: takeSessionMove(session.status, move, asker) });
    });
  }

  async hold(tx: Tx, by: By, id: string, lock: 'update' | 'share'): Promise<{ session: SessionRow; asker: SessionAsker }> {
    if (by.actor.kind === 'person') return seenSession(tx, by.actor.identity, id, lock);
    return { session: await loadSession(tx, id, lock), asker: SYSTEM };
  }

  /** Commits a change of the session itself and answers where it stands. */
  async commit(
    tx: Tx,
    change: StateChange,
    kind: string,
    payload: object,
    more: Omit<Parameters<Tx['commit']>[0], keyof StateChange | 'kind' | 'payload'> = {},
  ): Promise<SessionAck> {
    const { row } = await tx.commit<string>({ ...change, kind, payload, ...more });
    const after = row as unknown as SessionRow;
    return { id: after.id, version: after.version, status: after.status };
  }

  /** When papers and invitations are due, by the rule of the body on that day. */
  async deadlines(
    tx: Tx,
    organisationId: string,
    body: SittingBody,
    startsAt: Date,
  ): Promise<{ readonly papers_due_at: Date; readonly invitations_due_at: Date }> {
    const directory = this.directory.using(tx);
    const day = localDateOf(startsAt);
    const rule = await directory.rules.at<SessionDeadlines>(`session.deadlines.${body}`, organisationId, day);
    const { end } = await directory.rules.at<{ end: string }>('hours', organisationId, day);
    const [hour = 0, minute = 0] = end.split(':').map(Number);
    const calendar = await directory.calendar();
    // Counted in days; an office that is closed on that day has to have it on the working day before.
    const endOf = (days: number): Date => instantAt(addWorkingDays(calendar, addDays(day, 1 - days), -1), hour, minute);
    return { papers_due_at: endOf(rule.papersDays), invitations_due_at: endOf(rule.invitationsDays) };
  }

  /** Timers of a session whose hours are these. Those of the hours it had before are armed anew or cancelled. */
  timers(
    hours: Pick<SessionRow, 'starts_at' | 'papers_due_at' | 'invitations_due_at'>,
    now: Date,
  ): Pick<Parameters<Tx['commit']>[0], 'arm' | 'cancel'> {
    return {
      arm: sessionTimers({ startsAt: hours.starts_at, papersDueAt: hours.papers_due_at, invitationsDueAt: hours.invitations_due_at }, now),
      cancel: [{ kind: 'session.remind' }],
    };
  }
}

/** Only a person plans, opens, closes: the system never does it by itself. */
export function personOf(by: By): Extract<By['actor'], { kind: 'person' }>['identity'] {
  if (by.actor.kind !== 'person') throw forbidden('session.not-yours', { params: { action: 'arrange' } });
  return by.actor.identity;
}

/** The version the page showed, where one was sent: another means that somebody was faster. */
export function expectVersion(session: SessionRow, expected: number | null): void {
  if (expected !== null && expected !== session.version) throw conflict('stale');
}
