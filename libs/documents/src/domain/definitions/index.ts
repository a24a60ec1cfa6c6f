import { invalid } from '@app/kernel';
import { type Procedure } from '../procedure.js';
import { conferenceConclusion } from './conference-conclusion.js';
import { general } from './general.js';
import { generalWithCommittee } from './general-with-committee.js';
import { inspectionDecision } from './inspection-decision.js';
import { inspectionPlan } from './inspection-plan.js';
import { inspectionReport } from './inspection-report.js';
import { inspectionSubmission } from './inspection-submission.js';
import { invitation } from './invitation.js';
import { minutes } from './minutes.js';
import { minutesByOne } from './minutes-by-one.js';
import { noticeOfConclusion } from './notice-of-conclusion.js';
import { report } from './report.js';

/** Every version of every procedure, those no longer used for new drafts included: documents in flight stay on theirs. */
export const PROCEDURES: readonly Procedure[] = [
  noticeOfConclusion,
  conferenceConclusion,
  report,
  general,
  generalWithCommittee,
  minutesByOne,
  minutes,
  invitation,
  inspectionDecision,
  inspectionPlan,
  inspectionReport,
  inspectionSubmission,
];

/** The procedure a document is on. */
export function procedureOf(code: string, version: number): Procedure {
  const found = PROCEDURES.find((procedure) => procedure.code === code && procedure.version === version);
  if (found === undefined) throw invalid('procedure.unknown', { params: { procedure: `${code} v${version}` } });
  return found;
}

/**
 * The newest version of the procedure asked for, or of the one that the type belongs to.
 * @throws DomainError invalid `procedure.unknown`; `procedure.not-for-type` where the type may not take it, so that nobody passes by
 * appraisal and ballot by naming a shorter way
 */
export function procedureFor(type: string, asked: string | null): Procedure {
  const found = newest().find((procedure) => (asked === null ? procedure.types.includes(type) : procedure.code === asked));
  const field = asked === null ? 'type' : 'procedure';
  if (found === undefined) throw invalid('procedure.unknown', { field, params: { procedure: asked ?? type } });
  if (!servesType(found, type)) throw invalid('procedure.not-for-type', { field, params: { procedure: found.code, type } });
  return found;
}

const servesType = ({ types, alsoFor }: Procedure, type: string): boolean => types.includes(type) || alsoFor.includes(type);

/** The last version of each procedure: what new drafts take. */
function newest(): readonly Procedure[] {
  return PROCEDURES.filter(({ code, version }) => !PROCEDURES.some((other) => other.code === code && other.version > version));
}
