import { type InspectionResult } from '../../apps/ops/src/demo/inspection/play-inspection.js';

/** What the road of an inspection ends with, whoever disturbs it meanwhile. */
export const INSPECTION_END = {
  step: 'closed',
  delegations: 3,
  subjects: { closed: 3, all: 3 },
  tasks: 3,
  evidence: 6,
  selfReports: { submitted: 2, late: 1 },
  // Decision, plan, three conclusions, and a matter of personnel, in secret; nothing sealed is left.
  decisions: { closed: 6, secret: 1, recused: 1 },
  sealedLeft: 0,
  // Three conclusions of eight requirements each, the last of one subject not met.
  requirements: { met: 3 * 8 - 1, notMet: 1, open: 0 },
  // With numbers of their own: minutes and invitations of three conferences and of the sitting, three reports and one over all, three of subjects.
  documents: { BB: 4, BC: 7, GM: 4, KH: 1, QĐ: 2, TB: 3, TTr: 3 },
  duplicates: 0,
  lost: 0,
  // Wrong actions that are tried, by the error they meet.
  refused: {
    'ballot-opinion.unanswered': 1,
    'ballot.already-voted': 1,
    'ballot.closed': 5,
    'ballot.is-secret': 1,
    'ballot.not-opened': 1,
    'ballot.other-says-what': 1,
    'ballot.paper-same-person': 1,
    'ballot.recused': 1,
    'ballot.written-forbidden': 1,
    'files.too-large': 3,
    'finding.not-for-opinion': 3,
    'finding.report-handed-on': 3,
    'inspection.decision-being-written': 1,
    'programme.not-approved': 1,
    'self-report.too-late': 1,
    'subject.requirements-unjudged': 3,
    'task.outside-delegation': 3,
    'task.stands-aside': 1,
  },
} satisfies Partial<InspectionResult>;
