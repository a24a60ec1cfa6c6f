import { type DutyView, type ReportStartedAnswer, type ReportView } from '@app/followup';
import { verify } from '@app/journal';
import { newId } from '@app/kernel';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { LinkReport } from '../../../apps/followup/src/consumers/link-report.js';
import { World } from './world.js';

jest.setTimeout(30_000);

describe('a report that lost its draft', () => {
  let world: World;
  let unit: string;
  let drafter: string;

  beforeAll(async () => {
    world = await World.start('2027-01-20T03:00:00Z');
    const [commune] = await world.database.query<{ id: string; code: string }>(
      `select id::text, code from directory.organisations where kind like 'commune%' and active order by code limit 1`,
    );
    unit = commune?.id ?? '';
    drafter = `soanthao.${commune?.code ?? ''}`;
  }, 60_000);
  afterAll(() => world.stop(), 30_000);

  const open = (period: string): Promise<{ id: string }> =>
    world.post('ubkt', '/duties', { owingOrganisationId: unit, supervisorOrganisationId: world.organisationOf('ubkt'), period });
  const start = (dutyId: string, compose: boolean) => world.ask(drafter, 'POST', `/duties/${dutyId}/reports`, { compose });
  const duty = (id: string) => world.get<DutyView>(drafter, `/duties/${id}`);
  const report = (id: string) => world.get<ReportView>(drafter, `/reports/${id}`);
  const drafted = (reportId: string, documentId: string) =>
    world.hear('document.drafted', { documentId, organisationId: unit, documentType: 'BC', reportId }, new LinkReport());
  const withdrawn = (documentId: string) =>
    world.hear('document.withdrawn', { documentId, organisationId: unit, from: 'draft' }, new LinkReport());
  const composings = (reportId: string) =>
    world.database.query(`select 1 from journal.entries where kind = 'report.started' and subject_id = $1`, [reportId]);

  it('is composed anew when its draft was withdrawn, and reaches its issue', async () => {
    const { id } = await open('2027-H1');
    const first = await start(id, true);
    expect(first).toMatchObject({ status: 201, body: { resumed: false } });
    const { reportId } = first.body as unknown as ReportStartedAnswer;
    const [gone, next] = [newId(), newId()];
    await drafted(reportId, gone);
    expect(await start(id, true)).toMatchObject({ status: 409, body: { code: 'report.already-started' } });
    await withdrawn(newId());
    expect(await report(reportId)).toMatchObject({ state: 'drafted', documentId: gone });
    await withdrawn(gone);
    await withdrawn(gone);
    expect(await report(reportId)).toMatchObject({ state: 'started', documentId: null });
    expect(await duty(id)).toMatchObject({ state: 'reporting', reportId, actions: ['resume-report'] });
    expect(await start(id, true)).toMatchObject({ status: 200, body: { reportId, resumed: true } });
    expect(await composings(reportId)).toHaveLength(2);
    // Its draft is on its way: nothing to take up, and asked again it is not composed twice.
    expect((await duty(id)).actions).toEqual([]);
    expect(await start(id, true)).toMatchObject({ status: 200, body: { reportId } });
    expect(await composings(reportId)).toHaveLength(2);
    await world.submitReport(reportId, unit, next);
    expect(await report(reportId)).toMatchObject({ state: 'submitted', documentId: next, round: 1 });
  });

  it('takes another document of the unit by itself after a withdrawal', async () => {
    const { id } = await open('2027-Y');
    const { reportId } = (await start(id, true)).body as unknown as ReportStartedAnswer;
    const [gone, next] = [newId(), newId()];
    await drafted(reportId, gone);
    await withdrawn(gone);
    await drafted(reportId, next);
    expect(await report(reportId)).toMatchObject({ state: 'drafted', documentId: next });
    await withdrawn(gone);
    expect(await report(reportId)).toMatchObject({ state: 'drafted', documentId: next });
  });

  it('is offered again to whoever left before drafting it', async () => {
    const { id } = await open('2028-H1');
    const { reportId } = (await start(id, false)).body as unknown as ReportStartedAnswer;
    expect(await duty(id)).toMatchObject({ state: 'reporting', reportId, actions: ['resume-report'] });
    expect((await world.get<DutyView>('ubkt', `/duties/${id}`)).actions).toEqual(['close']);
    expect(await start(id, false)).toMatchObject({ status: 200, body: { reportId } });
    expect(await composings(reportId)).toHaveLength(0);
    expect(await start(id, true)).toMatchObject({ status: 200, body: { reportId } });
    expect(await composings(reportId)).toHaveLength(1);
  });

  it('leaves a journal that verifies', async () => {
    expect((await verify(await world.database.dataSource())).problems).toEqual([]);
  });
});
