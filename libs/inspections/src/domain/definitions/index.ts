import { invalid } from '@app/kernel';
import { type Procedure } from '../procedure.js';
import { inspection } from './inspection.js';
import { supervision } from './supervision.js';

/** Every version of every procedure: an inspection under way stays on its own. */
export const PROCEDURES: readonly Procedure[] = [inspection, supervision];

export function procedureOf(code: string, version: number): Procedure {
  const found = PROCEDURES.find((procedure) => procedure.code === code && procedure.version === version);
  if (found === undefined) throw invalid('inspection.procedure-unknown', { params: { procedure: `${code} v${version}` } });
  return found;
}

/** The newest version for a kind: what a new inspection takes. */
export function procedureFor(kind: Procedure['kind']): Procedure {
  const [newest] = PROCEDURES.filter((procedure) => procedure.kind === kind).sort((a, b) => b.version - a.version);
  if (newest === undefined) throw invalid('inspection.procedure-unknown', { field: 'kind', params: { procedure: kind } });
  return newest;
}
