import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type InspectionView, type PaperAck, type ProgrammeWithItems } from '@app/inspections';
import { concludes, conclusionOn, issues, PLAN, running, World } from './world.js';

jest.setTimeout(30_000);

describe('from the programme to delegations at work', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start('2027-03-01T02:00:00Z');
  }, 60_000);
  afterAll(() => world.stop(), 30_000);

  const start = (more: object = {}) => ({
    organisationId: world.organisation('tu'),
    leadOrganisationId: world.organisation('ubkttu'),
    kind: 'inspection',
    title: 'Kiểm tra công tác cán bộ',
    subjects: [{ organisationId: world.organisation(world.communes(4)[3] ?? '') }],
    ...more,
  });

  it('takes up an item of the approved programme once, and only once it is approved', async () => {
    const { id } = await world.post('ubkt', '/programmes', {
      organisationId: world.organisation('tu'),
      span: 'year',
      title: 'Chương trình kiểm tra, giám sát năm 2027',
      startsOn: '2027-01-01',
      endsOn: '2027-12-31',
    });
    const item = await world.post('ubkt', `/programmes/${id}/items`, {
      kind: 'inspection',
      content: 'Việc thực hiện nghị quyết đại hội',
      leadOrganisationId: world.organisation('ubkttu'),
      quarter: 2,
      subjectOrganisationIds: world.communes(1).map((code) => world.organisation(code)),
    });
    const wanted = start({ programmeItemId: item.id });
    expect(await world.ask('ubkt', 'POST', '', wanted)).toMatchObject({ status: 409, body: { code: 'programme.not-approved' } });
    expect(await world.ask('ubkt', 'POST', `/programmes/${id}/approve`)).toMatchObject({ status: 403 });
    await world.post('bithu', `/programmes/${id}/approve`);
    const inspection = await world.post('ubkt', '', wanted);
    expect(await world.ask('ubkt', 'POST', '', wanted)).toMatchObject({ status: 409, body: { code: 'programme.item-taken' } });
    const programme = await world.get<ProgrammeWithItems>('ubkt', `/programmes/${id}`);
    expect(programme).toMatchObject({
      state: 'approved',
      items: 1,
      started: 1,
      lines: [{ inspectionId: inspection.id, inspectionStep: 'prepare' }],
    });
    const [commune = ''] = world.communes(1);
    expect(await world.ask(`lanhdao.${commune}`, 'GET', `/programmes/${id}`)).toMatchObject({ status: 404 });
  });

  it('is decided only with plan, period, outline, subjects and a headed delegation for each', async () => {
    const { id } = await world.post('ubkt', '', start());
    const decide = () =>
      world.ask('bithu', 'POST', `/${id}/decide`, { symbol: '57-QĐ/TU', decidedOn: '2027-03-01', startsOn: '2027-03-08' });
    expect(await decide()).toMatchObject({ status: 422, body: { code: 'inspection.purpose-needed' } });
    await world.post('ubkt', `/${id}/plan`, { ...PLAN, outline: [] });
    expect(await decide()).toMatchObject({ status: 422, body: { code: 'inspection.outline-needed' } });
    await world.post('ubkt', `/${id}/plan`, PLAN);
    expect(await decide()).toMatchObject({ status: 422, body: { code: 'inspection.delegation-needed' } });
    const member = { personId: world.person('soanthao.ubkttu'), role: 'member' };
    const delegation = await world.post('ubkt', `/${id}/delegations`, { name: 'Đoàn 1', members: [member] });
    expect(await decide()).toMatchObject({ status: 422, body: { code: 'delegation.head-needed' } });
    await world.post('ubkt', `/delegations/${delegation.id}/members`, { personId: world.person('thuongvu4'), role: 'head' });
    expect(await decide()).toMatchObject({ status: 422, body: { code: 'inspection.subject-without-delegation' } });
    const board = await world.get<InspectionView>('ubkt', `/${id}`);
    await world.post('ubkt', `/delegations/${delegation.id}/subjects`, { subjectIds: board.subjects.map((subject) => subject.id) });
    expect(
      await world.ask('ubkt', 'POST', `/${id}/decide`, { symbol: '57-QĐ/TU', decidedOn: '2027-03-01', startsOn: '2027-03-08' }),
    ).toMatchObject({
      status: 403,
      body: { code: 'inspection.not-yours-to-move' },
    });
    expect(await decide()).toMatchObject({ status: 200, body: { step: 'run', dueOn: '2027-04-22' } });
  });

  it('is opened by its decision and plan once both are issued, with number and day of the decision; nothing is typed beside them', async () => {
    const [commune = ''] = world.communes(1);
    const { id } = await world.post('ubkt', '', start({ subjects: [{ organisationId: world.organisation(commune) }] }));
    await world.post('ubkt', `/${id}/plan`, { ...PLAN, startsOn: '2027-03-15' });
    const board = () => world.get<InspectionView>('bithu', `/${id}`);
    const decision = await world.post<PaperAck>('ubkt', `/${id}/documents`, { kind: 'decision' });
    const plan = await world.post<PaperAck>('ubkt', `/${id}/documents`, { kind: 'plan' });
    const decide = (more: object) => world.ask('bithu', 'POST', `/${id}/decide`, { startsOn: '2027-03-15', ...more });

    await issues(world, decision.id, '58-QĐ/TU', '2027-03-01');
    expect((await board()).step).toBe('prepare');
    // Without a delegation it cannot begin: what lacks is said to who decides, who then types neither number nor day.
    await issues(world, plan.id, '12-KH/TU', '2027-03-01');
    expect(await board()).toMatchObject({ step: 'prepare', decisionPaper: { symbol: '58-QĐ/TU', issuedOn: '2027-03-01' } });
    expect(await decide({})).toMatchObject({ body: { code: 'inspection.delegation-needed' } });
    const members = [{ personId: world.person('thuongvu4'), role: 'head' }];
    await world.post('ubkt', `/${id}/delegations`, { name: 'Đoàn 1', members, subjectIds: (await board()).subjects.map((one) => one.id) });
    expect(await decide({ symbol: '59-QĐ/TU' })).toMatchObject({
      status: 422,
      body: { code: 'inspection.symbol-differs', field: 'symbol' },
    });
    expect(await decide({})).toMatchObject({ status: 200, body: { step: 'run' } });

    const other = await world.post('ubkt', '', start({ subjects: [{ organisationId: world.organisation(commune) }] }));
    await world.post('ubkt', `/${other.id}/plan`, { ...PLAN, startsOn: '2027-03-15' });
    const subjects = (await world.get<InspectionView>('bithu', `/${other.id}`)).subjects.map((one) => one.id);
    await world.post('ubkt', `/${other.id}/delegations`, { name: 'Đoàn 2', members, subjectIds: subjects });
    const papers = [];
    for (const kind of ['decision', 'plan']) papers.push(await world.post<PaperAck>('ubkt', `/${other.id}/documents`, { kind }));
    const typed = { symbol: '60-QĐ/TU', decidedOn: '2027-03-01', startsOn: '2027-03-15' };
    expect(await world.ask('bithu', 'POST', `/${other.id}/decide`, typed)).toMatchObject({
      status: 409,
      body: { code: 'inspection.decision-being-written' },
    });
    // Heard of at the same moment, in either order, they open it once.
    await Promise.all(papers.map((paper, index) => issues(world, paper.id, ['61-QĐ/TU', '13-KH/TU'][index] ?? '', '2027-03-01')));
    expect(await world.get('bithu', `/${other.id}`)).toMatchObject({
      step: 'run',
      decisionSymbol: '61-QĐ/TU',
      decidedOn: '2027-03-01',
      startsOn: '2027-03-15',
    });
    expect((await world.facts('inspection.decided')).filter((fact) => fact['inspectionId'] === other.id)).toHaveLength(1);
  });

  it('looks at nobody beyond the reach of who decides, and not further back than the rule allows', async () => {
    expect(await world.ask('ubkt', 'POST', '', start({ subjects: [{ organisationId: world.organisation('tu') }] }))).toMatchObject({
      status: 403,
      body: { code: 'subject.out-of-reach' },
    });
    const [commune = ''] = world.communes(1);
    const foreign = start({ organisationId: world.organisation(commune), leadOrganisationId: world.organisation(commune) });
    expect(await world.ask(`lanhdao.${commune}`, 'POST', '', foreign)).toMatchObject({
      status: 403,
      body: { code: 'subject.out-of-reach' },
    });
    const { id } = await world.post('ubkt', '', start());
    expect(await world.ask('ubkt', 'POST', `/${id}/plan`, { ...PLAN, periodFrom: '2022-02-28' })).toMatchObject({
      status: 422,
      body: { code: 'inspection.period-too-far-back', field: 'periodFrom' },
    });
  });

  it('takes its time limit from the rule of the level of who decides, and is extended within it by the decider only', async () => {
    const inspection = await running(world);
    const board = await world.get<InspectionView>('bithu', `/${inspection.id}`);
    expect(board).toMatchObject({
      startsOn: '2027-03-08',
      dueOn: '2027-04-22',
      extendableTo: '2027-05-07',
      timeLimit: { level: 'province', days: 45, extension: 15 },
    });
    const extend = (login: string, dueOn: string, reason = 'Khối lượng hồ sơ lớn') =>
      world.ask(login, 'POST', `/${inspection.id}/extend`, { dueOn, reason });
    expect(await extend('ubkt', '2027-05-01')).toMatchObject({ status: 403, body: { code: 'inspection.only-decider-extends' } });
    expect(await extend('thuongvu4', '2027-05-01')).toMatchObject({ status: 403, body: { code: 'inspection.only-decider-extends' } });
    expect(await extend('bithu', '2027-05-08')).toMatchObject({ status: 422, body: { code: 'inspection.extension-too-long' } });
    expect(await extend('bithu', '2027-05-01')).toMatchObject({ status: 200, body: { dueOn: '2027-05-01' } });
    expect(await world.get('bithu', `/${inspection.id}`)).toMatchObject({ firstDueOn: '2027-04-22', dueOn: '2027-05-01' });
    expect(await world.facts('inspection.extended')).toMatchObject([{ inspectionId: inspection.id, days: 9 }]);
  });

  it('is changed, once decided, by nobody but who decided, and with the reason', async () => {
    const inspection = await running(world, 1, 4);
    const change = (login: string, reason?: string) =>
      world.ask(login, 'POST', `/${inspection.id}/plan`, { ...PLAN, periodTo: '2026-06-30', reason });
    expect(await change('ubkt', 'Thu hẹp')).toMatchObject({ status: 403, body: { code: 'inspection.only-decider-changes' } });
    expect(await change('thuongvu4', 'Thu hẹp')).toMatchObject({ status: 403, body: { code: 'inspection.only-decider-changes' } });
    expect(await change('bithu')).toMatchObject({ status: 422, body: { code: 'inspection.reason-needed', field: 'reason' } });
    expect(await change('bithu', 'Thu hẹp thời kỳ')).toMatchObject({ status: 200 });
    const add = (login: string) =>
      world.ask(login, 'POST', `/delegations/${inspection.delegations[0] ?? ''}/members`, {
        personId: world.person('lanhdao.btctu'),
        role: 'deputy',
        reason: 'Tăng cường',
      });
    expect(await add('ubkt')).toMatchObject({ status: 403, body: { code: 'inspection.only-decider-changes' } });
    expect(await add('bithu')).toMatchObject({ status: 201 });
    expect((await world.facts('inspection.changed')).filter((fact) => fact['inspectionId'] === inspection.id)).toMatchObject([
      { what: 'plan' },
      { what: 'delegations' },
    ]);
  });

  it('goes with each subject through the steps, by whom the procedure names', async () => {
    const inspection = await running(world, 1, 5);
    const [subject = ''] = inspection.subjects;
    const move = (login: string, name: string, reason?: string) =>
      world.ask(login, 'POST', `/subjects/${subject}/move`, { move: name, reason });
    expect(await move('soanthao.ubkttu', 'announce')).toMatchObject({ status: 403, body: { code: 'inspection.not-yours-to-move' } });
    expect(await move('thuongvu1', 'announce')).toMatchObject({ status: 404 });
    expect(await move('thuongvu4', 'draft-report')).toMatchObject({ status: 409, body: { code: 'inspection.wrong-step' } });
    const conclusion = await conclusionOn(world, 'thuongvu4', inspection.id, subject);
    for (const name of ['announce', 'begin-verifying', 'draft-report', 'hold-conference', 'finish-report', 'submit'])
      expect(await move('thuongvu4', name)).toMatchObject({ status: 200 });
    expect(await move('bithu', 'return-report')).toMatchObject({ status: 422, body: { code: 'inspection.reason-needed' } });
    expect(await move('bithu', 'conclude')).toMatchObject({ status: 200, body: { step: 'issue' } });
    expect(await world.ask('bithu', 'POST', `/${inspection.id}/end`, { outcome: 'closed' })).toMatchObject({
      status: 409,
      body: { code: 'inspection.subjects-open' },
    });
    for (const name of ['issue', 'deliver', 'reconcile']) expect(await move('ubkt', name)).toMatchObject({ status: 200 });
    expect(await move('ubkt', 'close')).toMatchObject({ status: 409, body: { code: 'subject.not-concluded' } });
    await concludes(world, conclusion);
    expect(await move('ubkt', 'close')).toMatchObject({ status: 200 });
    expect(await world.ask('ubkt', 'POST', `/${inspection.id}/end`, { outcome: 'closed' })).toMatchObject({ status: 200 });
  });

  it('takes a subject that waits for its conclusion on once that is issued, and no other', async () => {
    const inspection = await running(world, 2, 7);
    const [waiting = '', unfinished = ''] = inspection.subjects;
    const heads = ['thuongvu4', 'thuongvu1'];
    const papers = [];
    for (const [index, subject] of [waiting, unfinished].entries()) {
      const head = heads[index] ?? '';
      papers.push(await conclusionOn(world, head, inspection.id, subject));
      for (const move of ['announce', 'begin-verifying', 'draft-report', 'hold-conference', 'finish-report'])
        await world.ask(head, 'POST', `/subjects/${subject}/move`, { move });
    }
    await world.ask('thuongvu4', 'POST', `/subjects/${waiting}/move`, { move: 'submit' });
    for (let round = 0; round < 2; round += 1) for (const paper of papers) await concludes(world, paper);
    expect((await world.get<InspectionView>('bithu', `/${inspection.id}`)).subjects.map(({ id, step }) => [id, step])).toEqual([
      [waiting, 'deliver'],
      [unfinished, 'report'],
    ]);
    const moved = (await world.facts('inspection.subject-moved')).filter((fact) => fact['subjectId'] === waiting);
    expect(moved.slice(-2)).toMatchObject([
      { move: 'conclude', from: 'conclude', to: 'issue' },
      { move: 'issue', from: 'issue', to: 'deliver' },
    ]);
    expect(moved).toHaveLength(8);
    expect(await world.ask('ubkt', 'POST', `/subjects/${waiting}/move`, { move: 'deliver' })).toMatchObject({ status: 200 });
  });

  it('reminds the heads before the deadline and once it is past', async () => {
    const inspection = await running(world, 1, 6);
    await world.passTo('2027-04-22T01:00:00Z');
    await world.passTo('2027-04-29T01:00:00Z');
    const told = (await world.facts('inspection.due-reminded')).filter((fact) => fact['inspectionId'] === inspection.id);
    expect(told.map((fact) => `${String(fact['level'])} ${String(fact['days'])}`)).toEqual(['due 0', 'overdue 5']);
    expect(told[0]).toMatchObject({ headPersonIds: [world.person('thuongvu4')] });
    const late = await world.get<{ items: { id: string; late: boolean }[] }>('ubkt', '');
    expect(late.items.find((one) => one.id === inspection.id)).toMatchObject({ late: true });
  });
});
