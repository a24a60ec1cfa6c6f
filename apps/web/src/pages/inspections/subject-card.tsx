import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { type Inspection, type InspectionSubject, subjectName } from '../../api/inspections';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Ask, AskReason } from '../../ui/ask';
import { Button } from '../../ui/button';
import { dayText } from '../../ui/dates';
import { useToast } from '../../ui/toast';
import { GiveSubject } from './give-subject';

type Move = InspectionSubject['moves'][number];

/** One subject on its way: the steps as a band in the colours of their phases, the step it is at, and what may be done next. */
export function SubjectCard(props: {
  readonly subject: InspectionSubject;
  readonly steps: Inspection['steps'];
  readonly running: boolean;
  readonly delegationName: string | null;
  readonly inspection: Inspection;
  /** The asker sits in its delegation. */
  readonly mine: boolean;
}): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const { subject } = props;
  const [asking, setAsking] = useState<Move | 'aside' | 'give' | null>(null);
  const done = (): void => {
    setAsking(null);
    toast(t.inspection.done);
  };
  const move = useCommand(done);
  const aside = useCommand(done);
  // What a delegation has begun it finishes.
  const gives =
    props.inspection.actions.includes('form') &&
    subject.step !== 'dropped' &&
    (subject.delegationId === null || subject.step === props.steps[0]?.code) &&
    props.inspection.delegations.some(({ id }) => id !== subject.delegationId);
  const at = subject.stepNumber ?? (subject.step === 'closed' ? 99 : 0);
  const name = t.inspection.subjectSteps[subject.step] ?? subject.step;
  const path = `/api/inspections/subjects/${subject.id}`;
  return (
    <article className="card stack-tight" aria-label={subjectName(subject)}>
      <h3>
        <Link to="/kiem-tra/doi-tuong/$subjectId" params={{ subjectId: subject.id }}>
          {subjectName(subject)}
        </Link>
      </h3>
      <p className="muted">{props.delegationName ?? t.inspection.noDelegation}</p>
      {props.running && subject.step !== 'dropped' && (
        <ol className="step-band" aria-hidden="true">
          {props.steps.map((step) => (
            <li
              key={step.code}
              className={`band-${step.phase} ${(step.number ?? 0) < at ? 'band-done' : (step.number ?? 0) === at ? 'band-here' : ''}`}
              title={t.inspection.subjectSteps[step.code]}
            />
          ))}
        </ol>
      )}
      {props.running && (
        <p>
          <strong>{subject.stepNumber === null ? name : t.inspection.step(subject.stepNumber, name)}</strong>{' '}
          <span className="muted small">
            {t.inspection.phases[subject.phase]}, {t.inspection.since(dayText(subject.stepSince))}
          </span>
        </p>
      )}
      {subject.droppedReason !== null && <p>“{subject.droppedReason}”</p>}
      {(subject.moves.length > 0 || props.mine || gives) && (
        <div className="row">
          {subject.moves.map((one) => (
            <Button key={one.move} className="button-small" kind={one.needsReason ? 'plain' : 'main'} onClick={() => setAsking(one)}>
              {t.inspection.moves[one.move] ?? one.move}
            </Button>
          ))}
          {gives && (
            <Button className="button-small" onClick={() => setAsking('give')}>
              {subject.delegationId === null ? t.inspection.giveTo : t.inspection.giveToOther}
            </Button>
          )}
          {props.mine && props.running && (
            <Button className="button-small" kind="quiet" onClick={() => setAsking('aside')}>
              {t.inspection.standAside}
            </Button>
          )}
        </div>
      )}
      {asking === 'give' && <GiveSubject inspection={props.inspection} subject={subject} close={() => setAsking(null)} />}
      {asking !== null && typeof asking !== 'string' && !asking.needsReason && (
        <Ask
          title={t.inspection.moves[asking.move] ?? asking.move}
          yes={t.inspection.moves[asking.move] ?? asking.move}
          busy={move.isPending}
          problem={move.error}
          close={() => setAsking(null)}
          act={() => move.mutate({ path: `${path}/move`, body: { move: asking.move } })}
        >
          <p>{subjectName(subject)}.</p>
          <p>{t.inspection.moveTo(t.inspection.subjectSteps[asking.to] ?? asking.to)}</p>
        </Ask>
      )}
      {asking !== null && typeof asking !== 'string' && asking.needsReason && (
        <AskReason
          keep={`subject.${subject.id}.${asking.move}`}
          title={t.inspection.moves[asking.move] ?? asking.move}
          label={t.frame.reason}
          yes={t.inspection.moves[asking.move] ?? asking.move}
          danger={asking.move === 'drop'}
          busy={move.isPending}
          problem={move.error}
          close={() => setAsking(null)}
          act={(reason, sent) => move.mutate({ path: `${path}/move`, body: { move: asking.move, reason } }, { onSuccess: sent })}
        />
      )}
      {asking === 'aside' && (
        <AskReason
          keep={`tie.${subject.id}`}
          title={t.inspection.standAsideTitle}
          label={t.frame.reason}
          hint={t.inspection.standAsideHint}
          yes={t.inspection.standAside}
          busy={aside.isPending}
          problem={aside.error}
          close={() => setAsking(null)}
          act={(reason, sent) => aside.mutate({ path: `${path}/ties`, body: { reason } }, { onSuccess: sent })}
        />
      )}
    </article>
  );
}
