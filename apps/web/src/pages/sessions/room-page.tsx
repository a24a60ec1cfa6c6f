import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { type AgendaItem, type Sitting } from '../../api/sessions';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/loaded';
import { ProblemNote } from '../../ui/problem-note';
import { ItemRecord } from './item-record';
import { ItemVote } from './item-vote';
import { QuorumLine } from './quorum-line';
import { SeatList } from './seat-list';
import { useSitting } from './use-sitting';

/** The room while the session sits, and what it leaves behind: items with their votes and notes on one side, the roll call on the other. */
export function RoomPage(): ReactNode {
  const t = useTexts();
  const sitting = useSitting();
  if (sitting.openedAt === null) {
    return (
      <Empty title={t.room.notOpen}>
        <p>{t.room.notOpenText}</p>
      </Empty>
    );
  }
  return (
    <div className="stack">
      <QuorumLine sitting={sitting} />
      <div className="room">
        <ol className="agenda">
          {sitting.items.map((item, index) => (
            <RoomItem key={item.id} sitting={sitting} item={item} number={index + 1} />
          ))}
        </ol>
        <SeatList sitting={sitting} />
      </div>
    </div>
  );
}

function RoomItem({ sitting, item, number }: { readonly sitting: Sitting; readonly item: AgendaItem; readonly number: number }): ReactNode {
  const t = useTexts();
  const here = sitting.currentItemId === item.id;
  const conducts = sitting.moves.includes('conduct') && item.status !== 'put-off';
  const takeUp = useCommand();
  return (
    <li className={here ? 'card agenda-item agenda-here' : 'card agenda-item'} aria-current={here ? 'step' : undefined}>
      <div className="row row-between">
        <h2>
          {number}. {item.title}
        </h2>
        {here ? (
          <Badge tone="info">{t.room.current}</Badge>
        ) : (
          <Badge tone={item.status === 'dealt-with' ? 'good' : 'plain'}>{t.agenda.itemStatuses[item.status]}</Badge>
        )}
      </div>
      {item.presenter && <p className="muted">{item.presenter}</p>}
      {item.documentId && (
        <p className="no-print">
          <Link to="/van-ban/$documentId" params={{ documentId: item.documentId }}>
            {t.agenda.openDocument}
          </Link>
        </p>
      )}
      {item.status === 'put-off' && item.reason && <p className="note note-warn">{t.agenda.putOffBecause(item.reason)}</p>}
      <ItemVote sitting={sitting} item={item} />
      {conducts ? <ItemRecord sitting={sitting} item={item} /> : <Recorded item={item} />}
      {conducts && !here && (
        <div className="actions">
          <Button
            busy={takeUp.isPending}
            onClick={() => takeUp.mutate({ path: `/api/sessions/${sitting.id}/agenda/${item.id}/take-up`, body: {} })}
          >
            {t.room.takeUp}
          </Button>
        </div>
      )}
      <ProblemNote problem={takeUp.error} />
    </li>
  );
}

function Recorded({ item }: { readonly item: AgendaItem }): ReactNode {
  const t = useTexts();
  return (
    <>
      {item.discussion && (
        <p className="as-typed">
          <strong>{t.room.discussion}:</strong> {item.discussion}
        </p>
      )}
      {item.conclusion && (
        <p className="as-typed">
          <strong>{t.room.conclusion}:</strong> {item.conclusion}
        </p>
      )}
    </>
  );
}
