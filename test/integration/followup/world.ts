import { LoadDemoProvince } from '@app/directory';
import { FollowupModule, followupMessages } from '@app/followup';
import { type FactEvent, type HandOffEvent, HandOffs, Journal, JournalModule, systemBy, Timers, UnitOfWork, WakeUps } from '@app/journal';
import { type FactName, type Facts } from '@app/contracts';
import { type BodyNode, type DocumentContent, type Identity, newId } from '@app/kernel';
import { createService, IdentitySource, type Service } from '@app/platform';
import { Injectable, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { type FastifyRequest } from 'fastify';
import { Rows } from '../../../libs/directory/src/storage/rows.js';
import { FollowReport } from '../../../apps/followup/src/consumers/follow-report.js';
import { LinkReport } from '../../../apps/followup/src/consumers/link-report.js';
import { ProposeDuties } from '../../../apps/followup/src/consumers/propose-duties.js';
import { RemindDue } from '../../../apps/followup/src/consumers/remind-due.js';
import { DocumentsController } from '../../../apps/followup/src/controllers/documents.controller.js';
import { DutiesController } from '../../../apps/followup/src/controllers/duties.controller.js';
import { ObligationsController } from '../../../apps/followup/src/controllers/obligations.controller.js';
import { ProposalsController } from '../../../apps/followup/src/controllers/proposals.controller.js';
import { ReportsController } from '../../../apps/followup/src/controllers/reports.controller.js';
import { RequirementsController } from '../../../apps/followup/src/controllers/requirements.controller.js';
import { testDatabase, type TestDatabase } from '../../support/database.js';

/** The signed-in person comes in a header, as the test says. */
@Injectable()
class ToldIdentity extends IdentitySource {
  async identityOf(request: FastifyRequest): Promise<Identity | null> {
    const told = request.headers['x-test-identity'];
    return typeof told === 'string' ? (JSON.parse(Buffer.from(told, 'base64').toString('utf8')) as Identity) : null;
  }
}

export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** A paragraph of a text invented for these tests. */
export const node = (id: string, label: string | null, text: string, more: Partial<BodyNode> = {}): BodyNode => ({
  id,
  kind: label === null ? 'paragraph' : 'clause',
  label,
  level: label === null ? 1 : 2,
  heading: null,
  text,
  spans: [],
  ...more,
});

/** The demo province with the follow-up service on it, asked over HTTP; facts of other contexts are told by hand. */
export class World {
  private readonly people = new Map<string, Identity>();

  private constructor(
    readonly database: TestDatabase,
    readonly service: Service,
    private readonly address: string,
  ) {}

  static async start(at: string): Promise<World> {
    process.env['LOG_LEVEL'] ??= 'silent';
    const database = await testDatabase({ contexts: ['directory', 'followup'] });
    const gateway = await database.dataSource('gateway');
    await new LoadDemoProvince(new Journal(new UnitOfWork(gateway), new WakeUps()), new Rows(gateway)).load();
    await gateway.destroy();
    await database.moveClock(at);
    @Module({
      imports: [
        TypeOrmModule.forRoot({ type: 'postgres', url: database.urlFor('followup'), poolSize: 10, logging: false }),
        JournalModule.forService('followup'),
        FollowupModule.forService('followup'),
      ],
      controllers: [
        DocumentsController,
        ProposalsController,
        RequirementsController,
        ObligationsController,
        DutiesController,
        ReportsController,
      ],
      providers: [ToldIdentity],
    })
    class TestModule {}
    const service = await createService(TestModule, 'followup', {
      translations: [followupMessages],
      idempotency: Journal,
      identity: ToldIdentity,
    });
    await service.app.listen(0, '127.0.0.1');
    const world = new World(database, service, await service.app.getUrl());
    await world.meetPeople();
    return world;
  }

  async stop(): Promise<void> {
    await this.service.stop();
    await this.database.drop();
  }

  get journal(): Journal {
    return this.service.app.get(Journal, { strict: false });
  }

  identity(login: string): Identity {
    const found = this.people.get(login);
    if (found === undefined) throw new Error(`the demo province has no account ${login}`);
    return found;
  }

  organisationOf(login: string): string {
    return this.identity(login).organisationId ?? '';
  }

  async ask(
    login: string | Identity,
    method: 'GET' | 'POST',
    path: string,
    body?: object,
    key?: string,
    language?: string,
  ): Promise<Answer> {
    const answer = await fetch(`${this.address}/api/followup${path}`, {
      method,
      headers: {
        'x-test-identity': Buffer.from(JSON.stringify(typeof login === 'string' ? this.identity(login) : login), 'utf8').toString('base64'),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...(language === undefined ? {} : { 'accept-language': language }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  }

  async get<T = Record<string, unknown>>(login: string, path: string, language?: string): Promise<T> {
    const answer = await this.ask(login, 'GET', path, undefined, undefined, language);
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body as T;
  }

  async post<T = Record<string, unknown>>(login: string, path: string, body: object = {}): Promise<T> {
    const answer = await this.ask(login, 'POST', path, body);
    if (answer.status > 201) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body as T;
  }

  /** Tells the follow-up a fact of another context, as its consumer would get it. */
  async hear<K extends FactName>(
    name: K,
    fact: Facts[K],
    handler: { handle: (event: HandOffEvent, tx: never) => Promise<void> },
    detail: object | null = null,
  ): Promise<void> {
    const event = {
      name,
      fact,
      detail,
      subject: { type: 'test', id: newId() },
      about: null,
      entryId: newId(),
      recordedAt: new Date(),
      correlationId: newId(),
    } as unknown as FactEvent;
    await this.journal.transaction(systemBy('test', null, newId()), (tx) => handler.handle(event, tx as never));
  }

  issuedFact(more: Partial<Facts['document.issued']>): Facts['document.issued'] {
    return {
      documentId: newId(),
      organisationId: this.organisationOf('bithu'),
      documentType: 'TB',
      number: 14,
      symbol: '14-TB/TU',
      issuedOn: '2027-01-20',
      round: 1,
      versionId: newId(),
      contentDigest: 'x',
      recipientListId: newId(),
      recipientCount: 0,
      recipientsDigest: 'x',
      urgency: 0,
      reportId: null,
      ...more,
    };
  }

  /** A document is issued: the follow-up reads it. Answers its id. */
  async issue(body: readonly BodyNode[], title: string, more: Partial<Facts['document.issued']> = {}): Promise<string> {
    const fact = this.issuedFact(more);
    const content: DocumentContent = {
      head: { type: fact.documentType, title, superior: null, issuer: 'TỈNH ỦY LAM SƠN', place: 'Lam Sơn', asPrinted: null },
      body,
      recipients: [],
      signature: null,
      tail: { asPrinted: null },
      annexes: [],
    };
    await this.hear('document.issued', fact, new ProposeDuties(), { content, title, issuerName: 'Tỉnh ủy Lam Sơn' });
    await this.hear('document.issued', fact, new FollowReport());
    return fact.documentId;
  }

  /** A unit drafts and issues a report; nothing is delivered yet. Answers the document's id. */
  async submitReport(reportId: string, organisationId: string, documentId: string = newId(), round = 1): Promise<string> {
    if (round === 1) await this.hear('document.drafted', { documentId, organisationId, documentType: 'BC', reportId }, new LinkReport());
    const fact = this.issuedFact({ documentId, organisationId, documentType: 'BC', symbol: '03-BC/ĐU', round, reportId });
    await this.hear('document.issued', fact, new ProposeDuties(), { content: null, title: 'Báo cáo', issuerName: 'Đảng ủy' });
    await this.hear('document.issued', fact, new FollowReport());
    return documentId;
  }

  async register(documentId: string, organisationId: string, round = 1): Promise<void> {
    const fact = {
      deliveryId: newId(),
      documentId,
      organisationId: newId(),
      round,
      recipientId: organisationId,
      recipientOrganisationId: organisationId,
      source: 'own-act' as const,
    };
    await this.hear('delivery.registered', fact, new FollowReport());
  }

  /** Moves the clock, fires what is due and lets the follow-up hear it, until nothing is left. */
  async passTo(at: string): Promise<void> {
    await this.database.moveClock(at);
    const work = this.service.app.get(HandOffs, { strict: false }).of('remind-due', new RemindDue());
    const timers = this.service.app.get(Timers, { strict: false });
    for (;;) {
      const fired = await timers.fire(500);
      const leases = await work.claim(100);
      for (const lease of leases) await work.run(lease);
      if (fired === 0 && leases.length === 0) return;
    }
  }

  /** Reminders recorded of one matter: level and days, in order. */
  async reminders(subjectId: string): Promise<string[]> {
    const rows = await this.database.query<{ said: string }>(
      `select p.payload->>'level' || ' ' || (p.payload->>'days') as said from journal.entries e join journal.payloads p on p.entry_id = e.id
       where e.kind = 'due.reminded' and e.subject_id = $1 order by e.position`,
      [subjectId],
    );
    return rows.map((row) => row.said);
  }

  private async meetPeople(): Promise<void> {
    const rows = await this.database.query<{
      login: string;
      personId: string;
      positionId: string;
      organisationId: string;
      roles: Identity['roles'];
    }>(
      `select distinct on (a.login) a.login, a.person_id as "personId", q.id as "positionId", q.organisation_id as "organisationId", q.roles
       from directory.accounts a join directory.holders h on h.person_id = a.person_id and h.valid_to is null
       join directory.positions q on q.id = h.position_id order by a.login, q.rank desc`,
    );
    for (const { login, ...rest } of rows) this.people.set(login, { ...rest, loginId: login, strongAt: '2027-01-20T01:00:00Z' });
  }
}
