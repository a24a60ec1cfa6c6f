import { type InspectionView, type TaskView } from '@app/inspections';
import { newId } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { running, type Running, World } from './world.js';

jest.setTimeout(30_000);

describe('a member with ties to a subject', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start('2027-03-01T02:00:00Z');
  }, 60_000);
  afterAll(() => world.stop(), 30_000);

  const member = async (inspection: Running, role: string): Promise<string> => {
    const { delegations } = await world.get<InspectionView>('bithu', `/${inspection.id}`);
    return delegations[0]?.members.find((one) => one.role === role)?.id ?? '';
  };
  const assign = async (inspection: Running, login = 'thuongvu4') =>
    world.ask(login, 'POST', `/delegations/${inspection.delegations[0] ?? ''}/tasks`, {
      tasks: [
        {
          subjectId: inspection.subjects[0],
          memberId: await member(inspection, 'member'),
          area: 'Tài chính',
          content: 'Xem sổ sách',
          product: 'Biên bản',
          dueOn: '2027-04-01',
        },
      ],
    });
  const declare = (login: string, inspection: Running, body: object = {}) =>
    world.ask(login, 'POST', `/subjects/${inspection.subjects[0] ?? ''}/ties`, { reason: 'Có quan hệ gia đình với bí thư', ...body });

  it('stands aside: what was given is called off, nothing more can be given, and its files are closed', async () => {
    const inspection = await running(world, 1, 0);
    const [made] = (await assign(inspection)).body as unknown as { id: string }[];
    await world.post('soanthao.ubkttu', `/tasks/${made?.id ?? ''}/accept`);
    expect(await declare('ubkt', inspection, { memberId: await member(inspection, 'member') })).toMatchObject({
      status: 403,
      body: { code: 'tie.not-yours' },
    });
    expect(await declare('soanthao.ubkttu', inspection)).toMatchObject({ status: 201 });
    expect(await declare('soanthao.ubkttu', inspection)).toMatchObject({ status: 409, body: { code: 'tie.declared-already' } });
    expect(await world.get<TaskView>('thuongvu4', `/tasks/${made?.id ?? ''}`)).toMatchObject({ state: 'cancelled' });
    expect(await assign(inspection)).toMatchObject({ status: 409, body: { code: 'task.stands-aside', field: 'tasks[0].memberId' } });
    expect(await world.ask('soanthao.ubkttu', 'GET', `/tasks/${made?.id ?? ''}`)).toMatchObject({ status: 404 });
    expect(await world.get('thuongvu4', `/${inspection.id}/ties`)).toMatchObject([{ person: { id: world.person('soanthao.ubkttu') } }]);
    expect(await world.facts('tie.declared')).toMatchObject([{ headPersonIds: [world.person('thuongvu4')] }]);
  });

  it('gets no task past the command either: the database refuses it', async () => {
    const inspection = await running(world, 1, 1);
    await declare('soanthao.ubkttu', inspection);
    const memberId = await member(inspection, 'member');
    await expect(
      world.database.query(
        `insert into inspections.tasks (id, version, inspection_id, delegation_id, subject_id, member_id, person_id, area, content, product, due_on,
           due_at, state, assigned_by, assigned_at)
         values ($1, 1, $2, $3, $4, $5, $6, 'a', 'b', 'c', '2027-04-01', now(), 'assigned', $6, now())`,
        [newId(), inspection.id, inspection.delegations[0], inspection.subjects[0], memberId, world.person('soanthao.ubkttu')],
      ),
    ).rejects.toMatchObject({ constraint: 'tasks_stands_aside' });
  });

  it('never keeps a task, in whatever order the two acts cross', async () => {
    for (let round = 0; round < 8; round += 1) {
      const inspection = await running(world, 1, 2 + round);
      const [tie, task] = await Promise.all([declare('soanthao.ubkttu', inspection), assign(inspection)]);
      const open = await world.database.query(
        `select 1 from inspections.tasks t join inspections.ties x on x.subject_id = t.subject_id and x.person_id = t.person_id
         where t.inspection_id = $1 and t.state not in ('done', 'cancelled')`,
        [inspection.id],
      );
      expect([201, 409]).toContain(task.status);
      expect([201, 409]).toContain(tie.status);
      expect(open).toEqual([]);
    }
  });

  it('as head no longer leads there: the deputy does', async () => {
    const inspection = await running(world, 1, 10);
    await world.post('bithu', `/delegations/${inspection.delegations[0] ?? ''}/members`, {
      personId: world.person('lanhdao.btctu'),
      role: 'deputy',
      reason: 'Bổ sung phó trưởng đoàn',
    });
    expect(await declare('bithu', inspection, { memberId: await member(inspection, 'head') })).toMatchObject({ status: 201 });
    expect(await assign(inspection)).toMatchObject({ status: 403, body: { code: 'tie.stands-aside' } });
    expect(await assign(inspection, 'lanhdao.btctu')).toMatchObject({ status: 201 });
    const move = (login: string) => world.ask(login, 'POST', `/subjects/${inspection.subjects[0] ?? ''}/move`, { move: 'announce' });
    expect((await move('thuongvu4')).status).toBe(403);
    expect((await move('lanhdao.btctu')).status).toBe(200);
  });

  it('leaves the delegation only once the tasks are handed on', async () => {
    const inspection = await running(world, 1, 11);
    const [made] = (await assign(inspection)).body as unknown as { id: string }[];
    const leave = async () =>
      world.ask('bithu', 'POST', `/members/${await member(inspection, 'member')}/leave`, { reason: 'Chuyển công tác' });
    expect(await leave()).toMatchObject({ status: 409, body: { code: 'member.has-tasks' } });
    await world.post('thuongvu4', `/tasks/${made?.id ?? ''}/cancel`, { reason: 'Giao người khác' });
    expect(await leave()).toMatchObject({ status: 200 });
    expect(await world.ask('soanthao.ubkttu', 'GET', `/evidence?inspectionId=${inspection.id}`)).toMatchObject({ body: { items: [] } });
  });
});
