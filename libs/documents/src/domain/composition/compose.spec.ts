import { describe, expect, it } from '@jest/globals';
import { type ComposedFinding, type InspectionComposition, INSPECTION_DOCUMENT_KINDS } from '@app/contracts';
import { type DocumentContent } from '@app/kernel';
import { requirementsOf } from '@app/reading';
import fc from 'fast-check';
import { compose } from './compose.js';
import { dayOf, decidingBody, figureWords, listed, numberOf, sentence } from './prose.js';
import { type Issuing } from './setting.js';

const finding = (id: string, more: Partial<ComposedFinding> = {}): ComposedFinding => ({
  id,
  kind: 'limitation',
  subjectId: 's1',
  area: 'Công tác cán bộ',
  text: 'chậm rà soát quy hoạch cán bộ',
  responsible: 'Ban Thường vụ Đảng ủy xã Vạn Khê',
  figures: [],
  opinion: null,
  ...more,
});

const composition = (more: Partial<InspectionComposition> = {}): InspectionComposition => ({
  form: 'inspection',
  content: 'việc lãnh đạo, chỉ đạo công tác cán bộ',
  scope: null,
  periodFrom: '2025-01-01',
  periodTo: '2026-06-30',
  startsOn: '2026-09-07',
  endsOn: '2026-10-16',
  purpose: null,
  method: null,
  basis: ['Quyết định số 12-QĐ/TU, ngày 05/9/2026 của Ban Thường vụ Tỉnh ủy'],
  subjects: [
    { id: 's1', name: 'Đảng ủy xã Vạn Khê', organisationId: 'o1' },
    { id: 's2', name: 'Đảng ủy xã Lũng Vài', organisationId: 'o2' },
  ],
  delegations: [
    {
      id: 'd1',
      name: 'Đoàn kiểm tra số 1',
      subjectIds: ['s1'],
      members: [{ name: 'Nông Văn Thái', position: 'Ủy viên Ban Thường vụ', role: 'head' }],
    },
    { id: 'd2', name: 'Đoàn kiểm tra số 2', subjectIds: ['s2'], members: [] },
  ],
  outline: [{ label: 'I', heading: 'Đặc điểm tình hình', guidance: null }],
  findings: [],
  requirements: [],
  meeting: null,
  watch: { organisationId: 'w', name: 'Ủy ban Kiểm tra Tỉnh ủy', reportBy: '2026-12-05' },
  ...more,
});

const issuing = (kind: Issuing['kind'], more: Partial<Issuing> = {}): Issuing => ({
  kind,
  subjectId: 's1',
  delegationId: 'd1',
  organisationId: 'tu',
  issuer: 'Tỉnh ủy Lam Sơn',
  superior: null,
  place: 'Lam Sơn',
  ...more,
});

const lines = ({ body }: DocumentContent): string[] =>
  body.map(({ label, heading, text }) => [label, heading, text].filter((part) => part !== null && part !== '').join(' '));

describe('the conclusion composed from findings', () => {
  const content = compose(
    composition({
      findings: [
        finding('f1', { kind: 'strength', text: 'kịp thời quán triệt nghị quyết' }),
        finding('f2', {
          figures: [
            {
              indicator: 'Tỷ lệ giải ngân',
              value: '62.5',
              unit: '%',
              comparison: 'at-least',
              target: '90',
              source: 'báo cáo tự kiểm tra',
              met: false,
            },
          ],
        }),
        finding('other', { subjectId: 's2' }),
      ],
      requirements: [
        {
          id: 'r1',
          subjectId: 's1',
          text: 'Rà soát quy hoạch cán bộ.',
          lead: 'Ban Thường vụ Đảng ủy xã',
          support: null,
          dueOn: '2026-12-05',
          carriedFrom: null,
        },
        {
          id: 'r2',
          subjectId: 's1',
          text: 'Kiện toàn cấp ủy',
          lead: null,
          support: null,
          dueOn: null,
          carriedFrom: 'Thông báo số 20-TB/UBKTTU',
        },
      ],
    }),
    issuing('conclusion'),
  );

  it('says grounds, strengths, shortcomings, whose they are, what is required and who watches, on this subject only', () => {
    expect(content.head.title).toBe('Kết luận kiểm tra việc lãnh đạo, chỉ đạo công tác cán bộ đối với Đảng ủy xã Vạn Khê');
    expect(lines(content)).toEqual([
      'Căn cứ Quyết định số 12-QĐ/TU, ngày 05/9/2026 của Ban Thường vụ Tỉnh ủy;',
      'Sau khi xem xét Báo cáo kết quả kiểm tra của Đoàn kiểm tra số 1 (thời kỳ kiểm tra: từ ngày 01/01/2025 đến ngày 30/6/2026) và ý kiến giải trình của Đảng ủy xã Vạn Khê, Ban Thường vụ Tỉnh ủy Lam Sơn kết luận như sau:',
      'I Ưu điểm',
      '1 Công tác cán bộ',
      '- Kịp thời quán triệt nghị quyết.',
      'II Hạn chế, khuyết điểm',
      '1 Công tác cán bộ',
      '- Chậm rà soát quy hoạch cán bộ. Số liệu: Tỷ lệ giải ngân: 62,5% (chỉ tiêu từ 90% trở lên, không đạt; nguồn: báo cáo tự kiểm tra).',
      'III Đánh giá trách nhiệm của tập thể, cá nhân',
      '1 Ban Thường vụ Đảng ủy xã Vạn Khê chịu trách nhiệm về những hạn chế, khuyết điểm trong công tác cán bộ.',
      'IV Yêu cầu đối với Đảng ủy xã Vạn Khê',
      '1 Rà soát quy hoạch cán bộ; Ban Thường vụ Đảng ủy xã chủ trì, hoàn thành trước ngày 05/12/2026.',
      '2 Tiếp tục thực hiện dứt điểm yêu cầu tại Thông báo số 20-TB/UBKTTU: kiện toàn cấp ủy.',
      'V Tổ chức thực hiện',
      '1 Giao Đảng ủy xã Vạn Khê tổ chức phổ biến, quán triệt kết luận này trong tổ chức mình; xây dựng kế hoạch khắc phục những hạn chế, khuyết điểm đã nêu, báo cáo kết quả thực hiện về Ban Thường vụ Tỉnh ủy Lam Sơn trước ngày 05/12/2026.',
      '2 Giao Ủy ban Kiểm tra Tỉnh ủy theo dõi, đôn đốc việc thực hiện kết luận kiểm tra, kịp thời báo cáo Ban Thường vụ Tỉnh ủy Lam Sơn những vấn đề phát sinh.',
    ]);
  });

  it('is read as it is meant: what is required is a direction, how it is carried out an order to whom it names', () => {
    const { requirements, obligations } = requirementsOf(content);
    const ordered = (nodeId: string) => obligations.find((one) => one.nodeId === nodeId)?.lead;
    expect(requirements.map(({ nodeId }) => nodeId)).toEqual(['r1', 'r2']);
    expect(ordered('carry-out-remedy')).toEqual(['Đảng ủy xã Vạn Khê']);
    expect(ordered('carry-out-watch')).toEqual(['Ủy ban Kiểm tra Tỉnh ủy']);
  });

  it('keeps the thread: a node bears the id of the finding or requirement it was written from', () => {
    expect(content.body.filter(({ origin }) => origin).map(({ id, origin }) => [id, origin])).toEqual([
      ['f1', { kind: 'finding', id: 'f1' }],
      ['f2', { kind: 'finding', id: 'f2' }],
      ['r1', { kind: 'requirement', id: 'r1' }],
      ['r2', { kind: 'requirement', id: 'r2' }],
    ]);
    expect(content.recipients.map(({ line, targets }) => [line, targets.length])).toEqual([
      ['Đảng ủy xã Vạn Khê', 1],
      ['Ủy ban Kiểm tra Tỉnh ủy', 1],
      ['Lưu Văn phòng, hồ sơ kiểm tra', 0],
    ]);
  });
});

describe('the reports', () => {
  it('one summary speaks of every delegation and every subject; a delegation only of its own', () => {
    const from = composition({ findings: [finding('f1'), finding('f2', { subjectId: 's2', kind: 'violation' })] });
    const summary = lines(compose(from, issuing('summary', { subjectId: null, delegationId: null }))).join('\n');
    expect(summary).toContain('Kết quả kiểm tra đối với Đảng ủy xã Vạn Khê');
    expect(summary).toContain('Kết quả kiểm tra đối với Đảng ủy xã Lũng Vài');
    const own = compose(from, issuing('report', { subjectId: null }));
    expect(own.body.filter(({ origin }) => origin?.kind === 'finding').map(({ id }) => id)).toEqual(['f1']);
  });

  it('says what the inspected body does not share', () => {
    const from = composition({
      findings: [
        finding('f1', { opinion: { stand: 'agree', text: '' } }),
        finding('f2', { area: 'Tài chính', opinion: { stand: 'disagree', text: 'đã nộp đủ chứng từ' } }),
      ],
    });
    const text = lines(compose(from, issuing('report'))).join('\n');
    expect(text).toContain('thống nhất với 1/2 nội dung đánh giá');
    expect(text).toContain('Về tài chính, không thống nhất: Đã nộp đủ chứng từ.');
  });
});

describe('names that look alike', () => {
  it('stay apart: areas that begin the same are two, bodies that differ in a mark or capital only have ids of their own', () => {
    const [cadres, money] = ['công tác cán bộ', 'công tác tài chính đảng'].map((rest) => `Việc lãnh đạo, chỉ đạo thực hiện ${rest}`);
    const content = compose(
      composition({
        findings: [
          finding('a', { area: cadres ?? '', responsible: 'Ban Thường vụ Đảng ủy' }),
          finding('b', { area: money ?? '', responsible: 'Ban thường vụ Đảng ủy' }),
        ],
      }),
      issuing('conclusion'),
    );
    const ids = content.body.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(lines(content)).toEqual(expect.arrayContaining([`1 ${cadres ?? ''}`, `2 ${money ?? ''}`]));
  });
});

describe('any composition', () => {
  const text = fc.string({ maxLength: 60 });
  const anyFinding = fc.record({
    id: fc.uuid(),
    kind: fc.constantFrom('strength' as const, 'limitation' as const, 'violation' as const),
    subjectId: fc.constantFrom('s1', 's2'),
    area: fc.oneof(text, fc.constantFrom('Tài chính', 'tài chính ', 'Cán bộ')),
    text,
    responsible: fc.option(text),
    figures: fc.constant([]),
    opinion: fc.option(fc.record({ stand: fc.constantFrom('agree' as const, 'disagree' as const, 'explain' as const), text })),
  });

  it('gives the same tree for the same findings, with ids that are unique and short enough, and every finding once', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyFinding, { selector: ({ id }) => id, maxLength: 12 }),
        fc.constantFrom(...INSPECTION_DOCUMENT_KINDS),
        (findings, kind) => {
          const from = composition({ findings });
          const to = issuing(kind, kind === 'summary' ? { subjectId: null, delegationId: null } : {});
          const content = compose(from, to);
          expect(compose(structuredClone(from), to)).toEqual(content);
          const ids = content.body.map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
          expect(ids.every((id) => id.length > 0 && id.length <= 64)).toBe(true);
          if (kind === 'summary')
            expect(
              content.body
                .filter(({ origin }) => origin?.kind === 'finding')
                .map(({ id }) => id)
                .sort(),
            ).toEqual(findings.map(({ id }) => id).sort());
        },
      ),
      { numRuns: 120 },
    );
  });
});

describe('prose', () => {
  it('writes days, numbers, lists and figures as an office does', () => {
    expect([dayOf('2026-02-05'), dayOf('2026-10-16')]).toEqual(['05/02/2026', '16/10/2026']);
    expect([numberOf('1234567.5'), numberOf('-40'), numberOf('999')]).toEqual(['1.234.567,5', '-40', '999']);
    expect([listed(['A']), listed(['A', 'B', 'C'])]).toEqual(['A', 'A, B và C']);
    expect([sentence('  đã   nộp'), sentence('Xong!')]).toEqual(['Đã nộp.', 'Xong!']);
    expect([decidingBody('Tỉnh ủy Lam Sơn'), decidingBody('Đảng uỷ xã Vạn Khê'), decidingBody('Ủy ban Kiểm tra Tỉnh ủy')]).toEqual([
      'Ban Thường vụ Tỉnh ủy Lam Sơn',
      'Ban Thường vụ Đảng uỷ xã Vạn Khê',
      'Ủy ban Kiểm tra Tỉnh ủy',
    ]);
    expect(figureWords({ indicator: 'Nợ', value: '12', unit: 'triệu đồng', comparison: null, target: null, source: null, met: null })).toBe(
      'Nợ: 12 triệu đồng',
    );
  });
});
