import { type ReactNode } from 'react';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { useKept } from '../../ui/kept';
import { ProblemNote } from '../../ui/problem-note';
import { type Stretch } from './use-selected-stretch';

/** What a finding is about: the whole, a node, or a stretch of its text. */
export interface FindingPlace {
  readonly nodeId: string | null;
  readonly stretch: Stretch | null;
}

/** A finding being written; kept in this browser until it is sent. */
export function FindingForm(props: {
  readonly documentId: string;
  readonly place: FindingPlace;
  readonly label: string;
  readonly close: () => void;
}): ReactNode {
  const t = useTexts();
  const { nodeId, stretch } = props.place;
  const [typed, setTyped, forget] = useKept(`comment.${props.documentId}.${nodeId ?? ''}.${stretch?.from ?? ''}`, {
    text: '',
    class: 'content',
    proposal: '',
  });
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
        const proposal = typed.proposal.trim();
        const body = {
          nodeId,
          text: typed.text.trim(),
          class: typed.class,
          ...(stretch === null ? {} : { span: { from: stretch.from, to: stretch.to, quote: stretch.quote } }),
          ...(proposal === '' ? {} : { proposal }),
        };
        send.mutate({ path: `/api/documents/${props.documentId}/comments`, body });
      }}
    >
      {stretch !== null && <p className="finding-quote">“{stretch.quote}”</p>}
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
      <Field label={t.appraisal.proposal} hint={t.appraisal.proposalHint}>
        {(ids) => (
          <textarea {...ids} rows={2} value={typed.proposal} onChange={(event) => setTyped({ ...typed, proposal: event.target.value })} />
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
