import { invalid } from '@app/kernel';
import { type Procedure } from '../procedure.js';
import { conferenceConclusion } from './conference-conclusion.js';
import { general } from './general.js';
import { generalWithCommittee } from './general-with-committee.js';
import { noticeOfConclusion } from './notice-of-conclusion.js';
import { report } from './report.js';

/** Every version of every procedure, those no longer used for new drafts included: documents in flight stay on theirs. */
export const PROCEDURES: readonly Procedure[] = [noticeOfConclusion, conferenceConclusion, report, general, generalWithCommittee];

/** The procedure a document is on. */
export function procedureOf(code: string, version: number): Procedure {
  const found = PROCEDURES.find((procedure) => procedure.code === code && procedure.version === version);
  if (found === undefined) throw invalid('procedure.unknown', { params: { procedure: `${code} v${version}` } });
  return found;
}

/** The newest version of the procedure asked for, or of the one that the type belongs to. */
export function procedureFor(type: string, asked: string | null): Procedure {
  const newest = [...PROCEDURES].sort((a, b) => b.version - a.version);
  const found = newest.find((procedure) => (asked === null ? procedure.types.includes(type) : procedure.code === asked));
  if (found === undefined)
    throw invalid('procedure.unknown', { field: asked === null ? 'type' : 'procedure', params: { procedure: asked ?? type } });
  return found;
}
