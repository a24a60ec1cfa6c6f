import { FolderFiles } from '@app/platform';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { build, ROOT } from '../../support/processes.js';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe('files by content', () => {
  const folder = mkdtempSync(join(tmpdir(), 'banhanh-files-'));
  const files = new FolderFiles(folder);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('gives back what was put, from bytes and from a stream, and keeps equal bytes once', async () => {
    const bytes = randomBytes(300_000);
    const stored = await files.put(bytes, { maxBytes: 1_000_000 });
    expect(stored).toEqual({ sha256: sha256(bytes), size: 300_000 });
    const pieces = Readable.from([bytes.subarray(0, 7), bytes.subarray(7, 100_000), bytes.subarray(100_000)]);
    expect(await files.put(pieces, { maxBytes: 300_000 })).toEqual(stored);
    expect(await buffer(await files.get(stored.sha256))).toEqual(bytes);
    expect(await files.read(stored.sha256)).toEqual(bytes);
    expect(await files.exists(stored.sha256)).toBe(true);
    expect(filesIn(folder)).toHaveLength(1);
    expect((await files.put(new Uint8Array(), { maxBytes: 1 })).size).toBe(0);
  });

  it('refuses one byte too many and leaves nothing of it, with the stream read to its end', async () => {
    const before = filesIn(folder).length;
    let read = 0;
    const stream = Readable.from(
      (function* () {
        for (; read < 64; read += 1) yield Buffer.alloc(1_048_576, read);
      })(),
    );
    await expect(files.put(stream, { maxBytes: 50 * 1_048_576 })).rejects.toMatchObject({
      code: 'files.too-large',
      detail: { params: { megabytes: 50 } },
    });
    expect(read).toBe(64);
    await expect(files.put(Buffer.alloc(11), { maxBytes: 10 })).rejects.toThrow('files.too-large');
    expect(filesIn(folder)).toHaveLength(before);
  });

  it('leaves nothing of a stream that breaks off', async () => {
    const before = filesIn(folder).length;
    const broken = new Readable({
      read() {
        this.push(Buffer.alloc(1000));
        this.destroy(new Error('cut'));
      },
    });
    await expect(files.put(broken, { maxBytes: 10_000 })).rejects.toThrow('cut');
    expect(filesIn(folder)).toHaveLength(before);
  });

  it.each(['../../etc/passwd', '', 'A'.repeat(64), `${'a'.repeat(63)}/`, '0'.repeat(65), `${'0'.repeat(32)}/../${'0'.repeat(28)}`])(
    'takes %j for no name of a file',
    async (name) => {
      expect(await files.exists(name)).toBe(false);
      await expect(files.get(name)).rejects.toThrow('files.missing');
      await expect(files.read(name)).rejects.toThrow('files.missing');
    },
  );

  it('says when a file is no longer what it was, and is mended by putting it again', async () => {
    const bytes = Buffer.from('nội dung đã ban hành');
    const stored = await files.put(bytes, { maxBytes: 100 });
    const path = filesIn(folder).find((each) => basename(each) === stored.sha256) ?? '';
    writeFileSync(path, 'nội dung đã bị sửa');
    await expect(files.read(stored.sha256)).rejects.toThrow('files.damaged');
    await files.put(bytes, { maxBytes: 100 });
    expect(await files.read(stored.sha256)).toEqual(bytes);
  });
});

describe('files and kill -9', () => {
  const folder = mkdtempSync(join(tmpdir(), 'banhanh-files-kill-'));
  beforeAll(() => build(false), 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('never lets a name stand for anything but the whole content', async () => {
    const writer = `
      import { randomBytes } from 'node:crypto';
      const { FolderFiles } = await import(${JSON.stringify(join(ROOT, 'dist/libs/platform/src/files/folder-files.js'))});
      const files = new FolderFiles(${JSON.stringify(folder)});
      for (;;) process.stdout.write((await files.put(randomBytes(400_000 + Math.floor(Math.random() * 400_000)), { maxBytes: 1_000_000 })).sha256 + '\\n');`;
    const answered: string[] = [];
    for (let round = 0; round < 4; round += 1) {
      const child = spawn(process.execPath, ['--input-type=module', '-e', writer], { stdio: ['ignore', 'pipe', 'inherit'] });
      let output = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        if (output.split('\n').length > 5 + round * 3) child.kill('SIGKILL');
      });
      await new Promise((resolve) => child.once('close', resolve));
      answered.push(...output.split('\n').filter((line) => line.length === 64));
    }
    const named = filesIn(folder).filter((path) => basename(path).length === 64);
    for (const path of named) expect(sha256(readFileSync(path))).toBe(basename(path));
    expect(answered.length).toBeGreaterThan(10);
    expect(named.map((path) => basename(path))).toEqual(expect.arrayContaining(answered));
  }, 60_000);
});
