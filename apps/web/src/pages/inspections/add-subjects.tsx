import { type ReactNode } from 'react';
import { type Inspection } from '../../api/inspections';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { useKept } from '../../ui/kept';
import { Modal } from '../../ui/modal';
import { type PickedOrganisation } from '../../ui/organisations-field';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';
import { ChangeReason } from './reason-field';
import { type PickedPerson, SubjectsFields } from './subjects-fields';

/** More subjects; each goes through the steps from the first. */
export function AddSubjects({ inspection, close }: { readonly inspection: Inspection; readonly close: () => void }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const [form, setForm, forget] = useKept(`inspection.subjects.${inspection.id}`, {
    organisations: [] as readonly PickedOrganisation[],
    people: [] as readonly PickedPerson[],
    reason: '',
  });
  const act = useCommand(() => {
    forget();
    close();
    toast(t.inspection.done);
  });
  const subjects = [
    ...form.organisations.map(({ id }) => ({ organisationId: id })),
    ...form.people.map(({ organisationId, personId }) => ({ organisationId, personId })),
  ];
  return (
    <Modal title={t.inspection.addSubjects} close={close}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (act.isPending || subjects.length === 0) return;
          act.mutate({
            path: `/api/inspections/${inspection.id}/subjects`,
            body: { subjects, ...(form.reason === '' ? {} : { reason: form.reason }) },
          });
        }}
      >
        <p>{t.inspection.addSubjectsText}</p>
        <SubjectsFields
          organisations={form.organisations}
          people={form.people}
          change={(change) => setForm((was) => ({ ...was, ...change }))}
        />
        <ChangeReason
          inspection={inspection}
          value={form.reason}
          error={act.error?.of('reason')}
          change={(reason) => setForm((was) => ({ ...was, reason }))}
        />
        <ProblemNote problem={act.error} except={['reason']} />
        <div className="actions">
          <Button type="submit" kind="main" busy={act.isPending} disabled={subjects.length === 0}>
            {t.frame.add}
          </Button>
          <Button onClick={close}>{t.frame.cancel}</Button>
        </div>
      </form>
    </Modal>
  );
}
