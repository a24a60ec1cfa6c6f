import { type ReactNode, useState } from 'react';
import { type Ballot } from '../../api/documents';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Ask } from '../../ui/ask';
import { Button } from '../../ui/button';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';

/** What the presiding member and the office do while a ballot is open: remind, call it important, take it to a meeting. */
export function BallotActs({ ballot, documentId }: { readonly ballot: Ballot; readonly documentId: string }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const [asking, setAsking] = useState<'important' | 'meeting' | null>(null);
  const path = `/api/documents/${documentId}/ballot`;
  const remind = useCommand<{ reminded: number }>(({ reminded }) => toast(t.ballot.reminded(reminded)));
  const mark = useCommand(() => {
    setAsking(null);
    toast(t.ballot.marked);
  });
  const meet = useCommand(() => {
    setAsking(null);
    toast(t.ballot.movedToMeeting);
  });
  const { presides } = ballot.mine;
  return (
    <div className="row">
      {!ballot.onPaper && (
        <Button busy={remind.isPending} onClick={() => remind.mutate({ path: `${path}/reminders` })}>
          {t.ballot.remind}
        </Button>
      )}
      {presides && (
        <Button onClick={() => setAsking('important')}>{ballot.important ? t.ballot.unmarkImportant : t.ballot.markImportant}</Button>
      )}
      {presides && ballot.mode === 'written' && <Button onClick={() => setAsking('meeting')}>{t.ballot.toMeeting}</Button>}
      <ProblemNote problem={remind.error} />
      {asking === 'important' && (
        <Ask
          title={ballot.important ? t.ballot.unmarkImportant : t.ballot.markImportant}
          yes={ballot.important ? t.ballot.unmarkImportant : t.ballot.markImportant}
          busy={mark.isPending}
          problem={mark.error}
          close={() => setAsking(null)}
          act={() => mark.mutate({ method: 'PUT', path: `${path}/important`, body: { important: !ballot.important } })}
        >
          <p>{t.ballot.markText}</p>
        </Ask>
      )}
      {asking === 'meeting' && (
        <Ask
          title={t.ballot.toMeeting}
          yes={t.ballot.toMeeting}
          busy={meet.isPending}
          problem={meet.error}
          close={() => setAsking(null)}
          act={() => meet.mutate({ path: `${path}/meeting`, body: {} })}
        >
          <p>{t.ballot.toMeetingText}</p>
        </Ask>
      )}
    </div>
  );
}
