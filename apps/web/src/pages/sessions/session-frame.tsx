import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useParams } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { type Sitting, sittingQuery } from '../../api/sessions';
import { useTexts } from '../../texts/language';
import { dayText, momentText } from '../../ui/dates';
import { Due } from '../../ui/due';
import { Loaded } from '../../ui/loaded';
import { useTitle } from '../../ui/use-title';
import { SessionActs } from './session-acts';
import { StatusBadge } from './status-badge';

/** What stands above every page of one session: which it is, when and where, its deadlines, and what may be done now. */
export function SessionFrame(): ReactNode {
  const { sessionId } = useParams({ from: '/inside/hoi-nghi/$sessionId' });
  return <Loaded asked={useQuery(sittingQuery(sessionId))}>{(sitting) => <Framed sitting={sitting} />}</Loaded>;
}

function Framed({ sitting }: { readonly sitting: Sitting }): ReactNode {
  const t = useTexts();
  const name = t.sessions.named(sitting.bodyName, sitting.ordinal);
  useTitle(name);
  const params = { sessionId: sitting.id };
  const tab = { params, activeProps: { 'aria-current': 'page' as const }, activeOptions: { exact: true } };
  const before = sitting.status === 'planned' || sitting.status === 'invited';
  return (
    <article>
      <header className="doc-head">
        <p className="row">
          <StatusBadge status={sitting.status} />
          <span className="muted">
            {sitting.organisationName} · {sitting.termName}
          </span>
        </p>
        <h1>{name}</h1>
        {sitting.subject && <p>{sitting.subject}</p>}
        <div className="holder">
          <span>
            {t.sessions.when}: <strong>{momentText(sitting.startsAt)}</strong>
            {sitting.endsAt && ` – ${momentText(sitting.endsAt).replace(` ${dayText(sitting.startsAt)}`, '')}`}
          </span>
          <span>
            {t.sessions.place}: <strong>{sitting.place}</strong>
          </span>
          <span>
            {t.sessions.secretary}: {sitting.secretary.name}
          </span>
          {before && sitting.moves.includes('arrange') && sitting.papersDueAt && (
            <span>
              {t.sessions.papersDue}: <Due at={sitting.papersDueAt} />
            </span>
          )}
          {sitting.status === 'planned' && sitting.invitationsDueAt && (
            <span>
              {t.sessions.invitationsDue}: <Due at={sitting.invitationsDueAt} />
            </span>
          )}
        </div>
        {sitting.reason && <p className="note note-warn">{t.sessions.stopped(sitting.reason)}</p>}
        <SessionActs sitting={sitting} />
      </header>
      <nav className="tabs tabs-few" aria-label={t.sessions.parts}>
        <Link to="/hoi-nghi/$sessionId" {...tab}>
          {t.sessions.tabs.agenda}
        </Link>
        <Link to="/hoi-nghi/$sessionId/giay-moi" {...tab}>
          {t.sessions.tabs.people}
        </Link>
        {sitting.insider && (
          <Link to="/hoi-nghi/$sessionId/phong-hop" {...tab}>
            {t.sessions.tabs.room}
          </Link>
        )}
      </nav>
      <Outlet />
    </article>
  );
}
