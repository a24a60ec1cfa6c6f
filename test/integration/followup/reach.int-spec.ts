import { newId } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { node, World } from './world.js';

jest.setTimeout(30_000);

const BODY = [
  node('p1', 'I', '', { kind: 'part', level: 1, heading: 'Một số nhiệm vụ cần tập trung thời gian tới' }),
  node('b1', '1', 'Rà soát quy chế làm việc của đảng ủy.'),
];
const TOO_FAR = { status: 403, body: { code: 'followup.target-out-of-reach' } };
const NOT_SUPERVISOR = { status: 403, body: { code: 'followup.supervisor-out-of-reach' } };

describe('what a unit may set going', () => {
  let world: World;
  let province: string;
  let commission: string;
  let own: string;
  let other: string;
  let leader: string;
  let documentId: string;

  beforeAll(async () => {
    world = await World.start('2027-01-20T03:00:00Z');
    province = world.organisationOf('bithu');
    commission = world.organisationOf('ubkt');
    const communes = await world.database.query<{ id: string; code: string }>(
      `select id::text, code from directory.organisations where kind like 'commune%' and active order by code limit 3`,
    );
    own = communes[0]?.id ?? '';
    other = communes[1]?.id ?? '';
    leader = `lanhdao.${communes[0]?.code ?? ''}`;
    documentId = await world.issue(BODY, 'Phiên họp thường kỳ', { organisationId: own, documentType: 'KL', symbol: '01-KL/ĐU' });
  }, 60_000);
  afterAll(() => world.stop(), 30_000);

  const duty = (login: string, owing: string, supervisor: string, about: string | null = null, period = '2027-H1') =>
    world.ask(login, 'POST', '/duties', {
      owingOrganisationId: owing,
      supervisorOrganisationId: supervisor,
      period,
      ...(about === null ? {} : { documentId: about }),
    });

  it('opens no duty owed by the level above or by another commune, with a document or without', async () => {
    for (const target of [province, commission, other]) {
      expect(await duty(leader, target, own)).toMatchObject(TOO_FAR);
      expect(await duty(leader, target, own, documentId)).toMatchObject(TOO_FAR);
      expect(
        await world.ask(leader, 'POST', `/documents/${documentId}/standard-reports`, { owingOrganisationIds: [target] }),
      ).toMatchObject(TOO_FAR);
    }
  });

  it('keeps a substitute to what documents of the types handed over set going', async () => {
    const acting = (documentTypes: string[]) => ({
      ...world.identity('ubkt'),
      actingFor: { substituteId: newId(), personId: newId(), documentTypes },
    });
    const notice = await world.issue(BODY, 'Hội nghị Tỉnh ủy');
    const opening = { owingOrganisationId: own, supervisorOrganisationId: commission, period: '2027-Y', documentId: notice };
    const outside = { status: 403, body: { code: 'substitute.out-of-scope' } };
    expect(await world.ask(acting(['KL']), 'POST', '/duties', opening)).toMatchObject(outside);
    const { status, body } = await world.ask(acting(['TB']), 'POST', '/duties', opening);
    expect(status).toBe(201);
    const { id } = body as unknown as { id: string };
    const listed = async (types: string[]) =>
      ((await world.ask(acting(types), 'GET', '/duties?supervised=true')).body as unknown as { items: { id: string }[] }).items.map(
        (item) => item.id,
      );
    expect(await listed(['TB'])).toContain(id);
    expect(await listed(['KL'])).toEqual([]);
    expect(await world.ask(acting(['KL']), 'POST', `/duties/${id}/close`, { reason: 'Không còn cần' })).toMatchObject(outside);
    expect(await world.ask(acting(['KL']), 'GET', `/documents/${notice}`)).toMatchObject({ status: 404 });
  });

  it('puts no requirement or obligation on them', async () => {
    for (const target of [province, other]) {
      expect(
        await world.ask(leader, 'POST', `/documents/${documentId}/requirements`, { all: true, subjectOrganisationIds: [target] }),
      ).toMatchObject(TOO_FAR);
      expect(
        await world.ask(leader, 'POST', '/obligations', {
          documentId,
          nodeId: 'b1',
          task: 'Rà soát quy chế',
          leadOrganisationIds: [target],
          dueOn: '2027-03-01',
        }),
      ).toMatchObject(TOO_FAR);
    }
  });

  it('names nobody beside it to supervise; the level above it may', async () => {
    const wanted = { documentId, nodeId: 'b1', task: 'Rà soát quy chế', leadOrganisationIds: [own], dueOn: '2027-03-01' };
    expect(await world.ask(leader, 'POST', '/obligations', { ...wanted, supervisorOrganisationId: other })).toMatchObject(NOT_SUPERVISOR);
    expect(await duty(leader, own, other, documentId)).toMatchObject(NOT_SUPERVISOR);
    expect(await world.ask(leader, 'POST', '/obligations', { ...wanted, supervisorOrganisationId: province })).toMatchObject({
      status: 201,
    });
  });

  it('asks those it issued the document to for action, never a level above among them', async () => {
    const recipientListId = newId();
    await world.database.query(
      `insert into directory.recipients (id, kind, organisation_id, name)
       select id, 'organisation', id, name from directory.organisations where id = any($1::uuid[]) on conflict do nothing`,
      [[other, province]],
    );
    await world.database.query(
      `insert into directory.frozen_lists (id, version, on_day, count, digest, made_at) values ($1, 1, '2027-01-20', 2, 'x', now())`,
      [recipientListId],
    );
    await world.database.query(
      `insert into directory.frozen_recipients (list_id, ordinal, recipient_id, line_no, purpose, name)
       select $1, row_number() over (), r.id, 1, 'act', r.name from directory.recipients r where r.organisation_id = any($2::uuid[])`,
      [recipientListId, [other, province]],
    );
    const about = await world.issue(BODY, 'Phối hợp', { organisationId: own, symbol: '02-KL/ĐU', recipientListId });
    expect(await duty(leader, other, own, about)).toMatchObject({ status: 201 });
    expect(await duty(leader, province, own, about)).toMatchObject(TOO_FAR);
  });

  it('lets the inspection commission ask its own committee and everything below it', async () => {
    const about = await world.issue(BODY, 'Hội nghị Tỉnh ủy', { symbol: '03-KL/TU' });
    const commissions = await world.issue(BODY, 'Kỳ họp của Ủy ban Kiểm tra', { organisationId: commission, symbol: '04-KL/UBKTTU' });
    for (const document of [null, about, commissions]) {
      for (const target of [province, own, other]) {
        expect(await duty('ubkt', target, commission, document, '2028-H1')).toMatchObject({ status: 201 });
      }
    }
  });
});
