import { ActOnDelivery, ChunkWork, DeliveriesOfDocument, PlanDeliveries, RemindSilent } from '@app/dissemination';
import { Timers, verify } from '@app/journal';
import { newId } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { World } from './world.js';

// Two cores may be busy with the rest of the suite.
jest.setTimeout(30_000);

describe('reminders while recipients are silent', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start({ communes: 620 });
  });
  afterAll(() => world.stop());

  /** Issued on Friday 20 November 2026 at 15:00 in Vietnam. */
  async function dispatchOnFriday(communes = world.communes): Promise<string> {
    await world.database.moveClock('2026-11-20T08:00:00Z');
    const listId = await world.freeze([...communes.map((id) => ({ id })), { id: newId(), kind: 'outside' as const }]);
    const event = world.issued(listId, communes.length + 1);
    await world.transaction((tx) => world.get(PlanDeliveries).handle(event, tx));
    await world.drain(world.get(ChunkWork));
    return event.fact.documentId;
  }

  /** Moves the clock, fires what is due and lets the consumer hear it. */
  async function at(instant: string): Promise<void> {
    await world.database.moveClock(instant);
    await world.fireTimers();
    await world.drain(world.handOffs.of('remind-silent', world.get(RemindSilent)));
  }

  const facts = (documentId: string) =>
    world.database.query<{ level: number; recipients: number }>(
      `select (p.payload->>'level')::int as level, jsonb_array_length(p.payload->'recipientIds') as recipients
       from journal.entries e join journal.payloads p on p.entry_id = e.id where e.about = $1 and e.kind = 'recipients.reminded' order by e.recorded_at, recipients desc`,
      [documentId],
    );

  async function acknowledge(documentId: string, communes: readonly string[]): Promise<void> {
    const rows = await world.database.query<{ id: string; recipient_id: string }>(
      'select id, recipient_id from dissemination.deliveries where document_id = $1 and recipient_id = any ($2)',
      [documentId, communes],
    );
    await Promise.all(
      rows.map(({ id, recipient_id }) =>
        world.get(ActOnDelivery).execute(world.by(recipient_id, 'clerk'), id, { kind: 'acknowledge' }, null),
      ),
    );
  }

  it('come after one and three working days at the hour the office opens, then to the leader; in sets of at most 500', async () => {
    const documentId = await dispatchOnFriday();
    await at('2026-11-23T00:29:00Z');
    expect(await facts(documentId)).toEqual([]);
    await at('2026-11-23T00:30:00Z');
    expect(await facts(documentId)).toEqual([
      { level: 1, recipients: 500 },
      { level: 1, recipients: 121 },
    ]);
    await acknowledge(documentId, world.communes.slice(5));
    await at('2026-11-25T00:31:00Z');
    await at('2026-11-27T00:31:00Z');
    expect((await facts(documentId)).slice(2)).toEqual([
      { level: 2, recipients: 6 },
      { level: 3, recipients: 6 },
    ]);
    const clerk = world.identity(world.office, 'clerk');
    expect(await world.get(DeliveriesOfDocument).summary(clerk, documentId)).toMatchObject({ reminders: 633, silent: 6 });
    const [counted] = await world.database.query<{ most: number; sum: number }>(
      'select max(reminders)::int as most, sum(reminders)::int as sum from dissemination.deliveries where document_id = $1',
      [documentId],
    );
    expect(counted).toEqual({ most: 3, sum: 633 });
  });

  it('are one, not three, after the system stood still over all of them', async () => {
    const documentId = await dispatchOnFriday();
    await at('2026-12-15T03:00:00Z');
    expect(await facts(documentId)).toEqual([
      { level: 3, recipients: 500 },
      { level: 3, recipients: 121 },
    ]);
  });

  it('are each sent where one comes late but within two hours of the next', async () => {
    const documentId = await dispatchOnFriday();
    await at('2026-11-25T01:30:00Z');
    expect((await facts(documentId)).map(({ level }) => level).sort()).toEqual([1, 1, 2, 2]);
  });

  it('are called off when the last one answers; every timer is accounted for', async () => {
    const documentId = await dispatchOnFriday(world.communes.slice(0, 20));
    await acknowledge(documentId, world.communes);
    const [outside] = await world.database.query<{ id: string }>(
      `select id from dissemination.deliveries where document_id = $1 and recipient_kind = 'outside'`,
      [documentId],
    );
    await world
      .get(ActOnDelivery)
      .execute(world.by(world.office, 'clerk'), outside?.id ?? '', { kind: 'acknowledge' }, { reason: 'Báo qua điện thoại' });
    await at('2026-12-15T03:00:00Z');
    expect(await facts(documentId)).toEqual([]);
    expect(await world.get(Timers).audit()).toMatchObject({ balanced: true });
    expect((await verify(await world.database.dataSource())).problems).toEqual([]);
  }, 30_000);
});
