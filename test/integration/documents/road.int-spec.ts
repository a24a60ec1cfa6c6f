import {
  AnswerComment,
  CastVote,
  CloseBallot,
  CommentOnDraft,
  ConfirmChanges,
  FindIssuedFile,
  FindWork,
  ListDocuments,
  OpenBallot,
  PassAppraisal,
  PreviewIssue,
  ReadPath,
  ReadRegister,
  ReadVersions,
  RenderIssue,
  ReturnAppraisal,
  ReviseDraft,
  SignDocument,
  SubmitDraft,
  ViewDocument,
  WithdrawDraft,
} from '@app/documents';
import { verify } from '@app/journal';
import { type Facts } from '@app/contracts';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { MEMBERS, node, notice, refusal, World } from './world.js';

// Two cores may be busy with much else.
jest.setTimeout(60_000);

describe('the road of a notice of conclusion', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(() => world.stop());

  const view = async (login: string, id: string) => world.get(ViewDocument).run(await world.who(login), id, 'vi');
  const actions = async (login: string, id: string): Promise<string[]> => [...(await view(login, id)).actions];
  const work = async (login: string): Promise<string[]> =>
    (await world.get(FindWork).run(await world.who(login), { limit: 50, after: null })).items.map(
      ({ documentId, action }) => `${action} ${documentId}`,
    );

  it('goes from draft through two rounds of appraisal and the vote to the register, and out', async () => {
    const communes = await world.communes(5);
    const content = notice(world.tu, [
      {
        id: 'r1',
        line: 'Đảng ủy các xã',
        kind: 'group',
        tag: null,
        purpose: 'act',
        targets: communes.map(({ id }) => ({ kind: 'organisation', organisationId: id })),
      },
      { id: 'r2', line: 'Lưu Văn phòng Tỉnh ủy', kind: 'archive', tag: null, purpose: 'file', targets: [] },
    ]);
    const { id, version } = await world.draft(content);
    expect(await actions('soanthao', id)).toEqual(['revise', 'submit', 'withdraw', 'answer', 'ask-units']);
    expect(await work('soanthao')).toEqual([`submit ${id}`]);
    expect(version).toBe(1);

    await world.get(SubmitDraft).run(await world.by('soanthao'), id);
    expect(await work('soanthao')).toEqual([]);
    expect(await work('thamdinh')).toEqual([`pass-appraisal ${id}`]);
    expect((await view('thamdinh', id)).holder).toMatchObject({
      who: 'Thẩm định',
      next: 'Ban Thường vụ cho ý kiến, biểu quyết',
      late: false,
    });

    const comment = await world
      .get(CommentOnDraft)
      .run(await world.by('thamdinh'), id, { nodeId: '2', text: 'Ghi rõ thời hạn.', class: 'content' });
    expect(await refusal(world.get(PassAppraisal).run(await world.by('thamdinh'), id))).toBe('appraisal.findings-unanswered');
    const returned = await world.get(ReturnAppraisal).run(await world.by('thamdinh'), id, 'Chưa rõ thời hạn.');
    expect(returned.stage).toBe('draft');
    expect(await refusal(world.get(SubmitDraft).run(await world.by('soanthao'), id))).toBe('appraisal.findings-unanswered');
    await world.get(AnswerComment).run(await world.by('soanthao'), id, comment.id, { answer: 'accepted', text: 'Đã bổ sung.' });
    const mended = { ...content, body: content.body.map((each) => (each.id === '2' ? node('2', 'Rà soát xong trước ngày 31/3.') : each)) };
    expect(
      await refusal(world.get(ReviseDraft).run(await world.by('soanthao'), id, { expectedVersion: 1, content: mended, note: null })),
    ).toBe('stale');
    await world
      .get(ReviseDraft)
      .run(await world.by('soanthao'), id, { expectedVersion: returned.version, content: mended, note: 'Bổ sung thời hạn' });
    await world.get(SubmitDraft).run(await world.by('soanthao'), id);
    await world.get(PassAppraisal).run(await world.by('thamdinh'), id);

    expect(await work('vanthu')).toEqual([`open-ballot ${id}`]);
    const opened = await world
      .get(OpenBallot)
      .run(await world.by('vanthu'), id, { closesAt: null, organisationId: null, body: 'standing-committee' });
    expect(opened.roster).toBe(11);
    expect(await work('thuongvu8')).toEqual([`vote ${id}`]);
    await world.vote(id, [...MEMBERS.slice(1).map(() => 'for' as const), 'abstain']);
    expect(await work('bithu')).toEqual([`close-ballot ${id}`]);
    const result = await world.get(CloseBallot).run(await world.by('bithu'), id, { putOffReason: null, changes: [] });
    expect(result).toMatchObject({ outcome: 'approved', tally: { for: 10, against: 0, abstain: 1 } });
    expect(result.explanation).toBe('11/11 ủy viên đương nhiệm tham gia; 10 đồng ý, cần ít nhất 6: thông qua.');

    expect(await refusal(world.get(SignDocument).run(await world.by('bithu'), id, { capacity: 'K/T', onBehalfOf: 'Bí thư' }))).toBe(
      'signing.capacity-not-allowed',
    );
    await world.get(SignDocument).run(await world.by('phobithu1'), id, { capacity: 'T/M', onBehalfOf: 'Ban Thường vụ' });
    const preview = await world.get(PreviewIssue).run(await world.who('vanthu'), id, 'vi');
    expect(preview).toMatchObject({ number: 1, symbol: '01-TB/TU', issuedOn: '2026-11-16', recipients: 5, blockers: [] });
    expect(await work('vanthu')).toEqual([`issue ${id}`]);
    expect(await refusal(world.issue(id, { number: 3 }))).toBe('number.not-next');
    expect(await refusal(world.issue(id, { issuedOn: '2026-11-17' }))).toBe('issue.date-in-future');
    const issued = await world.issue(id, { number: 1, urgency: 2 });
    expect(issued).toEqual({ id, number: 1, symbol: '01-TB/TU', issuedOn: '2026-11-16', recipients: 5, round: 1 });
    expect(await refusal(world.issue(id))).toBe('document.wrong-stage');

    const [fact] = await world.database.query<{
      payload: Facts['document.issued'];
      detail: { content: unknown; issuerName: string };
      consumers: string[];
      priority: number;
    }>(
      `select p.payload, p.detail, array_agg(h.consumer order by h.consumer) as consumers, max(h.due_priority) as priority
       from journal.entries e join journal.payloads p on p.entry_id = e.id join journal.hand_offs h on h.entry_id = e.id
       where e.about = $1 and e.kind = 'document.issued' group by 1, 2`,
      [id],
    );
    expect(fact).toMatchObject({
      payload: { number: 1, symbol: '01-TB/TU', recipientCount: 5, round: 1, urgency: 2 },
      detail: { issuerName: 'Tỉnh ủy Lam Sơn', content: { head: { type: 'TB' } } },
      consumers: ['follow-inspection', 'follow-report', 'plan-deliveries', 'propose-duties', 'render-document'],
      priority: 2,
    });

    const clerk = await world.who(`vanthu.${communes[0]?.code ?? ''}`);
    await world.asSystem('render-document', async (tx) => {
      if (fact !== undefined) await world.get(RenderIssue).run(tx, fact.payload);
    });
    expect(await world.get(FindIssuedFile).run(clerk, id, 'pdf')).toMatchObject({ name: '01-TB-TU.pdf' });
    const received = await world.get(ViewDocument).run(clerk, id, 'vi');
    expect(received).toMatchObject({ stage: 'issued', ballot: null, actions: [], issue: { rendered: true, recipients: 5 } });
    const listed = await world.get(ListDocuments).run(clerk, { stage: null, type: null, q: 'giam ngheo', limit: 10, after: null });
    expect(listed.items.map((item) => item.id)).toEqual([id]);
    const stranger = await world.who(`vanthu.${(await world.communes(9))[8]?.code ?? ''}`);
    await expect(world.get(ViewDocument).run(stranger, id, 'vi')).rejects.toMatchObject({ code: 'document.unknown' });

    const path = await world.get(ReadPath).run(await world.who('soanthao'), id, { limit: 100, after: null }, 'vi');
    expect(path.items.map(({ kind }) => kind).filter((kind) => kind !== 'ballot.vote-cast')).toEqual([
      'document.drafted',
      'document.submitted',
      'appraisal.commented',
      'document.appraisal-returned',
      'appraisal.answered',
      'draft.revised',
      'document.submitted',
      'document.appraisal-passed',
      'ballot.opened',
      'ballot.closed',
      'document.approved',
      'document.signed',
      'document.issued',
      'document.rendered',
    ]);
    expect(path.items.find(({ kind }) => kind === 'document.issued')?.what).toBe('Phát hành số 01-TB/TU, gửi 5 nơi nhận');
    const register = await world
      .get(ReadRegister)
      .run(await world.who('vanthu'), { organisationId: null, type: 'TB', limit: 10, after: null });
    expect(register.items).toMatchObject([{ number: 1, symbol: '01-TB/TU', status: 'used', documentId: id, recipients: 5 }]);

    const versions = await world.get(ReadVersions).list(await world.who('soanthao'), id, { limit: 10, after: null });
    const [second, first] = versions.items;
    const difference = await world.get(ReadVersions).difference(await world.who('soanthao'), id, first?.id ?? '', second?.id ?? '');
    expect(difference.nodes.map(({ nodeId, change }) => `${change} ${nodeId}`)).toEqual(['changed 2']);
  });

  it('approved with listed changes: only the listed clause may change, and the presiding member confirms it by digest', async () => {
    const content = notice(world.tu);
    const { id } = await world.inBallot(content);
    await world.vote(
      id,
      MEMBERS.map((_, index) => (index < 8 ? 'for' : 'against')),
    );
    expect(
      await refusal(
        world.get(CloseBallot).run(await world.by('bithu'), id, { putOffReason: null, changes: [{ nodeId: 'x', instruction: 'Bỏ' }] }),
      ),
    ).toBe('document.unknown-node');
    const closed = await world
      .get(CloseBallot)
      .run(await world.by('bithu'), id, { putOffReason: null, changes: [{ nodeId: '2', instruction: 'Nêu rõ thời hạn' }] });
    expect(closed.outcome).toBe('approved-with-changes');
    expect(await refusal(world.get(SignDocument).run(await world.by('bithu'), id, { capacity: 'T/M', onBehalfOf: 'Ban Thường vụ' }))).toBe(
      'document.wrong-stage',
    );
    expect(await work('soanthao')).toContain(`revise ${id}`);

    const changed = (nodeId: string) => ({
      ...content,
      body: content.body.map((each) => (each.id === nodeId ? { ...each, text: `${each.text} Trước 31/3.` } : each)),
    });
    const { version } = await view('soanthao', id);
    const revise = async (nodeId: string) =>
      world.get(ReviseDraft).run(await world.by('soanthao'), id, { expectedVersion: version, content: changed(nodeId), note: null });
    expect(await refusal(revise('3'))).toBe('changes.outside-list');
    await revise('2a');
    const { current } = await view('bithu', id);
    expect(await work('bithu')).toContain(`confirm-changes ${id}`);
    expect(await refusal(world.get(ConfirmChanges).run(await world.by('phobithu1'), id, 'f'.repeat(64)))).toBe('changes.other-version');
    await world.get(ConfirmChanges).run(await world.by('bithu'), id, current.digest);
    await world.get(SignDocument).run(await world.by('bithu'), id, { capacity: 'T/M', onBehalfOf: 'Ban Thường vụ' });
    expect((await world.issue(id)).number).toBe(2);
  });

  it('not approved goes back to the drafter and comes to a second ballot', async () => {
    const { id } = await world.inBallot();
    await world.vote(
      id,
      MEMBERS.map((_, index) => (index < 5 ? 'for' : 'against')),
    );
    const first = await world.get(CloseBallot).run(await world.by('bithu'), id, { putOffReason: null, changes: [] });
    expect(first.outcome).toBe('not-approved');
    expect((await view('soanthao', id)).stage).toBe('draft');
    await world.get(SubmitDraft).run(await world.by('soanthao'), id);
    await world.get(PassAppraisal).run(await world.by('thamdinh'), id);
    await world.get(OpenBallot).run(await world.by('bithu'), id, { closesAt: null, organisationId: null, body: 'standing-committee' });
    await world.vote(
      id,
      MEMBERS.slice(0, 7).map(() => 'for'),
    );
    const second = await world.get(CloseBallot).run(await world.by('bithu'), id, { putOffReason: null, changes: [] });
    expect(second.outcome).toBe('put-off');
    expect(second.explanation).toBe(
      '7/11 ủy viên đương nhiệm tham gia; 7 đồng ý, cần ít nhất 6: chưa đủ số tham gia (cần ít nhất 8), hoãn lại.',
    );
    expect((await view('soanthao', id)).ballot).toMatchObject({ ordinal: 2, outcome: 'put-off' });
  });

  it('is withdrawn during appraisal, with a reason, and uses no number', async () => {
    const { id } = await world.draft();
    await world.get(SubmitDraft).run(await world.by('soanthao'), id);
    expect(await refusal(world.get(WithdrawDraft).run(await world.by('soanthao'), id, '  '))).toBe('document.no-reason');
    await world.get(WithdrawDraft).run(await world.by('soanthao'), id, 'Nội dung đã được gộp vào văn bản khác.');
    expect(await view('soanthao', id)).toMatchObject({ stage: 'withdrawn', actions: [], holder: null, issue: null });
    expect(await refusal(world.get(SubmitDraft).run(await world.by('soanthao'), id))).toBe('document.wrong-stage');
  });

  it('refuses what is not one’s to do', async () => {
    const { id } = await world.inBallot();
    const by = (login: string) => world.by(login);
    const vote = async (login: string) => world.get(CastVote).run(await by(login), id, { choice: 'for', opinion: null });
    expect(await refusal(vote('soanthao'))).toBe('ballot.not-on-roster');
    await vote('thuongvu1');
    expect(await refusal(vote('thuongvu1'))).toBe('ballot.already-voted');
    expect(await refusal(world.get(CloseBallot).run(await by('thuongvu1'), id, { putOffReason: null, changes: [] }))).toBe(
      'ballot.not-presiding',
    );
    expect(
      await refusal(
        world.get(OpenBallot).run(await by('vanthu'), id, { closesAt: null, organisationId: null, body: 'standing-committee' }),
      ),
    ).toBe('ballot.already-open');
    const [commune] = await world.communes(1);
    expect(await refusal(world.get(SubmitDraft).run(await by(`soanthao.${commune?.code ?? ''}`), id))).toBe('document.unknown');
    expect(await refusal(world.get(SubmitDraft).run(await by('vanthu'), (await world.draft()).id))).toBe('document.not-yours');
    const secret = notice(world.tu);
    expect(await refusal(world.draft({ ...secret, head: { ...secret.head, asPrinted: 'TỈNH ỦY\nTUYỆT MẬT\nSố' } }))).toBe(
      'document.secret',
    );
    const unresolved = await world.signed(
      notice(world.tu, [{ id: 'r1', line: 'Các xã', kind: 'group', tag: null, purpose: 'act', targets: [] }]),
    );
    expect(await refusal(world.issue(unresolved.id))).toBe('document.no-recipients');
  });

  it('leaves a journal that verifies', async () => {
    const dataSource = await world.database.dataSource(null);
    expect((await verify(dataSource)).problems).toEqual([]);
  });
});
