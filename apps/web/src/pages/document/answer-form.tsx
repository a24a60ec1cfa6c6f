import { type ReactNode } from 'react';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { useKept } from '../../ui/kept';
import { ProblemNote } from '../../ui/problem-note';

/** The drafter says whether something was taken in (tiếp thu) or why it stays (giải trình): of a finding, or of an opinion of a unit. */
export function AnswerForm(props: { readonly id: string; readonly path: string; readonly close: () => void }): ReactNode {
  const t = useTexts();
  const [typed, setTyped, forget] = useKept(`answer.${props.id}`, { text: '', answer: 'accepted' });
  const send = useCommand(() => {
    forget();
    props.close();
  });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!send.isPending) send.mutate({ path: props.path, body: { answer: typed.answer, text: typed.text.trim() } });
      }}
    >
      <div className="row" role="radiogroup" aria-label={t.appraisal.answer}>
        {(['accepted', 'explained'] as const).map((one) => (
          <label key={one} className="choice">
            <input
              type="radio"
              name={`answer-${props.id}`}
              checked={typed.answer === one}
              onChange={() => setTyped({ ...typed, answer: one })}
            />
            {t.appraisal.answers[one]}
          </label>
        ))}
      </div>
      <Field label={t.appraisal.answerText} error={send.error?.of('text')}>
        {(ids) => (
          <textarea
            {...ids}
            autoFocus
            required
            rows={2}
            value={typed.text}
            onChange={(event) => setTyped({ ...typed, text: event.target.value })}
          />
        )}
      </Field>
      <ProblemNote problem={send.error} except={['text']} />
      <div className="row">
        <Button type="submit" kind="main" busy={send.isPending}>
          {t.appraisal.sendAnswer}
        </Button>
        <Button onClick={props.close}>{t.frame.cancel}</Button>
      </div>
    </form>
  );
}
