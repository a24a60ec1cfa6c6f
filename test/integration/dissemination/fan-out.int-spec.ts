import { ChunkWork, PlanDeliveries } from '@app/dissemination';
import { verify } from '@app/journal';
import { type DueWork } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { World } from './world.js';

// Two cores may be busy with the rest of the suite.
jest.setTimeout(30_000);

describe('an issued document with 1,200 recipients', () => {
  let world: World;
  let work: DueWork;
  beforeAll(async () => {
    world = await World.start({ communes: 1200 });
    work = world.get(ChunkWork);
  });
  afterAll(() => world.stop());

  const plan = (event: Parameters<PlanDeliveries['handle']>[0]) => world.transaction((tx) => world.get(PlanDeliveries).handle(event, tx));
  const count = async (sql: string, params: unknown[] = []): Promise<number> =>
    Number((await world.database.query<{ n: string }>(`select count(*) as n from ${sql}`, params))[0]?.n);

  it('reaches each exactly once, in chunks, whoever runs a chunk twice or loses its lease', async () => {
    const listId = await world.freeze(world.communes.map((id) => ({ id })));
    const event = world.issued(listId, 1200);
    const { documentId } = event.fact;
    await plan(event);
    await plan(event);
    expect(await count('dissemination.chunks')).toBe(3);

    const [first, second, third] = await work.claim(10);
    if (first === undefined || second === undefined || third === undefined) throw new Error('three chunks are due');
    expect(await Promise.all([work.run(first), work.run(first), work.run(second)])).toEqual(
      expect.arrayContaining(['done', 'done', 'lost']),
    );
    expect(await work.run(first)).toBe('lost');
    expect(await count('dissemination.deliveries')).toBe(1000);
    expect(await count(`dissemination.dispatches where dispatched_at is not null`)).toBe(0);

    // The lease of the third runs out while its worker dawdles; another takes it over, and the first changes nothing.
    await world.database.query(`update dissemination.chunks set due_leased_until = now(), due_not_before = now() where id = $1`, [
      third.id,
    ]);
    const [again] = await work.claim(10);
    expect(again?.id).toBe(third.id);
    expect(await work.run(third)).toBe('lost');
    expect(await work.run({ id: third.id, token: again?.token ?? '' })).toBe('done');

    expect(await count('dissemination.deliveries where document_id = $1 and stage = $2', [documentId, 'delivered'])).toBe(1200);
    expect(await count('(select distinct recipient_id from dissemination.deliveries) r')).toBe(1200);
    expect(await count(`journal.entries where about = $1 and kind = 'deliveries.made'`, [documentId])).toBe(3);
    expect(await count(`journal.entries where about = $1 and kind = 'document.dispatched'`, [documentId])).toBe(1);
    expect(await count(`journal.timers where kind = 'dispatch.remind' and state = 'armed'`)).toBe(3);
  });

  it('takes turns with another document, and lets an urgent one overtake', async () => {
    const listId = await world.freeze(world.communes.map((id) => ({ id })));
    const [slow, other, urgent] = [world.issued(listId, 1200), world.issued(listId, 600), world.issued(listId, 400, { urgency: 3 })];
    for (const event of [slow, other, urgent]) await plan(event);
    const [first] = await work.claim(1);
    if (first === undefined) throw new Error('work is due');
    await work.run(first);
    const leases = [first, ...(await work.claim(2))];
    const rows = await world.database.query<{ id: string; document_id: string }>(
      'select id, document_id from dissemination.chunks where id = any ($1)',
      [leases.map(({ id }) => id)],
    );
    const order = leases.map(({ id }) => rows.find((row) => row.id === id)?.document_id);
    expect(order[0]).toBe(urgent.fact.documentId);
    expect(new Set(order.slice(1))).toEqual(new Set([slow.fact.documentId, other.fact.documentId]));
    for (const lease of leases.slice(1)) await work.run(lease);
    await world.drain(work);
  });

  it('makes a new dispatch and new deliveries for a document issued again, and reminds nobody of the old ones', async () => {
    const listId = await world.freeze(world.communes.slice(0, 3).map((id) => ({ id })));
    const first = world.issued(listId, 3);
    const { documentId } = first.fact;
    await plan(first);
    await world.drain(work);
    await plan(world.issued(listId, 3, { documentId, round: 2 }));
    await world.drain(work);
    expect(await count('dissemination.deliveries where document_id = $1', [documentId])).toBe(6);
    const timers = await world.database.query<{ state: string }>(
      `select distinct t.state from journal.timers t join dissemination.dispatches d on d.id = t.subject_id where d.document_id = $1 and d.round = 1`,
      [documentId],
    );
    expect(timers).toEqual([{ state: 'cancelled' }]);
  });

  it('dispatches a document without recipients at once', async () => {
    const listId = await world.freeze([]);
    const event = world.issued(listId, 0);
    await plan(event);
    expect(await count(`journal.entries where about = $1 and kind = 'document.dispatched'`, [event.fact.documentId])).toBe(1);
  });

  it('leaves a journal that verifies, and names a delivery that was added by hand, and one that was altered before anybody opened it', async () => {
    const owner = await world.database.dataSource();
    const problems = async () => (await verify(owner)).problems;
    expect(await problems()).toEqual([]);
    await world.database.query(
      `insert into dissemination.deliveries select (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(), 'round', 99))).* from dissemination.deliveries d limit 1`,
    );
    expect((await problems()).map((problem) => problem.kind)).toEqual(['state-without-entry']);
    await world.database.query('delete from dissemination.deliveries where round = 99');
    const [one] = await world.database.query<{ id: string }>(
      `update dissemination.deliveries set delivered_at = delivered_at - interval '1 day' where id = (select id from dissemination.deliveries where version = 0 limit 1)
       returning id`,
    );
    expect(await problems()).toEqual([{ kind: 'state-altered', subject: { type: 'dissemination.delivery', id: one?.id }, position: 0 }]);
  });
});
