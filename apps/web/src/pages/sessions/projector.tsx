import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { type Sitting, sittingQuery } from '../../api/sessions';
import { useLive } from '../../frame/use-live';
import { useTexts } from '../../texts/language';
import { Loaded } from '../../ui/loaded';
import { useTitle } from '../../ui/use-title';

/** The screen on the wall: large type, nothing to press, live. Shows what the room may see, never who voted how. */
export function Projector(): ReactNode {
  const { sessionId } = useParams({ from: '/screen/hoi-nghi/$sessionId/man-chieu' });
  const t = useTexts();
  useLive();
  useTitle(t.room.screenTitle);
  return <Loaded asked={useQuery(sittingQuery(sessionId))}>{(sitting) => <Wall sitting={sitting} />}</Loaded>;
}

function Wall({ sitting }: { readonly sitting: Sitting }): ReactNode {
  const t = useTexts();
  const current = sitting.items.find((item) => item.id === sitting.currentItemId);
  const number = current === undefined ? 0 : sitting.items.indexOf(current) + 1;
  const { quorum } = sitting;
  return (
    <main className="wall">
      <header>
        <h1>{t.sessions.named(sitting.bodyName, sitting.ordinal)}</h1>
        {quorum && (
          <p>
            {t.room.quorum(quorum.present, quorum.seats)}
            {quorum.needed !== null && `; ${t.room.needed(quorum.needed)}`}
          </p>
        )}
      </header>
      <section className="wall-item" aria-live="polite">
        {current === undefined ? (
          <p className="wall-title">{sitting.closedAt ? t.room.over : t.room.breakText}</p>
        ) : (
          <>
            <p className="wall-number">{`${number}/${sitting.items.length}`}</p>
            <p className="wall-title">{current.title}</p>
            {current.presenter && <p className="wall-by">{current.presenter}</p>}
            {current.ballot?.status === 'open' && (
              <p className="wall-vote">
                {t.room.voting}: <strong>{t.room.voted(current.ballot.voted, current.ballot.rosterSize)}</strong>
              </p>
            )}
            {current.ballot?.explanation && <p className="wall-vote">{current.ballot.explanation}</p>}
            {current.conclusion && <p className="wall-by as-typed">{current.conclusion}</p>}
          </>
        )}
      </section>
      <ol className="wall-agenda">
        {sitting.items.map((item) => (
          <li key={item.id} aria-current={item.id === sitting.currentItemId ? 'step' : undefined}>
            {item.title}
            {item.status !== 'listed' && ` (${t.agenda.itemStatuses[item.status]})`}
          </li>
        ))}
      </ol>
      <Link to="/hoi-nghi/$sessionId/phong-hop" params={{ sessionId: sitting.id }} className="wall-back">
        {t.room.screenBack}
      </Link>
    </main>
  );
}
