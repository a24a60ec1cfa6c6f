import { Directory } from '@app/directory';
import { FileKeeper, FindImportedFile, ImportFile, ReadImport, ReadImportPlaces } from '@app/documents';
import { Journal } from '@app/journal';
import { ReadingPool } from '@app/reading';
import { renderPdf } from '@app/rendering';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
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
    const imported = await world.get(ImportFile).run(await world.by('soanthao'), 'thông báo.pdf', pdf);
    expect(imported).toMatchObject({ format: 'pdf', ocr: false, failure: null, read: { type: 'TB', number: 7, date: '2026-11-16' } });
    const who = await world.who('soanthao');
    const { sha256, name, format } = await world.get(FindImportedFile).run(who, imported.id);
    expect({ name, format }).toEqual({ name: 'thông báo.pdf', format: 'pdf' });
    expect(new Uint8Array(await world.get(FileKeeper).read(sha256))).toEqual(pdf);
    const view = await world.get(ReadImport).run(who, imported.id);
    expect(view).toMatchObject({ text: imported.text, ocr: false, failure: null });
    expect(view.read).toEqual(JSON.parse(JSON.stringify(imported.read)));
    const { pages, lines } = await world.get(ReadImportPlaces).run(who, imported.id);
    expect(pages.length).toBeGreaterThan(0);
    const number = lines.find(({ from, to }) => view.text.slice(from, to).startsWith('Số'));
    expect(number).toMatchObject({ page: 0 });
    expect(number?.x).toBeLessThan((pages[0]?.width ?? 0) / 2);
  });

  it('are seen by whoever imported them and their office, by nobody else', async () => {
    const { id } = await world.get(ImportFile).run(await world.by('soanthao'), 'a.pdf', pdf);
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
      ].join('\n'),
    );
    const typeRead = async (): Promise<unknown> =>
      (await world.get(ImportFile).run(await world.by('soanthao'), 'thong-cao.txt', letter)).read.type;
    expect(await typeRead()).not.toBe('TB');
    const { organisationId } = await world.who('soanthao');
    await world.database.query(
      `insert into directory.words (id, version, organisation_id, kind, word, meaning, origin, search, valid_from)
       values (gen_random_uuid(), 1, $1, 'type', 'thông cáo báo chí', 'TB', 'typed', '', '2026-01-01')`,
      [organisationId],
    );
    expect(await typeRead()).toBe('TB');
    await world.database.query(`update directory.words set valid_to = '2026-06-01'`);
    expect(await typeRead()).not.toBe('TB');
  });

  it('are kept where reading them had to be stopped, and say so', async () => {
    const hurried = new ReadingPool({ milliseconds: 1 });
    try {
      const importing = new ImportFile(world.get(Journal), world.get(FileKeeper), hurried, world.get(Directory));
      const { id, ...rest } = await importing.run(await world.by('soanthao'), 'bom.pdf', pdf);
      expect(rest).toMatchObject({ format: 'pdf', failure: 'import.unreadable', text: '', content: { body: [] } });
      const who = await world.who('soanthao');
      expect(await world.get(ReadImport).run(who, id)).toMatchObject({ failure: 'import.unreadable', documentIds: [] });
      const { sha256 } = await world.get(FindImportedFile).run(who, id);
      expect(new Uint8Array(await world.get(FileKeeper).read(sha256))).toEqual(pdf);
    } finally {
      await hurried.close();
    }
  });

  it('are not kept where the service ends meanwhile', async () => {
    const closed = new ReadingPool();
    await closed.close();
    const importing = new ImportFile(world.get(Journal), world.get(FileKeeper), closed, world.get(Directory));
    expect(await refusal(importing.run(await world.by('soanthao'), 'b.pdf', new TextEncoder().encode('Báo cáo')))).toBe(
      'import.interrupted',
    );
  });
});
