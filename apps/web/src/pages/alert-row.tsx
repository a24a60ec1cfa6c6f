import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { type Alert } from '../api/notifications';
import { useCommand } from '../api/use-command';
import { useTexts } from '../texts/language';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { momentText } from '../ui/dates';

/** Alerts to a unit that is asked for comment: it may not open the document, only what it was sent. */
const ASKED = new Set([
  'comment-round.opened',
  'comment-round.reminded.before',
  'comment-round.reminded.due',
  'comment-round.reminded.overdue',
]);

/** One message to the person: what happened, when, where to look. */
export function AlertRow({ alert }: { readonly alert: Alert }): ReactNode {
  const t = useTexts();
  const read = useCommand();
  return (
    <li>
      <div className="item">
        <span>
          {alert.readAt === null && <Badge tone="info">{t.alerts.fresh}</Badge>}{' '}
          {alert.onBehalfOf !== null && <Badge tone="warn">{t.waiting.onBehalf(alert.onBehalfOf)}</Badge>} <AlertLink alert={alert} />
          <br />
          <span className="muted small">{momentText(alert.at)}</span>
        </span>
        <span className="item-side">
          {alert.readAt === null && (
            <Button
              className="button-small"
              busy={read.isPending}
              onClick={() => read.mutate({ path: `/api/notifications/alerts/${alert.id}/read` })}
            >
              {t.alerts.read}
            </Button>
          )}
        </span>
      </div>
    </li>
  );
}

const OF_INSPECTIONS = /^(inspection|delegation|tie|visit|minutes|papers)\./;

/** Where the message leads: to a task, a subject, an inspection, or the document it is about. */
function AlertLink({ alert }: { readonly alert: Alert }): ReactNode {
  if (alert.kind.startsWith('task.') && alert.subjectId !== null)
    return (
      <Link to="/kiem-tra/viec/$taskId" params={{ taskId: alert.subjectId }}>
        {alert.text}
      </Link>
    );
  if (alert.subjectId !== null && /^(self-report|explanation)\./.test(alert.kind))
    return (
      <Link to="/kiem-tra/doi-tuong/$subjectId" params={{ subjectId: alert.subjectId }}>
        {alert.text}
      </Link>
    );
  if (alert.subjectId !== null && ASKED.has(alert.kind))
    return (
      <Link to="/gop-y/$roundId" params={{ roundId: alert.subjectId }}>
        {alert.text}
      </Link>
    );
  if (alert.kind === 'session.reminded.owing') return <Link to="/tai-lieu-phai-gui">{alert.text}</Link>;
  if (alert.documentId === null && alert.kind.startsWith('session.') && alert.subjectId !== null)
    return (
      <Link to="/hoi-nghi/$sessionId" params={{ sessionId: alert.subjectId }}>
        {alert.text}
      </Link>
    );
  if (alert.documentId === null) return alert.text;
  if (OF_INSPECTIONS.test(alert.kind))
    return (
      <Link to="/kiem-tra/$inspectionId" params={{ inspectionId: alert.documentId }}>
        {alert.text}
      </Link>
    );
  return (
    <Link to="/van-ban/$documentId" params={{ documentId: alert.documentId }}>
      {alert.text}
    </Link>
  );
}
