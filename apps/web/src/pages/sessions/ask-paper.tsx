import { type ReactNode } from 'react';
import { type AgendaItem, type Sitting } from '../../api/sessions';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/date-field';
import { Field } from '../../ui/field';
import { useKept } from '../../ui/kept';
import { Modal } from '../../ui/modal';
import { OrganisationPicker } from '../../ui/organisation-picker';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';

/** Which paper an item needs, from whom and until when. */
export function AskPaper(props: { readonly sitting: Sitting; readonly item: AgendaItem; readonly close: () => void }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const [draft, setDraft, forget] = useKept(`sitting.paper.${props.item.id}`, {
    title: '',
    owedBy: null as { id: string; name: string } | null,
    day: null as string | null,
  });
  const act = useCommand(() => {
    forget();
    props.close();
    toast(t.agenda.done);
  });
  return (
    <Modal title={t.agenda.askPaper} close={props.close} wide>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (act.isPending) return;
          act.mutate({
            path: `/api/sessions/${props.sitting.id}/agenda/${props.item.id}/papers`,
            body: {
              title: draft.title.trim(),
              owedByOrganisationId: draft.owedBy?.id ?? null,
              dueAt: draft.day === null ? null : `${draft.day}T17:00:00+07:00`,
            },
          });
        }}
      >
        <Field label={t.agenda.paperTitle} error={act.error?.of('title')}>
          {(ids) => (
            <input
              {...ids}
              required
              maxLength={500}
              value={draft.title}
              onChange={(event) => setDraft((was) => ({ ...was, title: event.target.value }))}
            />
          )}
        </Field>
        <OrganisationPicker
          label={t.agenda.owedBy}
          hint={t.agenda.owedByHint}
          picked={(target, name) => {
            if (target.kind === 'organisation') setDraft((was) => ({ ...was, owedBy: { id: target.organisationId, name } }));
          }}
        />
        {draft.owedBy && (
          <p className="row">
            <strong>{draft.owedBy.name}</strong>
            <Button className="button-small" onClick={() => setDraft((was) => ({ ...was, owedBy: null }))}>
              {t.frame.remove}
            </Button>
          </p>
        )}
        <DateField
          label={t.agenda.dueOwn}
          hint={t.agenda.dueOwnHint}
          value={draft.day}
          error={act.error?.of('dueAt')}
          change={(day) => setDraft((was) => ({ ...was, day }))}
        />
        <ProblemNote problem={act.error} except={['title', 'dueAt']} />
        <div className="actions">
          <Button type="submit" kind="main" busy={act.isPending}>
            {t.agenda.askPaper}
          </Button>
          <Button onClick={props.close}>{t.frame.cancel}</Button>
        </div>
      </form>
    </Modal>
  );
}
