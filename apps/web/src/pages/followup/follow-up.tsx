import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { type DutyView, type ObligationView, type ReportView, type RequirementView } from '../../api/followup';
import { type Page, usePages } from '../../api/page';
import { useMay } from '../../api/session';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Empty, Loaded } from '../../ui/loaded';
import { More } from '../../ui/more';
import { useTitle } from '../../ui/use-title';
import { AddDuty } from './add-duty';
import { DutiesTable, ObligationsTable, ReportsTable, RequirementsTable } from './tables';

const TABS = { 'yeu-cau': 'requirements', 'nhiem-vu': 'obligations', 'ky-bao-cao': 'duties', 'bao-cao': 'reports' } as const;
const VIEWS = { 'phai-lam': 'owing', 'theo-doi': 'supervised', 'tat-ca': 'all' } as const;

/** What was ordered and who owes what, across all documents. */
export function FollowUp(): ReactNode {
  const t = useTexts();
  const search = useSearch({ from: '/inside/theo-doi' });
  const navigate = useNavigate({ from: '/theo-doi' });
  const supervises = useMay('supervisor');
  const [adding, setAdding] = useState(false);
  const slug = search.muc !== undefined && search.muc in TABS ? (search.muc as keyof typeof TABS) : 'yeu-cau';
  const tab = TABS[slug];
  const view = search.vai !== undefined && search.vai in VIEWS ? (search.vai as keyof typeof VIEWS) : supervises ? 'theo-doi' : 'tat-ca';
  const side = VIEWS[view];
  const list = usePages<RequirementView | ObligationView | DutyView | ReportView>(['followup', tab], `/api/followup/${tab}`, {
    ...(side === 'all' ? {} : { [side]: true }),
    state: search.trangThai,
  });
  const states: Readonly<Record<string, string>> = {
    requirements: t.requirement.states,
    obligations: t.obligation.states,
    duties: t.duty.states,
    reports: t.report.states,
  }[tab];
  useTitle(t.follow.title);
  return (
    <>
      <header className="page-head">
        <div>
          <h1>{t.follow.title}</h1>
          <p>{t.follow.about}</p>
        </div>
        {supervises && <Button onClick={() => setAdding(true)}>{t.follow.standalone}</Button>}
      </header>
      <nav className="tabs" aria-label={t.follow.title}>
        {(Object.keys(TABS) as (keyof typeof TABS)[]).map((one) => (
          <Link key={one} to="/theo-doi" search={{ muc: one, vai: search.vai }} aria-current={one === slug ? 'page' : undefined}>
            {t.follow.tabs[TABS[one]]}
          </Link>
        ))}
      </nav>
      <div className="filters">
        <Field label={t.follow.view}>
          {(ids) => (
            <select {...ids} value={view} onChange={(event) => void navigate({ search: (was) => ({ ...was, vai: event.target.value }) })}>
              {(Object.keys(VIEWS) as (keyof typeof VIEWS)[]).map((one) => (
                <option key={one} value={one}>
                  {t.follow.views[VIEWS[one]]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t.follow.state}>
          {(ids) => (
            <select
              {...ids}
              value={search.trangThai ?? ''}
              onChange={(event) => void navigate({ search: (was) => ({ ...was, trangThai: event.target.value || undefined }) })}
            >
              <option value="">{t.follow.anyState}</option>
              {(tab === 'obligations' || tab === 'duties') && <option value="overdue">{t.follow.overdue}</option>}
              {Object.entries(states).map(([code, name]) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <Loaded asked={list}>{(data) => <Items tab={tab} pages={data.pages} />}</Loaded>
      <More list={list} />
      {adding && <AddDuty close={() => setAdding(false)} />}
    </>
  );
}

function Items(props: {
  readonly tab: (typeof TABS)[keyof typeof TABS];
  readonly pages: readonly Page<RequirementView | ObligationView | DutyView | ReportView>[];
}): ReactNode {
  const t = useTexts();
  const items = props.pages.flatMap((page) => page.items);
  if (items.length === 0) return <Empty title={t.follow.none} />;
  switch (props.tab) {
    case 'requirements':
      return <RequirementsTable linked items={items as readonly RequirementView[]} />;
    case 'obligations':
      return <ObligationsTable linked items={items as readonly ObligationView[]} />;
    case 'duties':
      return <DutiesTable linked items={items as readonly DutyView[]} />;
    case 'reports':
      return <ReportsTable items={items as readonly ReportView[]} />;
  }
}
