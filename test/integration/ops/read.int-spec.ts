import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';

jest.setTimeout(60_000);

const ROOT = join(import.meta.dirname, '..', '..', '..');
const FIXTURES = join(ROOT, 'test', 'fixtures', 'reading');
const run = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', './test/support/ts-register.mjs', 'apps/ops/src/main.ts', 'read', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    // Neither a database nor any other setting of a system is there.
    env: { PATH: process.env['PATH'] },
  });

describe('ops read', () => {
  it('prints the bare object of one file, on one line with --json', () => {
    const { stdout, status } = run(join(FIXTURES, 'cong-van.txt'), '--json');
    expect(status).toBe(0);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(stdout)).toMatchObject({ type: 'CV', symbol: 'CV/UBKTTU' });
  });

  it('prints a line for each of several, and goes on after one that cannot be read', () => {
    const files = ['cong-van.txt', 'khong-co.txt', 'to-trinh.txt'].map((name) => join(FIXTURES, name));
    const { stdout, stderr, status } = run(...files);
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { file: string; read: { type: string } });
    expect(lines.map(({ file, read }) => [file, read.type])).toEqual([
      [files[0], 'CV'],
      [files[2], 'TTr'],
    ]);
    expect(stderr).toContain('khong-co.txt');
    expect(status).toBe(1);
  });

  it('wraps a single file too where lines are wanted, and says what is wrong with one in both languages', () => {
    const { stdout } = run('--lines', join(FIXTURES, 'cong-van.txt'));
    expect(JSON.parse(stdout)).toMatchObject({ read: { type: 'CV' } });
    const blank = join(mkdtempSync(join(tmpdir(), 'banhanh-read-')), 'trong.txt');
    writeFileSync(blank, ' \n');
    const refused = run(blank, '--json');
    expect(refused).toMatchObject({ status: 1, stdout: '' });
    expect(refused.stderr).toContain('Tệp không có nội dung. / The file is empty. (import.empty)');
    expect(run().stderr).toContain('Thiếu tệp');
  });
});
