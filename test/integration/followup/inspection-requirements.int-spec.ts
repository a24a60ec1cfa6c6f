import { type DocumentSummary, type RequirementsTaken } from '@app/followup';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { node, World } from './world.js';

// Real database, real HTTP, on a machine that may be busy.
jest.setTimeout(30_000);

const R1 = '01900000-0000-7000-8000-0000000000a1';
const R2 = '01900000-0000-7000-8000-0000000000a2';

/** Written from requirements of an inspection; the first reads like an order to a named doer, the second like nothing in particular. */
const BODY = [
  node('requirements', 'I', '', { kind: 'part', level: 1, heading: 'Yêu cầu' }),
  node(R1, '1', 'Rà soát quy hoạch; giao Văn phòng Tỉnh ủy chủ trì, hoàn thành trước ngày 26/3/2027.', {
    origin: { kind: 'requirement', id: R1 },
  }),
  node(R2, '2', 'Kiện toàn cấp ủy các chi bộ.', { origin: { kind: 'requirement', id: R2 } }),
  node('added', '3', 'Kiểm điểm rút kinh nghiệm đối với tập thể cấp ủy.'),
  node('carry-out', 'II', '', { kind: 'part', level: 1, heading: 'Tổ chức thực hiện' }),
  node('watch', '1', 'Giao Ủy ban Kiểm tra Tỉnh ủy theo dõi, đôn đốc việc thực hiện kết luận kiểm tra.'),
  node('spread', '2', 'Cần làm tốt việc phổ biến kết luận kiểm tra đến từng chi bộ.'),
  node('itself', '3', 'Thông báo này được phổ biến đến chi bộ để quán triệt, thực hiện.'),
];

describe('requirements of an inspection', () => {
  let world: World;
  let unit: string;
  let documentId: string;
  beforeAll(async () => {
    world = await World.start('2027-01-20T03:00:00Z');
    const [commune] = await world.database.query<{ id: string; name: string }>(
      `select o.id, o.name from directory.organisations o where o.kind like 'commune%' and active order by o.code limit 1`,
    );
    unit = commune?.id ?? '';
    documentId = await world.issue(BODY, `Kết luận kiểm tra đối với ${commune?.name ?? ''}`);
  }, 60_000);
  afterAll(() => world.stop(), 30_000);

  it('are offered as requirements, whatever their words look like, with what was added among them; to carry it out is required of nobody', async () => {
    const { proposals } = await world.get<DocumentSummary>('ubkt', `/documents/${documentId}`);
    expect(
      proposals.map(({ kind, nodeId, subjectOrganisationId, leadOrganisationIds }) => [
        kind,
        nodeId,
        subjectOrganisationId,
        leadOrganisationIds,
      ]),
    ).toEqual([
      ['requirement', R1, unit, []],
      ['requirement', R2, unit, []],
      ['requirement', 'added', unit, []],
      ['obligation', 'watch', null, [world.organisationOf('ubkt')]],
    ]);
  });

  it('are told with what they ask when they are opened, and with the evidence when they are judged', async () => {
    const taken = await world.post<RequirementsTaken>('ubkt', `/documents/${documentId}/requirements`, { all: true });
    const facts = (kind: string) =>
      world.database.query<{ payload: Record<string, unknown> }>(
        `select p.payload from journal.entries e join journal.payloads p on p.entry_id = e.id where e.kind = $1 and e.about = $2`,
        [kind, documentId],
      );
    expect(await facts('requirement.opened')).toMatchObject([
      {
        payload: {
          subjectOrganisationId: unit,
          requirements: [
            { id: taken.requirementIds[0], nodeId: R1, dueOn: '2027-03-26' },
            { id: taken.requirementIds[1], nodeId: R2, text: 'Kiện toàn cấp ủy các chi bộ.', dueOn: null },
            { id: taken.requirementIds[2], nodeId: 'added' },
          ],
          cited: { type: 'TB', issuedOn: '2027-01-20' },
        },
      },
    ]);
    await world.post('ubkt', `/requirements/${taken.requirementIds[1] ?? ''}/close`, {
      outcome: 'not-met',
      evidence: 'Chưa có quyết định chuẩn y',
    });
    expect(await facts('requirement.closed')).toMatchObject([
      { payload: { requirementId: taken.requirementIds[1], outcome: 'not-met', evidence: 'Chưa có quyết định chuẩn y' } },
    ]);
  });
});
