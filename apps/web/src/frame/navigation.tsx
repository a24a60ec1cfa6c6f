import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { alertCountQuery } from '../api/notifications';
import { deskQuery } from '../api/desk';
import { useMay } from '../api/session';
import { useTexts } from '../texts/language';

/** Where one can go. The same for everyone but the desk of members, so that it can be learned once; each page says what the position may do there. */
export function Navigation({ open }: { readonly open: boolean }): ReactNode {
  const t = useTexts();
  const unread = useQuery(alertCountQuery).data?.unread ?? 0;
  const member = useMay('member', 'presider');
  const slips = useQuery({ ...deskQuery, enabled: member }).data?.slips ?? 0;
  const current = { 'aria-current': 'page' as const };
  return (
    <nav id="dieu-huong" className={open ? 'nav nav-open' : 'nav'} aria-label={t.frame.menu}>
      <ul>
        <li>
          <Link to="/viec-cua-toi" activeProps={current}>
            {t.nav.work}
          </Link>
        </li>
        {member && (
          <li>
            <Link to="/ban-lam-viec" activeProps={current}>
              {t.nav.desk}
              {slips > 0 && <span className="count">{slips}</span>}
            </Link>
          </li>
        )}
        <li>
          <Link to="/canh-bao" activeProps={current}>
            {t.nav.alerts}
            {unread > 0 && (
              <span className="count">
                {unread}
                <span className="unseen"> {t.nav.unread}</span>
              </span>
            )}
          </Link>
        </li>
        <li className="nav-gap">
          <Link to="/van-ban" activeProps={current} activeOptions={{ includeSearch: false }}>
            {t.nav.documents}
          </Link>
        </li>
        <li>
          <Link to="/kiem-tra" activeProps={current} activeOptions={{ includeSearch: false }}>
            {t.inspection.nav}
          </Link>
        </li>
        <li>
          <Link to="/hoi-nghi" activeProps={current} activeOptions={{ includeSearch: false }}>
            {t.sessions.title}
          </Link>
        </li>
        <li>
          <Link to="/van-den" activeProps={current} activeOptions={{ includeSearch: false }}>
            {t.nav.inbox}
          </Link>
        </li>
        <li>
          <Link to="/theo-doi" activeProps={current} activeOptions={{ includeSearch: false }}>
            {t.nav.followUp}
          </Link>
        </li>
        <li className="nav-gap">
          <Link to="/danh-ba" activeProps={current} activeOptions={{ includeSearch: false }}>
            {t.nav.directory}
          </Link>
        </li>
        <li>
          <Link to="/so-van-ban" activeProps={current}>
            {t.nav.registers}
          </Link>
        </li>
      </ul>
    </nav>
  );
}
