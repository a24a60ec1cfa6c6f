import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { DOCUMENT_TYPES, typeName } from '../../api/content';
import { read } from '../../api/client';
import { type PositionItem } from '../../api/directory';
import { type Holder } from '../../api/inspections';
import { type Page } from '../../api/page';
import { type Position, type Role, useMay, useSession } from '../../api/session';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/date-field';
import { Field } from '../../ui/field';
import { useKept } from '../../ui/kept';
import { PersonPicker } from '../../ui/person-picker';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';

/** Roles that never go over to a substitute; the server says so too. */
const PERSONAL: readonly Role[] = ['member', 'presider', 'signer', 'administrator', 'auditor'];

interface Chosen {
  readonly id: string;
  readonly name: string;
}
interface Typed {
  readonly absent: (Chosen & { readonly positionId: string; readonly position: string }) | null;
  readonly person: Chosen | null;
  readonly roles: readonly Role[];
  readonly types: readonly string[];
  readonly fromDay: string | null;
  readonly untilDay: string | null;
  readonly reason: string;
}
const EMPTY: Typed = { absent: null, person: null, roles: [], types: [], fromDay: null, untilDay: null, reason: '' };

/** Names who acts for oneself, or (the head) for somebody of the organisation: which roles, which documents, which days. */
export function NameSubstitute(): ReactNode {
  const session = useSession();
  return session?.position ? <NameForm person={session.person} position={session.position} /> : null;
}

function NameForm({ person, position }: { readonly person: Chosen; readonly position: Position }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const heads = useMay('lead', 'presider', 'administrator');
  const [typed, setTyped, forget] = useKept<Typed>(`substitute.${person.id}`, EMPTY);
  const [other, setOther] = useState(typed.absent !== null);
  const absent = other ? typed.absent : { ...person, positionId: position.id, position: position.title };
  const positions = useQuery({
    queryKey: ['positions', position.organisationId],
    queryFn: () => read<Page<PositionItem>>('/api/directory/positions', { organisationId: position.organisationId, limit: 100 }),
    enabled: other,
  });
  const held = other ? positions.data?.items.find(({ id }) => id === absent?.positionId)?.roles : position.roles;
  const offered = (held ?? []).filter((role) => !PERSONAL.includes(role));
  const set = (part: Partial<Typed>): void => setTyped((was) => ({ ...was, ...part }));
  const name = useCommand(() => {
    setTyped(EMPTY);
    forget();
    setOther(false);
    toast(t.substitutes.named);
  });
  const toggle = <T extends string>(list: readonly T[], one: T): T[] =>
    list.includes(one) ? list.filter((it) => it !== one) : [...list, one];
  return (
    <section className="card stack" aria-labelledby="phan-cong">
      <h2 id="phan-cong">{t.substitutes.name}</h2>
      <p className="muted">{t.substitutes.nameText}</p>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.isPending || absent === null) return;
          const { person: substitute, roles, types, fromDay, untilDay, reason } = typed;
          const body = {
            absentPersonId: absent.id,
            positionId: absent.positionId,
            personId: substitute?.id,
            roles: roles.filter((role) => offered.includes(role)),
            documentTypes: types.length === 0 ? null : types,
            fromDay,
            untilDay,
            reason,
          };
          name.mutate({ path: '/api/substitutes', body });
        }}
      >
        {heads && (
          <label className="choice">
            <input type="checkbox" checked={other} onChange={(event) => setOther(event.target.checked)} />
            {t.substitutes.forOther}
          </label>
        )}
        {other && (
          <PersonPicker
            label={t.substitutes.absent}
            error={name.error?.of('absentPersonId') ?? name.error?.of('positionId')}
            picked={(one: Holder) =>
              set({
                absent: { id: one.personId, name: one.personName, positionId: one.positionId, position: one.positionTitle },
                roles: [],
              })
            }
          />
        )}
        {absent && (
          <p>
            {t.substitutes.absent}: <strong>{absent.name}</strong>, {absent.position}
          </p>
        )}
        <PersonPicker
          label={t.substitutes.person}
          error={name.error?.of('personId')}
          picked={(one: Holder) => set({ person: { id: one.personId, name: one.personName } })}
        />
        {typed.person && (
          <p>
            {t.substitutes.person}: <strong>{typed.person.name}</strong>
          </p>
        )}
        <fieldset className="stack">
          <legend>{t.substitutes.what}</legend>
          {offered.length === 0 && <p className="muted">{t.substitutes.nothingToHandOver}</p>}
          {offered.map((role) => (
            <label key={role} className="choice">
              <input type="checkbox" checked={typed.roles.includes(role)} onChange={() => set({ roles: toggle(typed.roles, role) })} />
              {t.substitutes.roles[role] ?? role}
            </label>
          ))}
          <p className="small muted">{t.substitutes.never}</p>
          {name.error?.of('roles') && <p className="field-error">{name.error.of('roles')}</p>}
        </fieldset>
        <details>
          <summary>{typed.types.length === 0 ? t.substitutes.allTypes : t.substitutes.onlyTypes(typed.types.join(', '))}</summary>
          <div className="row">
            {Object.keys(DOCUMENT_TYPES).map((type) => (
              <label key={type} className="choice">
                <input type="checkbox" checked={typed.types.includes(type)} onChange={() => set({ types: toggle(typed.types, type) })} />
                {typeName(type)}
              </label>
            ))}
          </div>
        </details>
        <div className="fields">
          <DateField
            label={t.substitutes.fromDay}
            required
            value={typed.fromDay}
            change={(fromDay) => set({ fromDay })}
            error={name.error?.of('fromDay') ?? null}
          />
          <DateField
            label={t.substitutes.untilDay}
            required
            value={typed.untilDay}
            change={(untilDay) => set({ untilDay })}
            error={name.error?.of('untilDay') ?? null}
          />
        </div>
        <Field label={t.frame.reason} error={name.error?.of('reason')}>
          {(ids) => <textarea {...ids} required rows={2} value={typed.reason} onChange={(event) => set({ reason: event.target.value })} />}
        </Field>
        <ProblemNote problem={name.error} except={['personId', 'roles', 'fromDay', 'untilDay', 'reason']} />
        <div>
          <Button type="submit" kind="main" busy={name.isPending}>
            {t.substitutes.name}
          </Button>
        </div>
      </form>
    </section>
  );
}
