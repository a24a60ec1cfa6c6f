import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { sessionQuery, useSession } from '../api/session';
import { useCommand } from '../api/use-command';
import { dropAll } from '../offline/kept-dossiers';
import { forgetShell } from '../offline/shell';
import { useLanguage } from '../texts/language';
import { Button } from '../ui/button';
import { dayText } from '../ui/dates';
import { ProblemNote } from '../ui/problem-note';

/** Who is signed in, in which position of which organisation; switching position and language; signing out. */
export function WhoMenu(): ReactNode {
  const { t, language, choose } = useLanguage();
  const session = useSession();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const menu = useRef<HTMLDetailsElement>(null);
  const close = (): void => {
    if (menu.current) menu.current.open = false;
  };
  const act = useCommand(() => {
    void queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
    close();
  });
  const signOut = useCommand(() => {
    void Promise.all([dropAll(), forgetShell()]);
    queries.clear();
    void navigate({ to: '/dang-nhap', search: {} });
  });
  useEffect(() => {
    const outside = (event: MouseEvent | KeyboardEvent): void => {
      if (event instanceof KeyboardEvent ? event.key === 'Escape' : !menu.current?.contains(event.target as Node)) close();
    };
    document.addEventListener('click', outside);
    document.addEventListener('keydown', outside);
    return () => {
      document.removeEventListener('click', outside);
      document.removeEventListener('keydown', outside);
    };
  }, []);
  if (!session) return <span className="who" />;
  const here = session.position;
  return (
    <details className="who-menu who" ref={menu}>
      <summary>
        <strong>{session.person.name} ▾</strong>
        {session.actingFor && <span>{t.substitutes.acting(session.actingFor.absentName)}</span>}
        <span>{here ? `${here.title} · ${here.organisationName}` : t.who.noPosition}</span>
      </summary>
      <div className="who-panel">
        {session.positions.length > 0 && (
          <div className="stack">
            <p className="label">{t.who.actsAs}</p>
            <ul className="positions">
              {session.positions.map((position) => (
                <li key={position.id}>
                  <button
                    type="button"
                    className="button"
                    aria-pressed={position.id === here?.id && session.actingFor === null}
                    onClick={() => act.mutate({ path: '/api/session/position', body: { positionId: position.id } })}
                  >
                    {position.id === here?.id && session.actingFor === null ? '✓ ' : ''}
                    {position.title}, {position.organisationName}
                  </button>
                </li>
              ))}
              {session.substitutes.map((one) => (
                <li key={one.id}>
                  <button
                    type="button"
                    className="button"
                    aria-pressed={one.id === session.actingFor?.id}
                    onClick={() => act.mutate({ path: '/api/session/substitute', body: { substituteId: one.id } })}
                  >
                    {one.id === session.actingFor?.id ? '✓ ' : ''}
                    {t.substitutes.actFor} {one.absentName} ({one.positionTitle}, {one.organisationName}),{' '}
                    {t.substitutes.until(dayText(one.untilDay))}
                  </button>
                </li>
              ))}
            </ul>
            <ProblemNote problem={act.error} />
          </div>
        )}
        <div className="row">
          <Button onClick={() => choose(language === 'vi' ? 'en' : 'vi')}>
            <span lang={language === 'vi' ? 'en' : 'vi'}>{t.frame.otherLanguage}</span>
          </Button>
          <Button busy={signOut.isPending} onClick={() => signOut.mutate({ method: 'DELETE', path: '/api/session' })}>
            {t.who.signOut}
          </Button>
        </div>
        <Link to="/lam-thay" onClick={close}>
          {t.substitutes.title}
        </Link>
        <Link to="/doi-mat-khau" onClick={close}>
          {t.password.title}
        </Link>
        <p className="small muted">{t.who.shortcuts}</p>
      </div>
    </details>
  );
}
