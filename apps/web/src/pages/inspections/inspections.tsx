import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { fullInspectionTitle, type InspectionLine, type Programme, type Task } from '../../api/inspections';
import { usePages } from '../../api/page';
import { useMay } from '../../api/session';
import { useTexts } from '../../texts/language';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { dayText } from '../../ui/dates';
import { Due } from '../../ui/due';
import { Field } from '../../ui/field';
import { Empty, Loaded } from '../../ui/loaded';
import { More } from '../../ui/more';
import { useTitle } from '../../ui/use-title';
import { AddProgramme } from './add-programme';
import { StartInspection } from './start-inspection';
import { InspectionBadge } from './state-badges';
import { TaskList } from './task-list';

const TABS = { cuoc: 'list', viec: 'tasks', 'chuong-trinh': 'programmes' } as const;

/** Inspections and supervisions: what runs, what is mine to do, what is planned. */
export function Inspections(): ReactNode {
  const t = useTexts();
  const search = useSearch({ from: '/inside/kiem-tra' });
  const prepares = useMay('supervisor', 'lead', 'drafter', 'presider', 'signer', 'reviewer');
  const [adding, setAdding] = useState(false);
  const slug = search.muc !== undefined && search.muc in TABS ? (search.muc as keyof typeof TABS) : 'cuoc';
  const tab = TABS[slug];
  useTitle(t.inspection.nav);
  return (
    <>
      <header className="page-head">
        <div>
          <h1>{t.inspection.nav}</h1>
          <p>{t.inspection.about}</p>
        </div>
        {prepares && tab !== 'tasks' && (
          <Button kind="main" onClick={() => setAdding(true)}>
            {tab === 'list' ? t.inspection.start : t.programme.start}
          </Button>
        )}
      </header>
      <nav className="tabs" aria-label={t.inspection.nav}>
        {(Object.keys(TABS) as (keyof typeof TABS)[]).map((one) => (
          <Link key={one} to="/kiem-tra" search={{ muc: one }} aria-current={one === slug ? 'page' : undefined}>
            {t.inspection.tabs[TABS[one]]}
          </Link>
        ))}
      </nav>
      {tab === 'list' && <InspectionList />}
      {tab === 'tasks' && <MyTasks />}
      {tab === 'programmes' && <ProgrammeList />}
      {adding && tab === 'list' && <StartInspection close={() => setAdding(false)} />}
      {adding && tab === 'programmes' && <AddProgramme close={() => setAdding(false)} />}
    </>
  );
}

function InspectionList(): ReactNode {
  const t = useTexts();
  const search = useSearch({ from: '/inside/kiem-tra' });
  const navigate = useNavigate({ from: '/kiem-tra' });
  const list = usePages<InspectionLine>(['inspections'], '/api/inspections', {
    kind: search.loai,
    ...(search.het === undefined ? { open: true } : {}),
  });
  return (
    <>
      <div className="filters">
        <Field label={t.inspection.kind}>
          {(ids) => (
            <select
              {...ids}
              value={search.loai ?? ''}
              onChange={(event) => void navigate({ search: (was) => ({ ...was, loai: event.target.value || undefined }) })}
            >
              <option value="">{t.inspection.anyKind}</option>
              {Object.entries(t.inspection.kinds).map(([code, name]) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <label className="choice">
          <input
            type="checkbox"
            checked={search.het === undefined}
            onChange={(event) => void navigate({ search: (was) => ({ ...was, het: event.target.checked ? undefined : '1' }) })}
          />
          {t.inspection.onlyOpen}
        </label>
      </div>
      <Loaded asked={list}>
        {() =>
          list.items.length === 0 ? (
            <Empty title={t.inspection.none}>{t.inspection.noneText}</Empty>
          ) : (
            <ul className="list">
              {list.items.map((item) => (
                <InspectionRow key={item.id} item={item} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <More list={list} />
    </>
  );
}

function InspectionRow({ item }: { readonly item: InspectionLine }): ReactNode {
  const t = useTexts();
  return (
    <li>
      <Link to="/kiem-tra/$inspectionId" params={{ inspectionId: item.id }} className="item">
        <span className="item-title">{fullInspectionTitle(t.inspection.kinds[item.kind] ?? '', item.title)}</span>
        <span className="item-side">
          <InspectionBadge step={item.step} />
          {item.dueOn && <Due at={item.dueOn} done={item.step !== 'run'} />}
        </span>
        <span className="muted">
          {item.organisation.name}
          {item.decisionSymbol && ` · ${item.decisionSymbol} ${t.inspection.of} ${dayText(item.decidedOn)}`} ·{' '}
          {t.inspection.closedOf(item.closedSubjects, item.subjects)}
        </span>
        {(item.mySeat !== null || item.asSubject) && (
          <span className="row">
            {item.mySeat !== null && <Badge tone="info">{t.inspection.mySeat(t.inspection.seats[item.mySeat] ?? item.mySeat)}</Badge>}
            {item.asSubject && <Badge tone="warn">{t.inspection.asSubject}</Badge>}
          </span>
        )}
      </Link>
    </li>
  );
}

function MyTasks(): ReactNode {
  const t = useTexts();
  const list = usePages<Task>(['inspection-tasks', 'mine'], '/api/inspections/tasks', { mine: true });
  return (
    <>
      <Loaded asked={list}>
        {() => (list.items.length === 0 ? <Empty title={t.task.none}>{t.task.noneText}</Empty> : <TaskList tasks={list.items} />)}
      </Loaded>
      <More list={list} />
    </>
  );
}

function ProgrammeList(): ReactNode {
  const t = useTexts();
  const list = usePages<Programme>(['programmes'], '/api/inspections/programmes');
  return (
    <>
      <Loaded asked={list}>
        {() =>
          list.items.length === 0 ? (
            <Empty title={t.programme.none}>{t.programme.noneText}</Empty>
          ) : (
            <ul className="list">
              {list.items.map((programme) => (
                <li key={programme.id}>
                  <Link to="/kiem-tra/chuong-trinh/$programmeId" params={{ programmeId: programme.id }} className="item">
                    <span className="item-title">{programme.title}</span>
                    <span className="item-side">
                      <Badge tone={programme.state === 'approved' ? 'good' : 'warn'}>{t.programme.states[programme.state]}</Badge>
                    </span>
                    <span className="muted">
                      {programme.organisation.name} · {dayText(programme.startsOn)} – {dayText(programme.endsOn)} ·{' '}
                      {t.programme.started(programme.started, programme.items)}
                    </span>
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
