import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { type Round, roundsQuery } from '../../api/appraisal';
import { useTexts } from '../../texts/language';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { dayText } from '../../ui/dates';
import { Empty, Loaded } from '../../ui/loaded';
import { useDocument } from '../document/use-document';
import { OpenRound } from './open-round';

/** The comment rounds of a draft: who was asked when, and the form to ask units. */
export function RoundsPage(): ReactNode {
  const t = useTexts();
  const document = useDocument();
  const rounds = useQuery(roundsQuery(document.id));
  const [opening, setOpening] = useState(false);
  return (
    <div className="stack-wide">
      <div className="row row-between">
        <h2>{t.rounds.title}</h2>
        {document.actions.includes('ask-units') && !opening && (
          <Button kind="main" onClick={() => setOpening(true)}>
            {t.rounds.open}
          </Button>
        )}
      </div>
      <p>{t.rounds.about}</p>
      {opening && <OpenRound documentId={document.id} close={() => setOpening(false)} />}
      <Loaded asked={rounds}>
        {(items) =>
          items.length === 0 ? (
            <Empty title={t.rounds.none} />
          ) : (
            <ul className="list">
              {items.map((round) => (
                <li key={round.id}>
                  <RoundItem round={round} documentId={document.id} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </div>
  );
}

function RoundItem({ round, documentId }: { readonly round: Round; readonly documentId: string }): ReactNode {
  const t = useTexts();
  return (
    <Link to="/van-ban/$documentId/lay-y-kien/$roundId" params={{ documentId, roundId: round.id }} className="item">
      <span className="item-title">
        {t.rounds.ordinal(round.ordinal)}: {t.rounds.purposes[round.purpose]}, {t.rounds.due(dayText(round.dueOn))}
      </span>
      <span className="item-side">
        <Badge tone={round.status === 'open' ? 'info' : 'good'}>{t.rounds.status[round.status]}</Badge>
      </span>
      <span className="muted">
        {t.rounds.counts(round.answered, round.addressees, round.opinions)}
        {round.unanswered > 0 && ` · ${t.rounds.unanswered(round.unanswered)}`}
      </span>
    </Link>
  );
}
