import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { type AgendaItem, type Sitting } from '../../api/sessions';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { AskReason } from '../../ui/ask';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/loaded';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';
import { ItemForm } from './item-form';
import { ItemPapers } from './item-papers';
import { ReplyCard } from './reply-form';
import { useSitting } from './use-sitting';

/** The agenda with its papers: read by everyone who is asked, kept by who prepares. */
export function AgendaPage(): ReactNode {
  const t = useTexts();
  const sitting = useSitting();
  const [adding, setAdding] = useState(false);
  const keeps = sitting.moves.includes('arrange');
  const order = useCommand();
  const move = (at: number, by: number): void => {
    const itemIds = sitting.items.filter((item) => item.status !== 'put-off' || keeps).map((item) => item.id);
    const [moved] = itemIds.splice(at, 1);
    if (moved === undefined) return;
    itemIds.splice(at + by, 0, moved);
    order.mutate({ method: 'PUT', path: `/api/sessions/${sitting.id}/agenda`, body: { itemIds, expectedVersion: sitting.version } });
  };
  return (
    <div className="stack-wide">
      <ReplyCard sitting={sitting} />
      <section className="stack" aria-labelledby="chuong-trinh">
        <div className="row row-between">
          <h2 id="chuong-trinh">{t.agenda.title}</h2>
          {keeps && (
            <Button kind="main" onClick={() => setAdding(true)}>
              + {t.agenda.add}
            </Button>
          )}
        </div>
        <ProblemNote problem={order.error} />
        {sitting.items.length === 0 ? (
          <Empty title={t.agenda.none}>{keeps && <p>{t.agenda.noneText}</p>}</Empty>
        ) : (
          <ol className="agenda">
            {sitting.items.map((item, index) => (
              <Item
                key={item.id}
                sitting={sitting}
                item={item}
                number={index + 1}
                up={keeps && index > 0 ? () => move(index, -1) : null}
                down={keeps && index < sitting.items.length - 1 ? () => move(index, 1) : null}
              />
            ))}
          </ol>
        )}
      </section>
      {adding && <ItemForm sitting={sitting} item={null} close={() => setAdding(false)} />}
    </div>
  );
}

function Item(props: {
  readonly sitting: Sitting;
  readonly item: AgendaItem;
  readonly number: number;
  readonly up: (() => void) | null;
  readonly down: (() => void) | null;
}): ReactNode {
  const t = useTexts();
  const { sitting, item } = props;
  const [asked, setAsked] = useState<'edit' | 'remove' | null>(null);
  const keeps = sitting.moves.includes('arrange') && item.status !== 'put-off';
  return (
    <li className="card agenda-item">
      <div className="row row-between">
        <h3>
          {props.number}. {item.title}
        </h3>
        <Badge tone={item.status === 'dealt-with' ? 'good' : item.status === 'put-off' ? 'warn' : 'plain'}>
          {t.agenda.itemStatuses[item.status]}
        </Badge>
      </div>
      <p className="muted">
        {[item.presenter, item.minutesPlanned === null ? null : t.agenda.minutesOf(item.minutesPlanned)].filter(Boolean).join(' · ')}
      </p>
      {item.status === 'put-off' && item.reason && <p className="note note-warn">{t.agenda.putOffBecause(item.reason)}</p>}
      {item.movedToSessionId && (
        <p>
          <Link to="/hoi-nghi/$sessionId" params={{ sessionId: item.movedToSessionId }}>
            {t.agenda.movedTo}
          </Link>
        </p>
      )}
      {item.ballot?.explanation && (
        <p className="note">
          {t.room.result}: {item.ballot.explanation}
        </p>
      )}
      <ItemPapers sitting={sitting} item={item} />
      {keeps && (
        <div className="actions">
          {props.up && (
            <Button className="button-small" aria-label={t.agenda.up(item.title)} onClick={props.up}>
              ↑
            </Button>
          )}
          {props.down && (
            <Button className="button-small" aria-label={t.agenda.down(item.title)} onClick={props.down}>
              ↓
            </Button>
          )}
          <Button className="button-small" onClick={() => setAsked('edit')}>
            {t.agenda.edit}
          </Button>
          {item.ballot === null && (
            <Button className="button-small" onClick={() => setAsked('remove')}>
              {t.agenda.remove}
            </Button>
          )}
        </div>
      )}
      {asked === 'edit' && <ItemForm sitting={sitting} item={item} close={() => setAsked(null)} />}
      {asked === 'remove' && <RemoveItem sitting={sitting} item={item} close={() => setAsked(null)} />}
    </li>
  );
}

function RemoveItem(props: { readonly sitting: Sitting; readonly item: AgendaItem; readonly close: () => void }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const act = useCommand(() => {
    props.close();
    toast(t.agenda.done);
  });
  return (
    <AskReason
      keep={`sitting.remove.${props.item.id}`}
      title={t.agenda.removeTitle}
      label={t.sessions.reason}
      yes={t.agenda.remove}
      danger
      busy={act.isPending}
      problem={act.error}
      close={props.close}
      act={(reason, sent) =>
        act.mutate({ path: `/api/sessions/${props.sitting.id}/agenda/${props.item.id}/remove`, body: { reason } }, { onSuccess: sent })
      }
    />
  );
}
