import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { read } from '../../api/client';
import { fullTitle } from '../../api/content';
import { type DeliveryView } from '../../api/dissemination';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Badge } from '../../ui/badge';
import { DeliveryBadge } from '../../ui/delivery-badge';
import { dayText, momentText } from '../../ui/dates';
import { Loaded } from '../../ui/loaded';
import { useTitle } from '../../ui/use-title';
import { Sheet } from '../document/sheet';
import { ReceiptActs } from './receipt-acts';

/** One incoming document: read, registered under the unit's own number, acknowledged, or returned with a reason. */
export function DeliveryPage(): ReactNode {
  const { deliveryId } = useParams({ from: '/inside/van-den/$deliveryId' });
  const asked = useQuery({
    queryKey: ['delivery', deliveryId],
    queryFn: () => read<DeliveryView>(`/api/dissemination/deliveries/${deliveryId}`),
  });
  return <Loaded asked={asked}>{(delivery) => <Delivery key={delivery.id} delivery={delivery} />}</Loaded>;
}

function Delivery({ delivery }: { readonly delivery: DeliveryView }): ReactNode {
  const t = useTexts();
  const open = useCommand();
  const opened = useRef(false);
  useTitle(delivery.symbol);
  const { mutate } = open;
  const mayOpen = delivery.actions.includes('open');
  useEffect(() => {
    // Seeing the text is opening it; no button between a clerk and the document.
    if (mayOpen && !opened.current) {
      opened.current = true;
      mutate({ path: `/api/dissemination/deliveries/${delivery.id}/open`, body: {} });
    }
  }, [mayOpen, mutate, delivery.id]);
  return (
    <article className="stack-wide">
      <header className="stack-tight">
        <p className="row">
          <DeliveryBadge stage={delivery.stage} />
          {delivery.urgency > 0 && <Badge tone="bad">{t.issue.urgencies[delivery.urgency]}</Badge>}
          {delivery.round > 1 && <Badge tone="info">{t.delivery.round(delivery.round)}</Badge>}
          <span className="muted">
            {delivery.issuerName}, {dayText(delivery.issuedOn)}
          </span>
        </p>
        <h1>
          {delivery.symbol}: {fullTitle({ type: delivery.documentType, title: delivery.title })}
        </h1>
        <p className="muted">
          {t.delivery.recipient}: {delivery.recipientName} · {t.delivery.deliveredAt} {momentText(delivery.deliveredAt)}
          {delivery.purpose in t.delivery.purpose ? ` · ${t.delivery.purpose[delivery.purpose] ?? ''}` : ''}
        </p>
      </header>
      <Receipt delivery={delivery} />
      <ReceiptActs delivery={delivery} />
      <section className="stack" aria-labelledby="van-ban-den">
        <div className="row row-between">
          <h2 id="van-ban-den">{t.delivery.content}</h2>
          <div className="row no-print">
            <a className="button" href={`/api/documents/${delivery.documentId}/files/pdf`} download>
              {t.issue.pdf}
            </a>
            <Link to="/van-ban/$documentId/theo-doi" params={{ documentId: delivery.documentId }} className="button">
              {t.delivery.whole}
            </Link>
          </div>
        </div>
        <Sheet content={delivery.content} symbol={delivery.symbol} issuedOn={delivery.issuedOn} />
      </section>
    </article>
  );
}

function Receipt({ delivery }: { readonly delivery: DeliveryView }): ReactNode {
  const t = useTexts();
  const { opened, registered, acknowledged, returned } = delivery.receipt;
  const lines = [
    opened && { what: t.delivery.opened, ...opened },
    registered && { what: t.delivery.registered(registered.incomingNumber, registered.year), ...registered },
    acknowledged && { what: t.delivery.acknowledged, ...acknowledged },
    returned && { what: `${t.delivery.returned}: “${returned.reason}”`, ...returned },
  ].filter((line) => line !== null);
  if (lines.length === 0) return null;
  return (
    <ul className="receipt">
      {lines.map((line) => (
        <li key={line.what}>
          ✓ <strong>{line.what}</strong>{' '}
          <span className="muted">
            {momentText(line.at)}
            {line.source === 'own-act' ? '' : ` (${t.delivery.sources[line.source]})`}
          </span>
        </li>
      ))}
    </ul>
  );
}
