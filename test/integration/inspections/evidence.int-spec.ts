import { type EvidenceView } from '@app/inspections';
import { newId } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EICAR, fakeClamd, type FakeClamd } from '../../support/clamd.js';
import { running, type Running, World } from './world.js';

jest.setTimeout(30_000);
const PNG = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.from('picture')]);

describe('evidence', () => {
  let world: World;
  let inspection: Running;
  let clamd: FakeClamd;
  const folder = mkdtempSync(join(tmpdir(), 'evidence-'));
  beforeAll(async () => {
    clamd = await fakeClamd();
    Object.assign(process.env, { FILES_DIR: folder, EVIDENCE_LIMIT_MB: '1', CLAMD: clamd.address });
    world = await World.start('2027-03-01T02:00:00Z');
    inspection = await running(world, 2);
  }, 60_000);
  afterAll(async () => {
    await world.stop();
    await clamd.stop();
    for (const name of ['FILES_DIR', 'EVIDENCE_LIMIT_MB', 'CLAMD']) delete process.env[name];
    rmSync(folder, { recursive: true, force: true });
  }, 30_000);

  const stored = (): number => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
  const send = (login: string, bytes: Uint8Array, more: Record<string, string> = {}, name = 'anh hien truong.png', key?: string) => {
    const form = new FormData();
    for (const [field, value] of Object.entries({ title: 'Ảnh sổ nghị quyết', deviceKey: newId(), ...more })) form.set(field, value);
    form.set('file', new Blob([Uint8Array.from(bytes)]), name);
    return world.ask(login, 'POST', `/subjects/${inspection.subjects[0] ?? ''}/evidence`, form, key);
  };

  it('is kept by content, scanned, under a safe name, and given only to who may read it', async () => {
    const kept = await send('soanthao.ubkttu', PNG, { kind: 'photo' }, '../../etc/ảnh\u202e hiện trường.png');
    expect(kept).toMatchObject({ status: 201, body: { scan: 'clean' } });
    const id = String(kept.body['id']);
    const seen = await world.get<EvidenceView>('thuongvu4', `/evidence/${id}`);
    expect(seen).toMatchObject({ kind: 'photo', fileName: 'ảnh hiện trường.png', mediaType: 'image/png', shown: true, scan: 'clean' });
    const file = await world.fetch('thuongvu4', `/evidence/${id}/file`);
    expect(Buffer.from(await file.arrayBuffer()).equals(PNG)).toBe(true);
    expect(file.headers.get('content-security-policy')).toContain('sandbox');
    for (const login of ['lanhdao.btgdvtu', `lanhdao.${inspection.communes[0] ?? ''}`])
      expect((await world.fetch(login, `/evidence/${id}/file`)).status).toBe(404);
  });

  it('is refused with a clear error when it is too large, malicious, empty or not what it says, and nothing of it stays', async () => {
    const before = stored();
    expect(await send('soanthao.ubkttu', new Uint8Array(1_048_577))).toMatchObject({
      status: 413,
      body: { code: 'files.too-large', detail: 'Tệp vượt quá dung lượng cho phép (1 MB).' },
    });
    expect(await send('soanthao.ubkttu', Buffer.from(EICAR))).toMatchObject({ status: 422, body: { code: 'files.infected' } });
    expect(await send('soanthao.ubkttu', new Uint8Array(0))).toMatchObject({ status: 422, body: { code: 'files.empty' } });
    expect(await send('soanthao.ubkttu', Buffer.from('không phải ảnh'), { kind: 'photo' })).toMatchObject({
      status: 422,
      body: { code: 'evidence.not-a-picture' },
    });
    expect(await send('soanthao.ubkttu', PNG, { title: '' })).toMatchObject({ status: 422, body: { code: 'validation.failed' } });
    expect((await send('lanhdao.btgdvtu', PNG)).status).toBe(403);
    expect(stored()).toBe(before);
  });

  it('is not taken in while the scanner does not answer', async () => {
    clamd.silent = true;
    expect(await send('soanthao.ubkttu', Buffer.from('tài liệu'))).toMatchObject({
      status: 503,
      body: { code: 'files.scanner-unavailable' },
    });
    clamd.silent = false;
  });

  it('sent again from the device is the same piece, weeks later and without a key too', async () => {
    const deviceKey = newId();
    const once = await send('soanthao.ubkttu', PNG, { deviceKey, takenAt: '2027-02-27T03:00:00Z' });
    const again = await send('soanthao.ubkttu', PNG, { deviceKey, takenAt: '2027-02-27T03:00:00Z' });
    expect(again).toMatchObject({ status: 201, body: { id: once.body['id'] } });
    const [first, second] = await Promise.all(
      [1, 2].map(() => send('soanthao.ubkttu', PNG, { deviceKey: 'a1a1a1a1-0000-4000-8000-000000000001' }, 'a.png', 'one-key')),
    );
    expect(second?.body['id']).toBe(first?.body['id']);
  });

  it('is withdrawn with the reason by who sent it or who leads, and stays on record', async () => {
    const id = String((await send('soanthao.ubkttu', PNG)).body['id']);
    const withdraw = (login: string) => world.ask(login, 'POST', `/evidence/${id}/withdraw`, { reason: 'Ảnh mờ' });
    expect(await withdraw('ubkt')).toMatchObject({ status: 403, body: { code: 'evidence.not-yours' } });
    expect((await withdraw('lanhdao.btgdvtu')).status).toBe(404);
    expect(await withdraw('thuongvu4')).toMatchObject({ status: 200 });
    expect(await world.get('ubkt', `/evidence/${id}`)).toMatchObject({ withdrawnReason: 'Ảnh mờ', actions: [] });
  });
});
