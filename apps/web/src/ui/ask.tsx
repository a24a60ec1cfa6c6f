import { type ReactNode } from 'react';
import { type Problem } from '../api/problem';
import { useTexts } from '../texts/language';
import { Button } from './button';
import { Field } from './field';
import { useKept } from './kept';
import { Modal } from './modal';
import { ProblemNote } from './problem-note';

/** Asks once more before something that cannot be taken back. */
export function Ask(props: {
  readonly title: string;
  readonly children?: ReactNode;
  readonly yes: string;
  readonly danger?: boolean;
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly act: () => void;
  readonly close: () => void;
}): ReactNode {
  const t = useTexts();
  return (
    <Modal title={props.title} close={props.close}>
      {props.children}
      <ProblemNote problem={props.problem} />
      <div className="actions">
        <Button kind={props.danger ? 'danger' : 'main'} busy={props.busy} onClick={props.act}>
          {props.yes}
        </Button>
        <Button onClick={props.close}>{t.frame.cancel}</Button>
      </div>
    </Modal>
  );
}

/** Asks for a reason, which is kept in this browser until it was sent. */
export function AskReason(props: {
  readonly keep: string;
  readonly title: string;
  readonly label: string;
  readonly hint?: string;
  readonly yes: string;
  readonly optional?: boolean;
  readonly danger?: boolean;
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly act: (reason: string, sent: () => void) => void;
  readonly close: () => void;
}): ReactNode {
  const t = useTexts();
  const [reason, setReason, forget] = useKept(props.keep, '');
  return (
    <Modal title={props.title} close={props.close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!props.busy) props.act(reason.trim(), forget);
        }}
      >
        <Field label={props.label} hint={props.hint} error={props.problem?.of('reason')}>
          {(ids) => (
            <textarea {...ids} rows={4} required={!props.optional} value={reason} onChange={(event) => setReason(event.target.value)} />
          )}
        </Field>
        <ProblemNote problem={props.problem} except={['reason']} />
        <div className="actions">
          <Button type="submit" kind={props.danger ? 'danger' : 'main'} busy={props.busy}>
            {props.yes}
          </Button>
          <Button onClick={props.close}>{t.frame.cancel}</Button>
        </div>
      </form>
    </Modal>
  );
}
