import { type ReactNode } from 'react';
import { type DayMinutes } from '../../api/inspections';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/date-field';
import { localDay, useNow } from '../../ui/dates';
import { Field } from '../../ui/field';
import { useKept } from '../../ui/kept';
import { Modal } from '../../ui/modal';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';

const TEXTS = [
  ['presentDelegation', 'presentDelegation', 2],
  ['presentSubject', 'presentSubject', 2],
  ['content', 'minutesContent', 8],
  ['requests', 'requests', 3],
] as const;

/** The minutes of one working day, kept in this browser until they were saved. */
export function WriteMinutes(props: { readonly subjectId: string; readonly minutes?: DayMinutes; readonly close: () => void }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const today = localDay(useNow());
  const { minutes } = props;
  const [form, setForm, forget] = useKept(`minutes.${minutes?.id ?? `new.${props.subjectId}`}`, {
    day: (minutes?.day ?? today) as string | null,
    place: minutes?.place ?? '',
    presentDelegation: minutes?.presentDelegation ?? '',
    presentSubject: minutes?.presentSubject ?? '',
    content: minutes?.content ?? '',
    requests: minutes?.requests ?? '',
  });
  const act = useCommand(() => {
    forget();
    props.close();
    toast(t.inspection.done);
  });
  const path = minutes ? `/api/inspections/day-minutes/${minutes.id}` : `/api/inspections/subjects/${props.subjectId}/day-minutes`;
  return (
    <Modal wide title={minutes ? t.daily.editMinutes : t.daily.writeMinutes} close={props.close}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!act.isPending) act.mutate({ path, body: { ...form, visitId: minutes?.visitId ?? null } });
        }}
      >
        <div className="fields">
          <DateField
            required
            label={t.daily.day}
            value={form.day}
            error={act.error?.of('day') ?? null}
            change={(day) => setForm((was) => ({ ...was, day }))}
          />
          <Field label={t.daily.place} error={act.error?.of('place')}>
            {(ids) => (
              <input {...ids} required value={form.place} onChange={(event) => setForm((was) => ({ ...was, place: event.target.value }))} />
            )}
          </Field>
        </div>
        {TEXTS.map(([name, label, rows]) => (
          <Field key={name} label={t.daily[label]} error={act.error?.of(name)}>
            {(ids) => (
              <textarea
                {...ids}
                rows={rows}
                required={name !== 'requests'}
                value={form[name]}
                onChange={(event) => setForm((was) => ({ ...was, [name]: event.target.value }))}
              />
            )}
          </Field>
        ))}
        <ProblemNote problem={act.error} except={['day', 'place', 'presentDelegation', 'presentSubject', 'content', 'requests']} />
        <div className="actions">
          <Button type="submit" kind="main" busy={act.isPending}>
            {t.frame.save}
          </Button>
          <Button onClick={props.close}>{t.frame.cancel}</Button>
        </div>
      </form>
    </Modal>
  );
}
