import { useQuery } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { type Check, checklistQuery, type CheckOutcome, type Hint } from '../../api/appraisal';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { momentText } from '../../ui/dates';
import { Loaded } from '../../ui/loaded';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';

const OUTCOMES: readonly CheckOutcome[] = ['met', 'not-met', 'not-applicable'];

/** The checks a reviewer goes through, with what the system noticed; each hint becomes a finding by one press. */
export function Checklist(props: { readonly documentId: string; readonly mayComment: boolean }): ReactNode {
  const t = useTexts();
  const asked = useQuery(checklistQuery(props.documentId));
  return (
    <Loaded asked={asked}>
      {({ checks }) => {
        const hints = checks.reduce((sum, check) => sum + check.hints.length, 0);
        return (
          <details className="card">
            <summary>
              <strong>{t.checks.title}</strong> ·{' '}
              {t.checks.progress(checks.filter(({ outcome }) => outcome !== null).length, checks.length)}
              {hints > 0 && (
                <>
                  {' '}
                  <Badge tone="warn">{t.checks.hints(hints)}</Badge>
                </>
              )}
            </summary>
            {checks.length === 0 ? <p>{t.checks.none}</p> : <p className="small muted">{t.checks.about}</p>}
            <ol className="checks">
              {checks.map((check) => (
                <CheckLine key={check.code} check={check} {...props} />
              ))}
            </ol>
          </details>
        );
      }}
    </Loaded>
  );
}

function CheckLine(props: { readonly check: Check; readonly documentId: string; readonly mayComment: boolean }): ReactNode {
  const t = useTexts();
  const { check } = props;
  const tick = useCommand();
  return (
    <li className="stack-tight">
      <div className="row row-between">
        <span lang="vi">{check.label}</span>
        {props.mayComment ? (
          <span className="row" role="radiogroup" aria-label={check.label}>
            {OUTCOMES.map((outcome) => (
              <label key={outcome} className="choice">
                <input
                  type="radio"
                  name={`check-${check.code}`}
                  checked={check.outcome === outcome}
                  onChange={() =>
                    tick.mutate({ path: `/api/documents/${props.documentId}/appraisal/checks`, body: { code: check.code, outcome } })
                  }
                />
                {t.checks.outcomes[outcome]}
              </label>
            ))}
          </span>
        ) : (
          check.outcome !== null && <Badge tone={check.outcome === 'not-met' ? 'warn' : 'good'}>{t.checks.outcomes[check.outcome]}</Badge>
        )}
      </div>
      {check.checkedAt !== null && <p className="small muted">{t.checks.by(check.checkedBy ?? '', momentText(check.checkedAt))}</p>}
      <ProblemNote problem={tick.error} />
      {check.hints.map((hint) => (
        <HintLine key={`${hint.name} ${hint.nodeId ?? ''} ${hint.from ?? ''} ${hint.text}`} hint={hint} {...props} />
      ))}
    </li>
  );
}

function HintLine(props: {
  readonly hint: Hint;
  readonly check: Check;
  readonly documentId: string;
  readonly mayComment: boolean;
}): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const { hint, check } = props;
  const raise = useCommand(() => toast(t.checks.raised));
  const { nodeId, from, to, quote } = hint;
  const span = from === null || to === null || quote === null ? {} : { span: { from, to, quote } };
  return (
    <div className="row hint-line">
      <span className="grow">⚠ {hint.text}</span>
      {props.mayComment && (
        <Button
          className="button-small"
          busy={raise.isPending}
          aria-label={`${t.checks.raise}: ${hint.text}`}
          onClick={() =>
            raise.mutate({
              path: `/api/documents/${props.documentId}/comments`,
              body: { nodeId, text: hint.text, class: check.class, checkCode: check.code, ...span },
            })
          }
        >
          {t.checks.raise}
        </Button>
      )}
      <ProblemNote problem={raise.error} />
    </div>
  );
}
