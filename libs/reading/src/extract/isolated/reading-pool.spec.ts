import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { deflateSync } from 'node:zlib';
import { ReadingPool, type ReadingLimits } from './reading-pool.js';

// Threads compile the sources as they start, on cores that others use too.
jest.setTimeout(120_000);

const NOTICE = `ĐẢNG BỘ TỈNH LAM SƠN
ĐẢNG ỦY XÃ MÂY TRẮNG
Số 14-TB/ĐU
Mây Trắng, ngày 05 tháng 3 năm 2027
THÔNG BÁO
Kết luận cuộc họp
1. Giao Văn phòng Đảng ủy báo cáo trước ngày 20/3/2027.`;
const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const file = (bytes: Uint8Array) => ({ bytes, fileName: 'a', overlay: { entries: [] }, on: '2027-03-06' });

/** A PDF of one page whose drawing commands unpack to `megabytes`. */
function bomb(megabytes: number): Uint8Array {
  const packed = deflateSync(Buffer.alloc(megabytes * 1024 * 1024, '0 0 m\n'));
  const before = `%PDF-1.4
1 0 obj
<< /Type /Catalog /Pages 2 0 R >>
endobj
2 0 obj
<< /Type /Pages /Kids [3 0 R] /Count 1 >>
endobj
3 0 obj
<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>
endobj
4 0 obj
<< /Length ${packed.length} /Filter /FlateDecode >>
stream
`;
  return new Uint8Array(
    Buffer.concat([Buffer.from(before), packed, Buffer.from('\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF')]),
  );
}

describe('files are read in threads under limits', () => {
  let pool: ReadingPool;
  const start = (limits: Partial<ReadingLimits> = {}): ReadingPool => (pool = new ReadingPool(limits));
  afterEach(() => pool.close());

  it('reads several at once, and gives each its own answer or refusal', async () => {
    start();
    const [first, second, third] = await Promise.allSettled([
      pool.run(file(text(NOTICE))),
      pool.run(file(text(' '))),
      pool.run(file(text(NOTICE.replace('14', '15')))),
    ]);
    expect(first).toMatchObject({
      status: 'fulfilled',
      value: { format: 'txt', ocr: false, read: { type: 'TB', number: 14 }, content: { head: { type: 'TB' } } },
    });
    expect(second).toMatchObject({ status: 'rejected', reason: { category: 'invalid', code: 'import.empty' } });
    expect(third).toMatchObject({ status: 'fulfilled', value: { read: { number: 15 } } });
  });

  it('reads a document in the words its office had on its day', async () => {
    start();
    const entry = { kind: 'symbol', text: 'tb', meaning: 'KL', validTo: null } as const;
    const read = async (validFrom: string) =>
      pool.run({ ...file(text(NOTICE.replace('THÔNG BÁO\n', ''))), overlay: { entries: [{ ...entry, validFrom }] } });
    expect((await read('2020-01-01')).read.type).toBe('KL');
    expect((await read('2027-03-06')).read.type).not.toBe('KL');
  });

  it('ends what takes too long, and reads on', async () => {
    start({ milliseconds: 1, threads: 1 });
    const [late] = await Promise.allSettled([pool.run(file(text(NOTICE)))]);
    expect(late).toMatchObject({ status: 'rejected', reason: { reason: 'time' } });
    await pool.close();
    start({ threads: 1 });
    expect((await pool.run(file(text(NOTICE)))).read.number).toBe(14);
  });

  it('ends what takes too much memory, in its heap or outside it, and reads on in a new thread', async () => {
    start({ heapMegabytes: 40, threads: 1 });
    const [heap] = await Promise.allSettled([pool.run(file(text('Giao Văn phòng báo cáo.\n'.repeat(120_000))))]);
    expect(heap).toMatchObject({ status: 'rejected', reason: { reason: 'memory' } });
    expect((await pool.run(file(text(NOTICE)))).read.number).toBe(14);
    await pool.close();
    start({ growthMegabytes: 100, threads: 1 });
    const [outside] = await Promise.allSettled([pool.run(file(bomb(400)))]);
    expect(outside).toMatchObject({ status: 'rejected', reason: { reason: 'memory' } });
    expect((await pool.run(file(text(NOTICE)))).read.number).toBe(14);
  });

  it('leaves a file that nobody wants any more, waiting or in hand, and reads on', async () => {
    start({ threads: 1 });
    const stop = new AbortController();
    const unwanted = [pool.run(file(bomb(400)), undefined, stop.signal), pool.run(file(text(NOTICE)), undefined, stop.signal)];
    const wanted = pool.run(file(text(NOTICE)));
    stop.abort();
    for (const one of await Promise.allSettled(unwanted))
      expect(one).toMatchObject({ status: 'rejected', reason: { name: 'ReadingStopped' } });
    expect((await wanted).read.number).toBe(14);
  });
});
