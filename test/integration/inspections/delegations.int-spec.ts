import { type FindingsView, type InspectionView, type TaskCounts, type TaskView } from '@app/inspections';
import { newId } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { running, type Running, World } from './world.js';

jest.setTimeout(30_000);

describe('three delegations in parallel', () => {
  let world: World;
  let inspection: Running;
  beforeAll(async () => {
    world = await World.start('2027-03-01T02:00:00Z');
    inspection = await running(world);
  }, 60_000);
  afterAll(() => world.stop(), 30_000);

  const board = (login: string) => world.get<InspectionView>(login, `/${inspection.id}`);
  const memberOf = async (index: number, role: string): Promise<string> =>
    (await board('bithu')).delegations[index]?.members.find((member) => member.role === role)?.id ?? '';
  const task = async (index: number, more: object = {}) => ({
    subjectId: inspection.subjects[index] ?? '',
    memberId: await memberOf(index, 'member'),
    area: 'Công tác cán bộ',
    content: 'Xem hồ sơ bổ nhiệm, đối chiếu quy trình.',
    product: 'Bảng tổng hợp kèm chứng cứ',
    dueOn: '2027-04-01',
    ...more,
  });
  const assign = async (login: string, index: number, more: object = {}) =>
    world.ask(login, 'POST', `/delegations/${inspection.delegations[index] ?? ''}/tasks`, { tasks: [await task(index, more)] });
  const note = (login: string, index: number, more: object = {}) =>
    world.ask(login, 'POST', `/subjects/${inspection.subjects[index] ?? ''}/notes`, {
      title: 'Ghi nhanh',
      text: 'Sổ họp thiếu hai kỳ.',
      deviceKey: newId(),
      ...more,
    });
  const first = (answer: { body: unknown }): string => (answer.body as { id: string }[])[0]?.id ?? '';

  it('tells the members, and the subjects only what is theirs', async () => {
    expect(await world.facts('delegation.set-up')).toHaveLength(3);
    const own = await board(`lanhdao.${inspection.communes[1] ?? ''}`);
    expect(own.subjects).toMatchObject([{ id: inspection.subjects[1], own: true, moves: [] }]);
    expect(own.delegations).toMatchObject([{ id: inspection.delegations[1], mine: false, open: false }]);
    expect(own.actions).toEqual([]);
    expect((await board('soanthao')).delegations.map(({ mine, open }) => [mine, open])).toEqual([
      [false, false],
      [true, true],
      [false, false],
    ]);
    const [outsider = ''] = world.communes(8).slice(7);
    expect(await world.ask(`lanhdao.${outsider}`, 'GET', `/${inspection.id}`)).toMatchObject({ status: 404 });
  });

  it('keeps tasks, evidence, minutes and papers of each to itself and the programme office', async () => {
    const made = await assign('thuongvu1', 1);
    expect(made.status).toBe(201);
    const written = await note('soanthao', 1, { taskId: first(made) });
    expect(written.status).toBe(201);
    const evidenceId = String(written.body['id']);
    const subjectId = inspection.subjects[1] ?? '';
    await world.post('soanthao', `/subjects/${subjectId}/day-minutes`, {
      day: '2027-03-01',
      place: 'Trụ sở',
      presentDelegation: 'Cả đoàn',
      presentSubject: 'Ban Thường vụ',
      content: 'Nghe báo cáo.',
    });
    await world.post('soanthao', `/subjects/${subjectId}/papers`, { papers: [{ title: 'Sổ nghị quyết', form: 'original', copies: 1 }] });
    const seen = async (login: string) => {
      const count = async (path: string) => (await world.get<{ items: unknown[] }>(login, `/${path}?subjectId=${subjectId}`)).items.length;
      return [await count('tasks'), await count('evidence'), await count('day-minutes'), await count('papers')];
    };
    expect(await seen('soanthao')).toEqual([1, 1, 1, 1]);
    expect(await seen('lanhdao.btgdvtu')).toEqual([1, 1, 1, 1]);
    // The office of the lead body and who decides read them; a member of another delegation does not, though of the same office.
    expect(await seen('bithu')).toEqual([1, 1, 1, 1]);
    expect(await seen('lanhdao.ubkttu')).toEqual([1, 1, 1, 1]);
    for (const login of ['ubkt', 'thuongvu4', 'thamdinh', 'lanhdao.bnctu', 'soanthao.ubkttu']) {
      expect([login, await seen(login)]).toEqual([login, [0, 0, 0, 0]]);
      expect(await world.ask(login, 'GET', `/evidence/${evidenceId}`)).toMatchObject({ status: 404 });
      expect(await world.ask(login, 'GET', `/tasks/${first(made)}`)).toMatchObject({ status: 404 });
      expect((await note(login, 1)).status).toBe(403);
    }
    // The subject: papers that are asked of it; no drafts, no evidence, no tasks.
    expect(await seen(`lanhdao.${inspection.communes[1] ?? ''}`)).toEqual([0, 0, 0, 1]);
    expect(await seen(`lanhdao.${inspection.communes[0] ?? ''}`)).toEqual([0, 0, 0, 0]);
  });

  it('shows what each found and asks for to who leads or supervises for the lead body, wherever that person sits; to no other delegation', async () => {
    const at = `/subjects/${inspection.subjects[2] ?? ''}`;
    await world.post('lanhdao.bnctu', `${at}/findings`, { kind: 'limitation', area: 'Cán bộ', text: 'Chậm rà soát quy hoạch.' });
    await world.post('lanhdao.bnctu', `${at}/requirements`, { text: 'Rà soát quy hoạch.', dueOn: '2027-12-01' });
    const seen = async (login: string) => {
      const { findings, requirements } = await world.get<FindingsView>(login, `${at}/findings`);
      return [findings.length, requirements.length];
    };
    // `ubkt` is secretary of the first delegation, and supervises for the commission that leads the inspection.
    for (const login of ['ubkt', 'lanhdao.ubkttu', 'lanhdao.bnctu', 'bithu']) expect([login, await seen(login)]).toEqual([login, [1, 1]]);
    for (const login of ['soanthao.ubkttu', 'thuongvu1', 'soanthao', `lanhdao.${inspection.communes[2] ?? ''}`])
      expect([login, await seen(login)]).toEqual([login, [0, 0]]);
    expect((await world.get<FindingsView>('ubkt', `${at}/findings`)).actions).toEqual([]);
    expect((await world.ask('ubkt', 'POST', `${at}/findings`, { kind: 'strength', area: 'x', text: 'y' })).status).toBe(403);
  });

  it('gives tasks by the head or deputy, to members of the delegation, on its subjects, within the time', async () => {
    expect(await assign('lanhdao.btgdvtu', 1)).toMatchObject({ status: 403, body: { code: 'task.only-head' } });
    expect(await assign('thuongvu4', 1)).toMatchObject({ status: 403, body: { code: 'task.only-head' } });
    expect(await assign('thuongvu1', 1, { memberId: await memberOf(0, 'member') })).toMatchObject({
      status: 422,
      body: { code: 'task.outside-delegation', field: 'tasks[0].memberId' },
    });
    expect(await assign('thuongvu1', 1, { subjectId: inspection.subjects[0] })).toMatchObject({
      status: 422,
      body: { code: 'task.subject-of-another' },
    });
    expect(await assign('thuongvu1', 1, { dueOn: '2027-04-23' })).toMatchObject({
      status: 422,
      body: { code: 'task.due-after-inspection' },
    });
    expect(await assign('thuongvu1', 1, { dueOn: '2027-02-28' })).toMatchObject({ status: 422, body: { code: 'task.due-past' } });
  });

  it('has the database itself refuse a task to somebody outside the delegation', async () => {
    const rows = await world.database.query<{ id: string; person: string }>(
      'select id, person_id as person from inspections.delegation_members where delegation_id = $1 limit 1',
      [inspection.delegations[0]],
    );
    await expect(
      world.database.query(
        `insert into inspections.tasks (id, version, inspection_id, delegation_id, subject_id, member_id, person_id, area, content, product, due_on,
           due_at, state, assigned_by, assigned_at)
         values ($1, 1, $2, $3, $4, $5, $6, 'a', 'b', 'c', '2027-04-01', now(), 'assigned', $6, now())`,
        [newId(), inspection.id, inspection.delegations[1], inspection.subjects[1], rows[0]?.id, rows[0]?.person],
      ),
    ).rejects.toMatchObject({ constraint: 'tasks_own_member' });
  });

  it('moves a task from the member to the head and back, each by whom it is', async () => {
    const id = first(await assign('thuongvu1', 1));
    const act = (login: string, name: string, body: object = {}) => world.ask(login, 'POST', `/tasks/${id}/${name}`, body);
    expect(await act('lanhdao.btgdvtu', 'accept')).toMatchObject({ status: 403, body: { code: 'task.not-yours' } });
    expect(await act('soanthao', 'report', { report: 'Xong' })).toMatchObject({ status: 409, body: { code: 'task.wrong-state' } });
    expect(await act('soanthao', 'accept')).toMatchObject({ status: 200, body: { state: 'accepted' } });
    expect(await act('soanthao', 'report', { report: 'Đã đối chiếu 12 hồ sơ.' })).toMatchObject({ status: 200 });
    expect(await act('soanthao', 'finish')).toMatchObject({ status: 403, body: { code: 'task.only-head' } });
    expect(await act('thuongvu1', 'return', { reason: 'Thiếu bảng tổng hợp' })).toMatchObject({ status: 200, body: { state: 'accepted' } });
    expect(await act('soanthao', 'report', { report: 'Đã bổ sung bảng.' })).toMatchObject({ status: 200 });
    const subject = inspection.subjects[1] ?? '';
    for (const move of ['announce', 'begin-verifying']) await world.post('thuongvu1', `/subjects/${subject}/move`, { move });
    expect(await world.ask('thuongvu1', 'POST', `/subjects/${subject}/move`, { move: 'draft-report' })).toMatchObject({
      status: 409,
      body: { code: 'subject.tasks-unfinished' },
    });
    expect(await act('thuongvu1', 'finish')).toMatchObject({ status: 200, body: { state: 'done' } });
    expect(await world.get<TaskView>('soanthao', `/tasks/${id}`)).toMatchObject({ state: 'done', returns: 1, actions: [] });
  });

  it('lets everybody accept in the same second, each task on its own', async () => {
    const memberId = await memberOf(1, 'member');
    const tasks = await Promise.all(Array.from({ length: 30 }, (_, n) => task(1, { memberId, area: `Lĩnh vực ${String(n)}` })));
    const made = await world.ask('thuongvu1', 'POST', `/delegations/${inspection.delegations[1] ?? ''}/tasks`, { tasks });
    const ids = (made.body as unknown as { id: string }[]).map((one) => one.id);
    const answers = await Promise.all(ids.map((id) => world.ask('soanthao', 'POST', `/tasks/${id}/accept`)));
    expect(answers.map((answer) => answer.status)).toEqual(ids.map(() => 200));
    for (const id of ids) await world.post('thuongvu1', `/tasks/${id}/cancel`, { reason: 'Gộp việc' });
  });

  it('reminds the member of a task, and the head once it is late', async () => {
    const id = first(await assign('thuongvu3', 2, { dueOn: '2027-03-12' }));
    await world.passTo('2027-03-11T01:00:00Z');
    await world.passTo('2027-03-17T01:00:00Z');
    const told = (await world.facts('task.due-reminded')).filter((fact) => fact['taskId'] === id);
    expect(told.map((fact) => `${String(fact['level'])} ${String(fact['days'])}`)).toEqual(['before 1', 'overdue 5']);
    expect(told[1]).toMatchObject({ personId: world.person('thamdinh'), headPersonIds: [world.person('thuongvu3')] });
    expect(await world.get<TaskView>('thamdinh', `/tasks/${id}`)).toMatchObject({ late: true });
  });

  it('puts somebody in the place of a member only by who decided, with the reason; role and open tasks go over', async () => {
    const before = (await board('bithu')).delegations[2]?.members ?? [];
    const seat = (role: string) => before.find((one) => one.role === role && one.leftAt === null)?.id ?? '';
    const given = (await assign('thuongvu3', 2)).body as unknown as { id: string }[];
    const replace = (login: string, memberId: string, person: string, reason: string) =>
      world.ask(login, 'POST', `/members/${memberId}/replace`, { personId: world.person(person), reason });
    expect(await replace('ubkt', seat('member'), 'lanhdao.btctu', 'Điều động')).toMatchObject({
      body: { code: 'inspection.only-decider-changes' },
    });
    expect(await replace('bithu', seat('member'), 'lanhdao.btctu', ' ')).toMatchObject({ status: 422 });
    expect(await replace('bithu', seat('member'), 'soanthao', 'Điều động')).toMatchObject({ body: { code: 'member.sits-already' } });
    expect(await replace('bithu', seat('member'), 'lanhdao.btctu', 'Điều động')).toMatchObject({ status: 200 });
    expect(await world.get('lanhdao.btctu', `/tasks/${given[0]?.id ?? ''}`)).toMatchObject({ state: 'assigned', actions: ['accept'] });
    expect(await replace('bithu', seat('head'), 'thuongvu5', 'Nghỉ công tác')).toMatchObject({ status: 200 });
    const now = (await board('bithu')).delegations[2]?.members ?? [];
    const sitting = now.filter(({ leftAt }) => leftAt === null).map(({ person, role }) => [person.id, role]);
    expect(sitting).toEqual(
      expect.arrayContaining([
        [world.person('thuongvu5'), 'head'],
        [world.person('lanhdao.btctu'), 'member'],
      ]),
    );
    expect(sitting).toHaveLength(3);
    expect(await assign('thuongvu3', 2)).toMatchObject({ status: 404 });
  });

  it('counts thousands of tasks by member in one question, only those the asker may read, and lists them page by page', async () => {
    const memberId = await memberOf(1, 'member');
    const [one] = await world.database.query<{ id: string }>(`select id from inspections.tasks where member_id = $1 limit 1`, [memberId]);
    await world.database.query(
      `insert into inspections.tasks (id, version, inspection_id, delegation_id, subject_id, member_id, person_id, area, content, product, due_on, due_at,
         state, assigned_by, assigned_at)
       select gen_random_uuid(), 1, inspection_id, delegation_id, subject_id, member_id, person_id, area, content, product, due_on + (n % 30),
         due_at + (n % 30) * interval '1 day', 'assigned', assigned_by, assigned_at
       from inspections.tasks, generate_series(1, 5000) n where id = $1`,
      [one?.id ?? ''],
    );
    const counts = async (login: string) => world.get<TaskCounts[]>(login, `/${inspection.id}/task-board`);
    expect((await counts('bithu')).find((row) => row.memberId === memberId)?.all).toBeGreaterThan(5000);
    expect((await counts('soanthao')).map((row) => row.memberId)).toEqual([memberId]);
    expect((await counts('thuongvu4')).some((row) => row.memberId === memberId)).toBe(false);
    const page = (after: string) =>
      world.get<{ items: TaskView[]; next: string }>(
        'bithu',
        `/tasks?memberId=${memberId}&limit=100${after === '' ? '' : `&after=${after}`}`,
      );
    const start = await page('');
    const second = await page(start.next);
    const ids = [...start.items, ...second.items].map(({ id }) => id);
    expect(new Set(ids).size).toBe(200);
    const dues = [...start.items, ...second.items].map(({ dueOn }) => dueOn);
    expect(dues).toEqual([...dues].sort());
  });
});
