import { type ReactNode } from 'react';
import { type Inspection, type InspectionSubject, subjectName } from '../../api/inspections';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { useKept } from '../../ui/kept';
import { Modal } from '../../ui/modal';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';
import { ChangeReason } from './reason-field';

/** Gives a subject to a delegation, or to another one while nothing was begun. */
export function GiveSubject(props: {
  readonly inspection: Inspection;
  readonly subject: InspectionSubject;
  readonly close: () => void;
}): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const others = props.inspection.delegations.filter(({ id }) => id !== props.subject.delegationId);
  const [form, setForm, forget] = useKept(`subject.give.${props.subject.id}`, { delegationId: others[0]?.id ?? '', reason: '' });
  const what = props.subject.delegationId === null ? t.inspection.giveTo : t.inspection.giveToOther;
  const act = useCommand(() => {
    forget();
    props.close();
    toast(t.inspection.done);
  });
  return (
    <Modal title={`${what}: ${subjectName(props.subject)}`} close={props.close}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (act.isPending || form.delegationId === '') return;
          act.mutate({
            path: `/api/inspections/delegations/${form.delegationId}/subjects`,
            body: { subjectIds: [props.subject.id], ...(form.reason === '' ? {} : { reason: form.reason }) },
          });
        }}
      >
        <Field label={t.inspection.delegation}>
          {(ids) => (
            <select
              {...ids}
              value={form.delegationId}
              onChange={(event) => setForm((was) => ({ ...was, delegationId: event.target.value }))}
            >
              {others.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <ChangeReason
          inspection={props.inspection}
          value={form.reason}
          error={act.error?.of('reason')}
          change={(reason) => setForm((was) => ({ ...was, reason }))}
        />
        <ProblemNote problem={act.error} except={['reason']} />
        <div className="actions">
          <Button type="submit" kind="main" busy={act.isPending}>
            {what}
          </Button>
          <Button onClick={props.close}>{t.frame.cancel}</Button>
        </div>
      </form>
    </Modal>
  );
}
