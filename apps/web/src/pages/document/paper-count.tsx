import { type ReactNode } from 'react';
import { type Ballot, type DocumentView } from '../../api/documents';
import { useSession } from '../../api/session';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { useKept } from '../../ui/kept';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';

const CHOICES = ['for', 'against', 'other', 'abstain', 'invalid'] as const;

interface Form {
  readonly takers: readonly string[];
  readonly papers: Readonly<Record<(typeof CHOICES)[number], string>>;
  readonly opinions: string;
}
const EMPTY: Form = { takers: [], papers: { for: '', against: '', other: '', abstain: '', invalid: '' }, opinions: '' };

/** The urn of a secret ballot on paper: two people enter what lay in it, each blind; until both agree the ballot cannot be closed. */
export function PaperCount({ ballot, document }: { readonly ballot: Ballot; readonly document: DocumentView }): ReactNode {
  const t = useTexts();
  const { count } = ballot;
  const enters = document.actions.includes('keep-slips') && count?.status !== 'confirmed';
  return (
    <section className="stack" aria-labelledby="kiem-phieu">
      <h3 id="kiem-phieu">{t.paperCount.title}</h3>
      <p className={count?.status === 'confirmed' ? 'note note-good' : count?.status === 'mismatch' ? 'note note-warn' : 'muted'}>
        {t.paperCount.states[count?.status ?? 'none']}
      </p>
      {(count?.readings ?? []).map(({ takers, papers }, at) => (
        <p key={at}>
          <strong>{t.paperCount.reading(at + 1)}</strong> {t.paperCount.handedOut(takers.length)};{' '}
          {CHOICES.map((one) => `${t.ballot.counts[one]}: ${papers[one]}`).join('; ')}
        </p>
      ))}
      {enters && count?.status === 'entered' && count.byMe && <p className="note">{t.paperCount.another}</p>}
      {enters && !(count?.status === 'entered' && count.byMe) && <CountForm ballot={ballot} documentId={document.id} />}
    </section>
  );
}

function CountForm({ ballot, documentId }: { readonly ballot: Ballot; readonly documentId: string }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const person = useSession()?.person.id ?? '';
  const [form, setForm, forget] = useKept<Form>(`count.${ballot.decisionId}.${person}`, EMPTY);
  const enter = useCommand<{ status: 'entered' | 'mismatch' | 'confirmed' }>(({ status }) => {
    forget();
    toast(t.paperCount.done[status]);
  });
  const members = ballot.roster.filter(({ recused }) => !recused);
  const found = CHOICES.reduce((sum, one) => sum + Number(form.papers[one]), 0);
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (enter.isPending) return;
        const papers = Object.fromEntries(CHOICES.map((one) => [one, Number(form.papers[one])]));
        const opinions = form.opinions.split('\n').filter((line) => line.trim() !== '');
        enter.mutate({ path: `/api/documents/${documentId}/ballot/paper-count`, body: { takers: form.takers, papers, opinions } });
      }}
    >
      <fieldset className="stack-tight">
        <legend>{t.paperCount.takers}</legend>
        {members.map(({ personId, name }) => (
          <label key={personId} className="choice">
            <input
              type="checkbox"
              checked={form.takers.includes(personId)}
              onChange={(event) =>
                setForm((was) => ({
                  ...was,
                  takers: event.target.checked ? [...was.takers, personId] : was.takers.filter((one) => one !== personId),
                }))
              }
            />
            {name}
          </label>
        ))}
      </fieldset>
      <div className="fields">
        {CHOICES.map((one) => (
          <Field key={one} label={t.ballot.counts[one]}>
            {(ids) => (
              <input
                {...ids}
                type="number"
                inputMode="numeric"
                min={0}
                max={form.takers.length}
                value={form.papers[one]}
                onChange={(event) => setForm((was) => ({ ...was, papers: { ...was.papers, [one]: event.target.value } }))}
              />
            )}
          </Field>
        ))}
      </div>
      <p role="status">{t.paperCount.sum(form.takers.length, found)}</p>
      {Number(form.papers.other) > 0 && (
        <Field label={t.paperCount.opinions} hint={t.paperCount.opinionsHint} error={enter.error?.of('opinions')}>
          {(ids) => (
            <textarea
              {...ids}
              rows={3}
              value={form.opinions}
              onChange={(event) => setForm((was) => ({ ...was, opinions: event.target.value }))}
            />
          )}
        </Field>
      )}
      <ProblemNote problem={enter.error} except={['opinions']} />
      <div>
        <Button type="submit" kind="main" busy={enter.isPending}>
          {t.paperCount.enter}
        </Button>
      </div>
    </form>
  );
}
