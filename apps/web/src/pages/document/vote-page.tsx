import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { type Ballot, differenceQuery, type DocumentAction, type DocumentView } from '../../api/documents';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Ask } from '../../ui/ask';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/date-field';
import { momentText } from '../../ui/dates';
import { Empty, Loaded } from '../../ui/loaded';
import { useToast } from '../../ui/toast';
import { CloseBallot } from './close-ballot';
import { Sheet } from './sheet';
import { useDocument } from './use-document';
import { Differences } from './versions-page';
import { VotePanel } from './vote-panel';
import { nodeName } from './edit-page';

/** The committee's vote on one version: reading it, voting, following who has voted, closing, and what came of it. */
export function VotePage(): ReactNode {
  const t = useTexts();
  const document = useDocument();
  const { ballot } = document;
  const may = (action: DocumentAction): boolean => document.actions.includes(action);
  return (
    <div className="stack-wide">
      {may('open-ballot') && <OpenBallot document={document} />}
      {ballot ? (
        <BallotCard ballot={ballot} document={document} />
      ) : (
        !may('open-ballot') && <Empty title={t.vote.notOpen}>{t.vote.notOpenText}</Empty>
      )}
      {may('confirm-changes') && <ConfirmChanges document={document} />}
      {ballot?.status === 'open' && (
        <section className="stack" aria-label={t.vote.readFirst}>
          <Sheet content={document.current.content} />
        </section>
      )}
      {may('vote') && <VotePanel documentId={document.id} />}
    </div>
  );
}

function BallotCard({ ballot, document }: { readonly ballot: Ballot; readonly document: DocumentView }): ReactNode {
  const t = useTexts();
  const [closing, setClosing] = useState(false);
  return (
    <section className="card stack" aria-labelledby="bieu-quyet">
      <div className="row row-between">
        <h2 id="bieu-quyet">
          {t.vote.title}: {t.vote.bodies[ballot.body] ?? ballot.body}
        </h2>
        {document.actions.includes('close-ballot') && (
          <Button kind={ballot.voted === ballot.rosterSize ? 'main' : 'plain'} onClick={() => setClosing(true)}>
            {t.vote.close}
          </Button>
        )}
      </div>
      {ballot.outcome && (
        <div className={ballot.outcome === 'approved' || ballot.outcome === 'approved-with-changes' ? 'note note-good' : 'note note-warn'}>
          <p>
            <strong>
              {t.vote.result}: {t.vote.outcomes[ballot.outcome]}
            </strong>
          </p>
          {ballot.explanation && <p>{ballot.explanation}</p>}
          {ballot.putOffReason && <p>“{ballot.putOffReason}”</p>}
        </div>
      )}
      <div>
        <p>
          <strong>{t.vote.progress(ballot.voted, ballot.rosterSize)}</strong>
          {ballot.status === 'open' && ballot.closesAt && ` · ${t.vote.closes}: ${momentText(ballot.closesAt)}`}
        </p>
        <progress
          className="progress"
          max={ballot.rosterSize}
          value={ballot.voted}
          aria-label={t.vote.progress(ballot.voted, ballot.rosterSize)}
        />
      </div>
      {ballot.tally && (
        <div className="figures">
          {(['for', 'against', 'abstain'] as const).map((choice) => (
            <div key={choice} className="figure">
              <strong>{ballot.tally?.[choice] ?? 0}</strong>
              {t.vote.choices[choice]}
            </div>
          ))}
        </div>
      )}
      {ballot.listedChanges.length > 0 && (
        <div>
          <h3>{t.vote.changes}</h3>
          <ul>
            {ballot.listedChanges.map((one) => (
              <li key={one.nodeId}>
                <strong>{nodeName(document.current.content, one.nodeId)}</strong>: {one.instruction}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div>
        <h3>{t.vote.roster}</h3>
        <ul className="roster">
          {ballot.roster.map((seat) => (
            <li key={seat.personId}>
              <span aria-hidden="true">{seat.voted ? '✓' : '○'}</span> {seat.name}
              {seat.title ? <span className="muted">, {seat.title}</span> : null}{' '}
              {seat.choice ? (
                <Badge tone={seat.choice === 'for' ? 'good' : seat.choice === 'against' ? 'bad' : 'plain'}>
                  {t.vote.choices[seat.choice]}
                </Badge>
              ) : (
                <span className="small muted">({seat.voted ? t.vote.voted : t.vote.notVoted})</span>
              )}
              {seat.opinion && <p className="small">“{seat.opinion}”</p>}
            </li>
          ))}
        </ul>
      </div>
      {closing && <CloseBallot document={document} close={() => setClosing(false)} />}
    </section>
  );
}

function OpenBallot({ document }: { readonly document: DocumentView }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const [day, setDay] = useState<string | null>(null);
  const open = useCommand(() => {
    setAsking(false);
    toast(t.vote.opened);
  });
  return (
    <section className="card stack" aria-labelledby="mo-bieu-quyet">
      <h2 id="mo-bieu-quyet">{t.vote.open}</h2>
      <p>{t.vote.openText}</p>
      <DateField label={t.vote.closesOn} value={day} change={setDay} error={open.error?.of('closesAt') ?? null} />
      <div>
        <Button kind="main" onClick={() => setAsking(true)}>
          {t.vote.open}
        </Button>
      </div>
      {asking && (
        <Ask
          title={t.vote.openTitle}
          yes={t.vote.open}
          busy={open.isPending}
          problem={open.error}
          close={() => setAsking(false)}
          act={() =>
            open.mutate({
              path: `/api/documents/${document.id}/ballot/open`,
              body: day === null ? {} : { closesAt: `${day}T17:00:00+07:00` },
            })
          }
        >
          <p>{t.document.version(document.current.ordinal)}</p>
        </Ask>
      )}
    </section>
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
