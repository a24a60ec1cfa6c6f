import { type ReactNode, useState } from 'react';
import { type Delegation, type DelegationMember, type Inspection, tiesQuery } from '../../api/inspections';
import { useQuery } from '@tanstack/react-query';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { AskReason } from '../../ui/ask';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { dayText } from '../../ui/dates';
import { useKept } from '../../ui/kept';
import { Modal } from '../../ui/modal';
import { PersonPicker } from '../../ui/person-picker';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';
import { ChangeRole, ReplaceMember } from './change-member';
import { ChangeReason } from './reason-field';
import { SeatField } from './seat-field';

/** Who sits in the delegation; changed by whoever set it up. */
export function MembersCard({ inspection, delegation }: { readonly inspection: Inspection; readonly delegation: Delegation }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const [asking, setAsking] = useState<
    { readonly what: 'add' } | { readonly what: 'role' | 'replace' | 'leave'; readonly member: DelegationMember } | null
  >(null);
  const ties = useQuery(tiesQuery(inspection.id)).data ?? [];
  const leave = useCommand(() => {
    setAsking(null);
    toast(t.inspection.done);
  });
  const forms = inspection.actions.includes('form');
  return (
    <section className="card stack" aria-labelledby="thanh-vien">
      <div className="page-head">
        <h2 id="thanh-vien">{t.inspection.members}</h2>
        {forms && <Button onClick={() => setAsking({ what: 'add' })}>{t.inspection.addMember}</Button>}
      </div>
      <ul className="plain">
        {delegation.members.map((member) => (
          <li key={member.id} className="row">
            <span>
              <strong>{member.person.name}</strong>, {t.inspection.seats[member.role]?.toLowerCase()}
              {member.position !== null && <span className="muted small"> · {member.position}</span>}
            </span>
            {ties.some((tie) => tie.memberId === member.id) && <Badge tone="warn">{t.inspection.aside}</Badge>}
            {member.leftAt !== null && (
              <span className="muted small">
                {t.inspection.left} {dayText(member.leftAt)}: “{member.leftReason}”
              </span>
            )}
            {forms && member.leftAt === null && (
              <>
                <Button className="button-small" kind="quiet" onClick={() => setAsking({ what: 'role', member })}>
                  {t.inspection.changeRole}
                </Button>
                <Button className="button-small" kind="quiet" onClick={() => setAsking({ what: 'replace', member })}>
                  {t.inspection.replace}
                </Button>
                <Button className="button-small" kind="quiet" onClick={() => setAsking({ what: 'leave', member })}>
                  {t.inspection.leave}
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
      {asking?.what === 'role' && <ChangeRole inspection={inspection} member={asking.member} close={() => setAsking(null)} />}
      {asking?.what === 'replace' && <ReplaceMember member={asking.member} close={() => setAsking(null)} />}
      {asking?.what === 'add' && <AddMember inspection={inspection} delegation={delegation} close={() => setAsking(null)} />}
      {asking?.what === 'leave' && (
        <AskReason
          keep={`member.leave.${asking.member.id}`}
          title={`${t.inspection.leaveTitle}: ${asking.member.person.name}`}
          label={t.frame.reason}
          yes={t.inspection.leave}
          danger
          busy={leave.isPending}
          problem={leave.error}
          close={() => setAsking(null)}
          act={(reason, sent) =>
            leave.mutate({ path: `/api/inspections/members/${asking.member.id}/leave`, body: { reason } }, { onSuccess: sent })
          }
        />
      )}
    </section>
  );
}

function AddMember(props: { readonly inspection: Inspection; readonly delegation: Delegation; readonly close: () => void }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const [form, setForm, forget] = useKept(`member.add.${props.delegation.id}`, { personId: '', name: '', role: 'member', reason: '' });
  const act = useCommand(() => {
    forget();
    props.close();
    toast(t.inspection.done);
  });
  return (
    <Modal title={t.inspection.addMember} close={props.close}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (act.isPending || form.personId === '') return;
          const { personId, role, reason } = form;
          act.mutate({
            path: `/api/inspections/delegations/${props.delegation.id}/members`,
            body: { personId, role, ...(reason === '' ? {} : { reason }) },
          });
        }}
      >
        <PersonPicker
          label={t.inspection.members}
          error={act.error?.of('members[0].personId') ?? null}
          picked={({ personId, personName }) => setForm((was) => ({ ...was, personId, name: personName }))}
        />
        {form.name !== '' && (
          <p>
            <Badge tone="info">{form.name}</Badge>
          </p>
        )}
        <SeatField value={form.role} error={act.error?.of('members[0].role')} change={(role) => setForm((was) => ({ ...was, role }))} />
        <ChangeReason
          inspection={props.inspection}
          value={form.reason}
          error={act.error?.of('reason')}
          change={(reason) => setForm((was) => ({ ...was, reason }))}
        />
        <ProblemNote problem={act.error} except={['members[0].personId', 'members[0].role', 'reason']} />
        <div className="actions">
          <Button type="submit" kind="main" busy={act.isPending} disabled={form.personId === ''}>
            {t.frame.add}
          </Button>
          <Button onClick={props.close}>{t.frame.cancel}</Button>
        </div>
      </form>
    </Modal>
  );
}
