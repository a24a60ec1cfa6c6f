import { Link, type LinkProps } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { fullTitle } from '../api/content';
import { type WorkItem } from '../api/documents';
import { useTexts } from '../texts/language';
import { type Texts } from '../texts/vi';
import { dayText, momentText } from '../ui/dates';
import { Due } from '../ui/due';
import { actionPage } from './document/action-page';

/** One thing that waits: what it is about, what is expected, until when. */
export function WorkRow({ item }: { readonly item: WorkItem }): ReactNode {
  const t = useTexts();
  return (
    <li>
      <Link {...pageOf(item)} className="item">
        <span className="item-title">{titleOf(item, t)}</span>
        <span className="item-side">
          <strong>{expected(item, t)}</strong>
          {item.dueAt && <Due at={item.dueAt} />}
        </span>
        <span className="muted">
          {item.session !== null &&
            item.action === 'hand-in-paper' &&
            t.waiting.forSession(sessionName(item.session, t), dayText(item.session.startsAt))}
          {item.session !== null && item.action === 'reply' && t.waiting.sits(momentText(item.session.startsAt))}
          {item.stage !== null && `${t.stages[item.stage]} · ${t.document.since(momentText(item.since))}`}
          {item.stage === null && item.session === null && t.document.since(momentText(item.since))}
        </span>
      </Link>
    </li>
  );
}

type Session = NonNullable<WorkItem['session']>;
const sessionName = (session: Session, t: Texts): string => t.sessions.named(session.bodyName, session.ordinal);

function titleOf(item: WorkItem, t: Texts): string {
  if (item.title === null) return item.session === null ? '' : sessionName(item.session, t);
  return item.type === null ? item.title : fullTitle({ type: item.type, title: item.title });
}

function expected({ action, count }: WorkItem, t: Texts): string {
  switch (action) {
    case 'answer-question':
      return t.waiting.questions(count ?? 1);
    case 'answer-findings':
      return t.waiting.findings(count ?? 1);
    case 'answer-opinions':
      return t.waiting.opinions(count ?? 1);
    case 'answer-ballot-opinions':
      return t.waiting.ballotOpinions(count ?? 1);
    case 'reply':
      return t.waiting.reply;
    case 'answer-round':
      return t.waiting.round;
    case 'hand-in-paper':
      return t.waiting.paper;
    default:
      return t.actions[action] ?? '';
  }
}

function pageOf(item: WorkItem): Pick<LinkProps, 'to' | 'params' | 'search'> {
  const { action, subjectId } = item;
  const params = { documentId: subjectId };
  switch (action) {
    case 'reply':
      return { to: '/hoi-nghi/$sessionId', params: { sessionId: subjectId } };
    case 'answer-round':
      return { to: '/gop-y/$roundId', params: { roundId: subjectId } };
    case 'hand-in-paper':
      return { to: '/tai-lieu-phai-gui' };
    case 'answer-question':
      return { to: '/van-ban/$documentId/ho-so', params };
    case 'answer-findings':
      return { to: '/van-ban/$documentId/tham-dinh', params };
    case 'answer-opinions':
      return { to: '/van-ban/$documentId/lay-y-kien', params };
    case 'answer-ballot-opinions':
      return { to: '/van-ban/$documentId/bieu-quyet', params };
    default:
      return { to: actionPage(action), params };
  }
}
