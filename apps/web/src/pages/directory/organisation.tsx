import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { type HolderItem, organisationQuery, type PositionItem } from '../../api/directory';
import { usePages } from '../../api/page';
import { useTexts } from '../../texts/language';
import { Badge } from '../../ui/badge';
import { dayText, localDay, useNow } from '../../ui/dates';
import { Empty, Loaded } from '../../ui/loaded';
import { More } from '../../ui/more';
import { useTitle } from '../../ui/use-title';

/** One organisation: what it is, to whom it belongs, its positions and who holds them. */
export function OrganisationPage(): ReactNode {
  const t = useTexts();
  const { organisationId } = useParams({ from: '/inside/danh-ba/$organisationId' });
  const today = localDay(useNow());
  const asked = useQuery(organisationQuery(organisationId));
  const positions = usePages<PositionItem>(['positions', organisationId], '/api/directory/positions', { organisationId, at: today });
  const holders = usePages<HolderItem>(['holders', organisationId], '/api/directory/holders', { organisationId, at: today, limit: 100 });
  useTitle(asked.data?.name ?? t.directory.title);
  return (
    <Loaded asked={asked}>
      {(organisation) => (
        <div className="stack-wide">
          <header className="page-head">
            <div>
              <Link to="/danh-ba" search={{}}>
                ← {t.directory.back}
              </Link>
              <h1>{organisation.name}</h1>
            </div>
          </header>
          <section className="card">
            <dl className="facts">
              <dt>{t.directory.symbol}</dt>
              <dd>{organisation.symbol ?? '–'}</dd>
              {organisation.parentId && (
                <>
                  <dt>{t.directory.parent}</dt>
                  <dd>
                    <Named id={organisation.parentId} />
                  </dd>
                </>
              )}
              {organisation.servedBy && (
                <>
                  <dt>{t.directory.servedBy}</dt>
                  <dd>
                    <Named id={organisation.servedBy} />
                  </dd>
                </>
              )}
              <dt>{t.directory.validFrom}</dt>
              <dd>
                {dayText(organisation.foundedOn)}
                {organisation.dissolvedOn ? ` ${t.directory.validTo} ${dayText(organisation.dissolvedOn)}` : ''}
              </dd>
              {organisation.predecessors.length > 0 && (
                <>
                  <dt>{t.directory.predecessors}</dt>
                  <dd>{organisation.predecessors.map((one) => one.name).join('; ')}</dd>
                </>
              )}
            </dl>
          </section>
          <section className="stack" aria-labelledby="chuc-vu">
            <h2 id="chuc-vu">{t.directory.positions}</h2>
            <Loaded asked={positions}>
              {() =>
                positions.items.length === 0 ? (
                  <Empty title={t.directory.none} />
                ) : (
                  <ul className="list">
                    {positions.items.map((position) => (
                      <li key={position.id}>
                        <div className="item">
                          <span className="item-title">{position.title}</span>
                          <span className="item-side row">
                            {position.roles.map((role) => (
                              <Badge key={role}>{t.directory.roleNames[role] ?? role}</Badge>
                            ))}
                          </span>
                          <span>
                            {holders.items
                              .filter((holder) => holder.positionId === position.id)
                              .map((holder) => holder.personName)
                              .join(', ') || t.directory.vacant}
                          </span>
                        </div>
                      </li>
                    ))}
                  </ul>
                )
              }
            </Loaded>
            <More list={positions} />
          </section>
        </div>
      )}
    </Loaded>
  );
}

function Named({ id }: { readonly id: string }): ReactNode {
  const asked = useQuery(organisationQuery(id));
  return (
    <Link to="/danh-ba/$organisationId" params={{ organisationId: id }}>
      {asked.data?.name ?? '…'}
    </Link>
  );
}
