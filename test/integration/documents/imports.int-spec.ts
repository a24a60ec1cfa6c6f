import { Directory } from '@app/directory';
import {
  AnswerImport,
  CancelImport,
  DraftDocument,
  FileKeeper,
  FindImportedFile,
  ImportFile,
  ListImports,
  ReadLinks,
  ReadImport,
  ReadImportedFile,
  ReadImportPlaces,
  ViewDocument,
} from '@app/documents';
import { verify } from '@app/journal';
import { ReadingPool, ReadingStopped, requirementsOf } from '@app/reading';
import { renderPdf } from '@app/rendering';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { eventually } from '../../support/heard.js';
import { DocumentsRows } from '../../../libs/documents/src/storage/rows.js';
import { notice, refusal, World } from './world.js';

// Threads compile the sources as they start, on cores that others use too.
jest.setTimeout(120_000);

describe('files that are imported', () => {
  let world: World;
  let pdf: Uint8Array;

  beforeAll(async () => {
    world = await World.start();
    pdf = await renderPdf({ content: notice(world.tu), number: 7, symbol: 'TB/TU', issuedOn: '2026-11-16', urgency: 0, place: 'Lam Sơn' });
  });
  afterAll(() => world.stop());

  it('are kept with their original, their text, what was read of it, and the places of its lines', async () => {
    const imported = await world.imported('soanthao', 'thông báo.pdf', pdf);
    expect(imported).toMatchObject({ format: 'pdf', ocr: false, failure: null, read: { type: 'TB', number: 7, date: '2026-11-16' } });
    const who = await world.who('soanthao');
    const { sha256, name, format } = await world.get(FindImportedFile).run(who, imported.id);
    expect({ name, format }).toEqual({ name: 'thông báo.pdf', format: 'pdf' });
    expect(new Uint8Array(await world.get(FileKeeper).read(sha256))).toEqual(pdf);
    const view = await world.get(ReadImport).run(who, imported.id);
    expect(view).toMatchObject({ status: 'read', progress: null, ocr: false, failure: null });
    const { pages, lines } = await world.get(ReadImportPlaces).run(who, imported.id);
    expect(pages.length).toBeGreaterThan(0);
    const number = lines.find(({ from, to }) => imported.text.slice(from, to).startsWith('Số'));
    expect(number).toMatchObject({ page: 0 });
    expect(number?.x).toBeLessThan((pages[0]?.width ?? 0) / 2);
  });

  it('are seen by whoever imported them and their office, by nobody else', async () => {
    const { id } = await world.imported('soanthao', 'a.pdf', pdf);
    const stranger = await world.who('ubkt');
    for (const question of [FindImportedFile, ReadImport, ReadImportPlaces])
      expect(await refusal(world.get<{ run(who: typeof stranger, id: string): Promise<unknown> }>(question).run(stranger, id))).toBe(
        'import.unknown',
      );
  });

  it('are read with the words of the office that imports, of the day', async () => {
    const letter = new TextEncoder().encode(
      [
        'ĐẢNG BỘ TỈNH LAM SƠN',
        'VĂN PHÒNG',
        '*',
        'Số 9-TCB/VPTU',
        'Lam Sơn, ngày 10 tháng 11 năm 2026',
        'THÔNG CÁO BÁO CHÍ',
        'về hội nghị lần thứ bảy',
        '',
        'Hội nghị đã thảo luận và cho ý kiến về ba nội dung.',
        'Tán thành giao Văn phòng Tỉnh uỷ chuẩn bị tài liệu.',
      ].join('\n'),
    );
    const readNow = async (): Promise<unknown> => {
      const { type, obligations } = (await world.imported('soanthao', 'thong-cao.txt', letter)).read as {
        type: string | null;
        obligations: readonly { lead: readonly string[] }[];
      };
      return [type === 'TB', obligations.flatMap(({ lead }) => lead)];
    };
    expect(await readNow()).toEqual([false, []]);
    const { organisationId } = await world.who('soanthao');
    await world.database.query(
      `insert into directory.words (id, version, organisation_id, kind, word, meaning, origin, search, valid_from)
       values (gen_random_uuid(), 1, $1, 'type', 'thông cáo báo chí', 'TB', 'typed', '', '2026-01-01'),
              (gen_random_uuid(), 1, $1, 'agreement', 'tán thành', null, 'typed', '', '2026-01-01')`,
      [organisationId],
    );
    expect(await readNow()).toEqual([true, ['Văn phòng Tỉnh uỷ']]);
    await world.database.query(`update directory.words set valid_to = '2026-06-01'`);
    expect(await readNow()).toEqual([false, []]);
  });

  it('have the names that the office learned, as answers that can be taken back, until it forgets them', async () => {
    const { organisationId } = await world.who('soanthao');
    const letter = [
      'TỈNH ỦY LAM SƠN',
      '*',
      'Số 8-TB/TU',
      'Lam Sơn, ngày 17 tháng 11 năm 2026',
      'THÔNG BÁO',
      'về công tác cán bộ',
      '',
      'Nội dung.',
    ];
    const imported = () => world.imported('soanthao', 'tb.txt', new TextEncoder().encode(letter.join('\n')));
    await world.database.query(
      `insert into directory.words (id, version, organisation_id, kind, word, meaning, origin, search, valid_from)
       values (gen_random_uuid(), 1, $1, 'body', 'TỈNH ỦY LAM SƠN', 'Tỉnh ủy Lam Sơn', 'learned', '', '2026-01-01')`,
      [organisationId],
    );
    const { id, ...view } = await imported();
    expect(view).toMatchObject({ read: { issuer: 'TỈNH ỦY LAM SƠN' }, answers: { issuer: 'Tỉnh ủy Lam Sơn' } });
    expect(view.content.head.issuer).toBe('Tỉnh ủy Lam Sơn');
    await world.get(AnswerImport).run(await world.by('soanthao'), id, [{ path: 'issuer', answer: 'open' }]);
    expect(await world.get(ReadImport).run(await world.who('soanthao'), id)).toMatchObject({
      answers: {},
      corrected: null,
      content: { head: { issuer: 'TỈNH ỦY LAM SƠN' } },
    });
    await world.database.query(`update directory.words set valid_to = '2026-01-02' where kind = 'body' and origin = 'learned'`);
    expect((await imported()).answers).toEqual({});
  });

  it('become a draft, ties and orders to follow up as a person corrected them, and what was read at first is kept', async () => {
    const letter = [
      'TỈNH ỦY LAM SƠN',
      '*',
      'Số 9-TB/TU',
      'Lam Sơn, ngày 18 tháng 11 năm 2026',
      'THÔNG BÁO',
      'kết luận của Ban Thường vụ Tỉnh ủy về giảm nghèo',
      '',
      '1. Tỷ lệ hộ nghèo còn 2,1% (chỉ tiêu 2,5%).',
      '2. Giao Ban Tuyên giáo Tỉnh ủy chủ trì rà soát hộ nghèo, hoàn thành trước ngày 20/12/2026.',
      'Nơi nhận:',
      '- Các đảng ủy trực thuộc,',
      '- Lưu VPTU.',
      'T/M BAN THƯỜNG VỤ',
      'PHÓ BÍ THƯ',
      'Nguyễn Văn An',
    ].join('\n');
    const { id, read } = await world.imported('soanthao', 'kl.txt', new TextEncoder().encode(letter));
    const by = await world.by('soanthao');
    const answer = (path: string, text: string) => ({ path, answer: 'corrected', text }) as const;
    const corrections = [
      answer('obligations.0.lead', 'Ban Nội chính Tỉnh ủy'),
      answer('obligations.0.due', '31/01/2027'),
      answer('figures.0.actual', '2,3%'),
      answer('signature.name', 'Nguyễn Văn Ân'),
      answer('recipients.0', 'Tỉnh ủy'),
    ];
    await world.get(AnswerImport).run(by, id, corrections);
    await world.get(AnswerImport).run(by, id, [{ path: 'title', answer: 'right' }]);
    expect(await refusal(world.get(AnswerImport).run(await world.by('ubkt'), id, [{ path: 'title', answer: 'right' }]))).toBe(
      'import.unknown',
    );
    expect(await refusal(world.get(AnswerImport).run(by, id, [answer('date', 'hôm nay')]))).toBe('import.not-a-day');

    const view = await world.get(ReadImport).run(await world.who('soanthao'), id);
    expect(view).toMatchObject({
      read,
      corrected: { figures: [{ actual: '2,3%' }], obligations: [{ due: [{ kind: 'date', date: '2027-01-31' }] }] },
      answers: { 'obligations.0.due': '31/01/2027', title: null },
    });
    if (view.content === null) throw new Error('no draft');
    const { content } = view;
    expect(content).toMatchObject({ recipients: [{ line: 'Tỉnh ủy' }, {}], signature: { name: 'Nguyễn Văn Ân' } });

    // A draft that was edited before the correction knows nothing of it.
    const edited = { ...content, body: content.body.map(({ readAs: _, ...rest }) => rest) };
    const draft = { organisationId: world.tu, type: 'TB', procedure: null, content: edited, importId: id, reportId: null };
    const { id: documentId } = await world.get(DraftDocument).run(by, draft);
    const { current } = await world.get(ViewDocument).run(await world.who('soanthao'), documentId, 'vi');
    expect(current.content.body).toEqual(content.body);
    const { items } = await world.get(ReadLinks).run(await world.who('soanthao'), documentId, { limit: 50, after: null });
    expect(items.filter(({ path }) => path === 'obligations.0.lead.0').map(({ printed }) => printed)).toEqual(['Ban Nội chính Tỉnh ủy']);

    const { id: signed } = await world.signed({ ...content, recipients: notice(world.tu).recipients });
    await world.issue(signed);
    const [issued] = await world.database.query<{ detail: { content: typeof content } }>(
      `select p.detail from journal.entries h join journal.payloads p on p.entry_id = h.id where h.kind = 'document.issued' and h.about = $1::uuid`,
      [signed],
    );
    expect(requirementsOf(issued?.detail.content ?? content).obligations).toMatchObject([
      { lead: ['Ban Nội chính Tỉnh ủy'], due: [{ kind: 'date', date: '2027-01-31' }] },
    ]);

    await world.get(AnswerImport).run(
      by,
      id,
      corrections.map(({ path }) => ({ path, answer: 'open' as const })),
    );
    const opened = await world.get(ReadImport).run(await world.who('soanthao'), id);
    expect(opened).toMatchObject({ corrected: null, answers: { title: null }, content: { signature: { name: 'Nguyễn Văn An' } } });
  });

  const readBy = async (pool: ReadingPool, id: string): Promise<void> => {
    const reading = new ReadImportedFile(world.get(DocumentsRows), world.get(FileKeeper), pool, world.get(Directory));
    await world.asSystem('read-import', (tx) => reading.run(tx, id));
  };
  const handIn = async (bytes: Uint8Array): Promise<string> =>
    (await world.get(ImportFile).run(await world.by('soanthao'), 'tep.pdf', bytes)).id;
  const status = async (id: string) => (await world.get(ReadImport).run(await world.who('soanthao'), id)).status;
  const bytesOf = async (id: string) => world.database.query(`select from documents.import_bytes where import_id = $1`, [id]);

  it('are kept where reading them had to be stopped, and say so', async () => {
    const hurried = new ReadingPool({ milliseconds: 1 });
    try {
      const id = await handIn(pdf);
      await readBy(hurried, id);
      const who = await world.who('soanthao');
      expect(await world.get(ReadImport).run(who, id)).toMatchObject({
        failure: 'import.unreadable',
        text: '',
        content: { body: [] },
        documentIds: [],
      });
      const { sha256 } = await world.get(FindImportedFile).run(who, id);
      expect(new Uint8Array(await world.get(FileKeeper).read(sha256))).toEqual(pdf);
    } finally {
      await hurried.close();
    }
  });

  it('wait where the service ends meanwhile, and are read by the next one', async () => {
    const closed = new ReadingPool();
    await closed.close();
    const id = await handIn(pdf);
    expect(await refusal(readBy(closed, id))).toBe('import.interrupted');
    expect(await status(id)).toBe('waiting');
    await readBy(world.get(ReadingPool), id);
    expect(await status(id)).toBe('read');
    expect(await bytesOf(id)).toEqual([]);
    // Heard twice, read once.
    await readBy(closed, id);
  });

  it('tell how far their reading is, and are taken back by whoever handed them in, also while they are read', async () => {
    const id = await handIn(pdf);
    const seen: unknown[] = [];
    /** Reads no further than the second of three pages, until it is stopped. */
    class Slow extends ReadingPool {
      override async run(...[, onPage, stop]: Parameters<ReadingPool['run']>): ReturnType<ReadingPool['run']> {
        onPage?.({ page: 2, pages: 3, pictures: true });
        await eventually(
          async () => world.get(ReadImport).run(await world.who('soanthao'), id),
          ({ progress }) => progress !== null,
        ).then(({ progress }) => seen.push(progress));
        expect(await refusal(world.get(CancelImport).run(await world.by('ubkt'), id))).toBe('import.unknown');
        await world.get(CancelImport).run(await world.by('soanthao'), id);
        await new Promise((resolve) => stop?.addEventListener('abort', resolve, { once: true }));
        throw new ReadingStopped();
      }
    }
    await readBy(new Slow(), id);
    expect(seen).toEqual([{ page: 2, pages: 3 }]);
    expect(await status(id)).toBe('cancelled');
    expect(await bytesOf(id)).toEqual([]);
    expect(await refusal(world.get(CancelImport).run(await world.by('soanthao'), id))).toBe('import.not-waiting');
    const { items } = await world.get(ListImports).run(await world.who('soanthao'), { limit: 1, after: null });
    expect(items).toMatchObject([{ id, status: 'cancelled', progress: null, drafted: false }]);
  });

  it('that are refused say why each time they are asked for, and leave nothing in the store', async () => {
    const secret = new TextEncoder().encode('TỈNH ỦY LAM SƠN\n*\nMẬT\nSố 3-BC/TU\nBÁO CÁO\nvề tình hình\n\nNội dung.');
    const id = await handIn(secret);
    await readBy(world.get(ReadingPool), id);
    const who = await world.who('soanthao');
    for (const _ of [1, 2]) expect(await refusal(world.get(ReadImport).run(who, id))).toBe('document.secret');
    expect(await refusal(world.get(FindImportedFile).run(who, id))).toBe('import.unknown');
    expect(await bytesOf(id)).toEqual([]);
    const [{ sha256 } = { sha256: '' }] = await world.database.query<{ sha256: string }>(
      `select file_sha256 as sha256 from documents.imports where id = $1`,
      [id],
    );
    expect(await refusal(world.get(FileKeeper).get(sha256))).toBe('files.missing');
    const { problems } = await verify(await world.database.dataSource(null));
    // The word of the office above was put in by hand.
    expect(problems.filter((problem) => !JSON.stringify(problem).includes('directory.word'))).toEqual([]);
  });
});
