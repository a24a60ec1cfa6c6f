import { conflict, forbidden, invalid, localDateOf, newId } from '@app/kernel';
import { type By, isUniqueViolation, type Tx } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { type SittingBody } from '../domain/sessions/session.js';
import { PREPARING_ROLES } from '../domain/sessions/session-procedure.js';
import { sessionChanged, sessionPlanned, type SessionRow } from '../storage/session-store.js';
import { type SessionAck, SessionDesk, expectVersion, personOf } from './session-desk.js';
import { toldOf } from './told-of-session.js';

export interface SessionPlan {
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly place: string;
  readonly subject: string | null;
  /** "Lần thứ" within the term; null: the next. */
  readonly ordinal: number | null;
  /** Secretary of the session; null: who plans it. */
  readonly secretaryPersonId: string | null;
}

/** A session is planned by the office that serves the body, and amended until it opens. */
@Injectable()
export class PlanSession {
  constructor(private readonly desk: SessionDesk) {}

  async plan(by: By, organisationId: string, body: SittingBody, plan: SessionPlan): Promise<SessionAck> {
    const who = personOf(by);
    return this.desk.journal.transaction(by, async (tx) => {
      await this.mayPrepare(tx, who, organisationId);
      checkHours(plan, tx.now);
      const directory = this.desk.directory.using(tx);
      const day = localDateOf(plan.startsAt);
      const members = await directory.incumbents(organisationId, day, body);
      if (members.length === 0) throw conflict('session.no-body', { field: 'body' });
      const term = await directory.termAt(organisationId, day);
      if (term === null) throw conflict('session.no-term', { field: 'startsAt' });
      const hours = await this.desk.deadlines(tx, organisationId, body, plan.startsAt);
      const id = newId<'session'>();
      const values = {
        organisation_id: organisationId,
        body,
        body_name: await bodyName(tx, members[0]?.bodyId ?? ''),
        term_id: term.id,
        term_name: term.name,
        ordinal: plan.ordinal ?? (await nextOrdinal(tx, organisationId, body, term.id)),
        subject: plan.subject,
        starts_at: plan.startsAt,
        ends_at: plan.endsAt,
        place: plan.place,
        ...(await this.secretary(tx, plan.secretaryPersonId ?? who.personId, organisationId, day)),
        status: 'planned',
        agenda: [],
        ...hours,
        planned_by: who.personId,
        planned_at: tx.now,
      } as const;
      return onceOrdinal(values.ordinal, () =>
        this.desk.commit(
          tx,
          sessionPlanned(id, values),
          'session.planned',
          { sessionId: id, organisationId, body, ordinal: values.ordinal, startsAt: plan.startsAt.toISOString() },
          this.desk.timers({ starts_at: plan.startsAt, ...hours }, tx.now),
        ),
      );
    });
  }

  /** Another hour, place, number or secretary; a session that was put off is planned anew by it. Who was invited is told of another hour or place. */
  async amend(by: By, id: string, expectedVersion: number | null, plan: SessionPlan): Promise<SessionAck> {
    return this.desk.run(by, id, 'amend', async (tx, { session, to }) => {
      expectVersion(session, expectedVersion);
      checkHours(plan, tx.now);
      const day = localDateOf(plan.startsAt);
      const term = await this.desk.directory.using(tx).termAt(session.organisation_id, day);
      if (term === null) throw conflict('session.no-term', { field: 'startsAt' });
      const hours = await this.desk.deadlines(tx, session.organisation_id, session.body, plan.startsAt);
      const values = {
        term_id: term.id,
        term_name: term.name,
        ordinal:
          plan.ordinal ??
          (term.id === session.term_id ? session.ordinal : await nextOrdinal(tx, session.organisation_id, session.body, term.id)),
        subject: plan.subject,
        starts_at: plan.startsAt,
        ends_at: plan.endsAt,
        place: plan.place,
        ...(await this.secretary(tx, plan.secretaryPersonId ?? session.secretary_person_id, session.organisation_id, day)),
        status: to,
        reason: null,
        ...hours,
      };
      const moved = plan.startsAt.getTime() !== session.starts_at.getTime() || plan.place !== session.place;
      const told = moved && to === 'invited';
      return onceOrdinal(values.ordinal, async () =>
        this.desk.commit(
          tx,
          sessionChanged(session, values),
          told ? 'session.moved' : 'session.amended',
          await toldOf(tx, { ...session, ...values }),
          this.desk.timers({ starts_at: plan.startsAt, ...hours }, tx.now),
        ),
      );
    });
  }

  private async mayPrepare(tx: Tx, who: ReturnType<typeof personOf>, organisationId: string): Promise<void> {
    const served =
      who.organisationId === null ? [] : await this.desk.directory.using(tx).organisationsServed(who.organisationId, localDateOf(tx.now));
    const office = who.roles.some((role) => PREPARING_ROLES.includes(role)) && served.includes(organisationId);
    const own = who.roles.includes('presider') && who.organisationId === organisationId;
    if (!office && !own) throw forbidden('session.not-yours', { field: 'organisationId', params: { action: 'plan' } });
  }

  /** The secretary works in the body's own organisation or in the office that serves it; the name is kept as on that day, for the minutes. */
  private async secretary(
    tx: Tx,
    personId: string,
    organisationId: string,
    day: string,
  ): Promise<Pick<SessionRow, 'secretary_person_id' | 'secretary_position_id' | 'secretary_name' | 'secretary_title'>> {
    const [seat] = await tx.query<{ positionId: string; name: string; title: string }>(
      `select q.id as "positionId", x.full_name as name, q.title
       from directory.holders h join directory.positions q on q.id = h.position_id join directory.people x on x.id = h.person_id
       join directory.organisations_at($3::date) o on o.id = $2::uuid
       where h.person_id = $1::uuid and (q.organisation_id = o.id or q.organisation_id = o.served_by)
         and h.valid_from <= $3::date and (h.valid_to is null or h.valid_to > $3::date)
       order by (q.organisation_id = o.id), q.rank limit 1`,
      [personId, organisationId, day],
    );
    if (seat === undefined) throw invalid('session.no-secretary', { field: 'secretaryPersonId' });
    return {
      secretary_person_id: personId,
      secretary_position_id: seat.positionId,
      secretary_name: seat.name,
      secretary_title: seat.title,
    };
  }
}

function checkHours({ startsAt, endsAt }: SessionPlan, now: Date): void {
  if (startsAt <= now) throw invalid('session.in-past', { field: 'startsAt' });
  if (endsAt !== null && endsAt <= startsAt) throw invalid('session.ends-before', { field: 'endsAt' });
}

async function nextOrdinal(tx: Tx, organisationId: string, body: string, termId: string): Promise<number> {
  const [row] = await tx.query<{ next: number }>(
    `select coalesce(max(ordinal), 0)::int + 1 as next from documents.sessions
     where organisation_id = $1::uuid and body = $2 and term_id = $3::uuid and status <> 'cancelled'`,
    [organisationId, body, termId],
  );
  return row?.next ?? 1;
}

async function bodyName(tx: Tx, bodyId: string): Promise<string> {
  const [row] = await tx.query<{ name: string }>(`select name from directory.bodies where id = $1::uuid`, [bodyId]);
  return row?.name ?? '';
}

/** Two planners reach for one number: the index lets one have it, the other is told. */
async function onceOrdinal<T>(ordinal: number, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isUniqueViolation(error, 'sessions_ordinal')) throw conflict('session.ordinal-taken', { field: 'ordinal', params: { ordinal } });
    throw error;
  }
}
