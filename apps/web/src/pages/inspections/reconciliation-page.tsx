import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { type Reconciliation, reconciliationQuery } from '../../api/findings';
import { useTexts } from '../../texts/language';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { dayText } from '../../ui/dates';
import { Empty, Loaded } from '../../ui/loaded';
import { CloseForm } from '../followup/close-form';

const TONES = { unfollowed: 'plain', open: 'warn', met: 'good', 'not-met': 'bad' } as const;

/** Bảng đối soát: requirement by requirement, met or not met, and on what evidence. Printed as it is. */
export function ReconciliationPage(): ReactNode {
  const { subjectId } = useParams({ from: '/inside/kiem-tra/doi-tuong/$subjectId' });
  return <Loaded asked={useQuery(reconciliationQuery(subjectId))}>{(table) => <Table table={table} />}</Loaded>;
}

function Table({ table }: { readonly table: Reconciliation }): ReactNode {
  const t = useTexts();
  const [judging, setJudging] = useState<string | null>(null);
  if (table.conclusion === null)
    return (
      <Empty title={t.reconciliation.none}>
        <p>{t.reconciliation.noneText}</p>
      </Empty>
    );
  const { documentId, symbol, issuedOn } = table.conclusion;
  return (
    <section className="stack" aria-labelledby="doi-soat">
      <div className="row row-between">
        <h2 id="doi-soat">{t.reconciliation.title}</h2>
        <Button className="no-print" onClick={() => window.print()}>
          {t.frame.print}
        </Button>
      </div>
      <p>
        <Link to="/van-ban/$documentId" params={{ documentId }}>
          {t.reconciliation.conclusion(symbol, dayText(issuedOn))}
        </Link>
      </p>
      <p className={table.unjudged === 0 ? 'note note-good' : 'note note-warn'}>{t.reconciliation.left(table.unjudged)}</p>
      <div className="table-wrap" role="region" tabIndex={0} aria-label={t.reconciliation.title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.reconciliation.ordinal}</th>
              <th scope="col">{t.reconciliation.requirement}</th>
              <th scope="col">{t.reconciliation.lead}</th>
              <th scope="col">{t.reconciliation.result}</th>
              <th scope="col">{t.reconciliation.evidence}</th>
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, index) => (
              <tr key={row.requirementId}>
                <td>{index + 1}</td>
                <td>
                  {row.text}
                  {row.carriedFrom !== null && <p className="small muted">{t.required.carriedFrom(row.carriedFrom)}</p>}
                </td>
                <td>
                  {row.leadName}
                  {row.dueOn !== null && <p>{dayText(row.dueOn)}</p>}
                </td>
                <td>
                  <Badge tone={TONES[row.state]}>{t.reconciliation.states[row.state]}</Badge>
                  {row.state === 'unfollowed' && (
                    <p className="no-print">
                      <Link to="/van-ban/$documentId/theo-doi" params={{ documentId }}>
                        {t.reconciliation.take}
                      </Link>
                    </p>
                  )}
                  {row.followed
                    .filter(({ state }) => state === 'open')
                    .map(({ id }) => (
                      <Button key={id} className="button-small no-print" onClick={() => setJudging(id)}>
                        {t.reconciliation.judge}
                      </Button>
                    ))}
                </td>
                <td>
                  {row.followed
                    .filter(({ evidence }) => evidence !== null)
                    .map(({ id, evidence, judgedAt }) => (
                      <p key={id}>
                        {evidence} {judgedAt !== null && <span className="muted">({dayText(judgedAt)})</span>}
                      </p>
                    ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {table.further.length > 0 && (
        <>
          <h3>{t.reconciliation.further}</h3>
          <ul className="list">
            {table.further.map((one) => (
              <li key={one.id} className="item">
                <p>{one.text}</p>
                {one.evidence !== null && <p className="muted">{one.evidence}</p>}
                <p className="item-side">
                  <Badge tone={one.state === 'met' ? 'good' : one.state === 'not-met' ? 'bad' : 'warn'}>
                    {t.reconciliation.states[one.state]}
                  </Badge>
                  {one.state === 'open' && (
                    <Button className="button-small no-print" onClick={() => setJudging(one.id)}>
                      {t.reconciliation.judge}
                    </Button>
                  )}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      {judging !== null && <CloseForm kind="requirement" id={judging} close={() => setJudging(null)} />}
    </section>
  );
}
