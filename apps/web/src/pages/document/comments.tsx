import { type ReactNode, useState } from 'react';
import { type Comment } from '../../api/documents';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { momentText } from '../../ui/dates';
import { Field } from '../../ui/field';
import { useKept } from '../../ui/kept';
import { ProblemNote } from '../../ui/problem-note';

/** One finding with its answer, or the form to answer it. */
export function CommentView(props: { readonly comment: Comment; readonly documentId: string; readonly mayAnswer: boolean }): ReactNode {
  const t = useTexts();
  const { comment } = props;
  const [answering, setAnswering] = useState(false);
  return (
    <div className={comment.answer === null ? 'comment' : 'comment comment-answered'}>
      <p className="small">
        <Badge tone="warn">{t.appraisal.classes[comment.class]}</Badge> {comment.author} · {momentText(comment.madeAt)} ·{' '}
        {t.appraisal.round(comment.round)}
      </p>
      <p>{comment.text}</p>
      {comment.answer !== null && (
        <blockquote>
          <Badge tone="good">{t.appraisal.answers[comment.answer]}</Badge> {comment.answerText}
        </blockquote>
      )}
      {comment.answer === null &&
        props.mayAnswer &&
        (answering ? (
          <AnswerForm comment={comment} documentId={props.documentId} close={() => setAnswering(false)} />
        ) : (
          <Button className="button-small" onClick={() => setAnswering(true)}>
            {t.appraisal.answer}
          </Button>
        ))}
    </div>
  );
}

export function CommentForm(props: {
  readonly documentId: string;
  readonly nodeId: string | null;
  readonly label: string;
  readonly close: () => void;
}): ReactNode {
  const t = useTexts();
  const [typed, setTyped, forget] = useKept(`comment.${props.documentId}.${props.nodeId ?? ''}`, { text: '', class: 'content' });
  const send = useCommand(() => {
    forget();
    props.close();
  });
  return (
    <form
      className="comment stack"
      aria-label={props.label}
      onSubmit={(event) => {
        event.preventDefault();
        if (send.isPending) return;
        const body = { nodeId: props.nodeId, text: typed.text.trim(), class: typed.class };
        send.mutate({ path: `/api/documents/${props.documentId}/comments`, body });
      }}
    >
      <Field label={t.appraisal.text} error={send.error?.of('text')}>
        {(ids) => (
          <textarea
            {...ids}
            autoFocus
            required
            rows={3}
            value={typed.text}
            onChange={(event) => setTyped({ ...typed, text: event.target.value })}
          />
        )}
      </Field>
      <Field label={t.appraisal.class}>
        {(ids) => (
          <select {...ids} value={typed.class} onChange={(event) => setTyped({ ...typed, class: event.target.value })}>
            {(['content', 'form'] as const).map((one) => (
              <option key={one} value={one}>
                {t.appraisal.classes[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <ProblemNote problem={send.error} except={['text']} />
      <div className="row">
        <Button type="submit" kind="main" busy={send.isPending}>
          {t.appraisal.send}
        </Button>
        <Button onClick={props.close}>{t.frame.cancel}</Button>
      </div>
    </form>
  );
}

function AnswerForm(props: { readonly comment: Comment; readonly documentId: string; readonly close: () => void }): ReactNode {
  const t = useTexts();
  const [typed, setTyped, forget] = useKept(`answer.${props.comment.id}`, { text: '', answer: 'accepted' });
  const send = useCommand(() => {
    forget();
    props.close();
  });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (send.isPending) return;
        const path = `/api/documents/${props.documentId}/comments/${props.comment.id}/answer`;
        send.mutate({ path, body: { answer: typed.answer, text: typed.text.trim() } });
      }}
    >
      <div className="row" role="radiogroup" aria-label={t.appraisal.answer}>
        {(['accepted', 'explained'] as const).map((one) => (
          <label key={one} className="choice">
            <input
              type="radio"
              name={`answer-${props.comment.id}`}
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
