import { type MinutesView, type PaperView, type VisitView } from '@app/inspections';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { running, type Running, World } from './world.js';

jest.setTimeout(30_000);

describe('daily work of a delegation with its subject', () => {
  let world: World;
  let inspection: Running;
  let subject: string;
  let unit: string;
  beforeAll(async () => {
    world = await World.start('2027-03-01T02:00:00Z');
    inspection = await running(world, 1);
    subject = inspection.subjects[0] ?? '';
    unit = `lanhdao.${inspection.communes[0] ?? ''}`;
  }, 60_000);
  afterAll(() => world.stop(), 30_000);

  const items = async <T>(login: string, what: string): Promise<T[]> =>
    (await world.get<{ items: T[] }>(login, `/${what}?subjectId=${subject}`)).items;

  it('plans visits that the subject sees, agrees to or asks to move', async () => {
    const visit = {
      startsAt: '2027-03-10T01:00:00Z',
      endsAt: '2027-03-10T04:00:00Z',
      place: 'Trụ sở đảng ủy',
      purpose: 'Công bố quyết định',
    };
    expect((await world.ask('soanthao.ubkttu', 'POST', `/subjects/${subject}/visits`, visit)).status).toBe(403);
    expect(await world.ask('ubkt', 'POST', `/subjects/${subject}/visits`, { ...visit, startsAt: '2027-02-01T01:00:00Z' })).toMatchObject({
      status: 422,
      body: { code: 'visit.in-past', field: 'startsAt' },
    });
    const { id } = await world.post('ubkt', `/subjects/${subject}/visits`, visit);
    expect(await items<VisitView>(unit, 'visits')).toMatchObject([{ id, state: 'planned', actions: ['agree', 'object'] }]);
    expect(await world.ask('ubkt', 'POST', `/visits/${id}/answer`, { agreed: true })).toMatchObject({ status: 404 });
    expect(await world.ask(unit, 'POST', `/visits/${id}/answer`, { agreed: false })).toMatchObject({
      status: 422,
      body: { code: 'visit.answer-needed' },
    });
    await world.post(unit, `/visits/${id}/answer`, { agreed: false, text: 'Trùng ngày họp, đề nghị ngày 11' });
    await world.post('ubkt', `/visits/${id}/move`, { ...visit, startsAt: '2027-03-11T01:00:00Z', endsAt: '2027-03-11T04:00:00Z' });
    await world.post(unit, `/visits/${id}/answer`, { agreed: true });
    expect(await items<VisitView>('ubkt', 'visits')).toMatchObject([{ state: 'agreed', answer: null, actions: ['move', 'cancel'] }]);
    expect(await world.ask('ubkt', 'POST', `/visits/${id}/hold`)).toMatchObject({ status: 409, body: { code: 'visit.not-yet' } });
    expect(await world.facts('visit.answered')).toMatchObject([{ agreed: false }, { agreed: true }]);
  });

  it('writes the minutes of a day, signed by both sides; the subject sees them once the delegation signed', async () => {
    const minutes = {
      day: '2027-03-01',
      place: 'Trụ sở đảng ủy',
      presentDelegation: 'Trưởng đoàn, thư ký',
      presentSubject: 'Bí thư, các phó bí thư',
      content: 'Nghe báo cáo và trao đổi.',
      requests: 'Cung cấp sổ nghị quyết',
    };
    const { id } = await world.post('soanthao.ubkttu', `/subjects/${subject}/day-minutes`, minutes);
    expect(await items(unit, 'day-minutes')).toEqual([]);
    expect((await world.ask(unit, 'POST', `/day-minutes/${id}/countersign`, {})).status).toBe(404);
    expect((await world.ask('soanthao.ubkttu', 'POST', `/day-minutes/${id}/sign`)).status).toBe(403);
    await world.post('ubkt', `/day-minutes/${id}`, { ...minutes, content: 'Nghe báo cáo, trao đổi, xem hồ sơ.' });
    await world.post('ubkt', `/day-minutes/${id}/sign`);
    expect(await world.ask('ubkt', 'POST', `/day-minutes/${id}`, minutes)).toMatchObject({
      status: 409,
      body: { code: 'minutes.signed-already' },
    });
    await world.post(unit, `/day-minutes/${id}/countersign`, { remark: 'Đề nghị ghi rõ thời gian nộp' });
    expect(await items<MinutesView>(unit, 'day-minutes')).toMatchObject([
      { state: 'countersigned', content: 'Nghe báo cáo, trao đổi, xem hồ sơ.', remark: 'Đề nghị ghi rõ thời gian nộp' },
    ]);
  });

  it('hands papers over and back, each step with the word of the side whose it is', async () => {
    const asked = await world.post<{ id: string }[]>('ubkt', `/subjects/${subject}/papers`, {
      papers: [
        { title: 'Sổ nghị quyết', form: 'original', copies: 1 },
        { title: 'Báo cáo tài chính năm', form: 'copy', copies: 2 },
      ],
    });
    const id = asked[0]?.id ?? '';
    const move = (login: string, to: string) => world.ask(login, 'POST', `/papers/${id}/move`, { to });
    expect((await move('ubkt', 'handed-over')).status).toBe(404);
    expect(await move('ubkt', 'received')).toMatchObject({ status: 409, body: { code: 'paper.wrong-state' } });
    expect(await move(unit, 'handed-over')).toMatchObject({ status: 200, body: { state: 'handed-over' } });
    expect((await move(unit, 'received')).status).toBe(404);
    expect((await move('soanthao.ubkttu', 'received')).status).toBe(200);
    expect((await move('ubkt', 'returned')).status).toBe(200);
    expect((await move(unit, 'back')).status).toBe(200);
    const papers = await items<PaperView>(unit, 'papers');
    expect(papers.find((paper) => paper.id === id)).toMatchObject({
      state: 'back',
      handedOverBy: { id: world.person(unit) },
      receivedBy: { id: world.person('soanthao.ubkttu') },
      returnedBy: { id: world.person('ubkt') },
      backBy: { id: world.person(unit) },
    });
  });
});
