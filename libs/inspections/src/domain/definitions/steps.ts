import { type ProcedureMove, type Step } from '../procedure.js';

/** Steps 0 to 12 of a committee's inspection or supervision (docs/glossary.md); step 0, the programme, comes before. */

const STOP: ProcedureMove = { move: 'cancel', to: 'cancelled', by: ['decider'], guards: [], needsReason: true };
const DROP: ProcedureMove = { move: 'drop', to: 'dropped', by: ['decider'], guards: [], needsReason: true };

export const WHOLE: readonly Step[] = [
  {
    code: 'prepare',
    number: 1,
    phase: 'prepare',
    label: 'Chuẩn bị quyết định, kế hoạch, đề cương',
    moves: [
      { move: 'decide', to: 'run', by: ['decider'], guards: ['has-plan', 'has-period', 'has-outline', 'has-subjects', 'has-delegations'] },
      STOP,
    ],
  },
  {
    code: 'run',
    number: null,
    phase: 'conduct',
    label: 'Các đoàn đang làm việc',
    moves: [{ move: 'close', to: 'closed', by: ['decider', 'office'], guards: ['subjects-closed'] }, STOP],
  },
  { code: 'closed', number: null, phase: 'after', label: 'Kết thúc', moves: [] },
  { code: 'cancelled', number: null, phase: 'after', label: 'Dừng', moves: [] },
];

const step = (
  code: string,
  number: number,
  phase: Step['phase'],
  label: string,
  next: ProcedureMove,
  further: readonly ProcedureMove[] = [],
): Step => ({ code, number, phase, label, moves: [next, ...further, DROP] });

const back = (move: string, to: string, by: ProcedureMove['by']): ProcedureMove => ({ move, to, by, guards: [], needsReason: true });

/** What each subject goes through. `selfReport` is what it hands in, as it is called. */
export const subjectSteps = (selfReport: string, conclusion: string): readonly Step[] => [
  step('announce', 2, 'conduct', 'Công bố quyết định, thống nhất lịch làm việc', {
    move: 'announce',
    to: 'self-report',
    by: ['head', 'deputy', 'secretary'],
    guards: [],
  }),
  step('self-report', 3, 'conduct', selfReport, {
    move: 'begin-verifying',
    to: 'verify',
    by: ['head', 'deputy', 'secretary'],
    guards: [],
  }),
  step('verify', 4, 'conduct', 'Thẩm tra, xác minh', {
    move: 'draft-report',
    to: 'opinion',
    by: ['head', 'deputy'],
    guards: ['tasks-finished'],
  }),
  step(
    'opinion',
    5,
    'conduct',
    'Dự thảo báo cáo, lấy ý kiến đối tượng',
    { move: 'hold-conference', to: 'conference', by: ['head', 'deputy'], guards: [] },
    [back('verify-again', 'verify', ['head', 'deputy'])],
  ),
  step(
    'conference',
    6,
    'conduct',
    'Hội nghị thông qua dự thảo báo cáo',
    { move: 'finish-report', to: 'report', by: ['head', 'deputy'], guards: [] },
    [back('verify-again', 'verify', ['head', 'deputy'])],
  ),
  step(
    'report',
    7,
    'finish',
    'Hoàn thiện báo cáo, thẩm định',
    { move: 'submit', to: 'conclude', by: ['head', 'deputy'], guards: ['tasks-finished'] },
    [back('verify-again', 'verify', ['head', 'deputy'])],
  ),
  step('conclude', 8, 'finish', 'Xem xét, kết luận', { move: 'conclude', to: 'issue', by: ['decider'], guards: [] }, [
    back('return-report', 'report', ['decider']),
  ]),
  step('issue', 9, 'finish', conclusion, { move: 'issue', to: 'deliver', by: ['decider', 'office'], guards: [] }),
  step('deliver', 10, 'finish', 'Công bố kết luận, bàn giao và lưu hồ sơ', {
    move: 'deliver',
    to: 'remedy',
    by: ['head', 'deputy', 'secretary', 'office'],
    guards: [],
  }),
  step('remedy', 11, 'after', 'Khắc phục, báo cáo kết quả khắc phục', {
    move: 'reconcile',
    to: 'reconcile',
    by: ['office', 'decider'],
    guards: [],
  }),
  step('reconcile', 12, 'after', 'Đối soát từng yêu cầu', {
    move: 'close',
    to: 'closed',
    by: ['office', 'decider'],
    guards: ['requirements-judged'],
  }),
  { code: 'closed', number: null, phase: 'after', label: 'Đã khép hồ sơ', moves: [] },
  { code: 'dropped', number: null, phase: 'after', label: 'Thôi kiểm tra, giám sát', moves: [] },
];
