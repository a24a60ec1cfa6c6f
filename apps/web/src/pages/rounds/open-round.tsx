import { type ReactNode } from 'react';
import { type RecipientTarget } from '../../api/content';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/date-field';
import { Field } from '../../ui/field';
import { useKept } from '../../ui/kept';
import { OrganisationPicker } from '../../ui/organisation-picker';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';

interface Target {
  readonly kind: 'organisation' | 'group';
  readonly id: string;
  readonly name: string;
}

const targetOf = (target: RecipientTarget, name: string): Target | null => {
  if (target.kind === 'organisation') return { kind: 'organisation', id: target.organisationId, name };
  return target.kind === 'group' ? { kind: 'group', id: target.groupId, name } : null;
};

/** Whom to ask, until when, and what they should look at. */
export function OpenRound({ documentId, close }: { readonly documentId: string; readonly close: () => void }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const [typed, setTyped, forget] = useKept<{ targets: readonly Target[]; dueOn: string | null; message: string }>(`round.${documentId}`, {
    targets: [],
    dueOn: null,
    message: '',
  });
  const send = useCommand<{ addressees: number }>((answer) => {
    forget();
    toast(t.rounds.sent(answer.addressees));
    close();
  });
  const { targets, dueOn, message } = typed;
  return (
    <form
      className="card stack"
      aria-label={t.rounds.open}
      onSubmit={(event) => {
        event.preventDefault();
        if (send.isPending) return;
        send.mutate({
          path: `/api/documents/${documentId}/comment-rounds`,
          body: {
            targets: targets.map(({ kind, id }) => ({ kind, id })),
            ...(dueOn === null ? {} : { dueOn }),
            ...(message.trim() === '' ? {} : { message: message.trim() }),
          },
        });
      }}
    >
      <OrganisationPicker
        groups
        label={t.rounds.units}
        hint={t.rounds.unitsHint}
        error={send.error?.of('targets')}
        picked={(picked, name) => {
          const target = targetOf(picked, name);
          if (target !== null) setTyped({ ...typed, targets: [...targets.filter(({ id }) => id !== target.id), target] });
        }}
      />
      {targets.length > 0 && (
        <ul className="picked">
          {targets.map((target) => (
            <li key={target.id} className="badge">
              {target.name}
              <button
                type="button"
                className="button button-quiet button-small"
                aria-label={t.rounds.remove(target.name)}
                onClick={() => setTyped({ ...typed, targets: targets.filter(({ id }) => id !== target.id) })}
              >
                ✕
              </button>
            </li>
          ))}
        </ul>
      )}
      <DateField
        label={t.rounds.dueOn}
        hint={t.rounds.dueHint}
        error={send.error?.of('dueOn')}
        value={dueOn}
        change={(day) => setTyped({ ...typed, dueOn: day })}
      />
      <Field label={t.rounds.message} error={send.error?.of('message')}>
        {(ids) => <textarea {...ids} rows={3} value={message} onChange={(event) => setTyped({ ...typed, message: event.target.value })} />}
      </Field>
      <ProblemNote problem={send.error} except={['targets', 'dueOn', 'message']} />
      <div className="row">
        <Button type="submit" kind="main" busy={send.isPending}>
          {t.rounds.send}
        </Button>
        <Button onClick={close}>{t.frame.cancel}</Button>
      </div>
    </form>
  );
}
