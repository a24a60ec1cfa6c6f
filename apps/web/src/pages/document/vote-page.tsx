import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type Ballot, differenceQuery, type DocumentAction, type DocumentView } from '../../api/documents';
import { useSession } from '../../api/session';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Ask } from '../../ui/ask';
import { Button } from '../../ui/button';
import { Empty, Loaded } from '../../ui/loaded';
import { useKept } from '../../ui/kept';
import { useToast } from '../../ui/toast';
import { useReading } from '../desk/use-reading';
import { BallotCard } from './ballot-card';
import { OpenBallot } from './open-ballot';
import { Sheet } from './sheet';
import { useDocument } from './use-document';
import { Differences } from './versions-page';
import { VotePanel } from './vote-panel';

/** The committee's vote on one version: reading it, voting, following who has voted, closing, and what came of it. */
export function VotePage(): ReactNode {
  const t = useTexts();
  const document = useDocument();
  useReading(document);
  const { ballot } = document;
  const may = (action: DocumentAction): boolean => document.actions.includes(action);
  // A member reads first; who leads the ballot sees first how it stands.
  const textFirst = ballot?.status === 'open' && ballot.mine.onRoster && !ballot.mine.presides;
  return (
    <div className="stack-wide">
      {may('open-ballot') && <OpenBallot document={document} />}
      {textFirst && <ReadAndVote ballot={ballot} document={document} />}
      {ballot ? (
        <BallotCard ballot={ballot} document={document} />
      ) : (
        !may('open-ballot') && <Empty title={t.vote.notOpen}>{t.vote.notOpenText}</Empty>
      )}
      {may('confirm-changes') && <ConfirmChanges document={document} />}
      {ballot?.status === 'open' && !textFirst && <ReadAndVote ballot={ballot} document={document} />}
    </div>
  );
}

/** The text first; who has a seat votes below it once its end came into sight (or they say so). */
function ReadAndVote({ ballot, document }: { readonly ballot: Ballot; readonly document: DocumentView }): ReactNode {
  const t = useTexts();
  const person = useSession()?.person.id ?? '';
  const [read, setRead] = useKept(`read.${ballot.decisionId}.${person}`, false);
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = end.current;
    if (element === null || read) return;
    const seen = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setRead(true);
    });
    seen.observe(element);
    return () => seen.disconnect();
  }, [read, setRead]);
  const { onRoster, recused } = ballot.mine;
  return (
    <>
      <section className="stack" aria-label={t.vote.readFirst}>
        <Sheet content={document.current.content} />
        <div ref={end} className="read-end" />
      </section>
      {recused && <p className="note">{t.ballot.asideNote}</p>}
      {onRoster && !recused && !ballot.onPaper && (
        <VotePanel ballot={ballot} document={document} read={read} haveRead={() => setRead(true)} />
      )}
    </>
  );
}

function ConfirmChanges({ document }: { readonly document: DocumentView }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const confirm = useCommand(() => toast(t.vote.changesConfirmed));
  const [asking, setAsking] = useState(false);
  const diff = useQuery({
    ...differenceQuery(document.id, document.approvedVersionId ?? '', document.current.versionId),
    enabled: document.approvedVersionId !== null,
  });
  return (
    <section className="card stack" aria-labelledby="xac-nhan-sua">
      <h2 id="xac-nhan-sua">{t.vote.confirmChanges}</h2>
      <p>{t.vote.confirmChangesText}</p>
      {document.approvedVersionId && <Loaded asked={diff}>{({ nodes }) => <Differences items={nodes} />}</Loaded>}
      <div>
        <Button kind="main" onClick={() => setAsking(true)}>
          {t.vote.confirmChanges}
        </Button>
      </div>
      {asking && (
        <Ask
          title={t.vote.confirmChanges}
          yes={t.vote.confirmChanges}
          busy={confirm.isPending}
          problem={confirm.error}
          close={() => setAsking(false)}
          act={() =>
            confirm.mutate({
              path: `/api/documents/${document.id}/changes/confirm`,
              body: { versionDigest: document.current.digest },
            })
          }
        />
      )}
    </section>
  );
}
