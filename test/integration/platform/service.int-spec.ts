import {
  Allow,
  Command,
  type CommandBy,
  createIdentityKeys,
  createService,
  Health,
  IDENTITY_HEADER,
  IdempotencyStore,
  IdentitySigner,
  IsLocalDate,
  PageQuery,
  Public,
  type Service,
  Who,
} from '@app/platform';
import { conflict, type Identity, invalid, notNow } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Body, Controller, Get, Injectable, Module, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsArray, IsIn, IsString, MaxLength, ValidateNested } from 'class-validator';
import { SignJWT, generateKeyPair } from 'jose';

class Clause {
  @ApiProperty()
  @IsString()
  @MaxLength(5)
  text: string;
}

class Draft {
  @ApiProperty()
  @IsString()
  title: string;

  @ApiProperty({ enum: ['TB', 'BC'] })
  @IsIn(['TB', 'BC'])
  type: string;

  @ApiProperty()
  @IsLocalDate()
  day: string;

  @ApiProperty({ type: [Clause] })
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => Clause)
  clauses: Clause[];
}

@Injectable()
class Answers extends IdempotencyStore {
  readonly known = new Map<string, { digest: string; answer: unknown }>();
  private readonly own = new WeakSet<CommandBy>();

  async replay(by: CommandBy): Promise<{ answer: unknown } | null> {
    const { key, route, bodyDigest } = by.idempotency ?? { key: '', route: '', bodyDigest: '' };
    const found = this.known.get(`${route} ${key}`);
    if (found !== undefined && found.digest !== bodyDigest) throw conflict('idempotency.other-body');
    return found === undefined ? null : { answer: found.answer };
  }

  keep(by: CommandBy, answer: unknown, own = true): void {
    if (by.idempotency === null) return;
    const { key, route, bodyDigest } = by.idempotency;
    this.known.set(`${route} ${key}`, { digest: bodyDigest, answer });
    if (own) this.own.add(by);
  }

  answered(by: CommandBy): boolean {
    return this.own.has(by);
  }
}

@Controller('drafts')
class Drafts {
  runs = 0;
  constructor(private readonly answers: Answers) {}

  @Post()
  create(@Body() draft: Draft, @Command() by: CommandBy): object {
    this.runs += 1;
    const answer = { run: this.runs, title: draft.title, actor: by.actor.kind };
    this.answers.keep(by, answer);
    return answer;
  }

  /** What fails after it was recorded. */
  @Post('after')
  after(@Command() by: CommandBy): object {
    this.answers.keep(by, { done: 2 });
    throw invalid('title.empty');
  }

  /** The same command, sent at the same moment, is answered while this one runs, and refuses it. */
  @Post('twice')
  twice(@Command() by: CommandBy): object {
    this.answers.keep(by, { done: 1 }, false);
    throw conflict('ballot.closed');
  }

  @Get()
  list(@Query() query: PageQuery): object {
    return { limit: query.limit };
  }

  @Get('who')
  who(@Who() identity: Identity): object {
    return identity;
  }

  @Get('office')
  @Allow('clerk', 'administrator')
  office(): object {
    return {};
  }

  @Public()
  @Get('open')
  open(): object {
    return { open: true };
  }

  @Public()
  @Get('one/:id')
  one(@Param('id', ParseUUIDPipe) id: string): object {
    return { id };
  }

  @Public()
  @Get('later')
  later(): object {
    throw notNow('ballot.closed', { retryAfterSeconds: 7 });
  }

  @Public()
  @Get('broken')
  broken(): object {
    throw new Error('the text of a secret document');
  }
}

@Module({ controllers: [Drafts], providers: [Answers] })
class AppModule {}

const identity: Identity = {
  personId: '0190c5a0-0000-7000-8000-000000000001',
  positionId: null,
  organisationId: null,
  roles: ['drafter'],
  loginId: 'l1',
  strongAt: '2026-09-05T02:00:00.000Z',
};
const draft = { title: 'Thông báo', type: 'TB', day: '2026-09-05', clauses: [{ text: 'một' }] };

describe('a service', () => {
  let service: Service;
  let signed: string;
  let address: string;

  beforeAll(async () => {
    const keys = await createIdentityKeys();
    process.env['IDENTITY_PUBLIC_KEYS'] = keys.publicKeys;
    process.env['LOG_LEVEL'] = 'silent';
    const translations = [{ vi: { 'ballot.closed': 'Phiếu đã đóng' }, en: { 'ballot.closed': 'The ballot is closed' } }];
    service = await createService(AppModule, 'documents', { translations, idempotency: Answers });
    signed = await (await IdentitySigner.from(JSON.parse(keys.privateKey))).sign(identity, 'documents');
    await service.app.listen(0, '127.0.0.1');
    address = await service.app.getUrl();
  });

  afterAll(async () => {
    await service.stop();
  });

  const ask = async (method: 'GET' | 'POST', url: string, body?: object, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${address}${url}`, {
      method,
      headers: { [IDENTITY_HEADER]: signed, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json') === true;
    return {
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      text,
      body: (isJson ? JSON.parse(text) : {}) as Record<string, unknown>,
    };
  };

  it('knows who asks from the signed header', async () => {
    expect((await ask('GET', '/drafts/who')).body).toEqual(identity);
  });

  it('refuses who is not signed in, and who lacks the role', async () => {
    const nobody = await ask('GET', '/drafts/who', undefined, { [IDENTITY_HEADER]: '' });
    expect(nobody).toMatchObject({ status: 401, body: { code: 'identity.refused' } });
    expect(await (await fetch(`${address}/drafts/who`)).json()).toMatchObject({ code: 'identity.missing' });
    expect(await ask('GET', '/drafts/office')).toMatchObject({ status: 403, body: { code: 'identity.role-missing' } });
    expect((await fetch(`${address}/drafts/open`)).status).toBe(200);
  });

  it('refuses a forged, a foreign, an unsigned and an old identity', async () => {
    const other = await createIdentityKeys();
    const forger = await IdentitySigner.from(JSON.parse(other.privateKey));
    const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
    const kid = (JSON.parse(process.env['IDENTITY_PUBLIC_KEYS'] ?? '') as { keys: { kid: string }[] }).keys[0]?.kid ?? '';
    const sameKid = await new SignJWT({ identity })
      .setProtectedHeader({ alg: 'EdDSA', kid })
      .setIssuer('gateway')
      .setAudience('documents')
      .setIssuedAt()
      .setExpirationTime('60s')
      .sign(privateKey);
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${signed.split('.')[1] ?? ''}.`;
    const [head, payload = '', signature] = signed.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { identity: Identity };
    const raised = { ...claims, identity: { ...identity, roles: ['administrator'] } };
    const altered = [head, Buffer.from(JSON.stringify(raised)).toString('base64url'), signature].join('.');
    for (const token of [await forger.sign(identity, 'documents'), sameKid, unsigned, altered])
      expect(await ask('GET', '/drafts/office', undefined, { [IDENTITY_HEADER]: token })).toMatchObject({
        status: 401,
        body: { code: 'identity.refused' },
      });
  });

  it('refuses an identity signed for another service', async () => {
    const keys = await createIdentityKeys();
    process.env['IDENTITY_PUBLIC_KEYS'] = keys.publicKeys;
    const elsewhere = await createService(AppModule, 'followup', {});
    const token = await (await IdentitySigner.from(JSON.parse(keys.privateKey))).sign(identity, 'documents');
    await elsewhere.app.listen(0, '127.0.0.1');
    const answer = await fetch(`${await elsewhere.app.getUrl()}/drafts/who`, { headers: { [IDENTITY_HEADER]: token } });
    expect(answer.status).toBe(401);
    await elsewhere.stop();
  });

  it('names every wrong and every unknown field in Vietnamese, and in English when asked', async () => {
    const wrong = { title: 7, type: 'XX', day: '2026-02-30', clauses: [{ text: 'quá dài rồi', colour: 'đỏ' }], extra: 1 };
    const answer = await ask('POST', '/drafts', wrong);
    expect(answer.status).toBe(422);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    const problems = answer.body['problems'] as { field: string; code: string; detail: string }[];
    expect(problems.map(({ field, code }) => `${field} ${code}`).sort()).toEqual([
      'clauses[0].colour validation.unknown-field',
      'clauses[0].text validation.too-long',
      'day validation.date',
      'extra validation.unknown-field',
      'title validation.text',
      'type validation.choice',
    ]);
    expect(problems.find(({ field }) => field === 'type')?.detail).toBe('Lựa chọn này không có trong danh sách. Đề nghị chọn lại.');
    expect(problems.find(({ field }) => field === 'clauses[0].text')?.detail).toBe('Không được dài quá 5 ký tự.');
    const english = await ask('POST', '/drafts', {}, { 'accept-language': 'en-GB,vi;q=0.5' });
    expect((english.body['problems'] as { detail: string }[]).map((each) => each.detail)).toEqual(Array(4).fill('Must not be empty.'));
  });

  it('bounds a page', async () => {
    expect((await ask('GET', '/drafts')).body).toEqual({ limit: 50 });
    expect((await ask('GET', '/drafts?limit=7')).body).toEqual({ limit: 7 });
    expect((await ask('GET', '/drafts?limit=1000')).status).toBe(422);
    expect((await ask('GET', '/drafts?offset=1')).status).toBe(422);
  });

  it('answers a known command again and refuses its key for another body', async () => {
    const headers = { 'idempotency-key': 'k-1' };
    const first = await ask('POST', '/drafts', draft, headers);
    const again = await ask('POST', '/drafts', { ...draft, clauses: [...draft.clauses] }, headers);
    expect(first.status).toBe(201);
    expect(again).toMatchObject({ status: 201, body: first.body });
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(await ask('POST', '/drafts', { ...draft, title: 'Khác' }, headers)).toMatchObject({
      status: 409,
      body: { code: 'idempotency.other-body' },
    });
    expect((await ask('POST', '/drafts', draft, { 'idempotency-key': 'two words' })).status).toBe(422);
  });

  it('answers a command that the same command refused, having come first', async () => {
    const won = await ask('POST', '/drafts/twice', {}, { 'idempotency-key': 'k-2' });
    expect(won).toMatchObject({ status: 201, body: { done: 1 } });
    expect(won.headers['idempotency-replayed']).toBe('true');
    expect(await ask('POST', '/drafts/twice', {})).toMatchObject({ status: 409, body: { code: 'ballot.closed' } });
  });

  it('tells what failed after a command was recorded, and answers its repetition with what was recorded', async () => {
    const after = () => ask('POST', '/drafts/after', {}, { 'idempotency-key': 'k-3' });
    expect(await after()).toMatchObject({ status: 422, body: { code: 'title.empty' } });
    expect(await after()).toMatchObject({ status: 201, body: { done: 2 } });
  });

  it('gives domain errors their status, text and Retry-After, and keeps the unexpected to itself', async () => {
    const later = await ask('GET', '/drafts/later', undefined, { 'x-correlation-id': 'follow-me-123' });
    expect(later).toMatchObject({
      status: 409,
      headers: { 'retry-after': '7', 'x-correlation-id': 'follow-me-123', 'content-language': 'vi' },
      body: { code: 'ballot.closed', detail: 'Phiếu đã đóng', correlationId: 'follow-me-123', type: 'urn:banhanh:problem:ballot.closed' },
    });
    const broken = await ask('GET', '/drafts/broken');
    expect(broken).toMatchObject({ status: 500, body: { code: 'internal' } });
    expect(JSON.stringify(broken.body)).not.toContain('secret');
  });

  it('has the same shape for what fails before a controller', async () => {
    const post = (body: string, type: string) =>
      fetch(`${address}/drafts`, { method: 'POST', headers: { 'content-type': type, [IDENTITY_HEADER]: signed }, body });
    for (const [answer, status] of [
      [await post('{"title":', 'application/json'), 400],
      [await post('<a/>', 'application/xml'), 415],
      [await post(JSON.stringify({ title: 'a'.repeat(9_000_000) }), 'application/json'), 413],
      [await fetch(`${address}/nowhere`), 404],
    ] as const) {
      expect(answer.status).toBe(status);
      expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
      expect(await answer.json()).toMatchObject({ status, code: `http.${status}` });
    }
  });

  it('tells about itself: health, numbers, description', async () => {
    expect((await ask('GET', '/health/live')).body).toMatchObject({ status: 'ok', service: 'documents' });
    expect((await ask('GET', '/health/ready')).body).toMatchObject({ status: 'ok' });
    const health = service.app.get(Health, { strict: false });
    health.tell(async () => ({ buried: 3 }));
    health.tell(async () => Promise.reject(new Error('unreadable')));
    expect((await ask('GET', '/health/ready')).body).toMatchObject({ status: 'ok', buried: 3 });
    expect((await ask('GET', '/metrics')).text).toContain('banhanh_http_request_seconds_bucket');
    const description = (await ask('GET', '/openapi.json')).body as {
      openapi: string;
      paths: Record<string, Record<string, { responses: Record<string, unknown>; parameters: { name: string }[] }>>;
    };
    expect(description.openapi).toBe('3.1.0');
    const post = description.paths['/drafts']?.['post'];
    expect(Object.keys(post?.responses ?? {})).toEqual(expect.arrayContaining(['201', '401', '403', '409', '422', '503']));
    expect(post?.parameters.map((parameter) => parameter.name)).toContain('Idempotency-Key');
  });

  it('says that an id in a path is malformed, not that the body cannot be read', async () => {
    expect(await ask('GET', '/drafts/one/7')).toMatchObject({ status: 422, body: { code: 'validation.malformed' } });
  });

  it('sets the headers that keep a page safe', async () => {
    const { headers } = await ask('GET', '/drafts/open');
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['x-content-type-options']).toBe('nosniff');
  });
});
