import { describe, expect, it } from '@jest/globals';
import { type Order, proposalsOf, readDue } from './proposals.js';
import { type PeriodPart, type ReportPeriodRule } from './report-period.js';

const periodRules = new Map<PeriodPart, ReportPeriodRule>([
  ['H1', { cutOff: '06-14', due: '06-20' }],
  ['Y', { cutOff: '12-14', due: '12-20' }],
]);
const ground = { issuedOn: '2027-01-20', periodRules };

describe('a printed deadline', () => {
  it('is a day: the first one to come counts, the others stay readable', () => {
    expect(
      readDue(
        [
          { kind: 'date', date: '2027-05-15' },
          { kind: 'date', date: '2027-03-31' },
        ],
        ground,
      ),
    ).toEqual({ dueOn: '2027-03-31', periods: [], dueWords: '2027-05-15', dueRhythms: [] });
  });

  it('is a report period, the next that is not past', () => {
    const due = [
      { kind: 'period', period: '2027-H1' },
      { kind: 'period', period: '2027-Y' },
    ] as const;
    expect(readDue(due, ground).periods).toEqual(['2027-H1', '2027-Y']);
    expect(readDue(due, { ...ground, issuedOn: '2027-07-01' }).periods).toEqual(['2027-Y', '2028-H1']);
  });

  it('is a quarter or month: due on its last day, as it has no report rule', () => {
    expect(readDue([{ kind: 'period', period: '2027-Q3' }], ground)).toEqual({
      dueOn: '2027-09-30',
      periods: [],
      dueWords: null,
      dueRhythms: [],
    });
  });

  it('is the second half of the year: reported with the year', () => {
    expect(readDue([{ kind: 'period', period: '2027-H2' }], ground).periods).toEqual(['2027-Y']);
  });

  it('is a rhythm: every half year means both reports, every month stays words', () => {
    expect(readDue([{ kind: 'recurring', every: 'periodic' }], ground).periods).toEqual(['2027-H1', '2027-Y']);
    expect(readDue([{ kind: 'recurring', every: 'year' }], ground).periods).toEqual(['2027-Y']);
    expect(readDue([{ kind: 'recurring', every: 'month' }], ground)).toEqual({
      dueOn: null,
      periods: [],
      dueWords: null,
      dueRhythms: ['month'],
    });
  });

  it('is words only, or past: nothing is made up', () => {
    expect(
      readDue(
        [
          { kind: 'vague', text: 'ngay từ đầu năm' },
          { kind: 'date', date: '2026-12-31' },
        ],
        ground,
      ),
    ).toEqual({ dueOn: null, periods: [], dueWords: 'ngay từ đầu năm; 2026-12-31', dueRhythms: [] });
  });

  it('has either a day or periods: a day beside periods stays readable', () => {
    expect(
      readDue(
        [
          { kind: 'period', period: '2027-H1' },
          { kind: 'date', date: '2027-03-01' },
        ],
        ground,
      ),
    ).toEqual({ dueOn: null, periods: ['2027-H1'], dueWords: '2027-03-01', dueRhythms: [] });
  });
});

describe('the proposals of a document', () => {
  const order: Order = {
    nodeId: 'n3',
    label: '3',
    leads: ['Văn phòng'],
    supports: ['các cơ quan liên quan'],
    task: 'theo dõi việc thực hiện',
    reportTo: 'Ban Thường vụ',
    due: [],
    quote: 'Giao Văn phòng …',
  };
  const proposals = proposalsOf(
    {
      directions: [
        { nodeId: 'n1', label: '1', text: 'Rà soát quy hoạch', subject: 'Đảng ủy xã', due: [] },
        { nodeId: 'n2', label: '2', text: 'Tăng cường kiểm tra', subject: null, due: [] },
      ],
      orders: [order],
    },
    { ...ground, organisationNamed: (name) => ({ 'Văn phòng': 'vp', 'Ban Thường vụ': 'tu', 'Đảng ủy xã': 'xa' })[name] ?? null },
  );

  it('offers each direction as a requirement on the body concluded on, or on the addressees', () => {
    expect(proposals.filter((one) => one.kind === 'requirement')).toMatchObject([
      { ordinal: 1, nodeId: 'n1', text: 'Rà soát quy hoạch', subject: { name: 'Đảng ủy xã', organisationId: 'xa' } },
      { ordinal: 2, nodeId: 'n2', text: 'Tăng cường kiểm tra', subject: null },
    ]);
  });

  it('offers each order as an obligation, with the names it could not resolve as printed', () => {
    expect(proposals.filter((one) => one.kind === 'obligation')).toMatchObject([
      {
        ordinal: 1,
        leads: [{ name: 'Văn phòng', organisationId: 'vp' }],
        supports: [{ name: 'các cơ quan liên quan', organisationId: null }],
        reportTo: { name: 'Ban Thường vụ', organisationId: 'tu' },
      },
    ]);
  });
});
