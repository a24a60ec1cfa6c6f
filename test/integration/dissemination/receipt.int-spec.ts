import {
  ActOnDelivery,
  type AskedAct,
  ChunkWork,
  DeliveriesOfDocument,
  DeliveryOf,
  type EnteredFor,
  Inbox,
  PlanDeliveries,
} from '@app/dissemination';
import { verify } from '@app/journal';
import { newId, type Role } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { World } from './world.js';

// Two cores may be busy with the rest of the suite.
jest.setTimeout(30_000);

describe('receipt by stages', () => {
  let world: World;
  let documentId: string;
  beforeAll(async () => {
    world = await World.start({ communes: 6 });
    documentId = await dispatch();
  });
  afterAll(() => world.stop());

  /** A document on its way to the six communes, the leader of the committee by position, and a body outside. */
  async function dispatch(): Promise<string> {
    const leader = world.person(world.committee, 'lead');
    const listId = await world.freeze([
      ...world.communes.map((id) => ({ id })),
      { id: leader.positionId, kind: 'position' as const, organisationId: world.committee },
      { id: newId(), kind: 'outside' as const },
    ]);
    const event = world.issued(listId, 8);
    await world.transaction((tx) => world.get(PlanDeliveries).handle(event, tx));
    await world.drain(world.get(ChunkWork));
    return event.fact.documentId;
  }

  const commune = (index: number): string => world.communes[index] ?? '';
  async function deliveryTo(recipientId: string, document = documentId): Promise<string> {
    const [row] = await world.database.query<{ id: string }>(
      'select id from dissemination.deliveries where document_id = $1 and recipient_id = $2',
      [document, recipientId],
    );
    return row?.id ?? '';
  }
  const act = (organisationId: string, role: Role, deliveryId: string, asked: AskedAct, enteredFor: EnteredFor | null = null) =>
    world.get(ActOnDelivery).execute(world.by(organisationId, role), deliveryId, asked, enteredFor);
  const acknowledge: AskedAct = { kind: 'acknowledge' };
  const register = (incomingNumber: number | null, receivedOn: string | null = null): AskedAct => ({
    kind: 'register',
    incomingNumber,
    receivedOn,
  });
  const refused = (code: string, category?: string) => expect.objectContaining({ code, ...(category === undefined ? {} : { category }) });

  it('passes delivered, opened, registered, acknowledged, each once, with who and when', async () => {
    const id = await deliveryTo(commune(0));
    expect(await act(commune(0), 'clerk', id, { kind: 'open' })).toMatchObject({ stage: 'opened', version: 1 });
    expect(await act(commune(0), 'lead', id, { kind: 'open' })).toMatchObject({ stage: 'opened', version: 1 });
    expect(await act(commune(0), 'clerk', id, register(7))).toMatchObject({
      stage: 'registered',
      registered: { incomingNumber: 7, year: 2026, receivedOn: '2026-11-16', source: 'own-act' },
    });
    await expect(act(commune(0), 'clerk', id, register(8))).rejects.toEqual(refused('delivery.already-registered', 'conflict'));
    expect(await act(commune(0), 'lead', id, acknowledge)).toMatchObject({ stage: 'acknowledged', version: 3 });
    await expect(act(commune(0), 'clerk', id, acknowledge)).rejects.toEqual(refused('delivery.already-acknowledged', 'conflict'));
    await expect(act(commune(0), 'clerk', id, { kind: 'return', reason: 'nhầm' })).rejects.toEqual(
      refused('delivery.already-acknowledged'),
    );
    const kinds = await world.database.query<{ kind: string }>('select kind from journal.entries where subject_id = $1 order by position', [
      id,
    ]);
    expect(kinds.map(({ kind }) => kind)).toEqual(['delivery.opened', 'delivery.registered', 'delivery.acknowledged']);
  });

  it('takes acts out of order: acknowledging opens, and registering may come after', async () => {
    const id = await deliveryTo(commune(1));
    expect(await act(commune(1), 'clerk', id, acknowledge)).toMatchObject({ stage: 'acknowledged', opened: { source: 'own-act' } });
    expect(await act(commune(1), 'clerk', id, register(null))).toMatchObject({ stage: 'acknowledged', registered: { incomingNumber: 1 } });
  });

  it('is returned only with a reason, and then for good', async () => {
    const id = await deliveryTo(commune(2));
    await expect(act(commune(2), 'clerk', id, { kind: 'return', reason: '  ' })).rejects.toEqual(
      refused('delivery.reason-missing', 'invalid'),
    );
    expect(await act(commune(2), 'clerk', id, { kind: 'return', reason: 'Gửi nhầm nơi nhận' })).toMatchObject({
      stage: 'returned',
      returned: { reason: 'Gửi nhầm nơi nhận' },
    });
    await expect(act(commune(2), 'clerk', id, acknowledge)).rejects.toEqual(refused('delivery.already-returned', 'conflict'));
  });

  it('refuses who is neither recipient nor clerk of the issuer', async () => {
    const id = await deliveryTo(commune(3));
    await expect(act(commune(4), 'clerk', id, acknowledge)).rejects.toEqual(refused('delivery.not-yours', 'forbidden'));
    await expect(act(world.office, 'drafter', id, acknowledge)).rejects.toEqual(refused('delivery.not-yours', 'forbidden'));
    await expect(act(world.office, 'clerk', id, acknowledge)).rejects.toEqual(refused('delivery.not-yours', 'forbidden'));
    await expect(act(commune(4), 'clerk', id, acknowledge, { reason: 'điện thoại' })).rejects.toEqual(
      refused('delivery.not-issuer-clerk', 'forbidden'),
    );
    await expect(act(world.office, 'clerk', newId(), acknowledge)).rejects.toEqual(refused('delivery.missing', 'missing'));
  });

  it('lets the clerk of the issuer enter it for a recipient, with a reason, also for a body outside', async () => {
    const id = await deliveryTo(commune(3));
    await expect(act(world.office, 'clerk', id, acknowledge, { reason: ' ' })).rejects.toEqual(
      refused('delivery.entered-for-reason-missing', 'invalid'),
    );
    expect(await act(world.office, 'clerk', id, acknowledge, { reason: 'Báo qua điện thoại' })).toMatchObject({
      acknowledged: { source: 'entered-by-clerk' },
    });
    const [outside] = await world.database.query<{ id: string }>(
      `select id from dissemination.deliveries where document_id = $1 and recipient_kind = 'outside'`,
      [documentId],
    );
    expect(await act(world.office, 'clerk', outside?.id ?? '', acknowledge, { reason: 'Giấy báo nhận' })).toMatchObject({
      stage: 'acknowledged',
    });
  });

  it('lets the holder of a position act on what is addressed to it, and nobody else there', async () => {
    const { positionId } = world.person(world.committee, 'lead');
    const id = await deliveryTo(positionId);
    await expect(act(world.committee, 'signer', id, acknowledge)).rejects.toEqual(refused('delivery.not-yours'));
    expect(await act(world.committee, 'lead', id, acknowledge)).toMatchObject({ stage: 'acknowledged' });
  });

  it('gives each number of a recipient and year once, and names the next free one', async () => {
    const others = [await dispatch(), await dispatch(), await dispatch()];
    const ids = await Promise.all(others.map((document) => deliveryTo(commune(0), document)));
    await expect(act(commune(0), 'clerk', ids[0] ?? '', register(7))).rejects.toMatchObject({
      code: 'delivery.number-taken',
      detail: { field: 'incomingNumber', params: { number: 7, year: 2026, next: 8 } },
    });
    // Three clerks at the same moment, none of whom names a number.
    const given = await Promise.all(ids.map((id) => act(commune(0), 'clerk', id, register(null))));
    expect(given.map(({ registered }) => registered?.incomingNumber).sort()).toEqual([10, 8, 9].sort());
    await expect(act(commune(5), 'clerk', await deliveryTo(commune(5)), register(7))).resolves.toMatchObject({
      registered: { incomingNumber: 7 },
    });
  });

  it('refuses a day of receipt before the issue or after today, and numbers that are none', async () => {
    const id = await deliveryTo(commune(4));
    await expect(act(commune(4), 'clerk', id, register(1, '2026-11-15'))).rejects.toEqual(
      refused('delivery.received-on-out-of-range', 'invalid'),
    );
    await expect(act(commune(4), 'clerk', id, register(1, '2026-11-17'))).rejects.toEqual(refused('delivery.received-on-out-of-range'));
    await expect(act(commune(4), 'clerk', id, register(0))).rejects.toEqual(refused('delivery.incoming-number-invalid'));
  });

  it('answers a command sent twice once', async () => {
    const id = await deliveryTo(commune(4));
    const by = { ...world.by(commune(4), 'clerk'), idempotency: { route: 'POST x', key: newId(), bodyDigest: 'a' } };
    const twice = await Promise.all([1, 2].map(() => world.get(ActOnDelivery).execute(by, id, acknowledge, null)));
    expect(twice[0]).toEqual(twice[1]);
    expect(twice[0]).toMatchObject({ stage: 'acknowledged', version: 1 });
    // also where the first was done before the second looked
    expect(await world.get(ActOnDelivery).execute(by, id, acknowledge, null)).toEqual(twice[0]);
  });

  it('decides two acts of the same moment one after the other', async () => {
    const document = await dispatch();
    const id = await deliveryTo(commune(5), document);
    const outcomes = await Promise.allSettled([
      act(commune(5), 'clerk', id, acknowledge),
      act(commune(5), 'lead', id, { kind: 'return', reason: 'Nhầm' }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('shows each asker its own inbox, by stage and page', async () => {
    const inbox = world.get(Inbox);
    const mine = await inbox.page(world.identity(commune(0), 'clerk'), { limit: 2 });
    expect(mine.items).toHaveLength(2);
    const rest = await inbox.page(world.identity(commune(0), 'clerk'), { limit: 50, after: mine.next ?? '' });
    const all = [...mine.items, ...rest.items];
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all.every(({ recipientId }) => recipientId === commune(0))).toBe(true);
    const waiting = await inbox.page(world.identity(commune(0), 'clerk'), { stage: 'waiting', limit: 50 });
    expect(waiting.items.every(({ stage }) => ['delivered', 'opened', 'registered'].includes(stage))).toBe(true);
    expect(waiting.items).toHaveLength(all.filter(({ stage }) => stage !== 'acknowledged').length);
    expect((await inbox.page(world.identity(world.committee, 'lead'), { limit: 50 })).items.length).toBeGreaterThan(0);
    expect((await inbox.page({ ...world.identity(commune(0), 'clerk'), roles: ['administrator'] }, { limit: 50 })).items).toEqual([]);
  });

  it('keeps a substitute to the types of documents that were handed over', async () => {
    const document = await dispatch();
    const id = await deliveryTo(commune(1), document);
    const acting = (documentTypes: string[] | null) => ({
      ...world.identity(commune(1), 'clerk'),
      actingFor: { substituteId: newId(), personId: newId(), documentTypes },
    });
    const seen = async (types: string[] | null) => (await world.get(Inbox).page(acting(types), { limit: 50 })).items.length;
    expect(await seen(['TB'])).toBe(await seen(null));
    expect(await seen(['BC'])).toBe(0);
    expect((await world.get(DeliveryOf).view(acting(['TB']), id)).id).toBe(id);
    await expect(world.get(DeliveryOf).view(acting(['BC']), id)).rejects.toEqual(refused('delivery.missing', 'missing'));
    const by = { actor: { kind: 'person' as const, identity: acting(['BC']) }, correlationId: newId(), idempotency: null };
    await expect(world.get(ActOnDelivery).execute(by, id, acknowledge, null)).rejects.toEqual(
      refused('substitute.out-of-scope', 'forbidden'),
    );
    const issuer = { ...world.identity(world.office, 'clerk'), actingFor: acting(['BC']).actingFor };
    await expect(world.get(DeliveriesOfDocument).summary(issuer, document)).rejects.toEqual(refused('dispatch.missing', 'missing'));
  });

  it('shows one delivery to its recipient and its issuer only, with what may be done', async () => {
    const document = await dispatch();
    const id = await deliveryTo(commune(1), document);
    const view = await world.get(DeliveryOf).view(world.identity(commune(1), 'clerk'), id);
    expect(view).toMatchObject({
      actions: ['open', 'register', 'acknowledge', 'return'],
      enterFor: [],
      nextIncomingNumber: 2,
      symbol: '12-TB/TU',
    });
    expect(await world.get(DeliveryOf).view(world.identity(world.office, 'clerk'), id)).toMatchObject({
      actions: [],
      enterFor: expect.arrayContaining(['acknowledge']),
    });
    await expect(world.get(DeliveryOf).view(world.identity(commune(2), 'clerk'), id)).rejects.toEqual(
      refused('delivery.missing', 'missing'),
    );
  });

  it('tells the issuer who has it, who is silent, and how many; a foreigner nothing', async () => {
    const queries = world.get(DeliveriesOfDocument);
    const clerk = world.identity(world.office, 'clerk');
    const summary = await queries.summary(clerk, documentId);
    expect(summary).toMatchObject({ round: 1, recipients: 8, delivered: 8, returned: 1, silent: 1, acknowledged: 6, reminders: 0 });
    const silent = await queries.page(clerk, documentId, { stage: 'waiting', limit: 50 });
    expect(silent.items.map(({ recipientId }) => recipientId)).toEqual([commune(5)]);
    const named = await queries.page(clerk, documentId, { q: 'NHẬN 3', limit: 50 });
    expect(named.items.map(({ ordinal }) => ordinal)).toEqual([3]);
    const first = await queries.page(clerk, documentId, { limit: 5 });
    const second = await queries.page(clerk, documentId, { limit: 5, after: first.next ?? '' });
    expect([...first.items, ...second.items].map(({ ordinal }) => ordinal)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    await expect(queries.summary(world.identity(commune(0), 'clerk'), documentId)).rejects.toEqual(refused('dispatch.missing', 'missing'));
  });

  it('calls reminders off once nobody is silent, and leaves a journal that verifies', async () => {
    await act(commune(5), 'clerk', await deliveryTo(commune(5)), acknowledge);
    const timers = await world.database.query<{ state: string }>(
      `select distinct t.state from journal.timers t join dissemination.dispatches d on d.id = t.subject_id where d.document_id = $1`,
      [documentId],
    );
    expect(timers).toEqual([{ state: 'cancelled' }]);
    expect((await verify(await world.database.dataSource())).problems).toEqual([]);
  });
});
