import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { type DutyView, type ObligationView, periodText, type ReportView, type RequirementView } from '../../api/followup';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { Due } from '../../ui/due';
import { CloseForm } from './close-form';
import { DutyBadge, ObligationBadge, ReportBadge, RequirementBadge } from './state-badges';
import { StartReport } from './start-report';

/** The lists of the follow-up, alike on a document's page and in the overview; `linked` names the document. */
export function RequirementsTable({ items, linked }: { readonly items: readonly RequirementView[]; readonly linked?: boolean }): ReactNode {
  const t = useTexts();
  const [closing, setClosing] = useState<string | null>(null);
  return (
    <ul className="list">
      {items.map((item) => (
        <li key={item.id}>
          <div className="item">
            <span>
              {item.label !== null && <strong>{item.label}. </strong>}
              {item.text}
            </span>
            <span className="item-side">
              <RequirementBadge state={item.state} />
              {item.actions.includes('close') && (
                <Button className="button-small" onClick={() => setClosing(item.id)}>
                  {t.docFollow.close}
                </Button>
              )}
            </span>
            <span className="muted">
              {item.subject.name} · {t.follow.supervisor}: {item.supervisor.name}
              {linked && <DocumentLink id={item.documentId} symbol={item.documentSymbol} />}
              {item.evidence && ` · “${item.evidence}”`}
            </span>
          </div>
          {closing === item.id && <CloseForm kind="requirement" id={item.id} close={() => setClosing(null)} />}
        </li>
      ))}
    </ul>
  );
}

export function ObligationsTable({ items, linked }: { readonly items: readonly ObligationView[]; readonly linked?: boolean }): ReactNode {
  const t = useTexts();
  const [closing, setClosing] = useState<string | null>(null);
  return (
    <ul className="list">
      {items.map((item) => (
        <li key={item.id}>
          <div className="item">
            <span>{item.task}</span>
            <span className="item-side">
              <ObligationBadge state={item.state} />
              {item.currentDueOn && <Due at={item.currentDueOn} done={item.state !== 'open'} />}
              {item.actions.includes('close') && (
                <Button className="button-small" onClick={() => setClosing(item.id)}>
                  {t.docFollow.close}
                </Button>
              )}
            </span>
            <span className="muted">
              {t.follow.lead}: {item.leads.map((one) => one.name).join('; ')}
              {item.supports.length > 0 && ` · ${t.follow.support}: ${item.supports.map((one) => one.name).join('; ')}`}
              {item.periods.length > 0 && ` · ${item.periods.map((period) => periodText(period, t)).join(', ')}`}
              {linked && <DocumentLink id={item.documentId} symbol={item.documentSymbol} />}
              {item.closedReason && ` · “${item.closedReason}”`}
            </span>
          </div>
          {closing === item.id && <CloseForm kind="obligation" id={item.id} close={() => setClosing(null)} />}
        </li>
      ))}
    </ul>
  );
}

export function DutiesTable({ items, linked }: { readonly items: readonly DutyView[]; readonly linked?: boolean }): ReactNode {
  const t = useTexts();
  return (
    <ul className="list">
      {items.map((item) => (
        <li key={item.id}>
          <div className="item">
            <span>
              <strong>{item.owing.name}</strong>: {t.duty.title(periodText(item.period, t))}
            </span>
            <span className="item-side">
              <DutyBadge state={item.state} />
              <Due at={item.dueOn} done={item.state === 'accepted' || item.state === 'closed'} />
              {(item.actions.includes('report') || item.actions.includes('resume-report')) && <StartReport dutyId={item.id} />}
              {item.reportId && (
                <Link to="/bao-cao/$reportId" params={{ reportId: item.reportId }}>
                  {t.duty.open}
                </Link>
              )}
            </span>
            <span className="muted">
              {t.follow.supervisor}: {item.supervisor.name}
              {linked && item.documentId && <DocumentLink id={item.documentId} symbol={item.documentSymbol ?? t.follow.document} />}
              {linked && !item.documentId && ` · ${t.duty.alone}`}
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}

export function ReportsTable({ items }: { readonly items: readonly ReportView[] }): ReactNode {
  const t = useTexts();
  return (
    <ul className="list">
      {items.map((item) => (
        <li key={item.id}>
          <Link to="/bao-cao/$reportId" params={{ reportId: item.id }} className="item">
            <span className="item-title">
              {item.organisation.name}: {t.duty.title(periodText(item.period, t))}
            </span>
            <span className="item-side">
              <ReportBadge state={item.state} />
            </span>
            <span className="muted">
              {t.report.to}: {item.supervisor.name}
              {item.aboutSymbol && ` · ${item.aboutSymbol}`}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function DocumentLink({ id, symbol }: { readonly id: string; readonly symbol: string }): ReactNode {
  return (
    <>
      {' · '}
      <Link to="/van-ban/$documentId/theo-doi" params={{ documentId: id }}>
        {symbol}
      </Link>
    </>
  );
}
