import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DomainError, newId } from '@app/kernel';
import { readFile, readingMessages } from '@app/reading';
import { renderDocx, renderPdf, type RenderInput } from '@app/rendering';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';

jest.setTimeout(240_000);

const RUNS = process.env['TEST_LONG'] === '1' ? 2000 : 60;
/** Of the processor, for what else the machine does is not counted; far more than any of these files needs. */
const MOST_MS = 8000;
const DEMO = join(import.meta.dirname, '../../apps/ops/demo');

/** One way in which a file is damaged on its way: places and lengths are shares of the file. */
type Damage =
  | { readonly kind: 'byte'; readonly at: number; readonly value: number }
  | { readonly kind: 'cut' | 'lost' | 'doubled' | 'zeros'; readonly at: number; readonly length: number };

const share = fc.double({ min: 0, max: 1, noNaN: true });
const damages: fc.Arbitrary<Damage[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('byte' as const), at: share, value: fc.nat(255) }) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constantFrom('cut' as const, 'lost' as const, 'doubled' as const, 'zeros' as const),
        at: share,
        length: share,
      }),
    },
  ),
  { minLength: 1, maxLength: 12 },
);

function damaged(whole: Uint8Array, list: readonly Damage[]): Uint8Array {
  let bytes = Uint8Array.from(whole);
  for (const damage of list) {
    const at = Math.floor(damage.at * (bytes.length - 1));
    if (damage.kind === 'byte') {
      bytes[at] = damage.value;
      continue;
    }
    const to = Math.min(bytes.length, at + Math.ceil(damage.length * 200));
    switch (damage.kind) {
      case 'cut':
        bytes = bytes.slice(0, Math.max(1, at));
        break;
      case 'lost':
        bytes = Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(to)]);
        break;
      case 'doubled':
        bytes = Uint8Array.from([...bytes.subarray(0, to), ...bytes.subarray(at)]);
        break;
      case 'zeros':
        bytes.fill(0, at, to);
    }
  }
  return bytes;
}

describe('a damaged file', () => {
  const files: Record<string, Uint8Array> = {};

  beforeAll(async () => {
    const input: RenderInput = {
      content: {
        head: { type: 'TB', title: 'Kết luận', superior: 'TỈNH ỦY LAM SƠN', issuer: 'BAN THƯỜNG VỤ', place: 'Lam Sơn', asPrinted: null },
        body: [
          {
            id: '1',
            kind: 'paragraph',
            label: null,
            level: 1,
            heading: null,
            text: 'Giao Văn phòng báo cáo trước ngày 20/3/2027.',
            spans: [],
          },
        ],
        recipients: [],
        signature: { capacity: 'T/M', onBehalfOf: 'BAN THƯỜNG VỤ', position: 'BÍ THƯ', name: 'Lê Văn Mẫu' },
        tail: { asPrinted: null },
        annexes: [],
      },
      number: 7,
      symbol: 'TB/TU',
      issuedOn: '2026-11-16',
      urgency: 0,
      place: 'Lam Sơn',
    };
    files['pdf'] = new Uint8Array(await renderPdf(input));
    files['docx'] = new Uint8Array(await renderDocx(input));
    files['txt'] = new Uint8Array(readFileSync(join(DEMO, 'thong-bao-ket-luan.txt')));
  });

  it.each(['pdf', 'docx', 'txt'])('%s is read, or refused in words a person understands, in bounded time', async (format) => {
    await fc.assert(
      fc.asyncProperty(damages, async (list) => {
        const begun = process.cpuUsage();
        try {
          const { text, printed } = await readFile(
            { bytes: damaged(files[format] ?? new Uint8Array(), list), fileName: 'a', overlay: { entries: [] }, on: '2027-01-01' },
            () => newId<'node'>(),
          );
          expect(text).toBe(text.normalize('NFC'));
          for (const line of printed?.lines ?? []) expect(line.to <= text.length && line.from < line.to).toBe(true);
        } catch (error) {
          if (!(error instanceof DomainError)) throw error;
          expect(readingMessages.vi[error.code]).toBeDefined();
        }
        const { user, system } = process.cpuUsage(begun);
        expect((user + system) / 1000).toBeLessThan(MOST_MS);
      }),
      { numRuns: RUNS },
    );
  });
});
