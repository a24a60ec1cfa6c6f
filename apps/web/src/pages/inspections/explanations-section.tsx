import { type ReactNode } from 'react';
import { type Dossier, type Explanation } from '../../api/findings';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/date-field';
import { dayText } from '../../ui/dates';
import { Due } from '../../ui/due';
import { Field } from '../../ui/field';
import { useKept } from '../../ui/kept';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';
import { ExplanationFiles } from './explanation-files';

/** Yêu cầu giải trình: asked by the delegation, answered by the subject. */
export function ExplanationsSection({ dossier }: { readonly dossier: Dossier }): ReactNode {
  const t = useTexts();
  return (
    <section className="card stack" aria-labelledby="giai-trinh">
      <h2 id="giai-trinh">{t.explanation.title}</h2>
      {dossier.explanations.length === 0 ? (
        <p className="muted">{t.explanation.none}</p>
      ) : (
        <ul className="list">
          {dossier.explanations.map((one) => (
            <One key={one.id} explanation={one} dossier={dossier} />
          ))}
        </ul>
      )}
      {dossier.actions.includes('ask-explanation') && <AskForm subjectId={dossier.id} />}
    </section>
  );
}

function One({ explanation, dossier }: { readonly explanation: Explanation; readonly dossier: Dossier }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const withdraw = useCommand(() => toast(t.frame.done));
  const asked = explanation.state === 'asked';
  const answers = asked && dossier.actions.includes('answer-explanation');
  return (
    <li className="item">
      <p className="as-typed">{explanation.question}</p>
      <p className="item-side">
        {explanation.state === 'withdrawn' ? <Badge>{t.explanation.withdrawn}</Badge> : <Due at={explanation.dueOn} done={!asked} />}
        {explanation.overdue && <Badge tone="bad">{t.explanation.overdue}</Badge>}
        {explanation.late && <Badge tone="warn">{t.explanation.late}</Badge>}
      </p>
      {explanation.answer && <blockquote className="as-typed">{explanation.answer}</blockquote>}
      {asked && explanation.closesAt !== null && (explanation.overdue || dossier.own) && (
        <p className="muted">{t.explanation.closes(dayText(explanation.closesAt))}</p>
      )}
      {answers ? (
        <>
          <AnswerForm id={explanation.id} />
          <ExplanationFiles explanation={explanation} adds />
        </>
      ) : (
        <ExplanationFiles explanation={explanation} adds={false} />
      )}
      {asked && dossier.actions.includes('ask-explanation') && (
        <div>
          <Button
            kind="quiet"
            className="button-small"
            busy={withdraw.isPending}
            onClick={() => withdraw.mutate({ path: `/api/inspections/explanations/${explanation.id}/withdraw` })}
          >
            {t.explanation.withdraw}
          </Button>
          <ProblemNote problem={withdraw.error} />
        </div>
      )}
    </li>
  );
}

function AnswerForm({ id }: { readonly id: string }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const [answer, setAnswer, forget] = useKept(`explanation.${id}`, '');
  const act = useCommand(() => {
    forget();
    toast(t.explanation.answered);
  });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!act.isPending) act.mutate({ path: `/api/inspections/explanations/${id}/answer`, body: { answer } });
      }}
    >
      <Field label={t.explanation.answerLabel} error={act.error?.of('answer')}>
        {(ids) => <textarea {...ids} rows={4} required value={answer} onChange={(event) => setAnswer(event.target.value)} />}
      </Field>
      <ProblemNote problem={act.error} except={['answer']} />
      <div>
        <Button type="submit" kind="main" busy={act.isPending}>
          {t.explanation.send}
        </Button>
      </div>
    </form>
  );
}

function AskForm({ subjectId }: { readonly subjectId: string }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const [form, setForm, forget] = useKept(`explanation.ask.${subjectId}`, { question: '', dueOn: null as string | null });
  const act = useCommand(() => {
    forget();
    setForm({ question: '', dueOn: null });
    forget();
    toast(t.explanation.asked);
  });
  return (
    <details>
      <summary>{t.explanation.ask}</summary>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!act.isPending) act.mutate({ path: `/api/inspections/subjects/${subjectId}/explanations`, body: form });
        }}
      >
        <Field label={t.explanation.question} error={act.error?.of('question')}>
          {(ids) => (
            <textarea
              {...ids}
              rows={3}
              required
              value={form.question}
              onChange={(event) => setForm({ ...form, question: event.target.value })}
            />
          )}
        </Field>
        <DateField
          label={t.explanation.dueOn}
          required
          error={act.error?.of('dueOn')}
          value={form.dueOn}
          change={(dueOn) => setForm({ ...form, dueOn })}
        />
        <ProblemNote problem={act.error} except={['question', 'dueOn']} />
        <div>
          <Button type="submit" kind="main" busy={act.isPending}>
            {t.explanation.ask}
          </Button>
        </div>
      </form>
    </details>
  );
}
