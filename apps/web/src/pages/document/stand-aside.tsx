import { type ReactNode, useState } from 'react';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { AskReason } from '../../ui/ask';
import { Button } from '../../ui/button';
import { useToast } from '../../ui/toast';

/** A member with an interest in the matter stands aside, for good. */
export function StandAside({ documentId, decisionId }: { readonly documentId: string; readonly decisionId: string }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const aside = useCommand(() => {
    setAsking(false);
    toast(t.ballot.asideDone);
  });
  return (
    <div>
      <Button kind="quiet" onClick={() => setAsking(true)}>
        {t.ballot.aside}
      </Button>
      {asking && (
        <AskReason
          keep={`aside.${decisionId}`}
          title={t.ballot.asideTitle}
          label={t.frame.reason}
          hint={t.ballot.asideHint}
          yes={t.ballot.aside}
          danger
          busy={aside.isPending}
          problem={aside.error}
          close={() => setAsking(false)}
          act={(reason, sent) =>
            aside.mutate({ path: `/api/documents/${documentId}/ballot/recusal`, body: { reason } }, { onSuccess: sent })
          }
        />
      )}
    </div>
  );
}
