import {
  AnswerComment,
  CommentOnDraft,
  ListComments,
  MendForm,
  OpinionTables,
  PassAppraisal,
  ReadChecklist,
  ReadVersions,
  ReturnAppraisal,
  ReviseDraft,
  SubmitDraft,
  TickCheck,
  ViewDocument,
  WithdrawComment,
} from '@app/documents';
import { verify } from '@app/journal';
import { extract } from '@app/reading';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { node, notice, refusal, World } from './world.js';

// Two cores may be busy with much else.
jest.setTimeout(60_000);

const PAGE = { limit: 50, after: null };

describe('the appraisal of a draft', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start('2026-11-16T03:00:00Z');
  });
  afterAll(() => world.stop());

  const content = {
    ...notice(''),
    body: [
      node('1', 'Căn cứ Nghị quyết số 12-NQ/TU, ngày 05/9/2026 của Tỉnh uỷ.'),
      node('2', 'Đảng ủy xã xắp xếp cán bộ, giảm 12% hộ nghèo.'),
      node('3', 'Báo cáo Tỉnh ủy trước ngày 22/11/2026; giao Ban Tuyên giáo Tỉnh ủy phối hợp.'),
    ],
  };
  const submitted = async (title = content.head.title): Promise<string> => {
    const { id } = await world.draft({ ...content, head: { ...content.head, title }, recipients: notice(world.tu).recipients });
    await world.get(SubmitDraft).run(await world.by('soanthao'), id);
    return id;
  };
  const view = async (login: string, id: string) => world.get(ViewDocument).run(await world.who(login), id, 'vi');
  const comments = async (id: string, login = 'soanthao') => (await world.get(ListComments).run(await world.who(login), id, PAGE)).items;
  const comment = async (id: string, text: string, from: number, quote: string, more: object = {}) =>
    world.get(CommentOnDraft).run(await world.by('thamdinh'), id, {
      nodeId: '2',
      text,
      class: 'content',
      span: { from, to: from + quote.length, quote },
      ...more,
    });
  const mend = async (id: string, before: string, after: string, more: object = {}, login = 'thamdinh') =>
    world.get(MendForm).run(await world.by(login), id, {
      expectedVersion: (await view('thamdinh', id)).version,
      fixes: [{ nodeId: '2', part: 'text', before, after, commentIds: [], ...more }],
    });

  it('holds findings to the text they quote through later versions, and says where that text has changed', async () => {
    const id = await submitted();
    expect(await refusal(comment(id, 'Sai.', 0, 'không có ở đây'))).toBe('appraisal.quote-differs');
    const figure = await comment(id, 'Số liệu chưa khớp phần III.', (content.body[1]?.text ?? '').indexOf('giảm 12%'), 'giảm 12%', {
      proposal: 'giảm 11%',
    });
    const kept = await comment(id, 'Nêu rõ đơn vị.', 0, 'Đảng ủy xã');
    expect(await refusal(world.get(PassAppraisal).run(await world.by('thamdinh'), id))).toBe('appraisal.findings-unanswered');
    const { version } = await world.get(ReturnAppraisal).run(await world.by('thamdinh'), id, 'Chưa đạt.');
    await world.get(ReviseDraft).run(await world.by('soanthao'), id, {
      expectedVersion: version,
      content: {
        ...content,
        recipients: notice(world.tu).recipients,
        body: content.body.map((one) => (one.id === '2' ? node('2', 'Yêu cầu Đảng ủy xã xắp xếp cán bộ, giảm 11% hộ nghèo.') : one)),
      },
      note: null,
    });
    const [first, second] = await comments(id);
    expect(first).toMatchObject({ id: figure.id, place: { state: 'changed' }, versionOrdinal: 1, proposal: 'giảm 11%', own: false });
    expect(second).toMatchObject({ id: kept.id, place: { state: 'stands', from: 8, to: 18 } });
    expect((await comments(id, 'thamdinh'))[0]?.own).toBe(true);
    expect(await refusal(world.get(SubmitDraft).run(await world.by('soanthao'), id))).toBe('appraisal.findings-unanswered');
    await world.get(AnswerComment).run(await world.by('soanthao'), id, figure.id, { answer: 'accepted', text: 'Đã sửa.' });
    expect(await refusal(world.get(WithdrawComment).run(await world.by('soanthao'), id, kept.id, 'Thôi.'))).toBe('comment.not-author');
    await world.get(WithdrawComment).run(await world.by('thamdinh'), id, kept.id, 'Đã nêu ở trên.');
    await world.get(SubmitDraft).run(await world.by('soanthao'), id);
    expect(await refusal(world.get(AnswerComment).run(await world.by('soanthao'), id, kept.id, { answer: 'accepted', text: 'x' }))).toBe(
      'comment.withdrawn',
    );
    expect((await world.get(PassAppraisal).run(await world.by('thamdinh'), id)).stage).toBe('committee');
    expect((await comments(id))[1]).toMatchObject({ withdrawnReason: 'Đã nêu ở trên.' });
  });

  it('lets the office mend form, each change listed, and never content', async () => {
    const id = await submitted();
    const text = content.body[1]?.text ?? '';
    const finding = await comment(id, 'Sai chính tả.', 11, 'xắp xếp', { class: 'form' });
    const binding = await comment(id, 'Sai số liệu.', text.indexOf('giảm 12%'), 'giảm 12%');
    expect(await refusal(mend(id, text, text.replace('12%', '21%')))).toBe('appraisal.not-form');
    expect(await refusal(mend(id, text, text.replace('giảm', 'không giảm')))).toBe('appraisal.not-form');
    expect(await refusal(mend(id, 'khác', 'khác hẳn'))).toBe('appraisal.fix-stale');
    expect(await refusal(mend(id, text, text.replace('xắp', 'sắp'), { commentIds: [binding.id] }))).toBe('appraisal.finding-on-content');
    expect(await refusal(mend(id, text, text.replace('xắp', 'sắp'), {}, 'soanthao'))).toBe('document.not-yours');
    const current = await view('thamdinh', id);
    const asOffice = world
      .get(ReviseDraft)
      .run(await world.by('thamdinh'), id, { expectedVersion: current.version, content: current.current.content, note: null });
    expect(await refusal(asOffice)).toBe('appraisal.office-recommends');

    const after = text.replace('xắp', 'sắp');
    await mend(id, text, after, { commentIds: [finding.id] });
    const [newest, older] = (await world.get(ReadVersions).list(await world.who('soanthao'), id, PAGE)).items;
    expect(newest).toMatchObject({
      ordinal: 2,
      formFixes: [{ nodeId: '2', part: 'text', before: text, after, commentIds: [finding.id] }],
    });
    const { nodes } = await world.get(ReadVersions).difference(await world.who('soanthao'), id, older?.id ?? '', newest?.id ?? '');
    expect(nodes.map(({ nodeId }) => nodeId)).toEqual(['2']);
    expect((await comments(id))[0]).toMatchObject({ mendedIn: 2, place: { state: 'changed' } });
    expect((await view('thamdinh', id)).stage).toBe('inspection');
  });

  it('goes by the checklist of the day, with hints where the system can tell', async () => {
    const [commune] = await world.database.query<{ name: string }>(
      `select name from directory.organisations where kind = 'commune-committee' order by code limit 1`,
    );
    const named = commune?.name.replace('Đảng ủy ', '') ?? '';
    const id = await submitted(`Kết luận kiểm tra công tác giảm nghèo tại ${named}`);
    const { round, checks } = await world.get(ReadChecklist).run(await world.who('thamdinh'), id, 'vi');
    expect(round).toBe(1);
    expect(checks).toHaveLength(10);
    const hints = Object.fromEntries(checks.map(({ code, hints: found }) => [code, found.map(({ name, quote }) => [name, quote])]));
    expect(hints['deadlines']).toEqual([['deadline-day-off', 'ngày 22/11/2026']]);
    expect(hints['units']).toEqual([['former-unit', 'Ban Tuyên giáo Tỉnh ủy']]);
    expect(hints['structure']).toEqual([['no-follow-up-unit', null]]);
    expect(hints['legal-basis']).toEqual([]);
    expect(hints['signer']).toEqual([['no-signature', null]]);
    expect(hints['recipients']).toEqual([['named-unit-missing', null]]);
    const tick = async (login: string, code: string) =>
      world.get(TickCheck).run(await world.by(login), id, { code, outcome: 'not-met', note: 'Ngày nghỉ.' });
    expect(await refusal(tick('thamdinh', 'khong-co'))).toBe('appraisal.unknown-check');
    expect(await refusal(tick('soanthao', 'deadlines'))).toBe('document.not-yours');
    await tick('thamdinh', 'deadlines');
    await world.get(TickCheck).run(await world.by('thamdinh'), id, { code: 'deadlines', outcome: 'met', note: null });
    const again = await world.get(ReadChecklist).run(await world.who('soanthao'), id, 'vi');
    expect(again.checks.find(({ code }) => code === 'deadlines')).toMatchObject({ outcome: 'met', note: null });
  });

  it('prints the table of what was taken in, as Word file and PDF', async () => {
    const id = await submitted();
    const { id: commentId } = await comment(id, 'Nêu rõ đơn vị.', 0, 'Đảng ủy xã', { proposal: 'Đảng ủy xã Thượng Ninh' });
    await world.get(AnswerComment).run(await world.by('soanthao'), id, commentId, { answer: 'explained', text: 'Đã nêu ở trích yếu.' });
    for (const format of ['docx', 'pdf'] as const) {
      const tables = world.get(OpinionTables);
      const { bytes, name } = await tables.file(await tables.ofAppraisal(await world.who('soanthao'), id), format);
      expect(name).toBe(`bang-tong-hop-tiep-thu-giai-trinh.${format}`);
      const { text } = await extract(bytes, name);
      for (const words of ['BẢNG TỔNG HỢP', 'Mục 2', 'Giải trình: Đã nêu', 'Đề nghị sửa thành: “Đảng ủy xã'])
        expect(text.replace(/\s+/g, ' ')).toContain(words);
    }
    const [commune] = await world.communes(1);
    const outsider = await world.who(`soanthao.${commune?.code ?? ''}`);
    expect(await refusal(world.get(OpinionTables).ofAppraisal(outsider, id))).toBe('document.unknown');
    expect(await refusal(world.get(ReadChecklist).run(outsider, id, 'vi'))).toBe('document.unknown');
  });

  it('leaves a journal that verifies', async () => {
    expect((await verify(await world.database.dataSource(null))).problems).toEqual([]);
  });
});
