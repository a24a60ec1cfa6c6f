import { type ReactNode } from 'react';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { useKept } from '../../ui/kept';
import { Modal } from '../../ui/modal';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';

/** The supervisor's judgement of a requirement (with evidence) or of an obligation. */
export function CloseForm(props: {
  readonly kind: 'requirement' | 'obligation';
  readonly id: string;
  readonly close: () => void;
}): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const requirement = props.kind === 'requirement';
  const outcomes: Readonly<Record<string, string>> = requirement ? t.requirement.outcomes : t.obligation.outcomes;
  const [form, setForm, forget] = useKept(`close.${props.kind}.${props.id}`, { outcome: requirement ? 'met' : 'done', text: '' });
  const act = useCommand(() => {
    forget();
    props.close();
    toast(t.docFollow.done);
  });
  const submit = (): void => {
    if (act.isPending) return;
    const text = form.text.trim();
    const body = { outcome: form.outcome, ...(requirement ? { evidence: text } : text === '' ? {} : { reason: text }) };
    act.mutate({ path: `/api/followup/${props.kind}s/${props.id}/close`, body });
  };
  const field = requirement ? 'evidence' : 'reason';
  return (
    <Modal title={requirement ? t.docFollow.closeRequirement : t.docFollow.closeObligation} close={props.close}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <fieldset className="stack">
          <legend>{t.docFollow.outcome}</legend>
          {Object.entries(outcomes).map(([code, name]) => (
            <label key={code} className="choice">
              <input type="radio" name="outcome" checked={form.outcome === code} onChange={() => setForm({ ...form, outcome: code })} />
              {name}
            </label>
          ))}
        </fieldset>
        <Field label={requirement ? t.docFollow.evidence : t.docFollow.closeReason} error={act.error?.of(field)}>
          {(ids) => (
            <textarea
              {...ids}
              rows={3}
              required={requirement || form.outcome === 'cancelled'}
              value={form.text}
              onChange={(event) => setForm({ ...form, text: event.target.value })}
            />
          )}
        </Field>
        <ProblemNote problem={act.error} except={[field]} />
        <div className="actions">
          <Button type="submit" kind="main" busy={act.isPending}>
            {t.docFollow.close}
          </Button>
          <Button onClick={props.close}>{t.frame.cancel}</Button>
        </div>
      </form>
    </Modal>
  );
}
