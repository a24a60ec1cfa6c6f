import { type ReactNode } from 'react';
import { type Delegation, type Inspection, type InspectionSubject, subjectName } from '../../api/inspections';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/date-field';
import { Field } from '../../ui/field';
import { useKept } from '../../ui/kept';
import { Modal } from '../../ui/modal';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';

/** The head gives a task: area of a subject, what is to come of it, who, until when. */
export function AssignTask(props: {
  readonly inspection: Inspection;
  readonly delegation: Delegation;
  readonly subjects: readonly InspectionSubject[];
  readonly close: () => void;
}): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const members = props.delegation.members.filter((member) => member.leftAt === null);
  const [form, setForm, forget] = useKept(`task.new.${props.delegation.id}`, {
    subjectId: props.subjects[0]?.id ?? '',
    memberId: members.at(-1)?.id ?? '',
    area: '',
    content: '',
    product: '',
    dueOn: props.inspection.dueOn,
  });
  const act = useCommand(() => {
    forget();
    props.close();
    toast(t.inspection.done);
  });
  const of = (name: string): string | null => act.error?.of(`tasks[0].${name}`) ?? null;
  return (
    <Modal title={t.task.assignTitle} close={props.close}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!act.isPending) act.mutate({ path: `/api/inspections/delegations/${props.delegation.id}/tasks`, body: { tasks: [form] } });
        }}
      >
        <Field label={t.task.subject} error={of('subjectId')}>
          {(ids) => (
            <select {...ids} value={form.subjectId} onChange={(event) => setForm((was) => ({ ...was, subjectId: event.target.value }))}>
              {props.subjects.map((subject) => (
                <option key={subject.id} value={subject.id}>
                  {subjectName(subject)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t.task.member} error={of('memberId')}>
          {(ids) => (
            <select {...ids} value={form.memberId} onChange={(event) => setForm((was) => ({ ...was, memberId: event.target.value }))}>
              {members.map((member) => (
                <option key={member.id} value={member.id}>
                  {member.person.name} ({t.inspection.seats[member.role]?.toLowerCase()})
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t.task.area} error={of('area')}>
          {(ids) => (
            <input
              {...ids}
              required
              maxLength={300}
              value={form.area}
              onChange={(event) => setForm((was) => ({ ...was, area: event.target.value }))}
            />
          )}
        </Field>
        <Field label={t.task.content} error={of('content')}>
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
        <Field label={t.task.product} hint={t.task.productHint} error={of('product')}>
          {(ids) => (
            <input
              {...ids}
              required
              maxLength={500}
              value={form.product}
              onChange={(event) => setForm((was) => ({ ...was, product: event.target.value }))}
            />
          )}
        </Field>
        <DateField label={t.task.due} value={form.dueOn} error={of('dueOn')} change={(dueOn) => setForm((was) => ({ ...was, dueOn }))} />
        <ProblemNote
          problem={act.error}
          except={['subjectId', 'memberId', 'area', 'content', 'product', 'dueOn'].map((name) => `tasks[0].${name}`)}
        />
        <div className="actions">
          <Button type="submit" kind="main" busy={act.isPending}>
            {t.task.assign}
          </Button>
          <Button onClick={props.close}>{t.frame.cancel}</Button>
        </div>
      </form>
    </Modal>
  );
}
