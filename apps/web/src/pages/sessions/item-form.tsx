import { useQuery } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { typeName } from '../../api/content';
import { type AgendaItem, candidatesQuery, type Sitting } from '../../api/sessions';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { useKept } from '../../ui/kept';
import { Modal } from '../../ui/modal';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';

interface Draft {
  readonly kind: 'document' | 'free';
  readonly documentId: string;
  readonly title: string;
  readonly presenter: string;
  readonly minutes: string;
}

/** An item of the agenda, new or changed. A new one takes a document that waits for the committee, or a name of its own. */
export function ItemForm(props: { readonly sitting: Sitting; readonly item: AgendaItem | null; readonly close: () => void }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const { sitting, item } = props;
  const [draft, setDraft, forget] = useKept<Draft>(`sitting.item.${item?.id ?? sitting.id}`, {
    kind: 'document',
    documentId: '',
    title: item?.title ?? '',
    presenter: item?.presenter ?? '',
    minutes: item?.minutesPlanned ? String(item.minutesPlanned) : '',
  });
  const set = (part: Partial<Draft>): void => setDraft((was) => ({ ...was, ...part }));
  const candidates = useQuery({ ...candidatesQuery(sitting.id), enabled: item === null });
  const act = useCommand(() => {
    forget();
    props.close();
    toast(t.agenda.done);
  });
  const named = item !== null || draft.kind === 'free';
  const body = {
    presenter: draft.presenter.trim(),
    minutesPlanned: draft.minutes === '' ? null : Number(draft.minutes),
    ...(named ? { title: draft.title.trim() } : { documentId: draft.documentId }),
  };
  const path = `/api/sessions/${sitting.id}/agenda${item === null ? '' : `/${item.id}`}`;
  return (
    <Modal title={item === null ? t.agenda.add : t.agenda.edit} close={props.close} wide>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!act.isPending) act.mutate({ method: item === null ? 'POST' : 'PUT', path, body });
        }}
      >
        {item === null && (
          <fieldset className="stack">
            <legend>{t.agenda.kind}</legend>
            {(['document', 'free'] as const).map((kind) => (
              <label key={kind} className="choice">
                <input type="radio" name="kind" checked={draft.kind === kind} onChange={() => set({ kind })} />
                {t.agenda[kind]}
              </label>
            ))}
          </fieldset>
        )}
        {named ? (
          <Field label={t.agenda.name} error={act.error?.of('title')}>
            {(ids) => <textarea {...ids} required rows={2} value={draft.title} onChange={(event) => set({ title: event.target.value })} />}
          </Field>
        ) : candidates.data?.length === 0 ? (
          <p className="note">{t.agenda.noCandidates}</p>
        ) : (
          <Field label={t.agenda.pick} error={act.error?.of('documentId')}>
            {(ids) => (
              <select {...ids} required value={draft.documentId} onChange={(event) => set({ documentId: event.target.value })}>
                <option value="" />
                {candidates.data?.map((one) => (
                  <option key={one.documentId} value={one.documentId}>
                    {typeName(one.type)}: {one.title}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        <div className="fields">
          <Field label={t.agenda.presenter} error={act.error?.of('presenter')}>
            {(ids) => (
              <input {...ids} maxLength={300} value={draft.presenter} onChange={(event) => set({ presenter: event.target.value })} />
            )}
          </Field>
          <Field label={t.agenda.minutes} error={act.error?.of('minutesPlanned')}>
            {(ids) => (
              <input
                {...ids}
                inputMode="numeric"
                pattern="[0-9]{1,4}"
                value={draft.minutes}
                onChange={(event) => set({ minutes: event.target.value })}
              />
            )}
          </Field>
        </div>
        <ProblemNote problem={act.error} except={['title', 'documentId', 'presenter', 'minutesPlanned']} />
        <div className="actions">
          <Button type="submit" kind="main" busy={act.isPending}>
            {item === null ? t.agenda.add : t.sessions.save}
          </Button>
          <Button onClick={props.close}>{t.frame.cancel}</Button>
        </div>
      </form>
    </Modal>
  );
}
