import { beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, ROOT, runOps } from '../../support/processes.js';

describe("the operator's tool", () => {
  beforeAll(() => build(false), 60_000);

  it('has written every setting into .env.example', async () => {
    const { code, output } = await runOps(['settings'], {});
    expect(code).toBe(0);
    expect(readFileSync(join(ROOT, '.env.example'), 'utf8')).toBe(output);
  }, 30_000);

  it('lists its commands, and refuses what is none', async () => {
    const help = await runOps(['help'], {});
    expect(help.code).toBe(0);
    for (const name of ['start', 'migrate', 'seed', 'verify', 'redrive', 'skip', 'read'])
      expect(help.output).toMatch(new RegExp(`^ +${name}\\b`, 'm'));
    expect((await runOps(['dance'], {})).code).toBe(2);
    expect(await runOps(['start', '--faster'], {})).toMatchObject({ code: 1, output: expect.stringContaining('Usage: start') });
  }, 60_000);

  it('works on the embedded database while no system runs: seeds, verifies, acts on buried work', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'banhanh-ops-'));
    try {
      const settings = { DATA_DIR: dataDir };
      expect((await runOps(['migrate'], settings)).code).toBe(0);
      expect(await runOps(['migrate'], settings)).toMatchObject({ code: 0, output: expect.stringContaining('Nothing to do') });
      expect(await runOps(['setup-link'], settings)).toMatchObject({ code: 0, output: expect.stringContaining('/thiet-lap?token=') });
      expect(await runOps(['seed'], settings)).toMatchObject({ code: 0 });
      expect(await runOps(['setup-link'], settings)).toMatchObject({ code: 0, output: expect.stringContaining('has been set up') });
      expect(await runOps(['verify'], settings)).toMatchObject({ code: 0, output: expect.stringContaining('The journal verifies') });
      expect(await runOps(['buried'], settings)).toMatchObject({ code: 0, output: 'Không có. / None.\n' });
      expect(await runOps(['skip', 'x'], settings)).toMatchObject({ code: 1, output: expect.stringContaining('A reason is needed') });
      expect(await runOps(['redrive', 'x'], settings)).toMatchObject({ code: 1, output: expect.stringContaining('No buried row') });
    } finally {
      rmSync(dataDir, { recursive: true, force: true });
    }
  }, 120_000);

  it('reads a document, and says in words what is none', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'banhanh-read-'));
    try {
      writeFileSync(
        join(folder, 'a.txt'),
        'THÔNG BÁO\nkết luận về công tác phòng cháy\n-----\n1. Yêu cầu các xã báo cáo trước ngày 20/6/2026.\n',
      );
      writeFileSync(join(folder, 'b.bin'), Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 2, 3]));
      const read = await runOps(['read', join(folder, 'a.txt')], {});
      expect(JSON.parse(read.output)).toMatchObject({ type: 'TB' });
      expect((await runOps(['read', join(folder, 'b.bin')], {})).code).toBe(1);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 60_000);
});
