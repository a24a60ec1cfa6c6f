import { LoadDemoProvince } from '@app/directory';
import { type Facts } from '@app/contracts';
import { followIssued, InspectionsModule, inspectionsMessages, type PaperAck } from '@app/inspections';
import { HandOffs, Journal, JournalModule, systemBy, Timers, type Tx, UnitOfWork, WakeUps } from '@app/journal';
import { Directory, DirectoryModule } from '@app/directory';
import { type Identity, newId } from '@app/kernel';
import { createService, IdentitySource, type Service } from '@app/platform';
import { Injectable, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { type FastifyRequest } from 'fastify';
import { Rows } from '../../../libs/directory/src/storage/rows.js';
import { RemindInspection } from '../../../apps/documents/src/consumers/remind-inspection.js';
import { inspectionControllers } from '../../../apps/documents/src/inspections/controllers/index.js';
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

export const PLAN = {
  purpose: 'Đánh giá việc lãnh đạo, chỉ đạo thực hiện nghị quyết.',
  content: 'Việc lãnh đạo thực hiện nghị quyết đại hội.',
  method: 'Nghe báo cáo, xem hồ sơ, làm việc trực tiếp.',
  periodFrom: '2025-01-01',
  periodTo: '2026-12-31',
  outline: [
    { title: 'Công tác quán triệt', guidance: 'Nêu số hội nghị, số đảng viên dự.' },
    { title: 'Kết quả thực hiện chỉ tiêu', guidance: 'Nêu từng chỉ tiêu: kết quả, so với kế hoạch.' },
  ],
};

/** The demo province with the doors of inspections on it, asked over HTTP. */
export class World {
  private readonly people = new Map<string, Identity>();
  private readonly codes = new Map<string, string>();
  private communeCodes: readonly string[] = [];

  private constructor(
    readonly database: TestDatabase,
    readonly service: Service,
    private readonly address: string,
  ) {}

  static async start(at: string): Promise<World> {
    process.env['LOG_LEVEL'] ??= 'silent';
    const database = await testDatabase({ contexts: ['directory', 'inspections'] });
    const gateway = await database.dataSource('gateway');
    await new LoadDemoProvince(new Journal(new UnitOfWork(gateway), new WakeUps()), new Rows(gateway)).load();
    await gateway.destroy();
    await database.moveClock(at);
    @Module({
      imports: [
        TypeOrmModule.forRoot({ type: 'postgres', url: database.urlFor('documents'), poolSize: 10, logging: false }),
        JournalModule.forService('documents'),
        DirectoryModule.forService('documents'),
        InspectionsModule.forService('documents'),
      ],
      controllers: inspectionControllers,
      providers: [ToldIdentity, RemindInspection],
    })
    class TestModule {}
    const service = await createService(TestModule, 'documents', {
      translations: [inspectionsMessages],
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

  person(login: string): string {
    return this.identity(login).personId;
  }

  organisation(code: string): string {
    return this.codes.get(code) ?? '';
  }

  /** The first communes of the province by code. */
  communes(count: number): readonly string[] {
    return this.communeCodes.slice(0, count);
  }

  identity(login: string): Identity {
    const found = this.people.get(login);
    if (found === undefined) throw new Error(`the demo province has no account ${login}`);
    return found;
  }

  async ask(login: string, method: 'GET' | 'POST' | 'PUT', path: string, body?: object | FormData, key?: string): Promise<Answer> {
    const json = body !== undefined && !(body instanceof FormData);
    const answer = await fetch(`${this.address}/api/inspections${path}`, {
      method,
      headers: {
        'x-test-identity': Buffer.from(JSON.stringify(this.identity(login)), 'utf8').toString('base64'),
        ...(json ? { 'content-type': 'application/json' } : {}),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  }

  /** The answer as it comes, for files. */
  async fetch(login: string, path: string): Promise<Response> {
    return fetch(`${this.address}/api/inspections${path}`, {
      headers: { 'x-test-identity': Buffer.from(JSON.stringify(this.identity(login)), 'utf8').toString('base64') },
    });
  }

  async get<T = Record<string, unknown>>(login: string, path: string): Promise<T> {
    const answer = await this.ask(login, 'GET', path);
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body as T;
  }

  async post<T = { id: string }>(login: string, path: string, body: object = {}): Promise<T> {
    const answer = await this.ask(login, 'POST', path, body);
    if (answer.status > 201) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body as T;
  }

  /** Moves the clock, fires what is due and lets the reminders hear it, until nothing is left. */
  async passTo(at: string): Promise<void> {
    await this.database.moveClock(at);
    const handler = this.service.app.get(RemindInspection, { strict: false });
    const work = this.service.app.get(HandOffs, { strict: false }).of('remind-inspection', handler);
    const timers = this.service.app.get(Timers, { strict: false });
    for (;;) {
      const fired = await timers.fire(500);
      const leases = await work.claim(100);
      for (const lease of leases) await work.run(lease);
      if (fired === 0 && leases.length === 0) return;
    }
  }

  /** As a consumer does, in a transaction of the system's. */
  told<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.service.app.get(Journal, { strict: false }).transaction(systemBy('follow-inspection', null, newId()), work);
  }

  /** Facts of a kind, oldest first. */
  async facts(kind: string): Promise<Record<string, unknown>[]> {
    const rows = await this.database.query<{ payload: Record<string, unknown> }>(
      'select p.payload from journal.entries e join journal.payloads p on p.entry_id = e.id where e.kind = $1 order by e.recorded_at, e.id',
      [kind],
    );
    return rows.map((row) => row.payload);
  }

  private async meetPeople(): Promise<void> {
    const rows = await this.database.query<{ login: string } & Pick<Identity, 'personId' | 'positionId' | 'organisationId' | 'roles'>>(
      `select distinct on (a.login) a.login, a.person_id as "personId", q.id as "positionId", q.organisation_id as "organisationId", q.roles
       from directory.accounts a join directory.holders h on h.person_id = a.person_id and h.valid_to is null
       join directory.positions q on q.id = h.position_id order by a.login, q.rank desc`,
    );
    for (const { login, ...rest } of rows) this.people.set(login, { ...rest, loginId: login, strongAt: '2027-01-20T01:00:00Z' });
    const organisations = await this.database.query<{ id: string; code: string; kind: string }>(
      'select id::text, code, kind from directory.organisations where active order by code',
    );
    this.communeCodes = organisations.filter(({ kind }) => kind === 'commune-committee').map(({ code }) => code);
    for (const { id, code } of organisations) this.codes.set(code, id);
  }
}

export interface Running {
  readonly id: string;
  readonly subjects: readonly string[];
  readonly delegations: readonly string[];
  /** Codes of the communes looked at. */
  readonly communes: readonly string[];
}

const TEAMS: readonly (readonly [string, string, string])[] = [
  ['thuongvu4', 'ubkt', 'soanthao.ubkttu'],
  ['thuongvu1', 'lanhdao.btgdvtu', 'soanthao'],
  ['thuongvu3', 'lanhdao.bnctu', 'thamdinh'],
];

/** Prepared by the commission, decided by the province: as many delegations as asked, each with a head, a secretary, a member and one commune. */
export async function running(world: World, delegations = 3, from = 0): Promise<Running> {
  const communes = world.communes(from + delegations).slice(from);
  const { id } = await world.post('ubkt', '', {
    organisationId: world.organisation('tu'),
    leadOrganisationId: world.organisation('ubkttu'),
    kind: 'inspection',
    title: 'Kiểm tra việc thực hiện nghị quyết đại hội',
    subjects: communes.map((code) => ({ organisationId: world.organisation(code) })),
  });
  await world.post('ubkt', `/${id}/plan`, PLAN);
  const board = await world.get<{ subjects: { id: string }[] }>('ubkt', `/${id}`);
  const subjects = board.subjects.map((subject) => subject.id);
  const formed: string[] = [];
  for (const [index, subjectId] of subjects.entries()) {
    const [head = '', secretary = '', member = ''] = TEAMS[index] ?? [];
    const made = await world.post('ubkt', `/${id}/delegations`, {
      name: `Đoàn kiểm tra số ${String(index + 1)}`,
      members: [
        { personId: world.person(head), role: 'head' },
        { personId: world.person(secretary), role: 'secretary' },
        { personId: world.person(member), role: 'member' },
      ],
      subjectIds: [subjectId],
    });
    formed.push(made.id);
  }
  await world.post('bithu', `/${id}/decide`, { symbol: '56-QĐ/TU', decidedOn: '2027-03-01', startsOn: '2027-03-08' });
  return { id, subjects, delegations: formed, communes };
}

/** A conclusion on the subject, wanted by a member of its delegation from one finding; issue it with `concludes`. */
export async function conclusionOn(world: World, login: string, inspectionId: string, subjectId: string): Promise<string> {
  await world.post(login, `/subjects/${subjectId}/findings`, { kind: 'strength', area: 'Quán triệt', text: 'Quán triệt kịp thời.' });
  return (await world.post<PaperAck>(login, `/${inspectionId}/documents`, { kind: 'conclusion', subjectId })).id;
}

/** `documents` tells that the conclusion was issued. */
export const concludes = (world: World, inspectionItemId: string): Promise<void> =>
  issues(world, inspectionItemId, '31-TB/TU', '2027-05-20');

/** `documents` tells that a paper of the inspection was issued. */
export function issues(world: World, inspectionItemId: string, symbol: string, issuedOn: string): Promise<void> {
  const issued = { documentId: newId(), symbol, issuedOn, inspectionItemId };
  const directory = world.service.app.get(Directory, { strict: false });
  return world.told((tx) => followIssued(tx, directory.using(tx), issued as unknown as Facts['document.issued'], null));
}
