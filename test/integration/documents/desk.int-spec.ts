import { verify } from '@app/journal';
import {
  AnswerBallotOpinion,
  AskDrafter,
  BindDossier,
  CastSealedVote,
  CastVote,
  CloseBallot,
  DossierParts,
  EnterPaperVote,
  FileKeeper,
  FindSlips,
  InviteToSession,
  KeepAgenda,
  KeepNote,
  KeepPapers,
  NoteReading,
  OpinionTables,
  PlanSession,
  PassAppraisal,
  ReadBallotOpinions,
  ReadChanges,
  ReadQuestions,
  ReviseDraft,
  SignDocument,
  SubmitDraft,
  OpenBallot,
} from '@app/documents';
import { type Identity, newId } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { PDFDocument } from '@cantoo/pdf-lib';
import { readdirSync } from 'node:fs';
import { extractText, getDocumentProxy } from 'unpdf';
import { MEMBERS, node, notice, refusal, World } from './world.js';

// Two cores may be busy with much else.
jest.setTimeout(120_000);

const PAGE = { limit: 50, after: null } as const;

describe('the desk of a member', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start('2026-11-16T02:00:00Z', 12);
  });
  afterAll(() => world.stop());

  const textOf = async (bytes: Uint8Array): Promise<string> =>
    (await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true })).text.replace(/\s+/g, ' ');

  it('lists the slips that wait, knows which were read, and forgets those filled in', async () => {
    const { id, decisionId } = await world.inBallot(undefined, false);
    const other = await world.inBallot(undefined, false);
    const who = await world.who('thuongvu1');
    const waiting = async (): Promise<string[]> =>
      (await world.get(FindSlips).run(who, { waiting: true, ...PAGE })).items.map((slip) => slip.decisionId);
    expect(await waiting()).toEqual(expect.arrayContaining([decisionId, other.decisionId]));
    expect((await world.get(FindSlips).desk(who)).slips).toBe((await waiting()).length);

    const by = await world.by('thuongvu1');
    const first = await world.get(NoteReading).run(by, id);
    // In two windows at once, and again: the first time is what counts, and one entry.
    const again = await Promise.all([1, 2, 3].map(() => world.get(NoteReading).run(by, other.id)));
    expect(new Set(again.map(({ openedAt }) => openedAt.getTime())).size).toBe(1);
    expect(await world.get(NoteReading).run(by, id)).toEqual(first);
    const [entries] = await world.database.query<{ n: number }>(
      `select count(*)::int as n from journal.entries where kind = 'document.read' and about in ($1, $2)`,
      [id, other.id],
    );
    expect(entries?.n).toBe(2);
    const slip = (await world.get(FindSlips).run(who, { waiting: false, ...PAGE })).items.find((one) => one.decisionId === decisionId);
    expect(slip).toMatchObject({ voted: false, changed: false, readAt: first.openedAt, closesAt: null, openQuestions: 0 });

    await world.get(CastVote).run(by, id, { choice: 'for', opinion: null });
    expect(await waiting()).not.toContain(decisionId);
    // A page of one, and the next of one.
    const page = await world.get(FindSlips).run(who, { waiting: false, limit: 1, after: null });
    const next = await world.get(FindSlips).run(who, { waiting: false, limit: 1, after: page.next });
    expect(next.items[0]?.decisionId).not.toBe(page.items[0]?.decisionId);
    // Who is no member of the body has no slip.
    expect((await world.get(FindSlips).run(await world.who('soanthao'), { waiting: false, ...PAGE })).items).toEqual([]);
  });

  it('shows what changed since a member read it, and nothing to who reads it the first time', async () => {
    const { id } = await world.inBallot(undefined, false);
    const by = await world.by('thuongvu2');
    await world.get(NoteReading).run(by, id);
    await world.get(CloseBallot).run(await world.by('bithu'), id, { putOffReason: 'Bổ sung số liệu', changes: [] });
    const content = notice(world.tu);
    const [row] = await world.database.query<{ version: number }>(`select version from documents.documents where id = $1`, [id]);
    const body = content.body.map((one) => (one.id === '2' ? node('2', 'Đảng ủy xã rà soát lại danh sách hộ nghèo trước 30/11.') : one));
    await world.get(ReviseDraft).run(await world.by('soanthao'), id, {
      expectedVersion: row?.version ?? 0,
      content: { ...content, body },
      note: null,
    });
    await world.get(SubmitDraft).run(await world.by('soanthao'), id);
    await world.get(PassAppraisal).run(await world.by('thamdinh'), id);
    await world.get(OpenBallot).run(await world.by('vanthu'), id, { closesAt: null, organisationId: null, body: 'standing-committee' });

    const changes = await world.get(ReadChanges).run(await world.who('thuongvu2'), id);
    expect(changes).toMatchObject({ since: { ordinal: 1 }, openedAt: null, current: { ordinal: 2 } });
    expect(changes.nodes.map(({ nodeId, change }) => [nodeId, change])).toEqual([['2', 'changed']]);
    const slip = (await world.get(FindSlips).run(await world.who('thuongvu2'), { waiting: true, ...PAGE })).items.find(
      (one) => one.documentId === id,
    );
    expect(slip).toMatchObject({ changed: true, readAt: null });
    expect(await world.get(ReadChanges).run(await world.who('thuongvu3'), id)).toMatchObject({ since: null, nodes: [] });
  });

  it('takes a vote only from who opened this very text, on the page or without a network; a slip of paper by two people needs none', async () => {
    const { id } = await world.inBallot(undefined, false);
    const by = await world.by('thuongvu3');
    const slip = { choice: 'for', opinion: null } as const;
    const vote = () => refusal(world.get(CastVote).run(by, id, slip));
    expect(await vote()).toBe('ballot.not-opened');
    const { versionId } = await world.get(NoteReading).run(by, id);
    expect(await vote()).toBe('not refused');
    for (const clerk of ['vanthu', 'thamdinh'])
      await world.get(EnterPaperVote).run(await world.by(clerk), id, (await world.who('thuongvu4')).personId, slip);

    // Put off, revised and put to the vote anew: what was opened before is another text.
    await world.get(CloseBallot).run(await world.by('bithu'), id, { putOffReason: 'Bổ sung số liệu', changes: [] });
    const [row] = await world.database.query<{ version: number }>(`select version from documents.documents where id = $1`, [id]);
    const content = notice(world.tu);
    const body = content.body.map((one) => (one.id === '2' ? node('2', 'Đảng ủy xã rà soát lại trước 30/11.') : one));
    const revise = { expectedVersion: row?.version ?? 0, content: { ...content, body }, note: null };
    await world.get(ReviseDraft).run(await world.by('soanthao'), id, revise);
    await world.get(SubmitDraft).run(await world.by('soanthao'), id);
    await world.get(PassAppraisal).run(await world.by('thamdinh'), id);
    await world.get(OpenBallot).run(await world.by('vanthu'), id, {
      closesAt: null,
      organisationId: null,
      body: 'standing-committee',
      secret: true,
    });
    const sealed = `v1.${'a'.repeat(87)}.${'b'.repeat(16)}.${'c'.repeat(1400)}`;
    const cast = () => refusal(world.get(CastSealedVote).run(by, id, sealed));
    expect(await cast()).toBe('ballot.not-opened');
    await world.get(NoteReading).run(by, id, versionId);
    expect(await cast()).toBe('ballot.not-opened');
    expect(await refusal(world.get(NoteReading).run(by, id, newId()))).toBe('version.unknown');
    // Read without a network: the mark names the version, and counts when it arrives.
    const [current] = await world.database.query<{ version: string }>(
      `select current_version_id as version from documents.documents where id = $1`,
      [id],
    );
    await world.get(NoteReading).run(by, id, current?.version ?? '');
    expect(await cast()).toBe('not refused');
  });

  it('lets members ask the drafter before the vote, and shows questions as the rule of that day says', async () => {
    const { id } = await world.inBallot();
    const ask = async (login: string, nodeId: string | null = '2') =>
      world.get(AskDrafter).ask(await world.by(login), id, { text: 'Số liệu lấy từ kỳ nào?', nodeId });
    const { id: questionId } = await ask('thuongvu4');
    expect(await refusal(ask('soanthao'))).toBe('question.not-member');
    expect(await refusal(ask('thuongvu4', 'khong-co'))).toBe('document.unknown-node');
    const seen = async (login: string): Promise<number> =>
      (await world.get(ReadQuestions).run(await world.who(login), id, PAGE)).items.length;
    expect(await Promise.all(['thuongvu4', 'thuongvu5', 'soanthao', 'vanthu'].map(seen))).toEqual([1, 1, 1, 1]);

    expect(await refusal(world.get(AskDrafter).answer(await world.by('thuongvu5'), id, questionId, 'Không biết'))).toBe(
      'document.not-yours',
    );
    expect(await refusal(world.get(AskDrafter).answer(await world.by('soanthao'), id, newId(), 'Kỳ I'))).toBe('question.unknown');
    await world.get(AskDrafter).answer(await world.by('soanthao'), id, questionId, 'Báo cáo 6 tháng đầu năm.');
    const [told] = await world.database.query<{ payload: { memberPersonIds: string[] } }>(
      `select p.payload from journal.entries e join journal.payloads p on p.entry_id = e.id where e.kind = 'question.answered' and e.about = $1`,
      [id],
    );
    expect(told?.payload.memberPersonIds).toHaveLength(MEMBERS.length);
    // Neither question nor answer stands in what is handed to other parts of the system.
    expect(JSON.stringify(told)).not.toContain('6 tháng');

    // A rule that names nobody: the next question is between its member and the drafter.
    await world.database.query(`update directory.rules set value = '{"readers": []}' where code = 'ballot.questions'`);
    await ask('thuongvu6', null);
    expect(await Promise.all(['thuongvu6', 'thuongvu5', 'soanthao', 'vanthu'].map(seen))).toEqual([2, 1, 2, 1]);
    await world.database.query(
      `update directory.rules set value = '{"readers": ["members", "clerk", "auditor"]}' where code = 'ballot.questions'`,
    );
    // After the committee is done with it, nobody asks any more.
    await world.get(CloseBallot).run(await world.by('bithu'), id, { putOffReason: 'Hoãn', changes: [] });
    expect(await refusal(ask('thuongvu4'))).toBe('document.wrong-stage');
  });

  it('keeps a private note that no table, entry or other person can show', async () => {
    const { id } = await world.inBallot();
    const secret = 'Hỏi lại đồng chí Hòa về khoản quỹ xóm Đông';
    const by = await world.by('thuongvu7');
    await world.get(KeepNote).keep({ ...by, idempotency: { route: 'PUT note', key: 'k1', bodyDigest: 'd' } }, id, secret);
    expect(await world.get(KeepNote).read(by, id)).toMatchObject({ text: secret });
    // Whoever else may read the document gets their own note, which is empty.
    for (const login of ['bithu', 'soanthao', 'vanthu']) expect((await world.get(KeepNote).read(await world.by(login), id)).text).toBe('');
    const outsider: Identity = {
      ...(await world.who('thuongvu7')),
      personId: newId(),
      positionId: null,
      organisationId: newId(),
      roles: [],
    };
    expect(
      await refusal(
        world.get(KeepNote).read({ actor: { kind: 'person', identity: outsider }, correlationId: newId(), idempotency: null }, id),
      ),
    ).toBe('document.unknown');

    const tables = await world.database.query<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
       where table_schema in ('documents', 'journal', 'directory') and table_type = 'BASE TABLE'`,
    );
    for (const { name } of tables) {
      const found = await world.database.query(`select 1 from ${name} t where to_jsonb(t)::text like '%khoản quỹ xóm Đông%'`);
      expect({ name, found: found.length }).toEqual({ name, found: 0 });
    }
    const [traces] = await world.database.query<{ n: number }>(
      `select count(*)::int as n from journal.idempotency where route = 'PUT note'`,
    );
    expect(traces?.n).toBe(0);
    // The row of another person, opened with one's own key, stays shut: person and document are bound into the seal.
    const other = await world.who('thuongvu8');
    await world.get(KeepNote).keep(await world.by('thuongvu8'), id, 'Của tôi');
    await world.database.query(
      `update documents.notes set sealed = (select sealed from documents.notes where person_id = $1) where person_id = $2`,
      [(await world.who('thuongvu7')).personId, other.personId],
    );
    expect(await refusal(world.get(KeepNote).read(await world.by('thuongvu8'), id))).toBe('note.key-missing');

    await world.get(KeepNote).keep(by, id, '  ');
    expect(await world.get(KeepNote).read(by, id)).toEqual({ text: '', keptAt: null });
    expect(readdirSync(process.env['SECRETS_DIR'] ?? '').some((name) => name.startsWith('note-'))).toBe(true);
  });

  it('binds text, tables and session papers into one PDF, once, and shows nobody a paper that was not laid before them', async () => {
    const { id } = await world.draft(notice(world.tu));
    await world.get(SubmitDraft).run(await world.by('soanthao'), id);
    await world.get(PassAppraisal).run(await world.by('thamdinh'), id);
    const clerk = await world.by('vanthu');
    const { id: sessionId } = await world.get(PlanSession).plan(clerk, world.tu, 'standing-committee', {
      startsAt: new Date('2026-12-01T01:00:00Z'),
      endsAt: null,
      place: 'Phòng họp số 1',
      subject: null,
      ordinal: null,
      secretaryPersonId: null,
    });
    const { itemId } = await world
      .get(KeepAgenda)
      .add(clerk, sessionId, { title: 'Kết luận kiểm tra', documentId: id, presenter: null, minutesPlanned: 20 });
    const pdf = await PDFDocument.create();
    for (const line of ['Bang so lieu ho ngheo', 'Ban do cac xom']) {
      const page = pdf.addPage();
      // As many letters as a page of words has: fewer are taken for a scan.
      for (let at = 0; at < 12; at += 1)
        page.drawText(`${line}, dong ${at + 1}: xa Thuong Ninh, xa Van Khe, xa Ha Lam`, { x: 60, y: 700 - 20 * at, size: 11 });
    }
    const hand = async (title: string, fileName: string, bytes: Uint8Array): Promise<void> => {
      const { paperId } = await world.get(KeepPapers).ask(clerk, sessionId, itemId, { title, owedByOrganisationId: null, dueAt: null });
      await world.get(KeepPapers).handIn(clerk, sessionId, paperId, fileName, bytes);
    };
    await hand('Phụ lục số liệu', 'phu-luc.pdf', await pdf.save());
    await hand(
      'Ý kiến của Ủy ban Kiểm tra',
      'y-kien.txt',
      new TextEncoder().encode('Ủy ban Kiểm tra thống nhất với dự thảo kết luận.\nĐề nghị nêu rõ thời hạn.'),
    );
    await world.get(InviteToSession).send(clerk, sessionId);

    const member = await world.by('thuongvu1');
    const [one, two] = await Promise.all([world.get(BindDossier).run(member, id), world.get(BindDossier).run(member, id)]);
    expect(two.sha256).toBe(one?.sha256);
    const bytes = await world.get(FileKeeper).read(one?.sha256 ?? '');
    const bound = await PDFDocument.load(bytes);
    // Cover, text, two pages, the file of words as a page.
    expect([bound.getPageCount(), one?.pages]).toEqual([5, 5]);
    const text = await textOf(bytes);
    expect(text).toContain('HỒ SƠ TRÌNH');
    expect(text).toContain('Phụ lục số liệu 3');
    expect(text).toContain('rà soát lại danh sách hộ nghèo');
    expect(text).toContain('Ban do cac xom');
    expect(text).toContain('Đề nghị nêu rõ thời hạn');
    // The same again is the kept one, not made anew.
    const made = await world.database.query(`select 1 from documents.dossiers where document_id = $1`, [id]);
    expect(made).toHaveLength(1);
    expect((await world.get(BindDossier).run(await world.by('thuongvu2'), id)).sha256).toBe(one?.sha256);
    // The drafter was not asked to the session: text and tables, no papers of it.
    expect((await world.get(DossierParts).run(await world.who('soanthao'), id)).parts.map(({ kind }) => kind)).not.toContain('file');
  });

  it('gathers what members said with their votes, and lets nobody sign before it is answered', async () => {
    const { id } = await world.inBallot();
    await world.vote(
      id,
      MEMBERS.map((_, index) => (index < 9 ? 'for' : null)),
    );
    await world.get(CastVote).run(await world.by('thuongvu7'), id, {
      choice: 'other',
      opinion: 'Nêu rõ thời hạn',
      nodeId: '2',
      wording: 'Đảng ủy xã rà soát lại danh sách hộ nghèo xong trong tháng 12.',
    });
    await world
      .get(CastVote)
      .run(await world.by('thuongvu8'), id, { choice: 'for', opinion: 'Giao Ban Dân vận phối hợp', reserved: 'Bảo lưu về thời hạn' });
    const table = async (login: string) => world.get(ReadBallotOpinions).run(await world.who(login), id);
    expect(await refusal(table('thuongvu1'))).toBe('ballot.none');
    await world.get(CloseBallot).run(await world.by('bithu'), id, { putOffReason: null, changes: [] });

    const open = await table('soanthao');
    expect(open).toMatchObject({ unanswered: 2 });
    expect(open.opinions.map(({ opinion, nodeId }) => [opinion, nodeId])).toEqual([
      ['Nêu rõ thời hạn', '2'],
      ['Giao Ban Dân vận phối hợp', null],
    ]);
    const sign = async () => world.get(SignDocument).run(await world.by('bithu'), id, { capacity: 'T/M', onBehalfOf: 'Ban Thường vụ' });
    expect(await refusal(sign())).toBe('ballot-opinion.unanswered');
    const answer = async (login: string, opinionId: string, nodeId: string | null = null) =>
      world
        .get(AnswerBallotOpinion)
        .run(await world.by(login), id, opinionId, { answer: 'explained', text: 'Thời hạn đã nêu tại kế hoạch.', nodeId });
    const [first, second] = open.opinions;
    expect(await refusal(answer('thuongvu1', first?.id ?? ''))).toBe('document.not-yours');
    expect(await refusal(answer('soanthao', newId()))).toBe('ballot-opinion.unknown');
    expect(await refusal(answer('soanthao', first?.id ?? '', 'khong-co'))).toBe('document.unknown-node');
    await answer('soanthao', first?.id ?? '', '2');
    await answer('soanthao', first?.id ?? '', '2');
    expect(await refusal(sign())).toBe('ballot-opinion.unanswered');
    await answer('soanthao', second?.id ?? '');

    const tables = world.get(OpinionTables);
    const printed = await tables.ofBallot(await world.who('thuongvu1'), id);
    expect(printed?.lines).toBe(2);
    const text = printed === null ? '' : await textOf((await tables.file(printed, 'pdf')).bytes);
    expect(text).toContain('Thời hạn đã nêu tại kế hoạch');
    expect(text).toContain('xong trong tháng 12');
    // A reserved opinion is no opinion to be answered, and stays with those whom its own rule names.
    expect(text).not.toContain('Bảo lưu về thời hạn');
    await sign();
    const [row] = await world.database.query<{ stage: string }>(`select stage from documents.documents where id = $1`, [id]);
    expect(row?.stage).toBe('signed');
  });

  it('leaves a journal that verifies', async () => {
    expect((await verify(await world.database.dataSource(null))).problems).toEqual([]);
  });
});
