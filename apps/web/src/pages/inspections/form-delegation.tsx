import { type ReactNode } from 'react';
import { type Inspection, subjectName } from '../../api/inspections';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { useKept } from '../../ui/kept';
import { Modal } from '../../ui/modal';
import { PersonPicker } from '../../ui/person-picker';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';
import { ChangeReason } from './reason-field';

type MemberRole = 'head' | 'deputy' | 'secretary' | 'member';
interface PickedMember {
  readonly personId: string;
  readonly name: string;
  readonly role: MemberRole;
}

/** Who is proposed next: head first, then secretary, then members. */
const nextRole = (members: readonly PickedMember[]): MemberRole =>
  !members.some((one) => one.role === 'head') ? 'head' : !members.some((one) => one.role === 'secretary') ? 'secretary' : 'member';

/** A delegation with its members and the subjects it works with. */
export function FormDelegation({ inspection, close }: { readonly inspection: Inspection; readonly close: () => void }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const free = inspection.subjects.filter((one) => one.delegationId === null && one.step !== 'dropped');
  const [form, setForm, forget] = useKept(`delegation.new.${inspection.id}`, {
    name: t.inspection.delegationNumber(t.inspection.kinds[inspection.kind] ?? '', inspection.delegations.length + 1),
    members: [] as readonly PickedMember[],
    subjectIds: [] as readonly string[],
    reason: '',
  });
  const act = useCommand(() => {
    forget();
    close();
    toast(t.inspection.done);
  });
  return (
    <Modal title={t.inspection.form} close={close}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (act.isPending) return;
          act.mutate({
            path: `/api/inspections/${inspection.id}/delegations`,
            body: {
              name: form.name,
              members: form.members.map(({ personId, role }) => ({ personId, role })),
              subjectIds: form.subjectIds.filter((id) => free.some((one) => one.id === id)),
              ...(form.reason === '' ? {} : { reason: form.reason }),
            },
          });
        }}
      >
        <Field label={t.inspection.delegationName} error={act.error?.of('name')}>
          {(ids) => (
            <input {...ids} required value={form.name} onChange={(event) => setForm((was) => ({ ...was, name: event.target.value }))} />
          )}
        </Field>
        <PersonPicker
          label={t.inspection.members}
          picked={(person) =>
            setForm((was) => ({
              ...was,
              members: was.members.some((one) => one.personId === person.personId)
                ? was.members
                : [...was.members, { personId: person.personId, name: person.personName, role: nextRole(was.members) }],
            }))
          }
        />
        {form.members.length > 0 && (
          <ul className="list">
            {form.members.map((member) => (
              <li key={member.personId}>
                <div className="item">
                  <span>{member.name}</span>
                  <span className="item-side row">
                    <select
                      aria-label={`${t.inspection.memberRole}: ${member.name}`}
                      value={member.role}
                      onChange={(event) =>
                        setForm((was) => ({
                          ...was,
                          members: was.members.map((one) => (one === member ? { ...one, role: event.target.value as MemberRole } : one)),
                        }))
                      }
                    >
                      {Object.entries(t.inspection.seats).map(([code, name]) => (
                        <option key={code} value={code}>
                          {name}
                        </option>
                      ))}
                    </select>
                    <Button
                      className="button-small"
                      kind="quiet"
                      aria-label={t.people.remove(member.name)}
                      onClick={() => setForm((was) => ({ ...was, members: was.members.filter((one) => one !== member) }))}
                    >
                      ✕
                    </Button>
                  </span>
                </div>
              </li>
            ))}
          </ul>
        )}
        {free.length > 0 && (
          <fieldset className="stack-tight">
            <legend>{t.inspection.subjectsOf}</legend>
            {free.map((subject) => (
              <label key={subject.id} className="choice">
                <input
                  type="checkbox"
                  checked={form.subjectIds.includes(subject.id)}
                  onChange={(event) =>
                    setForm((was) => ({
                      ...was,
                      subjectIds: event.target.checked ? [...was.subjectIds, subject.id] : was.subjectIds.filter((id) => id !== subject.id),
                    }))
                  }
                />
                {subjectName(subject)}
              </label>
            ))}
          </fieldset>
        )}
        <ChangeReason
          inspection={inspection}
          value={form.reason}
          error={act.error?.of('reason')}
          change={(reason) => setForm((was) => ({ ...was, reason }))}
        />
        <ProblemNote problem={act.error} except={['name', 'reason']} />
        <div className="actions">
          <Button type="submit" kind="main" busy={act.isPending}>
            {t.inspection.form}
          </Button>
          <Button onClick={close}>{t.frame.cancel}</Button>
        </div>
      </form>
    </Modal>
  );
}
