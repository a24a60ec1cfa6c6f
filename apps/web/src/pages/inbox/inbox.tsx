import { Link, useSearch } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { fullTitle } from '../../api/content';
import { type InboxItem } from '../../api/dissemination';
import { usePages } from '../../api/page';
import { useTexts } from '../../texts/language';
import { Badge } from '../../ui/badge';
import { DeliveryBadge } from '../../ui/delivery-badge';
import { dayText, momentText } from '../../ui/dates';
import { Empty, Loaded } from '../../ui/loaded';
import { More } from '../../ui/more';
import { useTitle } from '../../ui/use-title';

const TABS = ['waiting', 'acknowledged', 'returned', ''] as const;

/** What came in for the unit or the position: first what is not yet acknowledged. */
export function Inbox(): ReactNode {
  const t = useTexts();
  const { giaiDoan = 'waiting' } = useSearch({ from: '/inside/van-den' });
  const stage = giaiDoan === 'tat-ca' ? undefined : giaiDoan;
  const list = usePages<InboxItem>(['inbox'], '/api/dissemination/inbox', { stage });
  useTitle(t.nav.inbox);
  return (
    <>
      <header className="page-head">
        <div>
          <h1>{t.nav.inbox}</h1>
          <p>{t.delivery.about}</p>
        </div>
      </header>
      <nav className="tabs" aria-label={t.recipients.stage}>
        {TABS.map((tab) => (
          <Link
            key={tab}
            to="/van-den"
            search={{ giaiDoan: tab === '' ? 'tat-ca' : tab }}
            aria-current={(stage ?? '') === tab ? 'page' : undefined}
          >
            {tab === '' ? t.delivery.any : t.delivery.stages[tab]}
          </Link>
        ))}
      </nav>
      <Loaded asked={list}>
        {() =>
          list.items.length === 0 ? (
            <Empty title={t.delivery.none}>{t.delivery.noneText}</Empty>
          ) : (
            <ul className="list">
              {list.items.map((item) => (
                <li key={item.id}>
                  <Link to="/van-den/$deliveryId" params={{ deliveryId: item.id }} className="item">
                    <span className="item-title">
                      {item.symbol}: {fullTitle({ type: item.documentType, title: item.title })}
                    </span>
                    <span className="item-side">
                      <span>
                        {item.urgency > 0 && <Badge tone="bad">{t.issue.urgencies[item.urgency]}</Badge>}{' '}
                        <DeliveryBadge stage={item.stage} />
                      </span>
                      {item.incomingNumber !== null && (
                        <span className="muted">
                          {t.delivery.incomingNumber} {item.incomingNumber}
                        </span>
                      )}
                    </span>
                    <span className="muted">
                      {item.issuerName}, {dayText(item.issuedOn)} · {t.delivery.deliveredAt} {momentText(item.deliveredAt)}
                      {item.purpose in t.delivery.purpose ? ` · ${t.delivery.purpose[item.purpose] ?? ''}` : ''} · {item.recipientName}
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <More list={list} />
    </>
  );
}
