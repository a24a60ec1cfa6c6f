import { useNavigate } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { type ProgrammeItem } from '../../api/inspections';
import { useSession } from '../../api/session';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { useKept } from '../../ui/kept';
import { Modal } from '../../ui/modal';
import { type PickedOrganisation } from '../../ui/organisations-field';
import { ProblemNote } from '../../ui/problem-note';
import { DecidingBody } from './deciding-body';
import { type PickedPerson, SubjectsFields } from './subjects-fields';

/** Starts an inspection or supervision: from an item of the programme, whose words and subjects are filled in, or outside it. */
export function StartInspection(props: {
  readonly item?: ProgrammeItem;
  readonly organisationId?: string;
  readonly close: () => void;
}): ReactNode {
  const t = useTexts();
  const navigate = useNavigate();
  const own = useSession()?.position?.organisationId ?? '';
  const { item } = props;
  const [form, setForm, forget] = useKept(`inspection.start.${item?.id ?? 'new'}`, {
    organisationId: props.organisationId ?? own,
    kind: item?.kind ?? 'inspection',
    title: item?.content ?? '',
    organisations: (item?.subjectOrganisations ?? []) as readonly PickedOrganisation[],
    people: [] as readonly PickedPerson[],
  });
  const act = useCommand<{ id: string }>(({ id }) => {
    forget();
    props.close();
    void navigate({ to: '/kiem-tra/$inspectionId', params: { inspectionId: id } });
  });
  const subjects = [
    ...form.organisations.map((one) => ({ organisationId: one.id })),
    ...form.people.map((one) => ({ organisationId: one.organisationId, personId: one.personId })),
  ];
  return (
    <Modal title={item ? t.inspection.startFrom : t.inspection.start} close={props.close}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (act.isPending) return;
          act.mutate({
            path: '/api/inspections',
            body: {
              organisationId: form.organisationId,
              leadOrganisationId: item?.lead.id ?? own,
              programmeItemId: item?.id ?? null,
              kind: form.kind,
              title: form.title,
              subjects,
            },
          });
        }}
      >
        {!item && (
          <>
            <Field label={t.inspection.kind}>
              {(ids) => (
                <select
                  {...ids}
                  value={form.kind}
                  onChange={(event) => setForm((was) => ({ ...was, kind: event.target.value as typeof form.kind }))}
                >
                  {Object.entries(t.inspection.kinds).map(([code, name]) => (
                    <option key={code} value={code}>
                      {name}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <DecidingBody
              label={t.inspection.decidedBy}
              value={form.organisationId}
              change={(organisationId) => setForm((was) => ({ ...was, organisationId }))}
            />
          </>
        )}
        <Field label={t.inspection.title} hint={t.inspection.titleHint} error={act.error?.of('title')}>
          {(ids) => (
            <textarea
              {...ids}
              required
              rows={2}
              maxLength={500}
              value={form.title}
              onChange={(event) => setForm((was) => ({ ...was, title: event.target.value }))}
            />
          )}
        </Field>
        <SubjectsFields
          organisations={form.organisations}
          people={form.people}
          change={(change) => setForm((was) => ({ ...was, ...change }))}
        />
        <ProblemNote problem={act.error} except={['title']} />
        <div className="actions">
          <Button type="submit" kind="main" busy={act.isPending} disabled={subjects.length === 0}>
            {item ? t.inspection.startFrom : t.inspection.start}
          </Button>
          <Button onClick={props.close}>{t.frame.cancel}</Button>
        </div>
      </form>
    </Modal>
  );
}
