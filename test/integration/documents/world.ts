import { LoadDemoProvince } from '@app/directory';
import {
  CastVote,
  CloseBallot,
  DocumentsModule,
  documentsEntities,
  DraftDocument,
  ImportFile,
  type ImportView,
  IssueDocument,
  NoteReading,
  OpenBallot,
  PassAppraisal,
  ReadImport,
  ReadImportedFile,
  SecretKeeper,
  SignDocument,
  SubmitDraft,
  type DocumentAck,
  type IssueAck,
} from '@app/documents';
import { type By, Journal, systemBy, type Tx, UnitOfWork, WakeUps } from '@app/journal';
import { type BodyNode, type DocumentContent, DomainError, type Identity, newId, type RecipientLine, type Role } from '@app/kernel';
import { type INestApplicationContext, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Rows } from '../../../libs/directory/src/storage/rows.js';
import { testDatabase, type TestDatabase } from '../../support/database.js';

/** The demo province with the documents context over it, as the service connects; commands are called directly. */
export class World {
  private readonly identities = new Map<string, Identity>();

  private constructor(
    readonly database: TestDatabase,
    readonly app: INestApplicationContext,
    private readonly folder: string,
    readonly tu: string,
  ) {}

  static async start(at = '2026-11-16T02:00:00Z', poolSize = 12): Promise<World> {
    const database = await testDatabase({ contexts: ['directory', 'documents'] });
    const asGateway = await database.dataSource('gateway');
    await new LoadDemoProvince(new Journal(new UnitOfWork(asGateway), new WakeUps()), new Rows(asGateway)).load();
    await asGateway.destroy();
    await database.moveClock(at);
    const folder = mkdtempSync(join(tmpdir(), 'banhanh-documents-'));
    process.env['FILES_DIR'] = folder;
    process.env['SECRETS_DIR'] = join(folder, 'secrets');
    const dataSource = TypeOrmModule.forRoot({
      type: 'postgres',
      url: database.urlFor('documents'),
      entities: documentsEntities,
      poolSize,
      logging: false,
    });
    @Module({ imports: [dataSource, DocumentsModule.forService('documents')] })
    class TestModule {}
    const app = await NestFactory.createApplicationContext(TestModule, { logger: ['error'] });
    const [tu] = await database.query<{ id: string }>(`select id from directory.organisations where code = 'tu'`);
    return new World(database, app, folder, tu?.id ?? '');
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.database.drop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  get<T>(token: Type<T> | (abstract new (...args: never[]) => T)): T {
    return this.app.get(token, { strict: false });
  }

  async organisation(code: string): Promise<string> {
    const [found] = await this.database.query<{ id: string }>(`select id from directory.organisations where code = $1`, [code]);
    if (found === undefined) throw new Error(`no organisation ${code}`);
    return found.id;
  }

  /** The code of some commune, and of its people. */
  async communes(count: number): Promise<{ id: string; code: string }[]> {
    return this.database.query(`select id, code from directory.organisations where kind = 'commune-committee' order by code limit $1`, [
      count,
    ]);
  }

  /** The holder of an account in the position with the lowest rank, which for the seats of the province is the seat itself. */
  async who(login: string): Promise<Identity> {
    const known = this.identities.get(login);
    if (known !== undefined) return known;
    const [found] = await this.database.query<{ person: string; position: string; organisation: string; roles: Role[] }>(
      `select h.person_id as person, p.id as position, p.organisation_id as organisation, p.roles
       from directory.accounts a join directory.holders h on h.person_id = a.person_id join directory.positions p on p.id = h.position_id
       join directory.organisations o on o.id = p.organisation_id
       where a.login = $1 order by (o.code = 'tu') desc, p.rank limit 1`,
      [login],
    );
    if (found === undefined) throw new Error(`nobody signs in as ${login}`);
    const identity: Identity = {
      personId: found.person,
      positionId: found.position,
      organisationId: found.organisation,
      roles: found.roles,
      loginId: login,
      strongAt: '2026-11-16T02:00:00Z',
    };
    this.identities.set(login, identity);
    return identity;
  }

  async by(login: string): Promise<By> {
    return { actor: { kind: 'person', identity: await this.who(login) }, correlationId: newId(), idempotency: null };
  }

  /** Somebody without an account, in the position of one who has. */
  async asPerson(login: string, personId: string): Promise<{ by: By; identity: Identity }> {
    const identity = { ...(await this.who(login)), personId };
    return { identity, by: { actor: { kind: 'person', identity }, correlationId: newId(), idempotency: null } };
  }

  /** As if somebody had removed it from the store by hand. */
  forgetSecret(name: string): Promise<void> {
    return this.get(SecretKeeper).remove(name);
  }

  asSystem<T>(name: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.get(Journal).transaction(systemBy(name, null, newId()), work);
  }

  /** A file that was handed in, and read as its consumer reads it. */
  async imported(login: string, fileName: string, bytes: Uint8Array): Promise<ImportView & { text: string; content: DocumentContent }> {
    const { id } = await this.get(ImportFile).run(await this.by(login), fileName, bytes);
    await this.asSystem('read-import', (tx) => this.get(ReadImportedFile).run(tx, id));
    const view = await this.get(ReadImport).run(await this.who(login), id);
    if (view.text === null || view.content === null) throw new Error(`not read: ${view.status}`);
    return { ...view, text: view.text, content: view.content };
  }

  /** A notice of the committee, submitted, appraised and put to the vote; its members have opened it unless told otherwise. */
  async inBallot(content: DocumentContent = notice(this.tu), read = true): Promise<DocumentAck & { decisionId: string }> {
    const draft = await this.draft(content);
    await this.get(SubmitDraft).run(await this.by('soanthao'), draft.id);
    const ack = await this.get(PassAppraisal).run(await this.by('thamdinh'), draft.id);
    const { decisionId } = await this.get(OpenBallot).run(await this.by('vanthu'), draft.id, {
      closesAt: null,
      organisationId: null,
      body: 'standing-committee',
    });
    if (read) await this.opened(draft.id);
    return { ...ack, decisionId };
  }

  /** Whoever votes has opened the version that lies on the table. */
  async opened(documentId: string, logins: readonly string[] = MEMBERS): Promise<void> {
    await Promise.all(logins.map(async (login) => this.get(NoteReading).run(await this.by(login), documentId)));
  }

  async draft(content: DocumentContent = notice(this.tu)): Promise<DocumentAck> {
    return this.get(DraftDocument).run(await this.by('soanthao'), {
      organisationId: this.tu,
      type: content.head.type,
      procedure: null,
      content,
      importId: null,
      reportId: null,
    });
  }

  /** Votes of the eleven, the presiding member first. */
  async vote(documentId: string, choices: readonly ('for' | 'against' | 'abstain' | null)[]): Promise<void> {
    await this.opened(documentId);
    for (const [index, choice] of choices.entries()) {
      if (choice === null) continue;
      await this.get(CastVote).run(await this.by(MEMBERS[index] ?? ''), documentId, { choice, opinion: null });
    }
  }

  /** Signed on behalf of the standing committee and waiting for the clerk. */
  async signed(content: DocumentContent = notice(this.tu)): Promise<DocumentAck> {
    const { id } = await this.inBallot(content);
    await this.vote(
      id,
      MEMBERS.map(() => 'for'),
    );
    await this.get(CloseBallot).run(await this.by('bithu'), id, { putOffReason: null, changes: [] });
    return this.get(SignDocument).run(await this.by('bithu'), id, { capacity: 'T/M', onBehalfOf: 'Ban Thường vụ' });
  }

  async issue(id: string, wish: { number?: number; issuedOn?: string; urgency?: number } = {}): Promise<IssueAck> {
    return this.get(IssueDocument).run(await this.by('vanthu'), id, {
      issuedOn: wish.issuedOn ?? null,
      urgency: wish.urgency ?? 0,
      number: wish.number ?? null,
    });
  }
}

/** The eleven of the standing committee, by login, in the order in which they preside. */
export const MEMBERS = ['bithu', 'phobithu1', 'phobithu2', ...Array.from({ length: 8 }, (_, index) => `thuongvu${index + 1}`)];

export const node = (id: string, text: string, more: Partial<BodyNode> = {}): BodyNode => ({
  id,
  kind: 'clause',
  label: id,
  level: 1,
  heading: null,
  text,
  spans: [],
  ...more,
});

/** An invented notice of conclusion with three clauses, sent to one organisation unless other lines are given. */
export function notice(organisationId: string, recipients?: readonly RecipientLine[], type = 'TB'): DocumentContent {
  return {
    head: {
      type,
      title: 'Kết luận kiểm tra công tác giảm nghèo tại xã Thượng Ninh',
      superior: null,
      issuer: null,
      place: 'Lam Sơn',
      asPrinted: null,
    },
    body: [
      node('1', 'Đảng ủy xã đã chủ động lãnh đạo, chỉ đạo.'),
      node('2', 'Đảng ủy xã rà soát lại danh sách hộ nghèo.'),
      node('2a', 'Hoàn thành trong quý I.', { kind: 'item', level: 2 }),
      node('3', 'Giao Ủy ban Kiểm tra Tỉnh ủy theo dõi, đôn đốc.'),
    ],
    recipients: recipients ?? [
      { id: 'r1', line: 'Tỉnh ủy', kind: 'unit', tag: null, purpose: 'act', targets: [{ kind: 'organisation', organisationId }] },
      { id: 'r2', line: 'Lưu Văn phòng', kind: 'archive', tag: null, purpose: 'file', targets: [] },
    ],
    signature: null,
    tail: { asPrinted: null },
    annexes: [],
  };
}

/** The code of the domain error that the promise is refused with. */
export async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return 'not refused';
}
