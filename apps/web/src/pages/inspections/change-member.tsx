import { type ReactNode } from 'react';
import { type DelegationMember, type Inspection } from '../../api/inspections';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { useKept } from '../../ui/kept';
import { Modal } from '../../ui/modal';
import { PersonPicker } from '../../ui/person-picker';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';
import { ChangeReason } from './reason-field';
import { SeatField } from './seat-field';

interface Props {
  readonly inspection: Inspection;
  readonly member: DelegationMember;
  readonly close: () => void;
}

/** Another role in the same delegation. */
export function ChangeRole({ inspection, member, close }: Props): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const [form, setForm, forget] = useKept(`member.role.${member.id}`, { role: member.role as string, reason: '' });
  const act = useCommand(() => {
    forget();
    close();
    toast(t.inspection.done);
  });
  return (
    <Modal title={`${t.inspection.changeRole}: ${member.person.name}`} close={close}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          const { role, reason } = form;
          if (!act.isPending)
            act.mutate({ path: `/api/inspections/members/${member.id}/role`, body: { role, ...(reason === '' ? {} : { reason }) } });
        }}
      >
        <SeatField value={form.role} error={act.error?.of('role')} change={(role) => setForm((was) => ({ ...was, role }))} />
        <ChangeReason
          inspection={inspection}
          value={form.reason}
          error={act.error?.of('reason')}
          change={(reason) => setForm((was) => ({ ...was, reason }))}
        />
        <ProblemNote problem={act.error} except={['role', 'reason']} />
        <div className="actions">
          <Button type="submit" kind="main" busy={act.isPending} disabled={form.role === member.role}>
            {t.frame.save}
          </Button>
          <Button onClick={close}>{t.frame.cancel}</Button>
        </div>
      </form>
    </Modal>
  );
}

/** Somebody else in the same place and role; the open tasks go over. */
export function ReplaceMember({ member, close }: Omit<Props, 'inspection'>): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const [form, setForm, forget] = useKept(`member.replace.${member.id}`, { personId: '', name: '', reason: '' });
  const act = useCommand(() => {
    forget();
    close();
    toast(t.inspection.done);
  });
  return (
    <Modal title={`${t.inspection.replace}: ${member.person.name}`} close={close}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          const { personId, reason } = form;
          if (!act.isPending && personId !== '')
            act.mutate({ path: `/api/inspections/members/${member.id}/replace`, body: { personId, reason } });
        }}
      >
        <p>{t.inspection.replaceText(t.inspection.seats[member.role]?.toLowerCase() ?? '')}</p>
        <PersonPicker
          label={t.inspection.successor}
          error={act.error?.of('members[0].personId') ?? null}
          picked={({ personId, personName }) => setForm((was) => ({ ...was, personId, name: personName }))}
        />
        {form.name !== '' && (
          <p>
            <Badge tone="info">{form.name}</Badge>
          </p>
        )}
        <Field label={t.inspection.changeReason} error={act.error?.of('reason')}>
          {(ids) => (
            <textarea
              {...ids}
              required
              rows={2}
              value={form.reason}
              onChange={(event) => setForm((was) => ({ ...was, reason: event.target.value }))}
            />
          )}
        </Field>
        <ProblemNote problem={act.error} except={['members[0].personId', 'reason']} />
        <div className="actions">
          <Button type="submit" kind="main" busy={act.isPending} disabled={form.personId === ''}>
            {t.inspection.replace}
          </Button>
          <Button onClick={close}>{t.frame.cancel}</Button>
        </div>
      </form>
    </Modal>
  );
}
