import { DisseminationModule, disseminationEntities } from '@app/dissemination';
import { HandOffs, Journal, systemBy, type FactEvent, Timers, UnitOfWork } from '@app/journal';
import { type DueWork, type Identity, newId, type Role } from '@app/kernel';
import { notificationsEntities, NotificationsModule } from '@app/notifications';
import { type INestApplicationContext, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { testDatabase, type TestDatabase } from '../../support/database.js';

/** Ids the specs name. */
export interface Person {
  readonly personId: string;
  readonly positionId: string;
  readonly organisationId: string;
}

export type StartApp = (database: TestDatabase) => Promise<INestApplicationContext>;

/** Both contexts without doors and queues: the spec itself does what is due. */
const contextsOnly: StartApp = (database) => {
  const dataSource = TypeOrmModule.forRoot({
    type: 'postgres',
    url: database.urlFor('dissemination'),
    entities: [...disseminationEntities, ...notificationsEntities],
    poolSize: 12,
    logging: false,
  });
  @Module({
    imports: [dataSource, DisseminationModule.forService('dissemination'), NotificationsModule.forService('dissemination')],
  })
  class TestModule {}
  return NestFactory.createApplicationContext(TestModule, { logger: ['error'] });
};

/**
 * A province of one committee, the office that serves it and as many communes as asked for, each with a clerk and a leader; on a database of
 * its own, with both contexts as the dissemination service has them.
 */
export class World {
  readonly committee = newId();
  readonly office = newId();
  readonly communes: string[] = [];
  private readonly people = new Map<string, Person>();

  private constructor(
    readonly database: TestDatabase,
    readonly app: INestApplicationContext,
  ) {}

  static async start(options: { communes: number; at?: string; app?: StartApp }): Promise<World> {
    const database = await testDatabase({ contexts: ['directory', 'dissemination', 'notifications'] });
    const app = await (options.app ?? contextsOnly)(database);
    const world = new World(database, app);
    await database.moveClock(options.at ?? '2026-11-16T02:00:00Z');
    await world.populate(options.communes);
    return world;
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.database.drop();
  }

  get<T>(token: Type<T> | (abstract new (...args: never[]) => T)): T {
    return this.app.get(token, { strict: false });
  }

  /** Who holds the only position with that role in the organisation. */
  person(organisationId: string, role: Role): Person {
    const found = this.people.get(`${organisationId} ${role}`);
    if (found === undefined) throw new Error(`nobody is ${role} there`);
    return found;
  }

  identity(organisationId: string, role: Role): Identity {
    return { ...this.person(organisationId, role), roles: [role], loginId: 'test', strongAt: '2026-11-16T02:00:00Z' };
  }

  by(organisationId: string, role: Role) {
    return { actor: { kind: 'person' as const, identity: this.identity(organisationId, role) }, correlationId: newId(), idempotency: null };
  }

  /** A frozen list of these recipients, in this order. */
  async freeze(
    recipients: readonly { id: string; kind?: 'organisation' | 'position' | 'outside'; organisationId?: string }[],
  ): Promise<string> {
    const listId = newId();
    const rows = recipients.map(({ id, kind = 'organisation', organisationId = id }, index) => ({
      id,
      kind,
      organisation_id: kind === 'outside' ? null : organisationId,
      position_id: kind === 'position' ? id : null,
      ordinal: index + 1,
    }));
    await this.database.query(
      `insert into directory.recipients (id, kind, organisation_id, position_id, name)
       select r.id, r.kind, r.organisation_id, r.position_id, 'Nơi nhận ' || r.ordinal
       from jsonb_to_recordset($1::jsonb) as r(id uuid, kind text, organisation_id uuid, position_id uuid, ordinal int) on conflict do nothing`,
      [JSON.stringify(rows)],
    );
    await this.database.query(
      `insert into directory.frozen_lists (id, version, on_day, count, digest, made_at) values ($1, 1, '2026-11-16', $2, 'x', now())`,
      [listId, rows.length],
    );
    await this.database.query(
      `insert into directory.frozen_recipients (list_id, ordinal, recipient_id, line_no, purpose, name)
       select $1, r.ordinal, r.id, 1, 'act', 'Nơi nhận ' || r.ordinal from jsonb_to_recordset($2::jsonb) as r(id uuid, ordinal int)`,
      [listId, JSON.stringify(rows)],
    );
    return listId;
  }

  /** What documents says when it has issued one. */
  issued(
    listId: string,
    count: number,
    more: { documentId?: string; round?: number; urgency?: number } = {},
  ): FactEvent<'document.issued'> {
    const documentId = more.documentId ?? newId();
    return {
      name: 'document.issued',
      fact: {
        documentId,
        organisationId: this.committee,
        documentType: 'TB',
        number: 12,
        symbol: '12-TB/TU',
        issuedOn: '2026-11-16',
        round: more.round ?? 1,
        versionId: newId(),
        contentDigest: 'x',
        recipientListId: listId,
        recipientCount: count,
        recipientsDigest: 'x',
        urgency: more.urgency ?? 0,
        reportId: null,
      },
      detail: { title: 'Kết luận thử', issuerName: 'Tỉnh ủy', content: { body: [] } },
      subject: { type: 'documents.document', id: documentId },
      about: documentId,
      entryId: newId(),
      recordedAt: new Date(),
      correlationId: newId(),
    };
  }

  transaction<T>(work: Parameters<Journal['transaction']>[1] extends infer W ? W : never): Promise<T> {
    return this.get(Journal).transaction(systemBy('test', null, newId()), work) as Promise<T>;
  }

  /** Does what is due, until nothing is; returns how many rows were done. */
  async drain(work: DueWork): Promise<number> {
    let done = 0;
    for (;;) {
      const leases = await work.claim(50);
      if (leases.length === 0) return done;
      for (const lease of leases) if ((await work.run(lease)) === 'done') done += 1;
    }
  }

  /** Fires the timers that are due, as the relay does. */
  async fireTimers(): Promise<void> {
    await this.get(Timers).fire(500);
  }

  get handOffs(): HandOffs {
    return this.get(HandOffs);
  }

  get unit(): UnitOfWork {
    return this.get(UnitOfWork);
  }

  private async populate(communes: number): Promise<void> {
    // Written here without entries, which is no matter of these contexts.
    await this.database.query(`delete from journal.subjects where type like 'directory.%'`);
    const organisations = [
      { id: this.committee, code: 'tu', served: this.office },
      { id: this.office, code: 'vptu', served: null },
      ...Array.from({ length: communes }, (_, index) => ({ id: newId(), code: `xa-${index + 1}`, served: null })),
    ];
    this.communes.push(...organisations.slice(2).map(({ id }) => id));
    await this.database.query(
      `insert into directory.organisation_identities (id, version, code, founded_on)
       select o.id, 0, o.code, '2020-01-01' from jsonb_to_recordset($1::jsonb) as o(id uuid, code text)`,
      [JSON.stringify(organisations)],
    );
    await this.database.query(
      `insert into directory.organisation_phases (id, version, organisation_id, name, kind, served_by, search, valid_from)
       select gen_random_uuid(), 0, o.id, o.code, 'committee', o.served, o.code, '2020-01-01' from jsonb_to_recordset($1::jsonb) as o(id uuid, code text, served uuid)`,
      [JSON.stringify(organisations)],
    );
    const held: [string, Role][] = [
      [this.committee, 'signer'],
      [this.committee, 'lead'],
      [this.office, 'clerk'],
      [this.office, 'reviewer'],
      [this.office, 'drafter'],
      ...this.communes.flatMap((id): [string, Role][] => [
        [id, 'clerk'],
        [id, 'lead'],
      ]),
    ];
    const rows = held.map(([organisationId, role]) => {
      const person: Person = { personId: newId(), positionId: newId(), organisationId };
      this.people.set(`${organisationId} ${role}`, person);
      return { ...person, role, holder: newId() };
    });
    const all = JSON.stringify(rows);
    const from = `from jsonb_to_recordset($1::jsonb) as r("personId" uuid, "positionId" uuid, "organisationId" uuid, role text, holder uuid)`;
    await this.database.query(
      `insert into directory.people (id, version, full_name, given_name, search, email)
       select r."personId", 0, 'Người ' || r.role, r.role, r.role, case when r.role in ('clerk', 'reviewer') then r."personId" || '@example.org' end ${from}`,
      [all],
    );
    await this.database.query(
      `insert into directory.positions (id, version, organisation_id, title, kind, roles, search, valid_from)
       select r."positionId", 0, r."organisationId", r.role, r.role, array[r.role], r.role, '2020-01-01' ${from}`,
      [all],
    );
    await this.database.query(
      `insert into directory.holders (id, version, person_id, position_id, valid_from) select r.holder, 0, r."personId", r."positionId", '2020-01-01' ${from}`,
      [all],
    );
    for (const [code, value] of Object.entries({
      'ack.deadline': { workingDays: 0 },
      'ack.reminders': { workingDays: [1, 3], then: 'leader', afterWorkingDays: 5 },
      hours: { start: '07:30', end: '17:00' },
    })) {
      await this.database.query(
        `insert into directory.rules (id, version, code, value, valid_from) values (gen_random_uuid(), 0, $1, $2, '2020-01-01')`,
        [code, JSON.stringify(value)],
      );
    }
  }
}
