import { type ReactNode } from 'react';
import { type ProgrammeItem } from '../../api/inspections';
import { useSession } from '../../api/session';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { useKept } from '../../ui/kept';
import { Modal } from '../../ui/modal';
import { OrganisationsField, type PickedOrganisation } from '../../ui/organisations-field';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';
import { type PickedPerson, SubjectsFields } from './subjects-fields';

/** One line of a programme: a new one, or `item` in other words. */
export function AddItem({
  programmeId,
  item = null,
  close,
}: {
  readonly programmeId: string;
  readonly item?: ProgrammeItem | null;
  readonly close: () => void;
}): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const position = useSession()?.position;
  const own: readonly PickedOrganisation[] = position ? [{ id: position.organisationId, name: position.organisationName }] : [];
  const [form, setForm, forget] = useKept(`programme.item.${item?.id ?? programmeId}`, {
    kind: (item?.kind ?? 'inspection') as string,
    content: item?.content ?? '',
    quarter: item?.quarter == null ? '' : String(item.quarter),
    lead: item === null ? own : [item.lead],
    organisations: item?.subjectOrganisations ?? ([] as readonly PickedOrganisation[]),
    people: (item?.subjectPeople ?? []).map(({ id, name }) => ({ personId: id, organisationId: '', name })) as readonly PickedPerson[],
  });
  const act = useCommand(() => {
    forget();
    close();
    toast(t.inspection.done);
  });
  const lead = form.lead[0];
  return (
    <Modal title={item === null ? t.programme.addItem : t.programme.reviseItem} close={close}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (act.isPending || !lead) return;
          act.mutate({
            path: item === null ? `/api/inspections/programmes/${programmeId}/items` : `/api/inspections/programme-items/${item.id}`,
            body: {
              kind: form.kind,
              content: form.content,
              quarter: form.quarter === '' ? null : Number(form.quarter),
              leadOrganisationId: lead.id,
              subjectOrganisationIds: form.organisations.map((one) => one.id),
              subjectPersonIds: form.people.map((one) => one.personId),
            },
          });
        }}
      >
        <div className="fields">
          <Field label={t.inspection.kind}>
            {(ids) => (
              <select {...ids} value={form.kind} onChange={(event) => setForm((was) => ({ ...was, kind: event.target.value }))}>
                {Object.entries(t.inspection.kinds).map(([code, name]) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={t.programme.quarter}>
            {(ids) => (
              <select {...ids} value={form.quarter} onChange={(event) => setForm((was) => ({ ...was, quarter: event.target.value }))}>
                <option value="">{t.programme.anyQuarter}</option>
                {[1, 2, 3, 4].map((quarter) => (
                  <option key={quarter} value={quarter}>
                    {t.programme.quarterName(quarter)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </div>
        <Field label={t.inspection.content} error={act.error?.of('content')}>
          {(ids) => (
            <textarea
              {...ids}
              required
              rows={3}
              value={form.content}
              onChange={(event) => setForm((was) => ({ ...was, content: event.target.value }))}
            />
          )}
        </Field>
        <OrganisationsField
          one
          label={t.inspection.lead}
          value={form.lead}
          change={(value) => setForm((was) => ({ ...was, lead: value }))}
          error={act.error?.of('leadOrganisationId') ?? null}
        />
        <SubjectsFields
          organisations={form.organisations}
          people={form.people}
          change={(change) => setForm((was) => ({ ...was, ...change }))}
        />
        <ProblemNote problem={act.error} except={['content', 'leadOrganisationId']} />
        <div className="actions">
          <Button type="submit" kind="main" busy={act.isPending} disabled={!lead}>
            {item === null ? t.frame.add : t.frame.save}
          </Button>
          <Button onClick={close}>{t.frame.cancel}</Button>
        </div>
      </form>
    </Modal>
  );
}
