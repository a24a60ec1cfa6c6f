import { type DocumentSummary, type DutiesOpened, type ObligationOpenedAnswer, type ReportStartedAnswer } from '@app/followup';
import { Timers, verify } from '@app/journal';
import { type Facts } from '@app/contracts';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { node, World } from './world.js';

/** What the specs look at of a page of any list. */
interface Listed {
  readonly id: string;
  readonly actions?: readonly string[];
}
interface Items {
  readonly items: readonly Listed[];
  readonly next: string | null;
}

/** The one that stands in that clause. */
function the<T extends { readonly nodeId: string | null }>(among: readonly T[], nodeId: string): T {
  const found = among.find((one) => one.nodeId === nodeId);
  if (found === undefined) throw new Error(`nothing of clause ${nodeId}`);
  return found;
}

/** An invented conclusion of an inspection: four directions to the body concluded on, two orders to named doers. */
const BODY = [
  node('p1', 'I', '', { kind: 'part', level: 1, heading: 'Ưu điểm' }),
  node('a1', '1', 'Việc lãnh đạo, chỉ đạo được quan tâm.'),
  node('p2', 'II', '', { kind: 'part', level: 1, heading: 'Một số nhiệm vụ cần tập trung thời gian tới' }),
  node('b1', '1', 'Rà soát, bổ sung quy hoạch sử dụng đất trên địa bàn.'),
  node('b2', '2', 'Tăng cường kiểm tra việc thu, nộp đảng phí tại các chi bộ.'),
  node('b3', '3', 'Nâng cao chất lượng sinh hoạt chi bộ, nhất là chi bộ thôn.'),
  node('b4', '4', 'Giải quyết dứt điểm đơn thư tồn đọng.'),
  node('p3', 'III', '', { kind: 'part', level: 1, heading: 'Tổ chức thực hiện' }),
  node('c1', '1', 'Giao Văn phòng Tỉnh ủy chủ trì, phối hợp với Ban Tổ chức Tỉnh ủy xây dựng kế hoạch khắc phục trước ngày 26/3/2027.'),
  node(
    'c2',
    '2',
    'Giao Ủy ban Kiểm tra Tỉnh ủy theo dõi việc thực hiện Thông báo này; báo cáo Ban Thường vụ Tỉnh ủy vào đợt 6 tháng và cuối năm 2027.',
  ),
];

// Real database, real HTTP, on a machine that may be busy.
jest.setTimeout(30_000);

describe('from an issued text to the last report', () => {
  let world: World;
  let tu: string;
  let ubkt: string;
  let unit: string;
  let documentId: string;
  const unitLogin = (part: string): string => `${part}.${unitCode}`;
  let unitCode = '';

  beforeAll(async () => {
    world = await World.start('2027-01-20T03:00:00Z');
    tu = world.organisationOf('bithu');
    ubkt = world.organisationOf('ubkt');
    const [commune] = await world.database.query<{ id: string; code: string; name: string }>(
      `select o.id, o.code, o.name from directory.organisations o where o.kind like 'commune%' and active order by o.code limit 1`,
    );
    unit = commune?.id ?? '';
    unitCode = commune?.code ?? '';
    documentId = await world.issue(
      BODY,
      `Kết luận kiểm tra việc thực hiện nghị quyết đối với Ban Thường vụ ${commune?.name ?? ''} năm 2026`,
    );
  }, 60_000);
  afterAll(() => world.stop(), 30_000);

  const summary = (login = 'ubkt') => world.get<DocumentSummary>(login, `/documents/${documentId}`);

  it('offers what the text orders, resolved against the directory', async () => {
    const { ready, proposals, counts } = await summary();
    expect(ready).toBe(true);
    const requirements = proposals.filter((one) => one.kind === 'requirement');
    expect(requirements.map((one) => one.nodeId)).toEqual(['b1', 'b2', 'b3', 'b4']);
    expect(requirements.every((one) => one.subjectOrganisationId === unit && one.state === 'proposed')).toBe(true);
    const obligations = proposals.filter((one) => one.kind === 'obligation');
    expect(obligations).toMatchObject([
      { nodeId: 'c1', leadOrganisationIds: [world.organisationOf('soanthao')], dueOn: '2027-03-26', periods: [] },
      { nodeId: 'c2', leadOrganisationIds: [ubkt], dueOn: null, periods: ['2027-H1', '2027-Y'], reportToOrganisationId: tu },
    ]);
    expect(obligations[0]?.supportOrganisationIds).toHaveLength(1);
    expect(counts).toMatchObject({ proposals: 6, proposed: 6, requirements: 0 });
  });

  it('hears of the same document again without a change', async () => {
    const before = await world.database.query<{ n: number }>(`select count(*)::int as n from followup.proposals`);
    await world.issue(BODY, 'x', { documentId });
    expect(await world.database.query(`select count(*)::int as n from followup.proposals`)).toEqual(before);
  });

  it('shows proposals to the issuer and its supervising body only', async () => {
    expect((await summary('soanthao')).proposals).toHaveLength(6);
    expect((await summary(unitLogin('soanthao'))).proposals).toHaveLength(0);
    expect((await summary('kiemtoan')).proposals).toHaveLength(6);
  });

  it('is not known before it was issued', async () => {
    expect(await world.ask('ubkt', 'GET', '/documents/0190c5a0-0000-7000-8000-000000000001')).toMatchObject({
      status: 404,
      body: { code: 'followup.document-unknown' },
    });
  });

  it('refuses others, unknown fields and a choice of nothing, each with its code', async () => {
    const path = `/documents/${documentId}/requirements`;
    expect(await world.ask(unitLogin('lanhdao'), 'POST', path, { all: true })).toMatchObject({
      status: 403,
      body: { code: 'followup.not-yours-to-confirm' },
    });
    expect(await world.ask('ubkt', 'POST', path, { all: true, force: 1 })).toMatchObject({
      status: 422,
      body: { code: 'validation.failed', problems: [{ field: 'force', code: 'validation.unknown-field' }] },
    });
    expect(await world.ask('ubkt', 'POST', path, {})).toMatchObject({ status: 422, body: { code: 'requirement.nothing-chosen' } });
    expect(await world.ask('ubkt', 'POST', path, { all: true, subjectOrganisationIds: [ubkt] })).toMatchObject({
      status: 422,
      body: { code: 'requirement.supervisor-is-subject' },
    });
  });

  it('puts one aside with a reason', async () => {
    const { proposals } = await summary();
    const last = the(proposals, 'b4');
    expect(await world.ask('ubkt', 'POST', `/proposals/${last.id}/dismiss`, { reason: '' })).toMatchObject({ status: 422 });
    expect(await world.post('ubkt', `/proposals/${last.id}/dismiss`, { reason: 'Đã xong trước khi ban hành' })).toMatchObject({
      state: 'dismissed',
    });
    expect(await world.ask('ubkt', 'POST', `/proposals/${last.id}/dismiss`, { reason: 'x' })).toMatchObject({
      status: 409,
      body: { code: 'proposal.dismissed-already' },
    });
  });

  it('takes all requirements in one act, once, even when two people try at once', async () => {
    const path = `/documents/${documentId}/requirements`;
    const answers = await Promise.all(
      ['ubkt', 'soanthao', 'lanhdao.vptu'].map((login) => world.ask(login, 'POST', path, { all: true, supervisorOrganisationId: ubkt })),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409, 409]);
    expect(answers.filter((answer) => answer.status === 409).map((answer) => answer.body['code'])).toEqual([
      'requirement.nothing-left',
      'requirement.nothing-left',
    ]);
    const { requirements, counts } = await summary();
    expect(requirements).toHaveLength(3);
    expect(requirements[0]).toMatchObject({ state: 'open', subject: { id: unit }, supervisor: { id: ubkt }, actions: ['close'] });
    expect(counts).toMatchObject({ proposed: 2, requirements: 3, openRequirements: 3 });
    const mine = await world.get<Items>(unitLogin('lanhdao'), '/requirements?mine&state=open');
    expect(mine.items).toHaveLength(3);
    expect(mine.items[0]?.actions).toEqual([]);
    const [other] = await world.database.query<{ code: string }>(
      `select code from directory.organisations where kind like 'commune%' and active and id <> $1 order by code limit 1`,
      [unit],
    );
    expect((await world.get<Items>(`lanhdao.${other?.code ?? ''}`, '/requirements')).items).toEqual([]);
  });

  let dated = '';
  it('confirms an order as an obligation due on a day, with a timer for its next reminder', async () => {
    const { proposals } = await summary();
    const proposal = the(proposals, 'c1');
    const wanted = {
      documentId,
      nodeId: 'c1',
      proposalId: proposal.id,
      task: proposal.task,
      leadOrganisationIds: proposal.leadOrganisationIds,
      supportOrganisationIds: proposal.supportOrganisationIds,
      dueOn: proposal.dueOn,
    };
    expect(await world.ask('ubkt', 'POST', '/obligations', { ...wanted, periods: ['2027-H1'] })).toMatchObject({
      status: 422,
      body: { code: 'obligation.due-or-periods' },
    });
    expect(await world.ask('ubkt', 'POST', '/obligations', { ...wanted, dueOn: '2027-02-30' })).toMatchObject({ status: 422 });
    expect(await world.ask('ubkt', 'POST', '/obligations', { ...wanted, leadOrganisationIds: [documentId] })).toMatchObject({
      status: 422,
      body: { code: 'organisation.unknown', field: 'leadOrganisationIds' },
    });
    const opened = await world.post<ObligationOpenedAnswer>('ubkt', '/obligations', wanted);
    dated = opened.id;
    expect(opened).toMatchObject({ firstDueOn: '2027-03-26', currentDueOn: '2027-03-26', supervisorOrganisationId: ubkt, duties: [] });
    expect(await world.ask('ubkt', 'POST', '/obligations', wanted)).toMatchObject({
      status: 409,
      body: { code: 'proposal.taken-already' },
    });
    const [timer] = await world.database.query<{ due_at: Date }>(
      `select due_at from journal.timers where subject_id = $1 and state = 'armed'`,
      [dated],
    );
    expect(timer?.due_at.toISOString()).toBe('2027-03-16T00:30:00.000Z');
  });

  it('makes the same command twice one obligation', async () => {
    const body = { documentId, nodeId: 'a1', task: 'Sơ kết việc thực hiện', leadOrganisationIds: [world.organisationOf('soanthao')] };
    const first = await world.ask('ubkt', 'POST', '/obligations', body, 'key-1');
    const again = await world.ask('ubkt', 'POST', '/obligations', body, 'key-1');
    expect(again.body).toEqual(first.body);
    expect(await world.ask('ubkt', 'POST', '/obligations', { ...body, task: 'Khác' }, 'key-1')).toMatchObject({
      status: 409,
      body: { code: 'idempotency.other-body' },
    });
    await world.post('ubkt', `/obligations/${String(first.body['id'])}/close`, { outcome: 'cancelled', reason: 'Giao nhầm' });
  });

  it('makes an obligation of report periods into one duty for each', async () => {
    const { proposals } = await summary();
    const proposal = the(proposals, 'c2');
    const opened = await world.post<ObligationOpenedAnswer>('ubkt', '/obligations', {
      documentId,
      nodeId: 'c2',
      proposalId: proposal.id,
      task: proposal.task,
      leadOrganisationIds: proposal.leadOrganisationIds,
      periods: proposal.periods,
    });
    // The commission leads here: whom the text says to report to supervises.
    expect(opened).toMatchObject({ supervisorOrganisationId: tu, firstDueOn: null });
    expect(opened.duties).toMatchObject([
      { period: '2027-H1', dueOn: '2027-06-20', owingOrganisationId: ubkt, opened: true },
      { period: '2027-Y', dueOn: '2027-12-20', owingOrganisationId: ubkt, opened: true },
    ]);
  });

  it('adds the standard two reports of the unit, without doubling', async () => {
    const path = `/documents/${documentId}/standard-reports`;
    const first = await world.post<DutiesOpened>('ubkt', path, { owingOrganisationIds: [unit] });
    expect(first.duties).toMatchObject([
      { period: '2027-H1', dueOn: '2027-06-20', opened: true },
      { period: '2027-Y', dueOn: '2027-12-20', opened: true },
    ]);
    const again = await world.post<DutiesOpened>('ubkt', path, { owingOrganisationIds: [unit] });
    expect(again.duties.map((duty) => duty.opened)).toEqual([false, false]);
    expect((await summary()).duties).toHaveLength(4);
    const duty = (await world.get<Items>(unitLogin('soanthao'), '/duties?owing')).items[0];
    expect(duty).toMatchObject({
      period: '2027-H1',
      cutOff: '2027-06-14',
      dueOnDayOff: true,
      supervisor: { id: ubkt },
      actions: ['report'],
    });
  });

  it('reminds before, on the day and every five working days after, and says overdue', async () => {
    await world.passTo('2027-03-16T00:29:00Z');
    expect(await world.reminders(dated)).toEqual([]);
    await world.passTo('2027-03-16T00:31:00Z');
    await world.passTo('2027-03-23T00:31:00Z');
    await world.passTo('2027-03-25T00:31:00Z');
    await world.passTo('2027-03-26T00:31:00Z');
    expect(await world.reminders(dated)).toEqual(['before 10', 'before 3', 'before 1', 'due 0']);
    expect((await world.get<Items>('ubkt', '/obligations?supervised&state=overdue')).items).toEqual([]);
    await world.passTo('2027-03-26T10:00:01Z');
    expect((await world.get<Items>('ubkt', '/obligations?supervised&state=overdue')).items).toMatchObject([
      { id: dated, overdue: true, reminders: 4 },
    ]);
    await world.passTo('2027-04-02T00:31:00Z');
    expect(await world.reminders(dated)).toEqual(['before 10', 'before 3', 'before 1', 'due 0', 'overdue 7']);
  });

  it('catches up missed hours with one reminder', async () => {
    await world.passTo('2027-05-31T05:00:00Z');
    expect(await world.reminders(dated)).toHaveLength(6);
    expect((await world.service.app.get(Timers, { strict: false }).audit()).balanced).toBe(true);
  });

  it('is closed by its supervisor, and then reminds no more', async () => {
    expect(await world.ask('soanthao', 'POST', `/obligations/${dated}/close`, { outcome: 'done' })).toMatchObject({
      status: 403,
      body: { code: 'followup.not-yours-to-judge' },
    });
    expect(await world.ask('ubkt', 'POST', `/obligations/${dated}/close`, { outcome: 'cancelled' })).toMatchObject({
      status: 422,
      body: { code: 'obligation.reason-needed' },
    });
    expect(await world.post('ubkt', `/obligations/${dated}/close`, { outcome: 'done' })).toEqual({ id: dated, state: 'done' });
    expect(await world.ask('ubkt', 'POST', `/obligations/${dated}/close`, { outcome: 'done' })).toMatchObject({
      status: 409,
      body: { code: 'obligation.closed-already' },
    });
    await world.passTo('2027-06-09T00:00:00Z');
    expect(await world.reminders(dated)).toHaveLength(6);
  });

  it('never rewrites the first deadline', async () => {
    await expect(
      world.database.query(`update followup.obligations set first_due_on = '2028-01-01' where id = $1`, [dated]),
    ).rejects.toThrow(/never changes/);
  });

  let duty: Listed = { id: '' };
  let reportId = '';
  let reportDocument = '';
  it('starts a report whose outline answers each open requirement', async () => {
    const [h1 = duty] = (await world.get<Items>(unitLogin('soanthao'), '/duties?owing')).items;
    duty = h1;
    expect(await world.ask('ubkt', 'POST', `/duties/${duty.id}/reports`, { compose: true })).toMatchObject({
      status: 403,
      body: { code: 'followup.not-yours-to-report' },
    });
    ({ reportId } = await world.post<ReportStartedAnswer>(unitLogin('soanthao'), `/duties/${duty.id}/reports`, { compose: true }));
    const [started] = await world.database.query<{ payload: Facts['report.started'] }>(
      `select p.payload from journal.entries e join journal.payloads p on p.entry_id = e.id where e.kind = 'report.started'`,
    );
    expect(started?.payload).toMatchObject({
      reportId,
      organisationId: unit,
      aboutDocumentId: documentId,
      addresseeOrganisationId: ubkt,
      title: 'Kết quả thực hiện Thông báo số 14-TB/TU, ngày 20/01/2027, 6 tháng đầu năm 2027',
    });
    const { requirements } = await summary();
    const answered = started?.payload.nodes.map((one) => one.answers).filter((id: string) => id !== '');
    expect(answered).toEqual(requirements.map((one) => one.id));
    // Asked again while its draft is on its way: the same report, composed once.
    expect(await world.ask(unitLogin('soanthao'), 'POST', `/duties/${duty.id}/reports`, { compose: true })).toMatchObject({
      status: 200,
      body: { reportId, resumed: true },
    });
    const handOffs = await world.database.query<{ consumer: string }>(
      `select h.consumer from journal.hand_offs h join journal.entries e on e.id = h.entry_id where e.kind = 'report.started'`,
    );
    expect(handOffs).toEqual([{ consumer: 'draft-report' }]);
  });

  it('is judged only after it was issued and delivered; facts out of order wait', async () => {
    const judge = (act: string, body?: object) => world.ask('ubkt', 'POST', `/reports/${reportId}/${act}`, body);
    expect(await judge('accept')).toMatchObject({ status: 409, body: { code: 'report.not-submitted' } });
    reportDocument = '0190c5a0-0000-7000-8000-0000000000aa';
    await expect(world.register(reportDocument, ubkt)).rejects.toMatchObject({ category: 'not-now' });
    await world.submitReport(reportId, unit, reportDocument);
    expect(await world.get('ubkt', `/reports/${reportId}`)).toMatchObject({ state: 'submitted', round: 1, documentId: reportDocument });
    expect(await judge('accept')).toMatchObject({ status: 409, body: { code: 'report.not-delivered' } });
    await expect(world.register(reportDocument, ubkt, 2)).rejects.toMatchObject({ category: 'not-now' });
    // Another recipient's registration is no matter of the report.
    await world.register(reportDocument, tu);
    expect(await world.get('ubkt', `/reports/${reportId}`)).toMatchObject({ state: 'submitted' });
    await world.register(reportDocument, ubkt);
    await world.register(reportDocument, ubkt);
    expect(await world.get('ubkt', `/reports/${reportId}`)).toMatchObject({ state: 'delivered', actions: ['accept', 'return'] });
    expect(await world.get('ubkt', `/duties/${duty.id}`)).toMatchObject({ state: 'delivered', overdue: false });
  });

  it('is returned twice with a reason, each time issued and delivered anew, then accepted', async () => {
    for (const round of [1, 2]) {
      expect(await world.ask(unitLogin('lanhdao'), 'POST', `/reports/${reportId}/return`, { reason: 'x' })).toMatchObject({ status: 403 });
      expect(await world.ask('ubkt', 'POST', `/reports/${reportId}/return`, {})).toMatchObject({ status: 422 });
      expect(await world.post('ubkt', `/reports/${reportId}/return`, { reason: `Thiếu số liệu lần ${round}` })).toMatchObject({
        state: 'returned',
        round,
      });
      expect(await world.ask('ubkt', 'POST', `/reports/${reportId}/accept`)).toMatchObject({
        status: 409,
        body: { code: 'report.already-returned' },
      });
      expect(await world.get(unitLogin('soanthao'), `/duties/${duty.id}`)).toMatchObject({ state: 'returned' });
      await world.submitReport(reportId, unit, reportDocument, round + 1);
      await world.register(reportDocument, ubkt, round + 1);
    }
    expect(await world.get('ubkt', `/reports/${reportId}`)).toMatchObject({ state: 'delivered', round: 3, returns: 2 });
    expect(await world.post('ubkt', `/reports/${reportId}/accept`)).toMatchObject({ state: 'accepted', round: 3 });
    expect(await world.ask('ubkt', 'POST', `/reports/${reportId}/accept`)).toMatchObject({
      status: 409,
      body: { code: 'report.already-accepted' },
    });
    expect(await world.get('ubkt', `/duties/${duty.id}`)).toMatchObject({ state: 'accepted' });
    await world.passTo('2027-07-30T00:00:00Z');
    expect(await world.reminders(duty.id)).toEqual([]);
  });

  it('takes no report for a closed period', async () => {
    expect(await world.ask(unitLogin('soanthao'), 'POST', `/duties/${duty.id}/reports`, { compose: false })).toMatchObject({
      status: 409,
      body: { code: 'report.period-closed' },
    });
    const [year = duty] = (await world.get<Items>(unitLogin('soanthao'), '/duties?owing&state=open')).items;
    const { reportId: late } = await world.post<ReportStartedAnswer>(unitLogin('soanthao'), `/duties/${year.id}/reports`, {
      compose: false,
    });
    await world.post('ubkt', `/duties/${year.id}/close`, { reason: 'Đơn vị sáp nhập' });
    await world.submitReport(late, unit);
    expect(await world.get('ubkt', `/reports/${late}`)).toMatchObject({ state: 'refused', reason: 'report.period-closed' });
    expect(await world.ask('ubkt', 'POST', `/reports/${late}/accept`)).toMatchObject({
      status: 409,
      body: { code: 'report.period-closed' },
    });
  });

  it('reminds the commission of its own reports, and lets the committee accept them', async () => {
    const own = (await world.get<Items>('lanhdao.ubkttu', '/duties?owing')).items;
    expect(own).toMatchObject([
      { period: '2027-H1', overdue: true, supervisor: { id: tu } },
      { period: '2027-Y', overdue: false },
    ]);
    expect((await world.reminders(own[0]?.id ?? '')).length).toBeGreaterThan(0);
    const obligation = the((await summary()).obligations, 'c2');
    expect(await world.ask('bithu', 'POST', `/obligations/${obligation.id}/close`, { outcome: 'done' })).toMatchObject({
      status: 409,
      body: { code: 'obligation.reports-outstanding' },
    });
    for (const one of own) {
      const { reportId: id } = await world.post<ReportStartedAnswer>('soanthao.ubkttu', `/duties/${one.id}/reports`, { compose: false });
      const document = await world.submitReport(id, ubkt);
      await world.register(document, tu);
      expect(await world.ask('ubkt', 'POST', `/reports/${id}/accept`)).toMatchObject({ status: 403 });
      await world.post('bithu', `/reports/${id}/accept`);
    }
    expect(await world.post('bithu', `/obligations/${obligation.id}/close`, { outcome: 'done' })).toMatchObject({ state: 'done' });
  });

  it('judges requirements with evidence', async () => {
    const { requirements } = await summary();
    const [first, ...others] = requirements;
    if (first === undefined) throw new Error('no requirement');
    expect(await world.ask('ubkt', 'POST', `/requirements/${first.id}/close`, { outcome: 'maybe', evidence: 'x' })).toMatchObject({
      status: 422,
    });
    expect(await world.ask('soanthao', 'POST', `/requirements/${first.id}/close`, { outcome: 'met', evidence: 'x' })).toMatchObject({
      status: 403,
    });
    await world.post('ubkt', `/requirements/${first.id}/close`, { outcome: 'not-met', evidence: 'Chưa có quy hoạch' });
    for (const one of others)
      await world.post('ubkt', `/requirements/${one.id}/close`, { outcome: 'met', evidence: 'Báo cáo số 03-BC/ĐU' });
    expect(await world.ask('ubkt', 'POST', `/requirements/${first.id}/close`, { outcome: 'met', evidence: 'x' })).toMatchObject({
      status: 409,
      body: { code: 'requirement.closed-already' },
    });
    expect((await summary()).counts).toMatchObject({ openRequirements: 0, openObligations: 0, reports: 4, acceptedReports: 3 });
  });

  it('pages by keyset, and refuses a crafted cursor', async () => {
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const page: Items = await world.get<Items>('ubkt', `/duties?limit=2${next === '' ? '' : `&after=${next}`}`);
      seen.push(...page.items.map((one) => one.id));
      next = page.next;
    }
    expect(seen).toHaveLength(4);
    expect(new Set(seen).size).toBe(4);
    const crafted = Buffer.from(JSON.stringify(["2027-01-01'", 'x'])).toString('base64url');
    expect(await world.ask('ubkt', 'GET', `/duties?after=${crafted}`)).toMatchObject({ status: 422, body: { code: 'pages.bad-cursor' } });
    expect(await world.ask('ubkt', 'GET', '/reports/not-an-id')).toMatchObject({ status: 422 });
  });

  it('leaves a journal that verifies, and timers that balance', async () => {
    const report = await verify(await world.database.dataSource());
    expect(report.problems).toEqual([]);
    expect(report.verified).toBe(true);
    expect((await world.service.app.get(Timers, { strict: false }).audit()).balanced).toBe(true);
  });
});
