import { type ReactNode, useState } from 'react';
import { type Ballot, type DocumentView } from '../../api/documents';
import { useTexts } from '../../texts/language';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { momentText } from '../../ui/dates';
import { BallotActs } from './ballot-acts';
import { CloseBallot } from './close-ballot';
import { nodeName } from './edit-page';
import { rulesText } from './open-ballot';
import { PaperCount } from './paper-count';
import { Roster } from './roster';
import { UrnPapers } from './urn-papers';

const COUNTS = ['for', 'against', 'other', 'abstain', 'invalid', 'consenting'] as const;

/** How a ballot is held, how it stands, what came of it, and what may be done with it. */
export function BallotCard({ ballot, document }: { readonly ballot: Ballot; readonly document: DocumentView }): ReactNode {
  const t = useTexts();
  const [closing, setClosing] = useState(false);
  const open = ballot.status === 'open';
  const heard = ballot.voted + ballot.roster.filter(({ recused }) => recused).length;
  const { tally } = ballot;
  return (
    <section className="card stack" aria-labelledby="bieu-quyet">
      <div className="row row-between">
        <h2 id="bieu-quyet">
          {t.vote.title}: {t.vote.bodies[ballot.body] ?? ballot.body}
        </h2>
        {document.actions.includes('close-ballot') && (
          <Button kind={heard === ballot.rosterSize ? 'main' : 'plain'} onClick={() => setClosing(true)}>
            {t.vote.close}
          </Button>
        )}
      </div>
      <div className="row">
        <Badge tone="plain">{t.ballot.modes[ballot.mode]}</Badge>
        {ballot.subject !== 'general' && <Badge tone="plain">{t.ballot.subjects[ballot.subject]}</Badge>}
        {ballot.secret && <Badge tone="warn">{t.ballot.secret}</Badge>}
        {ballot.important && <Badge tone="warn">{t.ballot.important}</Badge>}
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
          {open && ballot.closesAt && ` · ${t.vote.closes}: ${momentText(ballot.closesAt)}`}
          {open && ballot.reminded > 0 && ` · ${t.ballot.remindedTimes(ballot.reminded)}`}
        </p>
        <progress
          className="progress"
          max={ballot.rosterSize}
          value={ballot.voted}
          aria-label={t.vote.progress(ballot.voted, ballot.rosterSize)}
        />
        <p className="small muted">
          {rulesText(t, ballot.rules)}
          {ballot.mode === 'written' && ` ${ballot.silenceConsents ? t.ballot.silenceYes : t.ballot.silenceNo}`}
        </p>
      </div>
      {tally && (
        <div>
          {open && <h3>{t.ballot.live}</h3>}
          <div className="figures">
            {COUNTS.filter((one) => tally[one] > 0 || one === 'for' || one === 'against').map((one) => (
              <div key={one} className="figure">
                <strong>{tally[one]}</strong>
                {t.ballot.counts[one]}
              </div>
            ))}
          </div>
        </div>
      )}
      {document.actions.includes('conduct-ballot') && open && <BallotActs ballot={ballot} documentId={document.id} />}
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
      {ballot.onPaper && open && <PaperCount ballot={ballot} document={document} />}
      <UrnPapers ballot={ballot} content={document.current.content} />
      <Roster ballot={ballot} document={document} />
      {closing && <CloseBallot document={document} close={() => setClosing(false)} />}
    </section>
  );
}
