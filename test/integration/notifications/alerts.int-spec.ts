import { Alerts, AlertStore, notificationsMessages, TellPeople, workOf } from '@app/notifications';
import { type FactEvent } from '@app/journal';
import { type DueWork, newId } from '@app/kernel';
import { type FactName, type Facts } from '@app/contracts';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { World } from '../dissemination/world.js';

// Two cores may be busy with the rest of the suite.
jest.setTimeout(30_000);

describe('alerts to people', () => {
  let world: World;
  let inApp: DueWork;
  beforeAll(async () => {
    world = await World.start({ communes: 40 });
    inApp = world.app.get<DueWork>(workOf({ name: 'in-app' }), { strict: false });
  });
  afterAll(() => world.stop());

  function heard<K extends FactName>(
    name: K,
    fact: Facts[K],
    detail: Record<string, unknown> | null = { title: 'Kết luận thử', symbol: '12-TB/TU' },
  ): FactEvent {
    return {
      name,
      fact,
      detail,
      subject: { type: 'test', id: newId() },
      about: null,
      entryId: newId(),
      recordedAt: new Date('2026-11-16T02:00:00Z'),
      correlationId: newId(),
    } as unknown as FactEvent;
  }
  const tell = (event: FactEvent) => world.transaction((tx) => world.get(TellPeople).handle(event, tx));
  const told = (event: FactEvent) =>
    world.database.query<{ person_id: string; kind: string; organisation_id: string | null }>(
      'select person_id, kind, organisation_id from notifications.alerts where entry_id = $1',
      [event.entryId],
    );

  async function listOf(recipients: Parameters<World['freeze']>[0]): Promise<Facts['deliveries.made']> {
    const recipientListId = await world.freeze(recipients);
    return {
      dispatchId: newId(),
      documentId: newId(),
      organisationId: world.committee,
      round: 1,
      recipientListId,
      from: 1,
      to: recipients.length,
    };
  }

  it('go to the clerk of each recipient, the serving office included, and to the holder of a position; never twice for one fact', async () => {
    const { positionId, personId } = world.person(world.committee, 'signer');
    const fact = await listOf([
      ...world.communes.map((id) => ({ id })),
      { id: world.committee },
      { id: positionId, kind: 'position' as const, organisationId: world.committee },
    ]);
    const event = heard('deliveries.made', fact);
    await tell(event);
    await tell(event);
    const alerts = await told(event);
    expect(alerts).toHaveLength(42);
    expect(new Set(alerts.map(({ kind }) => kind))).toEqual(new Set(['delivery.made']));
    expect(alerts.map((alert) => alert.person_id)).toEqual(
      expect.arrayContaining([
        personId,
        world.person(world.office, 'clerk').personId,
        world.person(world.communes[7] ?? '', 'clerk').personId,
      ]),
    );
    expect(await world.database.query('select channel from notifications.sendings where entry_id = $1', [event.entryId])).toEqual([
      { channel: 'in-app' },
    ]);
  });

  it('go to the leader where a unit has no clerk, and at the third reminder', async () => {
    const commune = world.communes[0] ?? '';
    const reminded = (level: number) =>
      heard('recipients.reminded', {
        dispatchId: newId(),
        documentId: newId(),
        organisationId: world.committee,
        round: 1,
        level,
        recipientIds: [commune],
      });
    await world.freeze([{ id: commune }]);
    const [second, third] = [reminded(2), reminded(3)];
    await tell(second);
    await tell(third);
    expect(await told(second)).toMatchObject([{ person_id: world.person(commune, 'clerk').personId, kind: 'recipient.reminded' }]);
    expect(await told(third)).toMatchObject([{ person_id: world.person(commune, 'lead').personId, kind: 'recipient.reminded.leader' }]);

    await world.database.query(`update directory.holders set valid_to = '2026-11-01' where person_id = $1`, [
      world.person(commune, 'clerk').personId,
    ]);
    const vacant = reminded(1);
    await tell(vacant);
    expect(await told(vacant)).toMatchObject([{ person_id: world.person(commune, 'lead').personId, kind: 'recipient.reminded' }]);
    await world.database.query(`update directory.holders set valid_to = null where person_id = $1`, [
      world.person(commune, 'clerk').personId,
    ]);
  });

  it('go to the clerk of the issuer, to ask and enter it, for a body outside that is silent', async () => {
    const outside = newId();
    await world.freeze([{ id: outside, kind: 'outside' }]);
    const ids = { dispatchId: newId(), documentId: newId(), organisationId: world.committee };
    const event = heard('recipients.reminded', { ...ids, round: 1, level: 1, recipientIds: [outside] });
    await tell(event);
    expect(await told(event)).toMatchObject([
      { person_id: world.person(world.office, 'clerk').personId, kind: 'recipient.reminded.outside' },
    ]);
  });

  it('reach whom each step of a draft concerns', async () => {
    const documentId = newId();
    const common = { documentId, organisationId: world.committee };
    const drafter = world.person(world.office, 'drafter').personId;
    const expected: [FactEvent, string][] = [
      [heard('document.submitted', { ...common, round: 1, drafterPersonId: drafter }), world.person(world.office, 'reviewer').personId],
      [heard('document.appraisal-returned', { ...common, round: 1, drafterPersonId: drafter }), drafter],
      [
        heard('ballot.opened', {
          ...common,
          decisionId: newId(),
          versionDigest: 'x',
          memberPersonIds: [world.person(world.committee, 'lead').personId],
          closesAt: null,
        }),
        world.person(world.committee, 'lead').personId,
      ],
      [heard('ballot.closed', { ...common, decisionId: newId(), outcome: 'not-approved', drafterPersonId: drafter }), drafter],
      [heard('document.approved', { ...common, versionId: newId(), versionDigest: 'x' }), world.person(world.committee, 'signer').personId],
      [heard('document.signed', { ...common, signerPersonId: newId() }), world.person(world.office, 'clerk').personId],
    ];
    for (const [event, personId] of expected) {
      await tell(event);
      expect([event.name, (await told(event)).map((alert) => alert.person_id)]).toEqual([event.name, [personId]]);
    }
  });

  it('say an overdue duty to the unit and to its supervisor in their own words', async () => {
    const [owing = '', supervisor = ''] = world.communes;
    await world.database.query(`update directory.positions set roles = '{supervisor}' where id = $1`, [
      world.person(supervisor, 'clerk').positionId,
    ]);
    const event = heard('due.reminded', {
      subject: 'duty',
      subjectId: newId(),
      documentId: newId(),
      organisationId: world.committee,
      owingOrganisationIds: [owing],
      supervisorOrganisationId: supervisor,
      level: 'overdue',
      days: 5,
    });
    await tell(event);
    expect((await told(event)).map(({ kind, organisation_id }) => [kind, organisation_id]).sort()).toEqual([
      ['duty.overdue', owing],
      ['duty.overdue', owing],
      ['duty.overdue.supervisor', supervisor],
    ]);
  });

  it('are listed once the app has shown them, in words, newest first; are counted and read', async () => {
    const commune = world.communes[20] ?? '';
    const clerk = world.identity(commune, 'clerk');
    const alerts = world.get(Alerts);
    const before = await alerts.unread(clerk);
    const event = heard('deliveries.made', await listOf([{ id: commune }]), {
      title: 'Kết luận về đất đai',
      symbol: '15-TB/TU',
      urgency: 2,
    });
    await tell(event);
    expect(await alerts.unread(clerk)).toBe(before);
    await world.drain(inApp);
    const page = await alerts.page(clerk, { unread: true, limit: 50 }, notificationsMessages.vi);
    const item = page.items.find(({ title }) => title === 'Kết luận về đất đai');
    expect(item).toMatchObject({ kind: 'delivery.made', symbol: '15-TB/TU', urgency: 2, organisationId: commune, readAt: null });
    expect(item?.text).toBe('Có văn bản đến: 15-TB/TU “Kết luận về đất đai”. Đề nghị mở, vào sổ và xác nhận trong ngày.');
    const unread = await alerts.unread(clerk);
    await world.get(AlertStore).markRead(clerk.personId, item?.id ?? '');
    await world.get(AlertStore).markRead(clerk.personId, item?.id ?? '');
    expect(await alerts.unread(clerk)).toBe(unread - 1);
    await expect(world.get(AlertStore).markRead(world.person(commune, 'lead').personId, item?.id ?? '')).rejects.toMatchObject({
      code: 'alert.missing',
    });
    expect(await world.get(AlertStore).markAllRead(clerk.personId)).toBe(unread - 1);
    expect(await alerts.unread(clerk)).toBe(0);

    const first = await alerts.page(clerk, { unread: false, limit: 1 }, notificationsMessages.en);
    const second = await alerts.page(clerk, { unread: false, limit: 50, after: first.next ?? '' }, notificationsMessages.en);
    expect(second.items.map(({ id }) => id)).not.toContain(first.items[0]?.id);
  });

  it('told in a position are read by whoever holds it still', async () => {
    const commune = world.communes[30] ?? '';
    const clerk = world.identity(commune, 'clerk');
    await tell(heard('deliveries.made', await listOf([{ id: commune }])));
    await world.drain(inApp);
    expect(await world.get(Alerts).unread(clerk)).toBeGreaterThan(0);
    await world.database.query(`update directory.holders set valid_to = '2026-11-16' where person_id = $1`, [clerk.personId]);
    expect(await world.get(Alerts).unread(clerk)).toBe(0);
  });

  it('reach who stands in for a person too, in whose stead it says; by role, by type, and for the days of it only', async () => {
    const commune = world.communes[33] ?? '';
    const other = world.communes[34] ?? '';
    const [clerk, standIn] = [world.identity(commune, 'clerk'), world.identity(other, 'lead')];
    const substitute = (of: typeof clerk, roles: string[], types: string[] | null) =>
      world.database.query(
        `insert into directory.substitutes (id, version, absent_person_id, position_id, person_id, roles, document_types, from_day, until_day, reason,
           made_by, made_at, answer, answered_at)
         values (gen_random_uuid(), 1, $1, $2, $3, $4, $5, '2026-11-16', '2026-11-17', 'Đi công tác', $1, now(), 'accepted', now())`,
        [of.personId, of.positionId, standIn.personId, roles, types],
      );
    await substitute(clerk, ['clerk'], ['TB']);
    const drafter = world.identity(world.office, 'drafter');
    await substitute(drafter, ['drafter'], null);
    const common = { organisationId: world.committee, round: 1, drafterPersonId: drafter.personId };
    const [ofType, ofOther, untyped] = [
      heard('deliveries.made', await listOf([{ id: commune }]), { title: 'Thông báo', symbol: '1-TB/TU', type: 'TB' }),
      heard('deliveries.made', await listOf([{ id: commune }]), { title: 'Báo cáo', symbol: '2-BC/TU', type: 'BC' }),
      heard('document.appraisal-returned', { ...common, documentId: newId() }),
    ];
    const vote = heard('ballot.opened', {
      documentId: newId(),
      organisationId: world.committee,
      decisionId: newId(),
      versionDigest: 'x',
      memberPersonIds: [drafter.personId],
      closesAt: null,
    });
    const alerts = world.get(Alerts);
    const own = await alerts.unread(standIn);
    for (const event of [ofType, ofOther, untyped, vote]) await tell(event);
    await world.drain(inApp);
    // Both see it.
    const reached = async (event: FactEvent) => (await told(event)).map((alert) => alert.person_id).sort();
    expect(await reached(ofType)).toEqual([clerk.personId, standIn.personId].sort());
    expect(await reached(ofOther)).toEqual([clerk.personId]);
    expect(await reached(untyped)).toEqual([drafter.personId, standIn.personId].sort());
    // A vote is nobody else's.
    expect(await reached(vote)).toEqual([drafter.personId]);
    const page = await alerts.page(standIn, { unread: true, limit: 50 }, notificationsMessages.vi);
    expect(page.items.map(({ kind, onBehalfOf }) => [kind, onBehalfOf])).toEqual(
      expect.arrayContaining([
        ['delivery.made', 'Người clerk'],
        ['document.appraisal-returned', 'Người drafter'],
      ]),
    );
    expect(await alerts.unread(standIn)).toBe(own + 2);
    const mine = await alerts.page(clerk, { unread: true, limit: 50 }, notificationsMessages.vi);
    expect(mine.items.every(({ onBehalfOf }) => onBehalfOf === null)).toBe(true);
    // The last minute of the last day in Vietnam, and the first of the next.
    await world.database.moveClock('2026-11-17T16:59:00Z');
    expect(await alerts.unread(standIn)).toBe(own + 2);
    await world.database.moveClock('2026-11-17T17:01:00Z');
    expect(await alerts.unread(standIn)).toBe(own);
    const late = heard('deliveries.made', await listOf([{ id: commune }]), { title: 'Thông báo', symbol: '3-TB/TU', type: 'TB' });
    await tell(late);
    expect(await reached(late)).toEqual([clerk.personId]);
  });
});
