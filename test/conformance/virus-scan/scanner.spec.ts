import { ClamdScanner, NoScanner } from '@app/platform';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EICAR, fakeClamd, type FakeClamd } from '../../support/clamd.js';

const folder = mkdtempSync(join(tmpdir(), 'clamd-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each([
  ['over TCP', undefined],
  ['over a Unix socket', join(folder, 'clamd.sock')],
])('clamd %s', (_, path) => {
  let clamd: FakeClamd;
  let scanner: ClamdScanner;
  beforeAll(async () => {
    clamd = await fakeClamd(path);
    scanner = new ClamdScanner(clamd.address, 2000);
  });
  afterAll(() => clamd.stop());

  it('lets a clean file pass, an empty one and one of several pieces too', async () => {
    expect(await scanner.scan(Buffer.from('biên bản'))).toEqual({ state: 'clean' });
    expect(await scanner.scan(new Uint8Array(0))).toEqual({ state: 'clean' });
    expect(await scanner.scan(new Uint8Array(300_000))).toEqual({ state: 'clean' });
  });

  it('finds the EICAR test file, wherever it lies in the stream', async () => {
    const found = { state: 'infected', name: 'Win.Test.EICAR_HDB-1' };
    expect(await scanner.scan(Buffer.from(EICAR))).toEqual(found);
    // Across the border of two pieces.
    expect(await scanner.scan(Buffer.concat([Buffer.alloc(64 * 1024 - 20), Buffer.from(EICAR)]))).toEqual(found);
  });

  it('says that it cannot, when clamd hangs up', async () => {
    clamd.silent = true;
    await expect(scanner.scan(Buffer.from('x'))).rejects.toMatchObject({ category: 'unavailable', code: 'files.scanner-unavailable' });
    clamd.silent = false;
  });
});

it('says that it cannot, when nobody listens', async () => {
  const gone = await fakeClamd();
  await gone.stop();
  await expect(new ClamdScanner(gone.address, 2000).scan(Buffer.from('x'))).rejects.toMatchObject({ code: 'files.scanner-unavailable' });
});

it('never calls a file clean that nobody looked at', async () => {
  expect(new NoScanner().configured).toBe(false);
  expect(await new NoScanner().scan()).toEqual({ state: 'not-scanned' });
});
