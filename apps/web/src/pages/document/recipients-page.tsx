import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { read } from '../../api/client';
import { DELIVERY_STAGES, type DispatchSummary, type RecipientItem } from '../../api/dissemination';
import { usePages } from '../../api/page';
import { useTexts } from '../../texts/language';
import { DeliveryBadge } from '../../ui/delivery-badge';
import { momentText } from '../../ui/dates';
import { Field } from '../../ui/field';
import { Empty, Loaded } from '../../ui/loaded';
import { More } from '../../ui/more';
import { useDocument } from './use-document';

/** Who really got it, by stage: the issuer's view of every recipient. */
export function RecipientsPage(): ReactNode {
  const t = useTexts();
  const document = useDocument();
  const search = useSearch({ from: '/inside/van-ban/$documentId/noi-nhan' });
  const navigate = useNavigate({ from: '/van-ban/$documentId/noi-nhan' });
  const base = `/api/dissemination/documents/${document.id}`;
  const summary = useQuery({ queryKey: ['dispatch', document.id], queryFn: () => read<DispatchSummary>(`${base}/summary`) });
  const list = usePages<RecipientItem>(['deliveries', document.id], `${base}/deliveries`, { stage: search.giaiDoan, q: search.tim });
  return (
    <div className="stack-wide">
      <Loaded asked={summary}>{(counts) => <Counts counts={counts} />}</Loaded>
      <section className="stack" aria-label={t.recipients.title}>
        <form className="filters" role="search" onSubmit={(event) => event.preventDefault()}>
          <div className="field-search">
            <Field label={t.recipients.search}>
              {(ids) => (
                <input
                  {...ids}
                  type="search"
                  defaultValue={search.tim ?? ''}
                  onChange={(event) =>
                    void navigate({ search: (was) => ({ ...was, tim: event.target.value || undefined }), replace: true })
                  }
                />
              )}
            </Field>
          </div>
          <Field label={t.recipients.stage}>
            {(ids) => (
              <select
                {...ids}
                value={search.giaiDoan ?? ''}
                onChange={(event) => void navigate({ search: (was) => ({ ...was, giaiDoan: event.target.value || undefined }) })}
              >
                <option value="">{t.recipients.any}</option>
                <option value="waiting">{t.recipients.waiting}</option>
                {DELIVERY_STAGES.map((stage) => (
                  <option key={stage} value={stage}>
                    {t.delivery.stages[stage]}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </form>
        <Loaded asked={list}>
          {() =>
            list.items.length === 0 ? (
              <Empty title={search.giaiDoan || search.tim ? t.recipients.none : t.recipients.notYet} />
            ) : (
              <div className="table-wrap">
                <table>
                  <thead>
                    <tr>
                      <th scope="col">{t.recipients.name}</th>
                      <th scope="col">{t.recipients.stage}</th>
                      <th scope="col">{t.recipients.when}</th>
                      <th scope="col">{t.recipients.incoming}</th>
                      <th scope="col">{t.recipients.reminders}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {list.items.map((item) => (
                      <Row key={item.id} item={item} />
                    ))}
                  </tbody>
                </table>
              </div>
            )
          }
        </Loaded>
        <More list={list} />
      </section>
    </div>
  );
}

function Row({ item }: { readonly item: RecipientItem }): ReactNode {
  const t = useTexts();
  const at = item.returnedAt ?? item.acknowledgedAt ?? item.registeredAt ?? item.openedAt ?? item.deliveredAt;
  return (
    <tr>
      <td>
        <Link to="/van-den/$deliveryId" params={{ deliveryId: item.id }}>
          {item.recipientName}
        </Link>
      </td>
      <td>
        <DeliveryBadge stage={item.stage} />
        {item.source === 'entered-by-clerk' && <span className="small muted"> ({t.delivery.sources[item.source]})</span>}
        {item.returnReason && <p className="small">“{item.returnReason}”</p>}
      </td>
      <td className="number nowrap">{momentText(at)}</td>
      <td className="number">{item.incomingNumber ?? ''}</td>
      <td className="number">{item.reminders > 0 ? item.reminders : ''}</td>
    </tr>
  );
}

function Counts({ counts }: { readonly counts: DispatchSummary }): ReactNode {
  const t = useTexts();
  const keys = ['recipients', 'delivered', 'opened', 'registered', 'acknowledged', 'returned', 'silent', 'reminders'] as const;
  return (
    <section className="stack" aria-label={t.recipients.progress(counts.acknowledged, counts.recipients)}>
      <p>
        <strong>{t.recipients.progress(counts.acknowledged, counts.recipients)}</strong>
      </p>
      <progress
        className="progress"
        max={counts.recipients}
        value={counts.acknowledged}
        aria-label={t.recipients.progress(counts.acknowledged, counts.recipients)}
      />
      <div className="figures">
        {keys.map((key) => (
          <div key={key} className="figure">
            <strong>{counts[key]}</strong>
            {t.recipients.figures[key]}
          </div>
        ))}
      </div>
    </section>
  );
}
