import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { usePages } from '../../api/page';
import { useMay } from '../../api/session';
import { BODIES, SITTING_STATUSES, type SittingItem } from '../../api/sessions';
import { useTexts } from '../../texts/language';
import { Badge } from '../../ui/badge';
import { momentText } from '../../ui/dates';
import { Field } from '../../ui/field';
import { Empty, Loaded } from '../../ui/loaded';
import { More } from '../../ui/more';
import { useTitle } from '../../ui/use-title';
import { SessionCalendar } from './session-calendar';
import { StatusBadge } from './status-badge';

/** The sessions a person prepares, sits in or is asked to: as a list, or as a month. */
export function SessionsList(): ReactNode {
  const t = useTexts();
  const search = useSearch({ from: '/inside/hoi-nghi' });
  const navigate = useNavigate({ from: '/hoi-nghi' });
  const plans = useMay('clerk', 'reviewer', 'presider');
  const owes = useMay('drafter', 'lead', 'clerk');
  useTitle(t.sessions.title);
  const list = usePages<SittingItem>(['sittings'], '/api/sessions', { body: search.tapThe, status: search.tinhTrang });
  const waiting = list.items.filter((item) => item.status === 'invited' && item.invitationId !== null && item.reply === null);
  const month = search.thang;
  return (
    <>
      <header className="page-head">
        <div>
          <h1>{t.sessions.title}</h1>
          <p>{t.sessions.about}</p>
        </div>
        <p className="row">
          {owes && (
            <Link to="/tai-lieu-phai-gui" className="button">
              {t.owed.title}
            </Link>
          )}
          {plans && (
            <Link to="/hoi-nghi/moi" className="button button-main">
              {t.sessions.plan}
            </Link>
          )}
        </p>
      </header>
      {waiting.length > 0 && month === undefined && (
        <section className="stack note-space" aria-labelledby="cho-tra-loi">
          <h2 id="cho-tra-loi">{t.sessions.waiting}</h2>
          <Sessions items={waiting} />
        </section>
      )}
      <div className="tabs">
        <button
          type="button"
          aria-pressed={month === undefined}
          onClick={() => void navigate({ search: (was) => ({ ...was, thang: undefined }) })}
        >
          {t.sessions.list}
        </button>
        <button
          type="button"
          aria-pressed={month !== undefined}
          onClick={() => void navigate({ search: (was) => ({ ...was, thang: was.thang ?? 'nay' }) })}
        >
          {t.sessions.calendar}
        </button>
      </div>
      {month !== undefined ? (
        <SessionCalendar month={month} choose={(thang) => void navigate({ search: (was) => ({ ...was, thang }) })} />
      ) : (
        <>
          <form className="filters" onSubmit={(event) => event.preventDefault()}>
            <Field label={t.sessions.body}>
              {(ids) => (
                <select
                  {...ids}
                  value={search.tapThe ?? ''}
                  onChange={(event) => void navigate({ search: (was) => ({ ...was, tapThe: event.target.value || undefined }) })}
                >
                  <option value="">{t.sessions.anyBody}</option>
                  {BODIES.map((body) => (
                    <option key={body} value={body}>
                      {t.sessions.bodies[body]}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <Field label={t.sessions.status}>
              {(ids) => (
                <select
                  {...ids}
                  value={search.tinhTrang ?? ''}
                  onChange={(event) => void navigate({ search: (was) => ({ ...was, tinhTrang: event.target.value || undefined }) })}
                >
                  <option value="">{t.sessions.anyStatus}</option>
                  {SITTING_STATUSES.map((status) => (
                    <option key={status} value={status}>
                      {t.sessions.statuses[status]}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          </form>
          <Loaded asked={list}>
            {() =>
              list.items.length === 0 ? (
                <Empty title={t.sessions.none}>
                  <p>{t.sessions.noneText}</p>
                </Empty>
              ) : (
                <Sessions items={list.items} />
              )
            }
          </Loaded>
          <More list={list} />
        </>
      )}
    </>
  );
}

function Sessions({ items }: { readonly items: readonly SittingItem[] }): ReactNode {
  const t = useTexts();
  return (
    <ul className="list">
      {items.map((item) => (
        <li key={item.id}>
          <Link to="/hoi-nghi/$sessionId" params={{ sessionId: item.id }} className="item">
            <span className="item-title">{t.sessions.named(item.bodyName, item.ordinal)}</span>
            <span className="item-side">
              <StatusBadge status={item.status} />
              {item.status === 'invited' && item.invitationId !== null && (
                <Badge tone={item.reply === null ? 'warn' : 'plain'}>
                  {item.reply === null ? t.invitations.noReply : t.invitations.replies[item.reply]}
                </Badge>
              )}
            </span>
            <span>
              {momentText(item.startsAt)} · {item.place}
            </span>
            <span className="muted">
              {item.subject ? `${item.subject} · ` : ''}
              {t.sessions.items(item.items)}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
