import {
  CastVote,
  CloseBallot,
  DraftDocument,
  DraftReport,
  FindWork,
  IssueDocument,
  OpenBallot,
  PassAppraisal,
  PreviewIssue,
  ReadPath,
  RemindStep,
  ReopenReport,
  ReviseDraft,
  SignDocument,
  SubmitDraft,
  ViewDocument,
} from '@app/documents';
import { type Facts } from '@app/contracts';
import { verify } from '@app/journal';
import { newId } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { MEMBERS, notice, refusal, World } from './world.js';

// Two cores may be busy with much else.
jest.setTimeout(60_000);

describe('reports, timers and offices', () => {
  let world: World;
  let commune: { id: string; code: string };
  beforeAll(async () => {
    world = await World.start();
    commune = (await world.communes(1))[0] ?? { id: '', code: '' };
  });
  afterAll(() => world.stop());

  const view = async (login: string, id: string) => world.get(ViewDocument).run(await world.who(login), id, 'vi');
  const unit = (role: string) => `${role}.${commune.code}`;

  async function started(): Promise<Facts['report.started']> {
    return {
      reportId: newId(),
      dutyId: newId(),
      organisationId: commune.id,
      aboutDocumentId: newId(),
      addresseeOrganisationId: await world.organisation('ubkttu'),
      title: 'Kết quả thực hiện Thông báo số 01-TB/TU trong 6 tháng đầu năm 2027',
      nodes: [
        { label: '2', heading: 'Rà soát danh sách hộ nghèo', answers: newId() },
        { label: '3', heading: 'Bố trí cán bộ theo dõi', answers: newId() },
      ],
      startedByPersonId: (await world.who(unit('soanthao'))).personId,
    };
  }

  async function drafted(fact: Facts['report.started']): Promise<string> {
    await world.asSystem('draft-report', (tx) => world.get(DraftReport).run(tx, fact));
    const [row] = await world.database.query<{ id: string }>(`select id from documents.documents where report_id = $1`, [fact.reportId]);
    return row?.id ?? '';
  }

  async function issued(id: string) {
    await world.get(SubmitDraft).run(await world.by(unit('soanthao')), id);
    await world.get(SignDocument).run(await world.by(unit('lanhdao')), id, { capacity: 'T/M', onBehalfOf: 'Ban Thường vụ' });
    return world.get(IssueDocument).run(await world.by(unit('vanthu')), id, { issuedOn: null, urgency: 0, number: null });
  }

  it('a report is drafted clause by clause, once, in the name of who started it, and goes by one signer into the register of its unit', async () => {
    const fact = await started();
    const id = await drafted(fact);
    expect(await drafted(fact)).toBe(id);
    const draft = await view(unit('soanthao'), id);
    expect(draft).toMatchObject({ type: 'BC', stage: 'draft', reportId: fact.reportId, procedure: { code: 'report' } });
    expect(draft.current.content.body.filter((node) => node.answers !== undefined).map((node) => node.answers)).toEqual(
      fact.nodes.map((node) => node.answers),
    );
    const work = await world.get(FindWork).run(await world.who(unit('soanthao')), { limit: 10, after: null });
    expect(work.items.map(({ documentId, action }) => [documentId, action])).toContainEqual([id, 'submit']);
    const issue = await issued(id);
    expect(issue).toMatchObject({ number: 1, symbol: '01-BC/ĐU', recipients: 1, round: 1 });
  });

  it('a returned report is opened again, keeps its number, and goes out as a further round', async () => {
    const fact = await started();
    const id = await drafted(fact);
    const first = await issued(id);
    const returned = {
      reportId: fact.reportId,
      dutyId: fact.dutyId,
      documentId: id,
      organisationId: commune.id,
      round: 1,
      reason: 'Thiếu số liệu.',
    };
    const reopen = (round: number) => world.asSystem('reopen-report', (tx) => world.get(ReopenReport).run(tx, { ...returned, round }));
    await reopen(1);
    await reopen(1);
    const opened = await view(unit('soanthao'), id);
    expect(opened).toMatchObject({ stage: 'draft', issue: { round: 1, number: first.number }, signature: null });
    expect(opened.actions).toContain('revise');
    // The supervisor still reads what was sent, not the draft that follows.
    const before = opened.current.content;
    await world.get(ReviseDraft).run(await world.by(unit('soanthao')), id, {
      expectedVersion: opened.version,
      content: { ...before, body: before.body.map((node, index) => (index === 1 ? { ...node, text: 'Đã rà soát 412 hộ.' } : node)) },
      note: null,
    });
    expect((await view('lanhdao.ubkttu', id)).current.versionId).toBe(opened.current.versionId);
    const preview = await world.get(PreviewIssue).run(await world.who(unit('vanthu')), id, 'vi');
    expect(preview.number).toBe(first.number);
    const second = await issued(id);
    expect(second).toMatchObject({ number: first.number, symbol: first.symbol, round: 2 });
    await reopen(2);
    expect(await issued(id)).toMatchObject({ number: first.number, round: 3 });
    // An old return that comes late changes nothing.
    await reopen(2);
    expect((await view(unit('soanthao'), id)).stage).toBe('issued');
    const rows = await world.database.query<{ round: number; recipient_list_id: string }>(
      `select round, recipient_list_id from documents.issues where document_id = $1 order by round`,
      [id],
    );
    expect(rows.map(({ round }) => round)).toEqual([1, 2, 3]);
    expect(new Set(rows.map((row) => row.recipient_list_id)).size).toBe(3);
    expect(
      await refusal(world.asSystem('reopen-report', (tx) => world.get(ReopenReport).run(tx, { ...returned, documentId: newId() }))),
    ).toBe('document.unknown');
  });

  it('a report that is a document of its own can be posted once', async () => {
    const reportId = newId();
    const post = async () =>
      world.get(DraftDocument).run(await world.by(unit('soanthao')), {
        organisationId: commune.id,
        type: 'BC',
        procedure: null,
        content: notice(world.tu, undefined, 'BC'),
        importId: null,
        reportId,
      });
    await post();
    expect(await refusal(post())).toBe('report.already-drafted');
  });

  it('a stranger who names the report of another unit does not stand in its way', async () => {
    const fact = await started();
    await world.get(DraftDocument).run(await world.by('soanthao'), {
      organisationId: world.tu,
      type: 'BC',
      procedure: null,
      content: notice(world.tu, undefined, 'BC'),
      importId: null,
      reportId: fact.reportId,
    });
    await world.asSystem('draft-report', (tx) => world.get(DraftReport).run(tx, fact));
    const rows = await world.database.query<{ organisation_id: string }>(
      `select organisation_id from documents.documents where report_id = $1 order by id`,
      [fact.reportId],
    );
    expect(rows.map((row) => row.organisation_id)).toEqual([world.tu, commune.id]);
  });

  it('says in which capacities one may sign', async () => {
    const { id } = await world.inBallot();
    await world.vote(
      id,
      MEMBERS.map(() => 'for'),
    );
    await world.get(CloseBallot).run(await world.by('bithu'), id, { putOffReason: null, changes: [] });
    expect((await view('bithu', id)).capacities).toEqual(['T/M']);
    expect((await view('soanthao', id)).capacities).toEqual([]);
  });

  it('a late step is noted, again each working day, until the document moves on', async () => {
    const { id } = await world.draft();
    await world.get(SubmitDraft).run(await world.by('soanthao'), id);
    const timers = () =>
      world.database.query<{ state: string; due_at: Date; payload: { step: string } }>(
        `select state, due_at, payload from journal.timers where subject_id = $1`,
        [id],
      );
    // Three working days from Monday the 16th, when the office closes at 17:00.
    expect(await timers()).toMatchObject([{ state: 'armed', due_at: new Date('2026-11-19T10:00:00Z'), payload: { step: 'appraisal' } }]);
    await world.database.moveClock('2026-11-19T10:00:01Z');
    const remind = () => world.asSystem('remind-step', (tx) => world.get(RemindStep).run(tx, id, 'appraisal'));
    await remind();
    expect(await timers()).toMatchObject([{ due_at: new Date('2026-11-20T00:30:00Z') }]);
    expect((await view('thamdinh', id)).holder).toMatchObject({ late: true });
    await world.get(PassAppraisal).run(await world.by('thamdinh'), id);
    await remind();
    const path = await world.get(ReadPath).run(await world.who('soanthao'), id, { limit: 50, after: null }, 'vi');
    expect(path.items.filter(({ kind }) => kind === 'step.reminded').map(({ what, who }) => [who, what])).toEqual([
      ['Hệ thống', 'Quá hạn của bước hiện tại (lần 1)'],
    ]);
  });

  it('a ballot with an hour closes by itself, once, and takes no vote after it', async () => {
    await world.database.moveClock('2026-11-23T02:00:00Z');
    const { id } = await world.draft();
    await world.get(SubmitDraft).run(await world.by('soanthao'), id);
    await world.get(PassAppraisal).run(await world.by('thamdinh'), id);
    const open = async (closesAt: string) =>
      world
        .get(OpenBallot)
        .run(await world.by('vanthu'), id, { closesAt: new Date(closesAt), organisationId: null, body: 'standing-committee' });
    expect(await refusal(open('2026-11-20T02:00:00Z'))).toBe('ballot.closes-in-past');
    const { decisionId } = await open('2026-11-24T02:00:00Z');
    await world.vote(
      id,
      MEMBERS.slice(0, 9).map(() => 'for'),
    );
    await world.database.moveClock('2026-11-24T02:00:01Z');
    expect(await refusal(world.get(CastVote).run(await world.by('thuongvu8'), id, { choice: 'for', opinion: null }))).toBe('ballot.closed');
    const close = () => world.asSystem('close-ballot', (tx) => world.get(CloseBallot).closeOnTime(tx, id, decisionId));
    await close();
    await close();
    expect(await view('bithu', id)).toMatchObject({
      stage: 'approved',
      ballot: { outcome: 'approved', tally: { for: 9 }, status: 'closed' },
    });
    expect(await world.database.query(`select state from journal.timers where subject_id = $1`, [decisionId])).toEqual([
      { state: 'cancelled' },
    ]);
  });

  it('leaves a journal that verifies', async () => {
    expect((await verify(await world.database.dataSource(null))).problems).toEqual([]);
  });
});
