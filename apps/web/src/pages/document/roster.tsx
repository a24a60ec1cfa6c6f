import { type ReactNode, useState } from 'react';
import { type Ballot, type DocumentView, type Seat } from '../../api/documents';
import { useTexts } from '../../texts/language';
import { type Texts } from '../../texts/vi';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { KeepSlip } from './keep-slip';
import { Said } from './said';

/** Who may vote, who has, who stood aside; for the office, slips to be entered. */
export function Roster({ ballot, document }: { readonly ballot: Ballot; readonly document: DocumentView }): ReactNode {
  const t = useTexts();
  const [keeping, setKeeping] = useState<string | null>(null);
  const keeps = document.actions.includes('keep-slips') && !ballot.onPaper;
  const kept = ballot.roster.find(({ personId }) => personId === keeping);
  return (
    <div>
      <h3>{t.vote.roster}</h3>
      <ul className="roster">
        {ballot.roster.map((seat) => (
          <li key={seat.personId}>
            <span aria-hidden="true">{seat.recused ? '–' : seat.voted ? '✓' : '○'}</span> {seat.name}
            {seat.title ? <span className="muted">, {seat.title}</span> : null}{' '}
            {seat.choice ? (
              <Badge tone={seat.choice === 'for' ? 'good' : seat.choice === 'against' ? 'bad' : 'plain'}>
                {t.vote.choices[seat.choice]}
              </Badge>
            ) : (
              <span className="small muted">({standing(t, seat)})</span>
            )}
            {marks(t, seat).map((mark) => (
              <span key={mark} className="small muted">
                {' '}
                · {mark}
              </span>
            ))}
            {seat.recusalReason && <p className="small muted">“{seat.recusalReason}”</p>}
            <Said {...seat} content={document.current.content} />
            {keeps && !seat.voted && !seat.recused && (
              <div>
                <Button kind="quiet" aria-label={`${t.ballot.keepSlip}: ${seat.name}`} onClick={() => setKeeping(seat.personId)}>
                  {t.ballot.keepSlip}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {kept && <KeepSlip seat={kept} decisionId={ballot.decisionId} document={document} close={() => setKeeping(null)} />}
    </div>
  );
}

const standing = (t: Texts, seat: Seat): string => (seat.recused ? t.ballot.stoodAside : seat.voted ? t.vote.voted : t.vote.notVoted);

function marks(t: Texts, seat: Seat): string[] {
  return [
    ...(seat.present === null ? [] : [seat.present ? t.ballot.present : t.ballot.absent]),
    ...(seat.onPaper ? [t.ballot.onPaper] : []),
    ...(seat.prepared && !seat.voted ? [t.ballot.prepared] : []),
    ...(seat.paper && !seat.voted ? [t.ballot.paper[seat.paper.status]] : []),
  ];
}
