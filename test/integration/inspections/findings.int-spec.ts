import { Directory } from '@app/directory';
import { type Facts } from '@app/contracts';
import {
  type DossierView,
  type FindingsView,
  followAnswered,
  followDrafted,
  followIssued,
  followJudged,
  followOpened,
  type PaperAck,
  type ReconciliationView,
} from '@app/inspections';
import { type Tx, verify } from '@app/journal';
import { type DocumentContent, newId } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { running, type Running, World } from './world.js';

jest.setTimeout(30_000);

const FINDING = {
  kind: 'limitation',
  area: 'Giải ngân vốn đầu tư công',
  text: 'Tiến độ giải ngân chậm so với chỉ tiêu được giao.',
  responsibleName: 'Ban Thường vụ Đảng ủy',
  figures: [
    { indicator: 'Tỷ lệ giải ngân', value: '62.5', unit: '%', comparison: 'at-least', target: '90', source: 'Báo cáo tự kiểm tra' },
  ],
};

describe('from the self-report to the last judged requirement', () => {
  let world: World;
  let inspection: Running;
  beforeAll(async () => {
    world = await World.start('2027-03-01T02:00:00Z');
    inspection = await running(world, 3);
  }, 60_000);
  afterAll(() => world.stop(), 30_000);

  const SECRETARY = 'ubkt';
  const subject = (index = 0): string => inspection.subjects[index] ?? '';
  const speaker = (index = 0): string => `lanhdao.${inspection.communes[index] ?? ''}`;
  const dossier = (login: string, index = 0) => world.get<DossierView>(login, `/subjects/${subject(index)}/dossier`);
  const findings = (login: string, index = 0) => world.get<FindingsView>(login, `/subjects/${subject(index)}/findings`);
  const told = <T>(work: (tx: Tx) => Promise<T>) => world.told(work);
  const move = (login: string, name: string, index = 0) => world.post(login, `/subjects/${subject(index)}/move`, { move: name });

  it('asks for the self-report once, by the delegation of the subject', async () => {
    expect(await world.ask('lanhdao.btgdvtu', 'POST', `/subjects/${subject()}/self-report`, {})).toMatchObject({ status: 403 });
    const asked = await world.post<{ dueOn: string }>(SECRETARY, `/subjects/${subject()}/self-report`, {
      guidance: 'Kèm số liệu từng năm',
    });
    expect(asked.dueOn).toBe('2027-03-11');
    expect(await world.ask(SECRETARY, 'POST', `/subjects/${subject()}/self-report`, {})).toMatchObject({
      status: 409,
      body: { code: 'self-report.asked-already' },
    });
    expect(await world.facts('self-report.asked')).toMatchObject([{ subjectId: subject(), dueOn: '2027-03-11' }]);
    expect((await dossier(speaker())).actions).toContain('answer-self-report');
    expect(await world.ask(speaker(1), 'GET', `/subjects/${subject()}/dossier`)).toMatchObject({ status: 404 });
  });

  it('keeps what is filled in to the subject until it hands it in', async () => {
    const { inspection: of } = await dossier(speaker());
    const [first, second] = of.outline;
    const answers = [{ outlineId: first?.id, text: 'Đã tổ chức 3 hội nghị quán triệt.' }];
    expect(await world.ask(speaker(), 'PUT', `/subjects/${subject()}/self-report/answers`, { answers })).toMatchObject({ status: 200 });
    expect((await dossier(SECRETARY)).selfReport?.answers).toEqual([]);
    expect((await dossier(speaker())).selfReport?.answers).toHaveLength(1);
    expect(await world.ask(speaker(), 'POST', `/subjects/${subject()}/self-report/submit`, { answers })).toMatchObject({
      status: 422,
      body: { code: 'self-report.unanswered' },
    });
    const whole = [...answers, { outlineId: second?.id, text: 'Giải ngân vốn đầu tư công đạt 62,5% (chỉ tiêu giao trên 90%).' }];
    expect(await world.ask(SECRETARY, 'POST', `/subjects/${subject()}/self-report/submit`, { answers: whole })).toMatchObject({
      status: 404,
    });
    expect(await world.post(speaker(), `/subjects/${subject()}/self-report/submit`, { answers: whole })).toMatchObject({ late: false });
    const report = (await dossier(SECRETARY)).selfReport;
    expect(report).toMatchObject({ state: 'submitted', answers: whole });
    expect(report?.figures[0]).toMatchObject({
      actual: '62,5%',
      proposed: { value: '62.5', unit: '%', comparison: 'more-than', target: '90' },
    });
    await world.post(SECRETARY, `/subjects/${subject()}/self-report/decide`, { outcome: 'return', reason: 'Thiếu số liệu năm 2026' });
    expect((await dossier(speaker())).selfReport).toMatchObject({ state: 'returned', returnReason: 'Thiếu số liệu năm 2026' });
    await world.post(speaker(), `/subjects/${subject()}/self-report/submit`, { answers: whole });
    await world.post(SECRETARY, `/subjects/${subject()}/self-report/decide`, { outcome: 'accept' });
  });

  it('gives the outline as a Word file', async () => {
    const answer = await fetch(`${await world.service.app.getUrl()}/api/inspections/subjects/${subject()}/self-report/template`, {
      headers: { 'x-test-identity': Buffer.from(JSON.stringify(world.identity(speaker())), 'utf8').toString('base64') },
    });
    expect(answer.headers.get('content-type')).toContain('wordprocessingml');
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });

  it('sees only its own delegation write what is found; figures are judged by their numbers', async () => {
    expect(await world.ask('lanhdao.btgdvtu', 'POST', `/subjects/${subject()}/findings`, FINDING)).toMatchObject({ status: 403 });
    const written = await world.post('soanthao.ubkttu', `/subjects/${subject()}/findings`, FINDING);
    await world.post(SECRETARY, `/subjects/${subject()}/findings`, {
      kind: 'strength',
      area: 'Quán triệt',
      text: 'Tổ chức quán triệt kịp thời.',
    });
    const read = await findings('thuongvu4');
    expect(read.findings.map(({ kind }) => kind)).toEqual(['limitation', 'strength']);
    expect(read.findings[0]?.figures[0]?.met).toBe(false);
    expect((await findings(speaker())).findings).toEqual([]);
    const wrong = { ...FINDING, figures: [{ indicator: 'x', value: '62,5', unit: '%' }], expectedVersion: 1 };
    expect(await world.ask(SECRETARY, 'PUT', `/findings/${written.id}`, wrong)).toMatchObject({
      status: 422,
      body: { code: 'figure.not-a-number' },
    });
    expect(await world.ask(SECRETARY, 'POST', `/subjects/${subject()}/findings`, { ...FINDING, evidenceIds: [newId()] })).toMatchObject({
      status: 422,
      body: { code: 'finding.evidence-unknown' },
    });
    await world.database.query(
      `insert into inspections.ties (id, version, inspection_id, subject_id, member_id, person_id, reason, declared_by, declared_at)
       select $1, 1, $2, $3, m.id, m.person_id, 'Anh em ruột', m.person_id, now() from inspections.delegation_members m
       where m.inspection_id = $2 and m.person_id = $4`,
      [newId(), inspection.id, subject(), world.person('soanthao.ubkttu')],
    );
    expect(await world.ask('soanthao.ubkttu', 'POST', `/subjects/${subject()}/findings`, FINDING)).toMatchObject({
      status: 403,
      body: { code: 'delegation.not-yours' },
    });
    await world.database.query(`delete from inspections.ties where subject_id = $1`, [subject()]);
  });

  it('shows what the subject and its predecessor still owe, whatever order follow-up told of it in, and carries it over once', async () => {
    const [commune = ''] = inspection.communes;
    const predecessor = world.organisation(world.communes(6)[5] ?? '');
    await world.database.query(
      `insert into directory.organisation_successions (id, version, predecessor_id, successor_id, kind, on_day) values ($1, 1, $2, $3, 'merge', '2025-07-02')`,
      [newId(), predecessor, world.organisation(commune)],
    );
    const [open, met, notMet] = [newId(), newId(), newId()];
    const documentId = newId();
    const opened: Facts['requirement.opened'] = {
      documentId,
      organisationId: world.organisation('ubkttu'),
      subjectOrganisationId: predecessor,
      requirementIds: [open, met, notMet],
      requirements: [open, met, notMet].map((id, index) => ({
        id,
        nodeId: null,
        label: String(index + 1),
        text: `Chấn chỉnh việc thứ ${index + 1}`,
        dueOn: null,
      })),
      cited: { type: 'TB', symbol: '20-TB/UBKTTU', issuedOn: '2024-09-05' },
    };
    const closed = (requirementId: string, outcome: 'met' | 'not-met'): Facts['requirement.closed'] => ({
      requirementId,
      documentId,
      organisationId: opened.organisationId,
      subjectOrganisationId: predecessor,
      outcome,
      closedAt: '2025-01-10T02:00:00.000Z',
      evidence: 'Biên bản kiểm tra',
    });
    // The judgement of one is heard before it is heard that it was opened; everything twice.
    for (let round = 0; round < 2; round += 1) {
      await told((tx) => followJudged(tx, closed(met, 'met')));
      await told((tx) => followOpened(tx, opened));
      await told((tx) => followJudged(tx, closed(notMet, 'not-met')));
    }
    const { earlier } = await findings(SECRETARY);
    expect(earlier.map(({ id, state, ofPredecessor, carried }) => [id, state, ofPredecessor, carried])).toEqual([
      [open, 'open', true, false],
      [notMet, 'not-met', true, false],
    ]);
    expect(await world.ask(SECRETARY, 'POST', `/subjects/${subject()}/requirements/carry`, { requirementIds: [met] })).toMatchObject({
      status: 422,
      body: { code: 'requirement.not-owed' },
    });
    await world.post(SECRETARY, `/subjects/${subject()}/requirements/carry`, { requirementIds: [open] });
    expect(await world.ask(SECRETARY, 'POST', `/subjects/${subject()}/requirements/carry`, { requirementIds: [open] })).toMatchObject({
      body: { code: 'requirement.carried-already' },
    });
    const after = await findings(SECRETARY);
    expect(after.earlier.map(({ carried }) => carried)).toEqual([true, false]);
    expect(after.requirements).toMatchObject([{ carriedFrom: 'Thông báo số 20-TB/UBKTTU, ngày 05/9/2024', text: 'Chấn chỉnh việc thứ 1' }]);
    expect((await findings('lanhdao.btgdvtu', 1)).earlier).toEqual([]);
  });

  it('proposes a requirement for each shortcoming, once', async () => {
    const { requirementIds } = await world.post<{ requirementIds: string[] }>(SECRETARY, `/subjects/${subject()}/requirements/propose`, {
      dueOn: '2027-06-30',
    });
    expect(requirementIds).toHaveLength(1);
    expect((await findings(SECRETARY)).requirements.at(-1)).toMatchObject({
      text: 'Khắc phục hạn chế trong giải ngân vốn đầu tư công: tiến độ giải ngân chậm so với chỉ tiêu được giao',
      leadName: 'Ban Thường vụ Đảng ủy',
      dueOn: '2027-06-30',
    });
    expect(await world.ask(SECRETARY, 'POST', `/subjects/${subject()}/requirements/propose`, {})).toMatchObject({
      body: { code: 'requirement.nothing-to-propose' },
    });
  });

  it('hears the opinion of the subject on the draft, and asks anew once the words change', async () => {
    const [finding] = (await findings(SECRETARY)).findings;
    const opine = (body: object) => world.ask(speaker(), 'POST', `/findings/${finding?.id ?? ''}/opinion`, body);
    expect(await opine({ stand: 'agree', text: '' })).toMatchObject({ body: { code: 'finding.not-for-opinion' } });
    for (const name of ['announce', 'begin-verifying', 'draft-report']) await move('thuongvu4', name);
    expect((await findings(speaker())).findings[0]).toMatchObject({ id: finding?.id, evidenceIds: [] });
    expect(await opine({ stand: 'disagree', text: ' ' })).toMatchObject({ status: 422, body: { code: 'finding.opinion-needs-text' } });
    expect(await opine({ stand: 'explain', text: 'Do vướng mặt bằng' })).toMatchObject({ status: 200 });
    const heard = (await findings(SECRETARY)).findings[0];
    expect(heard?.opinion).toMatchObject({ stand: 'explain', text: 'Do vướng mặt bằng' });
    await world.ask(SECRETARY, 'PUT', `/findings/${finding?.id ?? ''}`, {
      ...FINDING,
      text: 'Giải ngân rất chậm.',
      expectedVersion: heard?.version,
    });
    expect((await findings(SECRETARY)).findings[0]?.opinion).toBeNull();
  });

  it('wants each paper once, from those who may, with what is found now', async () => {
    const want = (login: string, body: object) => world.ask(login, 'POST', `/${inspection.id}/documents`, body);
    const about = { kind: 'conclusion', subjectId: subject(), reportBy: '2027-06-30' };
    expect(await want('lanhdao.btgdvtu', about)).toMatchObject({ status: 403, body: { code: 'paper.not-yours' } });
    expect(await want(SECRETARY, { kind: 'minutes', subjectId: subject() })).toMatchObject({ body: { code: 'paper.no-conference' } });
    expect(await want('lanhdao.btgdvtu', { kind: 'report', subjectId: subject(1) })).toMatchObject({ body: { code: 'paper.no-findings' } });
    expect(await want(SECRETARY, { kind: 'conclusion' })).toMatchObject({ body: { code: 'paper.subject-needed' } });
    const first = await world.post<PaperAck>(SECRETARY, `/${inspection.id}/documents`, about);
    const again = await world.post<PaperAck>(SECRETARY, `/${inspection.id}/documents`, about);
    expect(again.id).toBe(first.id);
    const facts = (await world.facts('inspection.document-wanted')) as unknown as Facts['inspection.document-wanted'][];
    expect(facts).toHaveLength(2);
    expect(facts[1]).toMatchObject({
      kind: 'conclusion',
      signers: [],
      composition: { content: 'việc thực hiện nghị quyết đại hội', findings: [{ kind: 'limitation', figures: [{ met: false }] }, {}] },
    });
    expect(facts[1]?.workers).toContain(world.person('thuongvu4'));
    expect(facts[1]?.composition.basis.at(-1)).toBe('Quyết định số 56-QĐ/TU, ngày 01/3/2027');
    await world.ask(SECRETARY, 'PUT', `/subjects/${subject()}/conference`, {
      heldOn: '2027-03-20',
      place: 'Hội trường Đảng ủy',
      chair: 'Trưởng đoàn',
      present: ['Ban Thường vụ'],
      absent: [],
      opinions: [],
      outcome: null,
    });
    expect(await want(SECRETARY, { kind: 'minutes', subjectId: subject() })).toMatchObject({ status: 201 });
    expect(await want(SECRETARY, { kind: 'summary' })).toMatchObject({ status: 201 });
    const kinds = async (login: string) =>
      (await world.get<{ kind: string }[]>(login, `/${inspection.id}/documents`)).map(({ kind }) => kind);
    expect(await kinds(SECRETARY)).toEqual(['conclusion', 'minutes', 'summary']);
    expect(await kinds('lanhdao.btgdvtu')).toEqual(['summary']);
    expect(await world.ask(speaker(), 'GET', `/${inspection.id}/documents`)).toMatchObject({ status: 404 });
  });

  it('closes a subject only when its conclusion is issued and every requirement of it is judged, and the inspection after its subjects', async () => {
    const wanted = ((await world.facts('inspection.document-wanted')) as unknown as Facts['inspection.document-wanted'][]).find(
      ({ kind }) => kind === 'conclusion',
    );
    const documentId = newId();
    for (const name of ['hold-conference', 'finish-report', 'submit']) await move('thuongvu4', name);
    for (const name of ['conclude', 'issue']) await move('bithu', name);
    for (const name of ['deliver', 'reconcile']) await move(SECRETARY, name);
    const close = () => world.ask(SECRETARY, 'POST', `/subjects/${subject()}/move`, { move: 'close' });
    expect(await close()).toMatchObject({ status: 409, body: { code: 'subject.not-concluded' } });

    const drafted = {
      documentId,
      organisationId: world.organisation('tu'),
      documentType: 'TB',
      reportId: null,
      inspectionItemId: wanted?.itemId ?? '',
    };
    const [kept, struck] = (wanted?.composition.requirements ?? []).map(({ id }) => id);
    const content = { body: [{ id: kept }, { id: 'carry-out-remedy' }] } as unknown as DocumentContent;
    const issued = { ...drafted, symbol: '31-TB/TU', issuedOn: '2027-05-20' } as unknown as Facts['document.issued'];
    for (let round = 0; round < 2; round += 1) {
      await told((tx) => followDrafted(tx, drafted));
      await told((tx) => followIssued(tx, world.service.app.get(Directory, { strict: false }).using(tx), issued, content));
    }
    const table = () => world.get<ReconciliationView>(SECRETARY, `/subjects/${subject()}/reconciliation`);
    expect(await table()).toMatchObject({
      conclusion: { symbol: '31-TB/TU' },
      rows: [{ requirementId: kept, state: 'unfollowed' }],
      unjudged: 1,
    });
    expect((await table()).rows.map(({ requirementId }) => requirementId)).not.toContain(struck);
    expect(await close()).toMatchObject({ status: 409, body: { code: 'subject.requirements-unjudged' } });

    const id = newId();
    const opened = {
      documentId,
      organisationId: issued.organisationId,
      subjectOrganisationId: world.organisation(inspection.communes[0] ?? ''),
      requirementIds: [id],
      requirements: [{ id, nodeId: kept ?? null, label: '1', text: 'Chấn chỉnh', dueOn: null }],
    };
    await told((tx) => followOpened(tx, opened));
    expect(await close()).toMatchObject({ status: 409, body: { code: 'subject.requirements-unjudged' } });
    await told((tx) => followJudged(tx, { ...opened, requirementId: id, outcome: 'not-met', evidence: 'Chưa có báo cáo' }));
    expect(await table()).toMatchObject({ rows: [{ state: 'not-met', followed: [{ id, evidence: 'Chưa có báo cáo' }] }], unjudged: 0 });
    expect(await close()).toMatchObject({ status: 200 });
    expect(await world.ask(SECRETARY, 'POST', `/${inspection.id}/end`, { outcome: 'closed' })).toMatchObject({
      body: { code: 'inspection.subjects-open' },
    });
  });

  it('marks a late self-report, and refuses it after the grace of the rule; reminds until then', async () => {
    for (const index of [1, 2])
      await world.post(['', 'lanhdao.btgdvtu', 'lanhdao.bnctu'][index] ?? '', `/subjects/${subject(index)}/self-report`, {
        dueOn: '2027-03-12',
      });
    const [outline] = [(await dossier(speaker(1), 1)).inspection.outline];
    const answers = outline.map(({ id }) => ({ outlineId: id, text: 'Có báo cáo' }));
    await world.passTo('2027-03-15T02:00:00Z');
    expect(await world.facts('self-report.due-reminded')).toMatchObject([{ level: 'due' }, { level: 'due' }]);
    expect((await dossier('lanhdao.btgdvtu', 1)).selfReport).toMatchObject({ overdue: true });
    expect(await world.post(speaker(1), `/subjects/${subject(1)}/self-report/submit`, { answers })).toMatchObject({ late: true });
    await world.passTo('2027-03-23T02:00:00Z');
    expect(await world.ask(speaker(2), 'POST', `/subjects/${subject(2)}/self-report/submit`, { answers })).toMatchObject({
      status: 409,
      body: { code: 'self-report.too-late' },
    });
    expect(
      (await world.facts('self-report.due-reminded')).filter(({ level }) => level === 'overdue').map(({ subjectId }) => subjectId),
    ).toContain(subject(2));
  });

  it('asks the subject to explain, with a deadline', async () => {
    const { id } = await world.post('lanhdao.btgdvtu', `/subjects/${subject(1)}/explanations`, {
      question: 'Vì sao chậm?',
      dueOn: '2027-03-25',
    });
    const file = (name: string): FormData => {
      const form = new FormData();
      form.append('file', new Blob([`%PDF- ${name}`]), name);
      return form;
    };
    const shown = async (login: string) =>
      (await dossier(login, 1)).explanations.flatMap(({ files }) => files.map(({ fileName }) => fileName));
    const [kept, slip] = [
      await world.post(speaker(1), `/explanations/${id}/files`, file('quyet-dinh.pdf')),
      await world.post(speaker(1), `/explanations/${id}/files`, file('nham.pdf')),
    ];
    expect(await world.ask(speaker(0), 'POST', `/explanations/${id}/files`, file('x.pdf'))).toMatchObject({ status: 404 });
    await world.post(speaker(1), `/explanation-files/${slip.id}/remove`);
    expect(await world.ask(speaker(0), 'POST', `/explanations/${id}/answer`, { answer: 'x' })).toMatchObject({ status: 404 });
    // Until it is sent, the files are the subject's own.
    expect([await shown(speaker(1)), await shown('lanhdao.btgdvtu')]).toEqual([['quyet-dinh.pdf'], []]);
    expect((await world.fetch('lanhdao.btgdvtu', `/explanation-files/${kept.id}`)).status).toBe(404);
    await world.passTo('2027-03-24T02:00:00Z');
    await world.passTo('2027-03-26T02:00:00Z');
    const reminded = (await world.facts('explanation.due-reminded')).filter((fact) => fact['explanationId'] === id);
    expect(reminded.map(({ level }) => level)).toEqual(expect.arrayContaining(['before', 'due']));
    expect((await dossier('lanhdao.btgdvtu', 1)).explanations).toMatchObject([{ state: 'asked', overdue: true }]);
    expect(await world.post(speaker(1), `/explanations/${id}/answer`, { answer: 'Do thiếu cán bộ' })).toMatchObject({ late: true });
    expect(await shown('lanhdao.btgdvtu')).toEqual(['quyet-dinh.pdf']);
    expect((await world.fetch('lanhdao.btgdvtu', `/explanation-files/${kept.id}`)).status).toBe(200);
    expect((await world.fetch('soanthao.ubkttu', `/explanation-files/${kept.id}`)).status).toBe(404);
    expect(await world.ask(speaker(1), 'POST', `/explanations/${id}/files`, file('sau.pdf'))).toMatchObject({
      body: { code: 'explanation.answered-already' },
    });
    // Beyond the grace of the rule it is refused, answer and file alike.
    const second = await world.post('lanhdao.btgdvtu', `/subjects/${subject(1)}/explanations`, {
      question: 'Vì sao thiếu?',
      dueOn: '2027-03-26',
    });
    await world.passTo('2027-04-12T02:00:00Z');
    for (const [path, body] of [
      [`/explanations/${second.id}/answer`, { answer: 'x' }],
      [`/explanations/${second.id}/files`, file('x.pdf')],
    ] as const)
      expect(await world.ask(speaker(1), 'POST', path, body)).toMatchObject({ status: 409, body: { code: 'explanation.too-late' } });
    await world.post('lanhdao.btgdvtu', `/explanations/${second.id}/withdraw`);
    expect(await world.ask(speaker(1), 'POST', `/explanations/${id}/answer`, { answer: 'x' })).toMatchObject({
      body: { code: 'explanation.answered-already' },
    });
    expect((await dossier('lanhdao.btgdvtu', 1)).explanations).toMatchObject([
      { state: 'answered', answer: 'Do thiếu cán bộ', late: true },
      { state: 'withdrawn' },
    ]);
  });

  it('hears what the subject says to the draft in a comment round, finding by finding, and nobody else', async () => {
    const SECOND = 'lanhdao.btgdvtu';
    const agreed = await world.post(SECOND, `/subjects/${subject(1)}/findings`, {
      kind: 'strength',
      area: 'Quán triệt',
      text: 'Kịp thời.',
    });
    const differs = await world.post(SECOND, `/subjects/${subject(1)}/findings`, FINDING);
    const paper = await world.post<PaperAck>(SECOND, `/${inspection.id}/documents`, { kind: 'report', subjectId: subject(1) });
    const documentId = newId();
    const drafted = {
      documentId,
      organisationId: world.organisation('tu'),
      documentType: 'BC',
      reportId: null,
      inspectionItemId: paper.id,
    };
    await told((tx) => followDrafted(tx, drafted));
    const answer = (commune: string, purpose: 'comment' | 'inspected-body'): Facts['comment-round.answered'] => ({
      roundId: newId(),
      documentId,
      organisationId: drafted.organisationId,
      purpose,
      answeringOrganisationId: world.organisation(commune),
      reply: 'opinions',
      opinions: 1,
      late: false,
    });
    const detail = { agreed: [agreed.id], opinions: [{ nodeId: differs.id, text: 'Số liệu chưa đúng', proposal: '70%' }] };
    const [first = '', second = ''] = inspection.communes;
    const opinions = async () => (await findings(SECOND, 1)).findings.map(({ opinion }) => opinion?.stand ?? null);
    await told((tx) => followAnswered(tx, answer(second, 'comment'), detail));
    await told((tx) => followAnswered(tx, answer(first, 'inspected-body'), detail));
    expect(await opinions()).toEqual([null, null]);
    await told((tx) => followAnswered(tx, answer(second, 'inspected-body'), detail));
    expect(await opinions()).toEqual(['agree', 'disagree']);
  });

  it('leaves a journal that verifies', async () => {
    // Written past the journal above.
    await world.database.query(`delete from directory.organisation_successions where on_day = '2025-07-02'`);
    expect((await verify(await world.database.dataSource(null))).problems).toEqual([]);
  });
});
