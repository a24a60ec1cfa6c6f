import { type ReactNode } from 'react';
import { Problem } from '../api/problem';
import { useTexts } from '../texts/language';

/** What went wrong with an act, in one sentence; fields that show their own error are left out by `except`. */
export function ProblemNote({ problem, except = [] }: { readonly problem: Error | null; readonly except?: readonly string[] }): ReactNode {
  const t = useTexts();
  if (!problem) return null;
  if (!(problem instanceof Problem)) return <p className="note note-bad">{t.problem.unknown}</p>;
  if (problem.field !== null && except.includes(problem.field)) return null;
  const others = problem.problems.filter((one) => !except.includes(one.field));
  return (
    <div className="note note-bad" role="alert">
      <p>{sentence(problem, t)}</p>
      {others.length > 0 && (
        <ul>
          {others.map((one) => (
            <li key={`${one.field}${one.code}`}>{one.detail}</li>
          ))}
        </ul>
      )}
      {problem.status >= 500 && problem.correlationId && <p className="small">{t.problem.reference(problem.correlationId)}</p>}
    </div>
  );
}

function sentence(problem: Problem, t: ReturnType<typeof useTexts>): string {
  if (problem.status === 0) return t.problem.network;
  if (problem.detail !== '') return problem.detail;
  if (problem.status === 403) return t.problem.forbidden;
  if (problem.status === 404) return t.problem.missing;
  return t.problem.unknown;
}
