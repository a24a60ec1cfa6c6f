import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode } from 'react';
import { type HolderItem, organisationQuery } from '../../api/directory';
import { usePages } from '../../api/page';
import { type Problem } from '../../api/problem';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/date-field';
import { localDay, useNow } from '../../ui/dates';
import { Field } from '../../ui/field';
import { ProblemNote } from '../../ui/problem-note';

export interface PlanDraft {
  readonly day: string | null;
  readonly from: string;
  readonly to: string;
  readonly place: string;
  readonly subject: string;
  readonly ordinal: string;
  readonly secretaryPersonId: string;
}

/** What the form says, as the API takes it. Hours are Vietnam's, which is UTC+7 all year round. */
export function planBody(draft: PlanDraft): object {
  const at = (hour: string): string => `${draft.day ?? ''}T${hour}:00+07:00`;
  return {
    startsAt: at(draft.from),
    endsAt: draft.to === '' ? null : at(draft.to),
    place: draft.place.trim(),
    subject: draft.subject.trim(),
    ...(draft.ordinal === '' ? {} : { ordinal: Number(draft.ordinal) }),
    ...(draft.secretaryPersonId === '' ? {} : { secretaryPersonId: draft.secretaryPersonId }),
  };
}

/** When, where, under which number and with which secretary: the same for a new session and for one that is changed. */
export function PlanForm(props: {
  readonly organisationId: string;
  readonly draft: PlanDraft;
  readonly set: (part: Partial<PlanDraft>) => void;
  readonly problem: Problem | null;
  readonly busy: boolean;
  readonly yes: string;
  readonly submit: () => void;
  readonly first?: ReactNode;
  readonly cancel?: () => void;
}): ReactNode {
  const t = useTexts();
  const { draft, set, problem } = props;
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (!props.busy) props.submit();
  };
  return (
    <form className="stack" onSubmit={send}>
      <div className="fields">
        {props.first}
        <DateField label={t.sessions.day} required value={draft.day} error={problem?.of('startsAt')} change={(day) => set({ day })} />
        <Field label={t.sessions.from}>
          {(ids) => <input {...ids} type="time" required value={draft.from} onChange={(event) => set({ from: event.target.value })} />}
        </Field>
        <Field label={t.sessions.to} error={problem?.of('endsAt')}>
          {(ids) => <input {...ids} type="time" value={draft.to} onChange={(event) => set({ to: event.target.value })} />}
        </Field>
        <Field label={t.sessions.ordinal} hint={t.sessions.ordinalHint} error={problem?.of('ordinal')}>
          {(ids) => (
            <input
              {...ids}
              inputMode="numeric"
              pattern="[0-9]{1,4}"
              value={draft.ordinal}
              onChange={(event) => set({ ordinal: event.target.value })}
            />
          )}
        </Field>
        <div className="field-wide">
          <Field label={t.sessions.place} error={problem?.of('place')}>
            {(ids) => (
              <input {...ids} required maxLength={300} value={draft.place} onChange={(event) => set({ place: event.target.value })} />
            )}
          </Field>
        </div>
        <div className="field-wide">
          <Field label={t.sessions.subject} error={problem?.of('subject')}>
            {(ids) => (
              <textarea
                {...ids}
                rows={2}
                maxLength={500}
                value={draft.subject}
                onChange={(event) => set({ subject: event.target.value })}
              />
            )}
          </Field>
        </div>
        <Secretary
          organisationId={props.organisationId}
          chosen={draft.secretaryPersonId}
          choose={(secretaryPersonId) => set({ secretaryPersonId })}
          error={problem?.of('secretaryPersonId') ?? null}
        />
      </div>
      <ProblemNote problem={problem} except={['startsAt', 'endsAt', 'ordinal', 'place', 'subject', 'secretaryPersonId']} />
      <div className="actions">
        <Button type="submit" kind="main" busy={props.busy}>
          {props.yes}
        </Button>
        {props.cancel && <Button onClick={props.cancel}>{t.frame.cancel}</Button>}
      </div>
    </form>
  );
}

/** Who works in the body's own organisation or in the office that serves it. */
function Secretary(props: {
  readonly organisationId: string;
  readonly chosen: string;
  readonly choose: (personId: string) => void;
  readonly error: string | null;
}): ReactNode {
  const t = useTexts();
  const at = localDay(useNow());
  const organisation = useQuery({ ...organisationQuery(props.organisationId), enabled: props.organisationId !== '' }).data;
  const office = organisation?.servedBy ?? props.organisationId;
  const holders = usePages<HolderItem>(
    ['holders', office],
    '/api/directory/holders',
    { organisationId: office, at, limit: 100 },
    office !== '',
  );
  return (
    <Field label={t.sessions.secretary} hint={t.sessions.secretaryHint} error={props.error}>
      {(ids) => (
        <select {...ids} value={props.chosen} onChange={(event) => props.choose(event.target.value)}>
          <option value="">–</option>
          {holders.items.map((one) => (
            <option key={one.id} value={one.personId}>
              {one.personName} ({one.positionTitle})
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
