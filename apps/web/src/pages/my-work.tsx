import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { fullTitle } from '../api/content';
import { type InboxItem } from '../api/dissemination';
import { type WorkItem } from '../api/documents';
import { type DutyView, type ObligationView, periodText, type ReportView } from '../api/followup';
import { type Task } from '../api/inspections';
import { type Alert } from '../api/notifications';
import { usePages } from '../api/page';
import { useMay, useSession } from '../api/session';
import { useTexts } from '../texts/language';
import { momentText } from '../ui/dates';
import { Due } from '../ui/due';
import { Empty, Loaded } from '../ui/loaded';
import { More } from '../ui/more';
import { useTitle } from '../ui/use-title';
import { AlertRow } from './alert-row';
import { TaskList } from './inspections/task-list';
import { WorkRow } from './work-row';

/** What waits for the person in the position they act in, most pressing first. */
export function MyWork(): ReactNode {
  const t = useTexts();
  const session = useSession();
  const receives = useMay('clerk', 'lead');
  const owes = useMay('drafter', 'lead', 'signer');
  const supervises = useMay('supervisor');
  const work = usePages<WorkItem>(['work'], '/api/documents/work');
  const inbox = usePages<InboxItem>(['inbox'], '/api/dissemination/inbox', { stage: 'waiting', limit: 10 }, receives);
  const duties = usePages<DutyView>(['followup', 'duties'], '/api/followup/duties', { owing: true, state: 'open', limit: 10 }, owes);
  const tasks = usePages<ObligationView>(
    ['followup', 'obligations'],
    '/api/followup/obligations',
    { owing: true, state: 'open', limit: 10 },
    owes,
  );
  const reports = usePages<ReportView>(
    ['followup', 'reports'],
    '/api/followup/reports',
    { supervised: true, state: 'delivered', limit: 10 },
    supervises,
  );
  const inspecting = usePages<Task>(['inspection-tasks', 'mine', 'open'], '/api/inspections/tasks', { mine: true, open: true, limit: 10 });
  const alerts = usePages<Alert>(['alerts', 'list'], '/api/notifications/alerts', { unread: true, limit: 5 });
  useTitle(t.nav.work);
  const more = inbox.items.length + duties.items.length + tasks.items.length + reports.items.length + inspecting.items.length;
  return (
    <div className="stack-wide">
      <header className="page-head">
        <div>
          <h1>{t.work.title}</h1>
          <p>{session?.position ? t.work.about(session.position.title, session.position.organisationName) : t.who.noPosition}</p>
        </div>
      </header>
      <Loaded asked={work}>
        {() => (
          <>
            {work.items.length > 0 && (
              <section className="stack" aria-labelledby="viec-cho">
                <h2 id="viec-cho">{t.waiting.title}</h2>
                <ul className="list">
                  {work.items.map((item) => (
                    <WorkRow key={`${item.subjectId} ${item.action}`} item={item} />
                  ))}
                </ul>
                <More list={work} />
              </section>
            )}
            {work.items.length + more === 0 && <Empty title={t.work.nothing}>{t.work.nothingText}</Empty>}
          </>
        )}
      </Loaded>
      {inbox.items.length > 0 && (
        <section className="stack" aria-labelledby="van-den-cho">
          <h2 id="van-den-cho">{t.work.inbox}</h2>
          <ul className="list">
            {inbox.items.map((item) => (
              <li key={item.id}>
                <Link to="/van-den/$deliveryId" params={{ deliveryId: item.id }} className="item">
                  <span className="item-title">
                    {item.symbol}: {fullTitle({ type: item.documentType, title: item.title })}
                  </span>
                  <span className="item-side">{t.delivery.stages[item.stage]}</span>
                  <span className="muted">
                    {item.issuerName} · {t.delivery.deliveredAt} {momentText(item.deliveredAt)}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {inspecting.items.length > 0 && (
        <section className="stack" aria-labelledby="viec-cua-doan">
          <h2 id="viec-cua-doan">{t.task.mine}</h2>
          <TaskList tasks={inspecting.items} />
        </section>
      )}
      {reports.items.length > 0 && (
        <section className="stack" aria-labelledby="bao-cao-den">
          <h2 id="bao-cao-den">{t.work.reports}</h2>
          <ul className="list">
            {reports.items.map((item) => (
              <li key={item.id}>
                <Link to="/bao-cao/$reportId" params={{ reportId: item.id }} className="item">
                  <span className="item-title">
                    {item.organisation.name}: {periodText(item.period, t)}
                  </span>
                  <span className="item-side">{t.report.states[item.state]}</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {duties.items.length + tasks.items.length > 0 && (
        <section className="stack" aria-labelledby="phai-lam">
          <h2 id="phai-lam">{t.work.duties}</h2>
          <ul className="list">
            {duties.items.map((duty) => (
              <li key={duty.id}>
                <Link
                  to={duty.reportId ? '/bao-cao/$reportId' : '/theo-doi'}
                  params={{ reportId: duty.reportId ?? '' }}
                  search={duty.reportId ? {} : { muc: 'bao-cao', vai: 'phai-lam' }}
                  className="item"
                >
                  <span className="item-title">{t.duty.title(periodText(duty.period, t))}</span>
                  <span className="item-side">
                    <Due at={duty.dueOn} />
                  </span>
                  <span className="muted">{duty.documentTitle ?? t.duty.alone}</span>
                </Link>
              </li>
            ))}
            {tasks.items.map((task) => (
              <li key={task.id}>
                <Link to="/van-ban/$documentId/theo-doi" params={{ documentId: task.documentId }} className="item">
                  <span className="item-title">{task.task}</span>
                  <span className="item-side">
                    <Due at={task.currentDueOn} />
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {alerts.items.length > 0 && (
        <section className="stack" aria-labelledby="canh-bao-moi">
          <div className="row row-between">
            <h2 id="canh-bao-moi">{t.work.alerts}</h2>
            <Link to="/canh-bao">{t.work.allAlerts}</Link>
          </div>
          <ul className="list">
            {alerts.items.map((alert) => (
              <AlertRow key={alert.id} alert={alert} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
