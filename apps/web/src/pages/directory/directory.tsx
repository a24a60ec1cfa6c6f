import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { type CalendarDay, type Group, type HolderItem, type Organisation } from '../../api/directory';
import { usePages } from '../../api/page';
import { useMay } from '../../api/session';
import { useTexts } from '../../texts/language';
import { Badge } from '../../ui/badge';
import { dayText, localDay, useNow } from '../../ui/dates';
import { Field } from '../../ui/field';
import { Empty, Loaded } from '../../ui/loaded';
import { More } from '../../ui/more';
import { useTitle } from '../../ui/use-title';
import { OrganisationTree } from './organisation-tree';

const TABS = { 'to-chuc': 'organisations', 'can-bo': 'people', nhom: 'groups', lich: 'calendar' } as const;

/** Organisations in their tree, people, recipient groups, working calendar. */
export function Directory(): ReactNode {
  const t = useTexts();
  const search = useSearch({ from: '/inside/danh-ba' });
  const navigate = useNavigate({ from: '/danh-ba' });
  const administers = useMay('administrator');
  const [words, setWords] = useState(search.tim ?? '');
  const slug = search.muc !== undefined && search.muc in TABS ? (search.muc as keyof typeof TABS) : 'to-chuc';
  useTitle(t.directory.title);
  useEffect(() => {
    const timer = setTimeout(() => {
      if ((search.tim ?? '') !== words.trim()) {
        void navigate({ search: (was) => ({ ...was, tim: words.trim() || undefined }), replace: true });
      }
    }, 300);
    return () => clearTimeout(timer);
  }, [words, search.tim, navigate]);
  return (
    <>
      <header className="page-head">
        <div>
          <h1>{t.directory.title}</h1>
          <p>{t.directory.about}</p>
        </div>
        <div className="actions">
          <Link to="/danh-ba/tu-ngu" className="button">
            {t.words.title}
          </Link>
          {administers && (
            <Link to="/danh-ba/nhap" className="button">
              {t.directory.import}
            </Link>
          )}
        </div>
      </header>
      <nav className="tabs" aria-label={t.directory.title}>
        {(Object.keys(TABS) as (keyof typeof TABS)[]).map((one) => (
          <Link key={one} to="/danh-ba" search={{ muc: one }} onClick={() => setWords('')} aria-current={one === slug ? 'page' : undefined}>
            {t.directory.tabs[TABS[one]]}
          </Link>
        ))}
      </nav>
      {(slug === 'to-chuc' || slug === 'can-bo') && (
        <form className="filters" role="search" onSubmit={(event) => event.preventDefault()}>
          <div className="field-search">
            <Field label={t.directory.search}>
              {(ids) => <input {...ids} type="search" value={words} onChange={(event) => setWords(event.target.value)} />}
            </Field>
          </div>
        </form>
      )}
      {slug === 'to-chuc' && (search.tim ? <FoundOrganisations q={search.tim} /> : <OrganisationTree />)}
      {slug === 'can-bo' && <People q={search.tim} />}
      {slug === 'nhom' && <Groups />}
      {slug === 'lich' && <WorkingCalendar />}
    </>
  );
}

function FoundOrganisations({ q }: { readonly q: string }): ReactNode {
  const t = useTexts();
  const list = usePages<Organisation>(['organisations'], '/api/directory/organisations', { q });
  return (
    <>
      <Loaded asked={list}>
        {() =>
          list.items.length === 0 ? (
            <Empty title={t.directory.none} />
          ) : (
            <ul className="list">
              {list.items.map((one) => (
                <li key={one.id}>
                  <Link to="/danh-ba/$organisationId" params={{ organisationId: one.id }} className="item">
                    <span className="item-title">{one.name}</span>
                    <span className="item-side muted">{one.symbol}</span>
                    <span className="muted">{one.parentName}</span>
                  </Link>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <More list={list} />
    </>
  );
}

function People({ q }: { readonly q: string | undefined }): ReactNode {
  const t = useTexts();
  const list = usePages<HolderItem>(['holders'], '/api/directory/holders', { q, at: localDay(useNow()) });
  return (
    <>
      <Loaded asked={list}>
        {() =>
          list.items.length === 0 ? (
            <Empty title={t.directory.none} />
          ) : (
            <ul className="list">
              {list.items.map((holder) => (
                <li key={holder.id}>
                  <div className="item">
                    <span className="item-title">{holder.personName}</span>
                    <span className="muted">
                      {holder.positionTitle},{' '}
                      <Link to="/danh-ba/$organisationId" params={{ organisationId: holder.organisationId }}>
                        {holder.organisationName}
                      </Link>
                    </span>
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <More list={list} />
    </>
  );
}

function Groups(): ReactNode {
  const t = useTexts();
  const list = usePages<Group>(['groups', 'list'], '/api/directory/groups', { at: localDay(useNow()) });
  return (
    <>
      <Loaded asked={list}>
        {() =>
          list.items.length === 0 ? (
            <Empty title={t.directory.none} />
          ) : (
            <ul className="list">
              {list.items.map((group) => (
                <li key={group.id}>
                  <div className="item">
                    <span className="item-title">{group.name}</span>
                    {group.aliases && group.aliases.length > 0 && <span className="muted">{group.aliases.join('; ')}</span>}
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <More list={list} />
    </>
  );
}

function WorkingCalendar(): ReactNode {
  const t = useTexts();
  const list = usePages<CalendarDay>(['calendar'], '/api/directory/calendar');
  return (
    <>
      <Loaded asked={list}>
        {() => (
          <div className="table-wrap">
            <table>
              <thead>
                <tr>
                  <th scope="col">{t.directory.day}</th>
                  <th scope="col">{t.follow.state}</th>
                  <th scope="col">{t.directory.name}</th>
                </tr>
              </thead>
              <tbody>
                {list.items.map((one) => (
                  <tr key={one.day}>
                    <td className="number">{dayText(one.day)}</td>
                    <td>
                      {one.kind === 'off' ? t.directory.dayOff : t.directory.dayWorked}{' '}
                      {one.provisional && <Badge tone="warn">{t.directory.provisional}</Badge>}
                    </td>
                    <td>{one.name}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Loaded>
      <More list={list} />
    </>
  );
}
