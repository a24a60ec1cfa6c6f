import { type ReactNode } from 'react';
import { type AgendaItem, type Sitting } from '../../api/sessions';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { useKept } from '../../ui/kept';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';

/** What was said and concluded on an item, as the secretary writes it down; goes into the minutes. */
export function ItemRecord({ sitting, item }: { readonly sitting: Sitting; readonly item: AgendaItem }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const [draft, setDraft, forget, kept] = useKept(`sitting.record.${item.id}`, {
    discussion: item.discussion ?? '',
    conclusion: item.conclusion ?? '',
    dealtWith: item.status === 'dealt-with',
  });
  // Nothing typed here: what is on the page is what was written down last, perhaps by somebody else.
  const shown = kept
    ? draft
    : { discussion: item.discussion ?? '', conclusion: item.conclusion ?? '', dealtWith: item.status === 'dealt-with' };
  const set = (part: Partial<typeof draft>): void => setDraft({ ...shown, ...part });
  const act = useCommand(() => {
    forget();
    toast(t.room.recorded);
  });
  return (
    <details className="record" open={sitting.currentItemId === item.id || undefined}>
      <summary>{t.room.record}</summary>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!act.isPending) act.mutate({ method: 'PUT', path: `/api/sessions/${sitting.id}/agenda/${item.id}/record`, body: shown });
        }}
      >
        <Field label={t.room.discussion} error={act.error?.of('discussion')}>
          {(ids) => <textarea {...ids} rows={2} value={shown.discussion} onChange={(event) => set({ discussion: event.target.value })} />}
        </Field>
        <Field label={t.room.conclusion} error={act.error?.of('conclusion')}>
          {(ids) => <textarea {...ids} rows={2} value={shown.conclusion} onChange={(event) => set({ conclusion: event.target.value })} />}
        </Field>
        <label className="choice">
          <input type="checkbox" checked={shown.dealtWith} onChange={(event) => set({ dealtWith: event.target.checked })} />
          {t.room.dealtWith}
        </label>
        <ProblemNote problem={act.error} except={['discussion', 'conclusion']} />
        <div className="actions">
          <Button type="submit" busy={act.isPending}>
            {t.room.record}
          </Button>
        </div>
      </form>
    </details>
  );
}
