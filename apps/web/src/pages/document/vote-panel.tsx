import { type ReactNode, useState } from 'react';
import { type Choice } from '../../api/documents';
import { useSession } from '../../api/session';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Ask } from '../../ui/ask';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { useKept } from '../../ui/kept';
import { useToast } from '../../ui/toast';

/** Voting with one thumb: three buttons at the foot of the page; the opinion typed so far outlives a lost connection. */
export function VotePanel({ documentId }: { readonly documentId: string }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const person = useSession()?.person.id ?? '';
  const [choice, setChoice] = useState<Choice | null>(null);
  const [opinion, setOpinion, forget] = useKept(`vote.${documentId}.${person}`, '');
  const cast = useCommand(() => {
    forget();
    setChoice(null);
    toast(t.vote.castDone);
  });
  return (
    <section className="vote-panel" aria-label={t.vote.mine}>
      <details>
        <summary>{t.vote.opinion}</summary>
        <Field label={t.vote.opinion} hint={t.vote.opinionHint} hideLabel error={cast.error?.of('opinion')}>
          {(ids) => <textarea {...ids} rows={2} value={opinion} onChange={(event) => setOpinion(event.target.value)} />}
        </Field>
      </details>
      <div className="vote-buttons">
        {(['for', 'against', 'abstain'] as const).map((one) => (
          <Button key={one} className={`vote-${one}`} onClick={() => setChoice(one)}>
            {t.vote.choices[one]}
          </Button>
        ))}
      </div>
      {choice && (
        <Ask
          title={t.vote.confirm(t.vote.choices[choice])}
          yes={t.vote.cast}
          busy={cast.isPending}
          problem={cast.error}
          close={() => setChoice(null)}
          act={() =>
            cast.mutate({
              path: `/api/documents/${documentId}/ballot/votes`,
              body: { choice, ...(opinion.trim() === '' ? {} : { opinion: opinion.trim() }) },
            })
          }
        >
          <p>{t.vote.confirmText}</p>
          {opinion.trim() !== '' && <p>“{opinion.trim()}”</p>}
        </Ask>
      )}
    </section>
  );
}
