import { type ReactNode } from 'react';
import { type HolderItem } from '../../api/directory';
import { usePages } from '../../api/page';
import { type Sitting } from '../../api/sessions';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { localDay, useNow } from '../../ui/dates';
import { Field } from '../../ui/field';
import { useKept } from '../../ui/kept';
import { Modal } from '../../ui/modal';
import { OrganisationPicker } from '../../ui/organisation-picker';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';

interface Draft {
  readonly from: 'directory' | 'outside';
  readonly unit: { readonly id: string; readonly name: string } | null;
  readonly personId: string;
  readonly name: string;
  readonly title: string;
  readonly some: boolean;
  readonly itemIds: readonly string[];
}

const EMPTY: Draft = { from: 'directory', unit: null, personId: '', name: '', title: '', some: false, itemIds: [] };

/** A guest of the session: somebody of the directory, who is told in the system, or somebody outside it. */
export function GuestForm({ sitting, close }: { readonly sitting: Sitting; readonly close: () => void }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const at = localDay(useNow());
  const [draft, setDraft, forget] = useKept<Draft>(`sitting.guest.${sitting.id}`, EMPTY);
  const set = (part: Partial<Draft>): void => setDraft((was) => ({ ...was, ...part }));
  const holders = usePages<HolderItem>(
    ['holders', draft.unit?.id ?? ''],
    '/api/directory/holders',
    { organisationId: draft.unit?.id, at, limit: 100 },
    draft.unit !== null,
  );
  const act = useCommand(() => {
    forget();
    close();
    toast(t.agenda.done);
  });
  const inside = draft.from === 'directory';
  return (
    <Modal title={t.invitations.addGuest} close={close} wide>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (act.isPending) return;
          act.mutate({
            path: `/api/sessions/${sitting.id}/guests`,
            body: {
              ...(inside ? { personId: draft.personId } : { name: draft.name.trim() }),
              title: draft.title.trim(),
              itemIds: draft.some ? draft.itemIds : null,
            },
          });
        }}
      >
        <fieldset className="stack">
          <legend>{t.invitations.who}</legend>
          <label className="choice">
            <input type="radio" name="from" checked={inside} onChange={() => set({ from: 'directory' })} />
            {t.invitations.fromDirectory}
          </label>
          <label className="choice">
            <input type="radio" name="from" checked={!inside} onChange={() => set({ from: 'outside' })} />
            {t.invitations.outside}
          </label>
        </fieldset>
        {inside ? (
          <>
            <OrganisationPicker
              label={draft.unit === null ? t.invitations.pickUnit : `${t.invitations.unit}: ${draft.unit.name}`}
              picked={(target, name) => {
                if (target.kind === 'organisation') set({ unit: { id: target.organisationId, name }, personId: '' });
              }}
            />
            {draft.unit !== null && (
              <Field label={t.invitations.person} error={act.error?.of('personId')}>
                {(ids) => (
                  <select
                    {...ids}
                    required
                    value={draft.personId}
                    onChange={(event) => {
                      const holder = holders.items.find((one) => one.personId === event.target.value);
                      set({
                        personId: event.target.value,
                        title: holder ? `${holder.positionTitle}, ${draft.unit?.name ?? ''}` : draft.title,
                      });
                    }}
                  >
                    <option value="" />
                    {holders.items.map((one) => (
                      <option key={one.id} value={one.personId}>
                        {one.personName} ({one.positionTitle})
                      </option>
                    ))}
                  </select>
                )}
              </Field>
            )}
          </>
        ) : (
          <Field label={t.invitations.name} error={act.error?.of('name')}>
            {(ids) => (
              <input {...ids} required maxLength={200} value={draft.name} onChange={(event) => set({ name: event.target.value })} />
            )}
          </Field>
        )}
        <Field label={t.invitations.position} error={act.error?.of('title')}>
          {(ids) => <input {...ids} maxLength={300} value={draft.title} onChange={(event) => set({ title: event.target.value })} />}
        </Field>
        {sitting.items.length > 0 && (
          <fieldset className="stack">
            <legend>{t.invitations.itemsAsked}</legend>
            <label className="choice">
              <input type="radio" name="some" checked={!draft.some} onChange={() => set({ some: false })} />
              {t.invitations.allItems}
            </label>
            <label className="choice">
              <input type="radio" name="some" checked={draft.some} onChange={() => set({ some: true })} />
              {t.invitations.someItems}
            </label>
            {draft.some &&
              sitting.items.map((item) => (
                <label key={item.id} className="choice choice-inner">
                  <input
                    type="checkbox"
                    checked={draft.itemIds.includes(item.id)}
                    onChange={(event) =>
                      set({ itemIds: event.target.checked ? [...draft.itemIds, item.id] : draft.itemIds.filter((id) => id !== item.id) })
                    }
                  />
                  {item.title}
                </label>
              ))}
          </fieldset>
        )}
        <ProblemNote problem={act.error} except={['personId', 'name', 'title']} />
        <div className="actions">
          <Button type="submit" kind="main" busy={act.isPending}>
            {t.invitations.addGuest}
          </Button>
          <Button onClick={close}>{t.frame.cancel}</Button>
        </div>
      </form>
    </Modal>
  );
}
