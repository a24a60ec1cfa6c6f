import { type ReactNode } from 'react';
import { usePages } from '../../api/page';
import { type AgendaItem, type Sitting, type SittingItem } from '../../api/sessions';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { momentText } from '../../ui/dates';
import { Field } from '../../ui/field';
import { useKept } from '../../ui/kept';
import { Modal } from '../../ui/modal';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';

/** An item goes to a later session of the same body, or waits for one to be planned. */
export function PutOffItem(props: { readonly sitting: Sitting; readonly item: AgendaItem; readonly close: () => void }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const { sitting, item, close } = props;
  const [draft, setDraft, forget] = useKept(`sitting.putoff.${item.id}`, { reason: '', toSessionId: '' });
  const list = usePages<SittingItem>(['sittings', 'ahead', sitting.body], '/api/sessions', { body: sitting.body });
  const ahead = list.items.filter(
    (one) =>
      one.id !== sitting.id && one.organisationId === sitting.organisationId && (one.status === 'planned' || one.status === 'invited'),
  );
  const act = useCommand(() => {
    forget();
    close();
    toast(t.agenda.done);
  });
  return (
    <Modal title={t.room.putOffTitle} close={close}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (act.isPending) return;
          act.mutate({
            path: `/api/sessions/${sitting.id}/agenda/${item.id}/put-off`,
            body: { reason: draft.reason.trim(), toSessionId: draft.toSessionId === '' ? null : draft.toSessionId },
          });
        }}
      >
        <Field label={t.room.putOffTo} error={act.error?.of('toSessionId')}>
          {(ids) => (
            <select
              {...ids}
              value={draft.toSessionId}
              onChange={(event) => setDraft((was) => ({ ...was, toSessionId: event.target.value }))}
            >
              <option value="">{t.room.putOffLater}</option>
              {ahead.map((one) => (
                <option key={one.id} value={one.id}>
                  {t.sessions.named(one.bodyName, one.ordinal)} ({momentText(one.startsAt)})
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t.sessions.reason} error={act.error?.of('reason')}>
          {(ids) => (
            <textarea
              {...ids}
              required
              rows={3}
              value={draft.reason}
              onChange={(event) => setDraft((was) => ({ ...was, reason: event.target.value }))}
            />
          )}
        </Field>
        <ProblemNote problem={act.error} except={['toSessionId', 'reason']} />
        <div className="actions">
          <Button type="submit" kind="main" busy={act.isPending}>
            {t.room.putOff}
          </Button>
          <Button onClick={close}>{t.frame.cancel}</Button>
        </div>
      </form>
    </Modal>
  );
}
