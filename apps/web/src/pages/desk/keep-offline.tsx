import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { fullTitle } from '../../api/content';
import { type Dossier } from '../../api/desk';
import { type DocumentView } from '../../api/documents';
import { useSession } from '../../api/session';
import { Problem } from '../../api/problem';
import { canKeep, dropDossier, keepDossier, keptDossiers } from '../../offline/kept-dossiers';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { momentText } from '../../ui/dates';
import { ProblemNote } from '../../ui/problem-note';

/** Keeps the dossier in this browser until it is deleted or the person signs out, and says what is kept and since when. */
export function KeepOffline({ document, dossier }: { readonly document: DocumentView; readonly dossier: Dossier }): ReactNode {
  const t = useTexts();
  const person = useSession()?.person;
  const queries = useQueryClient();
  const kept = useQuery({ queryKey: ['kept'], queryFn: keptDossiers }).data?.find(({ documentId }) => documentId === document.id);
  const keep = useMutation<void, Error>({
    mutationFn: async () => {
      if (person === undefined) return;
      const answer = await fetch(`/api/documents/${document.id}/dossier/pdf`);
      if (!answer.ok) throw new Problem(answer.status, 'network', '');
      const { fingerprint, ordinal, parts } = dossier;
      const whole = {
        documentId: document.id,
        title: fullTitle(document),
        ordinal,
        versionId: document.current.versionId,
        fingerprint,
        person,
        content: document.current.content,
        parts,
      };
      await keepDossier(whole, await answer.blob());
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['kept'] }),
  });
  if (!canKeep()) return <p className="muted">{t.dossier.cannotKeep}</p>;
  return (
    <div className="stack">
      {kept && (
        <p className={kept.fingerprint === dossier.fingerprint ? 'note note-good' : 'note note-warn'}>
          {t.dossier.keptAt(momentText(kept.keptAt))} {kept.fingerprint === dossier.fingerprint ? '' : t.dossier.keptOld}
        </p>
      )}
      <div className="row">
        {kept?.fingerprint !== dossier.fingerprint && (
          <Button busy={keep.isPending} onClick={() => keep.mutate()}>
            {kept ? t.dossier.keepAgain : t.dossier.keep}
          </Button>
        )}
        {kept && (
          <Button onClick={() => void dropDossier(document.id).then(() => queries.invalidateQueries({ queryKey: ['kept'] }))}>
            {t.dossier.drop}
          </Button>
        )}
      </div>
      <p className="small muted">{t.dossier.keepHint}</p>
      <ProblemNote problem={keep.error} />
    </div>
  );
}
