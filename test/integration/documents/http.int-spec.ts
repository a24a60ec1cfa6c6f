import { directoryMessages } from '@app/directory';
import { documentsMessages, FileKeeper } from '@app/documents';
import { Journal } from '@app/journal';
import { type DocumentContent } from '@app/kernel';
import { createIdentityKeys, createService, IDENTITY_HEADER, IdentitySigner, type Service } from '@app/platform';
import { readingMessages } from '@app/reading';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createHash } from 'node:crypto';
import { MEMBERS, notice, refusal, World } from './world.js';

const SAMPLE = `TỈNH ỦY LAM SƠN
*
Số 07-TB/TU
ĐẢNG CỘNG SẢN VIỆT NAM
Lam Sơn, ngày 10 tháng 11 năm 2026

THÔNG BÁO
Kết luận của Ban Thường vụ Tỉnh ủy về công tác phòng cháy rừng
-----
Ban Thường vụ Tỉnh ủy thống nhất kết luận như sau:
I- ƯU ĐIỂM
1. Các cấp ủy đã chủ động xây dựng phương án.
II- YÊU CẦU
1. Đảng ủy các xã rà soát lực lượng tại chỗ.
2. Giao Ủy ban Kiểm tra Tỉnh ủy theo dõi, đôn đốc, báo cáo vào đợt 06 tháng và cuối năm.

Nơi nhận:
- Đảng ủy các xã, phường,
- Lưu Văn phòng Tỉnh ủy.

T/M BAN THƯỜNG VỤ
BÍ THƯ
Lê Hoàng Minh
`;

interface Answer<T = Record<string, unknown>> {
  readonly status: number;
  readonly body: T;
  readonly headers: Record<string, unknown>;
}

// Two cores may be busy with much else.
jest.setTimeout(60_000);

describe('the doors of the documents service', () => {
  let world: World;
  let service: Service;
  let signer: IdentitySigner;
  let base: string;
  const environment = { ...process.env };

  beforeAll(async () => {
    world = await World.start();
    const keys = await createIdentityKeys();
    signer = await IdentitySigner.from(JSON.parse(keys.privateKey));
    Object.assign(process.env, {
      DATABASE_URL: world.database.url,
      DATABASE_ROLE: 'banhanh_documents',
      QUEUE_BACKEND: 'redis',
      QUEUE_PREFIX: world.database.name.replaceAll('_', '-'),
      REDIS_URL: process.env['TEST_REDIS_URL'],
      IDENTITY_PUBLIC_KEYS: keys.publicKeys,
      LOG_LEVEL: 'error',
    });
    const { AppModule } = await import('../../../apps/documents/src/app.module.js');
    service = await createService(AppModule, 'documents', {
      translations: [readingMessages, directoryMessages, documentsMessages],
      idempotency: Journal,
    });
    await service.app.listen(0, '127.0.0.1');
    base = await service.app.getUrl();
  });

  afterAll(async () => {
    await service.stop();
    await world.stop();
    for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
    Object.assign(process.env, environment);
  });

  async function ask<T = Record<string, unknown>>(
    login: string | null,
    method: 'GET' | 'POST' | 'PUT',
    url: string,
    payload?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    const identity = login === null ? {} : { [IDENTITY_HEADER]: await signer.sign(await world.who(login), 'documents') };
    const sent = payload === undefined || payload instanceof Uint8Array ? (payload ?? null) : JSON.stringify(payload);
    const headersSent = new Headers({ ...identity, ...headers } as Record<string, string>);
    if (typeof sent === 'string') headersSent.set('content-type', 'application/json');
    const answer = await fetch(`${base}/api/documents${url}`, { method, headers: headersSent, body: sent as string | null });
    const json = String(answer.headers.get('content-type')).includes('json');
    const text = await answer.text();
    return { status: answer.status, body: (json ? JSON.parse(text) : text) as T, headers: Object.fromEntries(answer.headers) };
  }

  function upload(bytes: Uint8Array, filename: string): { payload: Buffer; headers: Record<string, string> } {
    const boundary = 'ranh-gioi';
    return {
      payload: Buffer.concat([
        Buffer.from(
          `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${filename}"\r\nContent-Type: application/octet-stream\r\n\r\n`,
        ),
        bytes,
        Buffer.from(`\r\n--${boundary}--\r\n`),
      ]),
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    };
  }

  const read = async (bytes: Uint8Array, filename: string, more: Record<string, string> = {}) => {
    const { payload, headers } = upload(bytes, filename);
    return ask<{ id: string; format: string; text: string; content: DocumentContent; code: string; detail: string }>(
      'soanthao',
      'POST',
      '/imports',
      payload,
      { ...headers, ...more },
    );
  };

  it('carry a file to an issued document whose official files can be fetched', async () => {
    const imported = await read(Buffer.from(SAMPLE), 'kết luận.txt');
    expect(imported).toMatchObject({ status: 201, body: { format: 'txt', content: { head: { type: 'TB' } } } });
    const { content, id: importId } = imported.body;
    expect(content.body.length).toBeGreaterThan(3);
    expect(await ask('soanthao', 'GET', `/imports/${importId}`)).toMatchObject({ status: 200, body: { documentIds: [] } });
    expect((await ask('ubkt', 'GET', `/imports/${importId}`)).status).toBe(404);
    expect(await ask('soanthao', 'GET', `/imports/${importId}/places`)).toMatchObject({ status: 200, body: { pages: [], lines: [] } });
    const original = await ask('soanthao', 'GET', `/imports/${importId}/original`);
    expect(original).toMatchObject({
      status: 200,
      headers: {
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('kết luận.txt')}`,
        'content-security-policy': expect.stringContaining('sandbox'),
        'x-content-type-options': 'nosniff',
      },
    });
    expect((await ask('ubkt', 'GET', `/imports/${importId}/original`)).status).toBe(404);

    const [commune] = await world.communes(1);
    const resolved: DocumentContent = {
      ...content,
      recipients: content.recipients.map((line) =>
        line.kind === 'archive' ? line : { ...line, targets: [{ kind: 'organisation', organisationId: commune?.id ?? '' }] },
      ),
    };
    const key = { 'idempotency-key': 'soan-1' };
    const body = { organisationId: world.tu, type: 'TB', content: resolved, importId };
    const draft = await ask<{ id: string; version: number }>('soanthao', 'POST', '', body, key);
    expect(draft).toMatchObject({ status: 201, body: { version: 1, stage: 'draft' } });
    const again = await ask('soanthao', 'POST', '', body, key);
    expect(again).toMatchObject({ status: 201, body: draft.body, headers: { 'idempotency-replayed': 'true' } });
    expect(await ask('soanthao', 'POST', '', { ...body, type: 'KL' }, key)).toMatchObject({
      status: 409,
      body: { code: 'idempotency.other-body' },
    });
    const { id } = draft.body;

    expect((await ask('soanthao', 'POST', `/${id}/submit`)).status).toBe(200);
    const finding = await ask<{ id: string }>('thamdinh', 'POST', `/${id}/comments`, {
      nodeId: null,
      text: 'Rà lại căn cứ.',
      class: 'content',
    });
    expect(finding.status).toBe(201);
    expect(await ask('thamdinh', 'POST', `/${id}/appraisal/pass`)).toMatchObject({
      status: 409,
      body: { code: 'appraisal.findings-unanswered', detail: 'Còn 1 ý kiến thẩm định về nội dung chưa được tiếp thu hoặc giải trình.' },
    });
    expect((await ask('thamdinh', 'POST', `/${id}/appraisal/return`, { reason: 'Cần bổ sung.' })).status).toBe(200);
    expect(
      (await ask('soanthao', 'POST', `/${id}/comments/${finding.body.id}/answer`, { answer: 'accepted', text: 'Đã rà.' })).status,
    ).toBe(200);
    const seen = await ask<{ version: number; current: { content: DocumentContent } }>('soanthao', 'GET', `/${id}`);
    const revised = await ask('soanthao', 'PUT', `/${id}/content`, {
      expectedVersion: seen.body.version,
      content: { ...seen.body.current.content, head: { ...seen.body.current.content.head, place: 'Lam Sơn' } },
      note: 'Nơi ban hành',
    });
    expect(revised.status).toBe(200);
    expect((await ask('soanthao', 'POST', `/${id}/submit`)).status).toBe(200);
    expect((await ask('thamdinh', 'POST', `/${id}/appraisal/pass`)).status).toBe(200);
    expect((await ask('vanthu', 'POST', `/${id}/ballot/open`, {})).body).toMatchObject({ roster: 11 });
    expect(await ask('bithu', 'POST', `/${id}/ballot/votes`, { choice: 'for' })).toMatchObject({
      status: 409,
      body: { code: 'ballot.not-opened', detail: expect.stringContaining('Đề nghị mở và đọc văn bản') },
    });
    for (const login of MEMBERS) {
      expect((await ask(login, 'POST', `/${id}/readings`)).status).toBe(200);
      expect((await ask(login, 'POST', `/${id}/ballot/votes`, { choice: 'for' })).status).toBe(201);
    }
    expect(await ask('bithu', 'POST', `/${id}/ballot/votes`, { choice: 'for' })).toMatchObject({
      status: 409,
      body: { code: 'ballot.already-voted', detail: 'Bạn đã biểu quyết rồi.' },
    });
    expect(await ask('soanthao', 'POST', `/${id}/ballot/votes`, { choice: 'for' })).toMatchObject({
      status: 403,
      body: { code: 'ballot.not-on-roster' },
    });
    expect((await ask('bithu', 'POST', `/${id}/ballot/close`, {})).body).toMatchObject({ outcome: 'approved', tally: { for: 11 } });
    expect((await ask('bithu', 'POST', `/${id}/sign`, { capacity: 'T/M', onBehalfOf: 'Ban Thường vụ' })).status).toBe(200);
    expect((await ask('vanthu', 'GET', `/${id}/issue/preview`)).body).toMatchObject({ number: 1, recipients: 1, blockers: [] });
    expect(await ask('vanthu', 'GET', `/${id}/files/pdf`)).toMatchObject({ status: 404, body: { code: 'document.not-issued' } });
    expect(await ask('vanthu', 'POST', `/${id}/issue`, {})).toMatchObject({ status: 200, body: { symbol: '01-TB/TU', recipients: 1 } });

    // The consumer writes the files in its own time; until then the door says when to come again.
    let file = await ask<string>('vanthu', 'GET', `/${id}/files/pdf`);
    for (let tries = 0; file.status === 409 && tries < 100; tries += 1) {
      expect(file.headers['retry-after']).toBeDefined();
      await new Promise((resolve) => setTimeout(resolve, 100));
      file = await ask<string>('vanthu', 'GET', `/${id}/files/pdf`);
    }
    expect(file).toMatchObject({ status: 200, headers: { 'content-type': 'application/pdf' } });
    expect(file.body.slice(0, 5)).toBe('%PDF-');
    expect((await ask(`vanthu.${commune?.code ?? ''}`, 'GET', `/${id}/files/docx`)).status).toBe(200);
    const path = await ask<{ items: { what: string; who: string }[] }>('kiemtoan', 'GET', `/${id}/path?limit=100`);
    expect(path.body.items.map(({ what }) => what)).toContain('Phát hành số 01-TB/TU, gửi 1 nơi nhận');
    const english = await ask<{ items: { what: string }[] }>('kiemtoan', 'GET', `/${id}/path?limit=100`, undefined, {
      'accept-language': 'en',
    });
    expect(english.body.items.map(({ what }) => what)).toContain('Issued as 01-TB/TU to 1 recipients');
    expect((await ask('soanthao', 'GET', '?q=chay%20rung&stage=issued')).body).toMatchObject({
      items: [{ id, symbol: '01-TB/TU' }],
      next: null,
    });
    expect((await ask('soanthao', 'GET', '/work')).body).toEqual({ items: [], next: null });
    expect((await ask('vanthu', 'GET', '/registers?type=TB')).body).toMatchObject({ items: [{ number: 1, status: 'used' }] });
    const procedures = (await ask<{ code: string }[]>('soanthao', 'GET', '/procedures')).body.map(({ code }) => code);
    expect(procedures).toEqual(expect.arrayContaining(['notice-of-conclusion', 'report', 'general']));
  });

  it('refuse a procedure that the type may not take, and tell which types may take which', async () => {
    const ways = await ask<{ code: string; types: string[]; mayServe: string[] }[]>('soanthao', 'GET', '/procedures');
    const serving = (type: string) => ways.body.filter(({ mayServe }) => mayServe.includes(type)).map(({ code }) => code);
    expect(serving('TB')).toEqual(['notice-of-conclusion', 'general-with-committee']);
    expect(serving('NQ')).toEqual(['general-with-committee']);
    const short = (type: string, procedure: string) =>
      ask('soanthao', 'POST', '', { organisationId: world.tu, type, procedure, content: notice(world.tu, undefined, type) });
    for (const [type, procedure] of [
      ['TB', 'report'],
      ['NQ', 'general'],
    ] as const)
      expect(await short(type, procedure)).toMatchObject({ status: 422, body: { code: 'procedure.not-for-type', field: 'procedure' } });
    expect((await short('KH', 'general-with-committee')).status).toBe(201);
  });

  it('refuse files that are no documents, and keep what they do not understand out', async () => {
    expect(await read(Buffer.alloc(0), 'rong.txt')).toMatchObject({ status: 422, body: { code: 'import.empty' } });
    expect(await read(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 255, 254]), 'anh.png')).toMatchObject({
      status: 422,
      body: { code: 'import.picture' },
    });
    expect(await read(Buffer.from([0, 1, 2, 3, 255, 254, 5, 6, 0, 0, 7]), 'la.bin')).toMatchObject({
      status: 422,
      body: { code: 'import.not-a-document' },
    });
    // as every client sends it: under a key
    const broken = () => read(Buffer.from('PK\u0003\u0004hỏng'), 'hong.docx', { 'idempotency-key': 'broken-1' });
    expect(await broken()).toMatchObject({ status: 422, body: { code: 'import.broken-docx' } });
    const again = await broken();
    expect([again.status, Object.keys(again.body)]).toEqual([201, ['id']]);
    const large = await read(Buffer.alloc(60 * 1024 * 1024, 'a'), 'lon.txt');
    expect(large).toMatchObject({ body: { code: 'files.too-large' } });
    expect([413, 422]).toContain(large.status);
    expect((await read(Buffer.from(`TUYỆT MẬT\n${SAMPLE}`), 'mat.txt')).body).toMatchObject({ code: 'document.secret' });
    expect(await ask('soanthao', 'POST', '/imports', {})).toMatchObject({ status: 422, body: { code: 'files.none' } });
  });

  it('keep no file that they refuse', async () => {
    const kept = (bytes: Buffer) => refusal(world.get(FileKeeper).read(createHash('sha256').update(bytes).digest('hex')));
    const secret = Buffer.from(`TỐI MẬT\n${SAMPLE}`);
    const broken = Buffer.from('PK\u0003\u0004hỏng hẳn');
    const large = Buffer.alloc(26 * 1024 * 1024, 'b');
    for (const [bytes, code] of [
      [secret, 'document.secret'],
      [broken, 'import.broken-docx'],
      [large, 'files.too-large'],
    ] as const) {
      expect((await read(bytes, 'tep')).body.code).toBe(code);
      expect(await kept(bytes)).toBe('files.missing');
    }
    const good = Buffer.from(SAMPLE.replace('cháy rừng', 'bão lũ'));
    expect((await read(good, 'tot.txt')).status).toBe(201);
    expect(await kept(good)).toBe('not refused');
  });

  it('answer a repeated upload again, and refuse its key for another file of the same length', async () => {
    const key = { 'idempotency-key': 'tep-1' };
    const [file, other] = ['Bãi Ngang', 'Bãi Xuong'].map((place) => Buffer.from(`${SAMPLE}${place}`));
    const send = (bytes: Buffer | undefined, filename: string) => {
      const { payload, headers } = upload(bytes ?? Buffer.alloc(0), filename);
      return ask<{ id: string }>('soanthao', 'POST', '/imports', payload, { ...headers, ...key });
    };
    expect(other?.length).toBe(file?.length);
    const first = await send(file, 'mot.txt');
    expect(first.status).toBe(201);
    expect(await send(file, 'mot.txt')).toMatchObject({
      status: 201,
      body: { id: first.body.id },
      headers: { 'idempotency-replayed': 'true' },
    });
    expect(await send(other, 'mot.txt')).toMatchObject({ status: 409, body: { code: 'idempotency.other-body' } });
    const { payload } = upload(Buffer.alloc(0), 'khong');
    const without = payload.toString().replace('; filename="khong"', '').replace('name="file"', 'name="note"');
    expect(
      await ask('soanthao', 'POST', '/imports', Buffer.from(without), {
        'content-type': 'multipart/form-data; boundary=ranh-gioi',
        'idempotency-key': 'tep-2',
      }),
    ).toMatchObject({ status: 422, body: { code: 'files.none' } });
  });

  it('refuse unknown fields, wrong values, and bodies that are missing, naming the field', async () => {
    const content = notice(world.tu);
    const refused = async (body: unknown) =>
      (await ask<{ code: string; problems: { field: string; code: string }[] }>('soanthao', 'POST', '', body)).body;
    expect(await refused({ organisationId: world.tu, type: 'TB', content, colour: 'red' })).toMatchObject({
      code: 'validation.failed',
      problems: [{ field: 'colour', code: 'validation.unknown-field' }],
    });
    const [first] = content.body;
    expect(await refused({ organisationId: world.tu, type: 'TB', content: { ...content, body: [{ ...first, size: 3 }] } })).toMatchObject({
      problems: [{ field: 'content.body[0].size', code: 'validation.unknown-field' }],
    });
    expect(await refused({ organisationId: world.tu, type: 'XX', content })).toMatchObject({
      problems: [{ field: 'type', code: 'validation.choice' }],
    });
    expect(await refused({ organisationId: world.tu, type: 'TB', content: { ...content, body: [first, first] } })).toMatchObject({
      code: 'validation.failed',
    });
    expect(await refused({ organisationId: world.tu, type: 'KL', content })).toMatchObject({ code: 'document.other-type' });
    const { id } = await world.draft();
    for (const url of [`/${id}/withdraw`, `/${id}/ballot/votes`, `/${id}/appraisal/return`, `/${id}/comments`])
      expect(await ask('soanthao', 'POST', url)).toMatchObject({ status: 422, body: { code: 'validation.failed' } });
    for (const url of [`/${id}/issue`, `/${id}/ballot/open`, `/${id}/ballot/close`, `/${id}/sign`])
      expect((await ask('soanthao', 'POST', url)).status).toBeLessThan(500);
    expect((await ask('soanthao', 'GET', '/not-an-id')).status).toBe(422);
    // What the database cannot hold is left out, and never an error of the server.
    const odd = { ...content, head: { ...content.head, title: 'Kết\u0000 luận \ud800' } };
    const kept = await ask<{ id: string }>('soanthao', 'POST', '', { organisationId: world.tu, type: 'TB', content: odd });
    expect((await ask('soanthao', 'GET', `/${kept.body.id}`)).body).toMatchObject({ title: 'Kết luận \ufffd' });
    expect((await ask('soanthao', 'POST', `/${kept.body.id}/withdraw`, { reason: 'Nhầm\u0000' })).status).toBe(200);
    expect((await ask('soanthao', 'GET', `?q=${encodeURIComponent("' & | !:*")}&after=abc`)).status).toBe(422);
  });

  it('answer nobody who is not signed in, and nothing to who may not know', async () => {
    expect((await ask(null, 'GET', '/work')).status).toBe(401);
    const { id } = await world.draft();
    const [commune] = await world.communes(1);
    const stranger = `soanthao.${commune?.code ?? ''}`;
    for (const url of ['', '/path', '/versions', '/comments', '/ballot', '/issue/preview', '/files/pdf'])
      expect(await ask(stranger, 'GET', `/${id}${url}`)).toMatchObject({ status: 404, body: { code: 'document.unknown' } });
    expect(await ask(stranger, 'POST', `/${id}/submit`)).toMatchObject({ status: 404 });
    expect(await ask(stranger, 'POST', '', { organisationId: world.tu, type: 'TB', content: notice(world.tu) })).toMatchObject({
      status: 403,
      body: { code: 'document.not-yours' },
    });
  });

  it('describe themselves', async () => {
    const answer = await fetch(`${base}/openapi.json`);
    const { paths } = (await answer.json()) as { paths: Record<string, Record<string, { summary?: string; responses: object }>> };
    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining([
        '/api/documents/imports/{id}/original',
        '/api/documents/{id}/issue',
        '/api/documents/{id}/ballot/sealed-votes',
      ]),
    );
    for (const [path, operations] of Object.entries(paths))
      for (const [method, operation] of Object.entries(operations))
        expect({ path, method, summary: operation.summary !== undefined }).toEqual({ path, method, summary: true });
  });
});
