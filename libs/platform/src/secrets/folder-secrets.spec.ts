import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FolderSecrets } from './folder-secrets.js';
import { type Secrets } from './secrets.js';

/** What every store of secrets must do, whatever it stands on. */
describe.each([['a folder', (folder: string): Secrets => new FolderSecrets(join(folder, 'secrets'))]] as const)(
  'secrets in %s',
  (_, make) => {
    let folder: string;
    let secrets: Secrets;
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'banhanh-secrets-'));
      secrets = make(folder);
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it('are kept, read by another copy of the service, listed, and gone', async () => {
      expect(await secrets.read('ballot-a')).toBeNull();
      expect(await secrets.list()).toEqual([]);
      await secrets.put('ballot-a', 'khóa một');
      await secrets.put('ballot-b', 'khóa hai');
      expect(await make(folder).read('ballot-a')).toBe('khóa một');
      expect((await secrets.list()).map(({ name }) => name).sort()).toEqual(['ballot-a', 'ballot-b']);
      expect((await secrets.list()).every(({ since }) => Math.abs(Date.now() - since.getTime()) < 60_000)).toBe(true);
      await secrets.remove('ballot-a');
      await secrets.remove('ballot-a');
      expect(await secrets.read('ballot-a')).toBeNull();
      expect((await secrets.list()).map(({ name }) => name)).toEqual(['ballot-b']);
    });

    it('of two put under one name at once, one stays', async () => {
      for (let round = 0; round < 20; round += 1) {
        const name = `note-${round}`;
        const texts = ['một', 'hai', 'ba'];
        const outcomes = await Promise.allSettled(texts.map((text) => make(folder).put(name, text)));
        const kept = texts.filter((_text, at) => outcomes[at]?.status === 'fulfilled');
        expect(kept).toHaveLength(1);
        expect(await secrets.read(name)).toBe(kept[0]);
      }
    });

    it('are never replaced unseen, and are called nothing that leads elsewhere', async () => {
      await expect(secrets.put('ballot-b', 'khóa khác')).rejects.toThrow('there already');
      expect(await secrets.read('ballot-b')).toBe('khóa hai');
      for (const name of ['../ngoai', 'A', '', 'a/b', 'a.new']) await expect(secrets.put(name, 'x')).rejects.toThrow('not the name');
    });
  },
);

describe('the folder of secrets', () => {
  it('is for its owner alone, and a half-written file is no secret', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'banhanh-secrets-'));
    try {
      const secrets = new FolderSecrets(join(folder, 'secrets'));
      await secrets.put('ballot-a', 'khóa');
      expect(statSync(join(folder, 'secrets')).mode & 0o777).toBe(0o700);
      expect(statSync(join(folder, 'secrets', 'ballot-a')).mode & 0o777).toBe(0o600);
      writeFileSync(join(folder, 'secrets', 'ballot-b.new'), 'nửa');
      expect((await secrets.list()).map(({ name }) => name)).toEqual(['ballot-a']);
      await secrets.put('ballot-b', 'cả');
      expect(await secrets.read('ballot-b')).toBe('cả');
      expect(readdirSync(join(folder, 'secrets')).sort()).toEqual(['ballot-a', 'ballot-b', 'ballot-b.new']);
      await secrets.remove('ballot-b');
      expect(existsSync(join(folder, 'secrets', 'ballot-b'))).toBe(false);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
