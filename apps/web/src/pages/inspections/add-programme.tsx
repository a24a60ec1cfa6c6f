import { useNavigate } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { useSession } from '../../api/session';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/date-field';
import { useNow } from '../../ui/dates';
import { Field } from '../../ui/field';
import { useKept } from '../../ui/kept';
import { Modal } from '../../ui/modal';
import { ProblemNote } from '../../ui/problem-note';
import { DecidingBody } from './deciding-body';

/** A programme of a year or of a term. */
export function AddProgramme({ close }: { readonly close: () => void }): ReactNode {
  const t = useTexts();
  const navigate = useNavigate();
  const year = useNow().getFullYear();
  const own = useSession()?.position?.organisationId ?? '';
  const [form, setForm, forget] = useKept('programme.new', {
    organisationId: own,
    span: 'year',
    title: '',
    startsOn: `${year}-01-01` as string | null,
    endsOn: `${year}-12-31` as string | null,
  });
  const act = useCommand<{ id: string }>(({ id }) => {
    forget();
    close();
    void navigate({ to: '/kiem-tra/chuong-trinh/$programmeId', params: { programmeId: id } });
  });
  return (
    <Modal title={t.programme.start} close={close}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!act.isPending) act.mutate({ path: '/api/inspections/programmes', body: form });
        }}
      >
        <DecidingBody
          label={t.programme.organisation}
          value={form.organisationId}
          change={(organisationId) => setForm((was) => ({ ...was, organisationId }))}
        />
        <Field label={t.programme.span}>
          {(ids) => (
            <select {...ids} value={form.span} onChange={(event) => setForm((was) => ({ ...was, span: event.target.value }))}>
              {Object.entries(t.programme.spans).map(([code, name]) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t.programme.name} error={act.error?.of('title')}>
          {(ids) => (
            <input {...ids} required value={form.title} onChange={(event) => setForm((was) => ({ ...was, title: event.target.value }))} />
          )}
        </Field>
        <div className="fields">
          <DateField
            label={t.programme.startsOn}
            value={form.startsOn}
            error={act.error?.of('startsOn') ?? null}
            change={(startsOn) => setForm((was) => ({ ...was, startsOn }))}
          />
          <DateField
            label={t.programme.endsOn}
            value={form.endsOn}
            error={act.error?.of('endsOn') ?? null}
            change={(endsOn) => setForm((was) => ({ ...was, endsOn }))}
          />
        </div>
        <ProblemNote problem={act.error} except={['title', 'startsOn', 'endsOn']} />
        <div className="actions">
          <Button type="submit" kind="main" busy={act.isPending}>
            {t.programme.start}
          </Button>
          <Button onClick={close}>{t.frame.cancel}</Button>
        </div>
      </form>
    </Modal>
  );
}
