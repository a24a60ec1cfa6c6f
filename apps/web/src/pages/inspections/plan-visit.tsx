import { type ReactNode } from 'react';
import { type Visit } from '../../api/inspections';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/date-field';
import { localDay, momentText, useNow } from '../../ui/dates';
import { Field } from '../../ui/field';
import { useKept } from '../../ui/kept';
import { Modal } from '../../ui/modal';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';

/** The instant at which the clock in Vietnam shows that hour on that day. */
const at = (day: string, hour: string): string => `${day}T${hour}:00+07:00`;

/** A visit, or another time for one; the subject is asked whether it suits. */
export function PlanVisit(props: { readonly subjectId: string; readonly visit?: Visit; readonly close: () => void }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const today = localDay(useNow());
  const { visit } = props;
  const [form, setForm, forget] = useKept(`visit.${visit?.id ?? `new.${props.subjectId}`}`, {
    day: (visit ? localDay(new Date(visit.startsAt)) : today) as string | null,
    from: visit ? momentText(visit.startsAt).slice(0, 5) : '08:00',
    to: visit ? momentText(visit.endsAt).slice(0, 5) : '11:00',
    place: visit?.place ?? '',
    purpose: visit?.purpose ?? '',
  });
  const act = useCommand(() => {
    forget();
    props.close();
    toast(t.inspection.done);
  });
  const path = visit ? `/api/inspections/visits/${visit.id}/move` : `/api/inspections/subjects/${props.subjectId}/visits`;
  return (
    <Modal title={visit ? t.daily.moveVisit : t.daily.planVisit} close={props.close}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (act.isPending || form.day === null) return;
          const { day, from, to, place, purpose } = form;
          act.mutate({ path, body: { startsAt: at(day, from), endsAt: at(day, to), place, purpose } });
        }}
      >
        <DateField
          required
          label={t.daily.day}
          value={form.day}
          error={act.error?.of('startsAt') ?? null}
          change={(day) => setForm((was) => ({ ...was, day }))}
        />
        <div className="fields">
          <Field label={t.daily.startsAt}>
            {(ids) => (
              <input
                {...ids}
                type="time"
                required
                value={form.from}
                onChange={(event) => setForm((was) => ({ ...was, from: event.target.value }))}
              />
            )}
          </Field>
          <Field label={t.daily.endsAt} error={act.error?.of('endsAt')}>
            {(ids) => (
              <input
                {...ids}
                type="time"
                required
                value={form.to}
                onChange={(event) => setForm((was) => ({ ...was, to: event.target.value }))}
              />
            )}
          </Field>
        </div>
        <Field label={t.daily.place} error={act.error?.of('place')}>
          {(ids) => (
            <input {...ids} required value={form.place} onChange={(event) => setForm((was) => ({ ...was, place: event.target.value }))} />
          )}
        </Field>
        <Field label={t.daily.purpose} error={act.error?.of('purpose')}>
          {(ids) => (
            <textarea
              {...ids}
              required
              rows={2}
              value={form.purpose}
              onChange={(event) => setForm((was) => ({ ...was, purpose: event.target.value }))}
            />
          )}
        </Field>
        <ProblemNote problem={act.error} except={['startsAt', 'endsAt', 'place', 'purpose']} />
        <div className="actions">
          <Button type="submit" kind="main" busy={act.isPending}>
            {visit ? t.daily.moveVisit : t.daily.planVisit}
          </Button>
          <Button onClick={props.close}>{t.frame.cancel}</Button>
        </div>
      </form>
    </Modal>
  );
}
