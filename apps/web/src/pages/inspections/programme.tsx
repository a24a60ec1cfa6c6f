import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { type ProgrammeItem, programmeQuery, type ProgrammeWithItems } from '../../api/inspections';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Ask, AskReason } from '../../ui/ask';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { dayText } from '../../ui/dates';
import { Empty, Loaded } from '../../ui/loaded';
import { useToast } from '../../ui/toast';
import { useTitle } from '../../ui/use-title';
import { AddItem } from './add-item';
import { StartInspection } from './start-inspection';
import { InspectionBadge } from './state-badges';

/** One programme: what is to be looked at, by whom, in which quarter, and what came of it. */
export function ProgrammePage(): ReactNode {
  const { programmeId } = useParams({ from: '/inside/kiem-tra/chuong-trinh/$programmeId' });
  const asked = useQuery(programmeQuery(programmeId));
  return <Loaded asked={asked}>{(programme) => <Programme programme={programme} />}</Loaded>;
}

function Programme({ programme }: { readonly programme: ProgrammeWithItems }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const [asking, setAsking] = useState<'item' | 'approve' | null>(null);
  const approve = useCommand(() => {
    setAsking(null);
    toast(t.inspection.done);
  });
  const may = (action: string): boolean => programme.actions.includes(action);
  useTitle(programme.title);
  return (
    <div className="stack-wide">
      <header className="page-head">
        <div>
          <p className="row">
            <Link to="/kiem-tra" search={{ muc: 'chuong-trinh' }}>
              {t.inspection.tabs.programmes}
            </Link>
            <Badge tone={programme.state === 'approved' ? 'good' : 'warn'}>{t.programme.states[programme.state]}</Badge>
          </p>
          <h1>{programme.title}</h1>
          <p>
            {programme.organisation.name} · {dayText(programme.startsOn)} – {dayText(programme.endsOn)} ·{' '}
            {t.programme.started(programme.started, programme.items)}
          </p>
        </div>
        <div className="row">
          {may('add-item') && <Button onClick={() => setAsking('item')}>{t.programme.addItem}</Button>}
          {may('approve') && (
            <Button kind="main" onClick={() => setAsking('approve')}>
              {t.programme.approve}
            </Button>
          )}
        </div>
      </header>
      {programme.lines.length === 0 ? (
        <Empty title={t.programme.noItems} />
      ) : (
        <ol className="list">
          {programme.lines.map((item) => (
            <Item key={item.id} item={item} programme={programme} />
          ))}
        </ol>
      )}
      {asking === 'item' && <AddItem programmeId={programme.id} close={() => setAsking(null)} />}
      {asking === 'approve' && (
        <Ask
          title={t.programme.approve}
          yes={t.programme.approve}
          busy={approve.isPending}
          problem={approve.error}
          close={() => setAsking(null)}
          act={() => approve.mutate({ path: `/api/inspections/programmes/${programme.id}/approve` })}
        >
          <p>{t.programme.approveText}</p>
        </Ask>
      )}
    </div>
  );
}

function Item({ item, programme }: { readonly item: ProgrammeItem; readonly programme: ProgrammeWithItems }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const [asking, setAsking] = useState<'start' | 'revise' | 'drop' | null>(null);
  const drop = useCommand(() => {
    setAsking(null);
    toast(t.inspection.done);
  });
  const works = programme.actions.includes('add-item') && item.inspectionId === null && item.droppedReason === null;
  const subjects = [...item.subjectOrganisations, ...item.subjectPeople].map((one) => one.name).join('; ');
  return (
    <li>
      <div className="item">
        <span>
          <span className="item-title">
            {item.ordinal}. {t.inspection.kinds[item.kind]}: {item.content}
          </span>
        </span>
        <span className="item-side">
          {item.inspectionStep !== null && <InspectionBadge step={item.inspectionStep} />}
          {item.inspectionStep === null && item.droppedReason === null && <Badge>{t.programme.planned}</Badge>}
        </span>
        <span className="muted">
          {subjects} · {t.inspection.lead}: {item.lead.name}
          {item.quarter !== null && ` · ${t.programme.quarterName(item.quarter)}`}
        </span>
        {item.droppedReason !== null && <span>{t.programme.dropped(item.droppedReason)}</span>}
        <span className="row">
          {item.inspectionId !== null && (
            <Link to="/kiem-tra/$inspectionId" params={{ inspectionId: item.inspectionId }} className="button button-small">
              {t.inspection.back}
            </Link>
          )}
          {works && programme.state === 'approved' && (
            <Button className="button-small" kind="main" onClick={() => setAsking('start')}>
              {t.inspection.startFrom}
            </Button>
          )}
          {works && (
            <Button className="button-small" onClick={() => setAsking('revise')}>
              {t.programme.revise}
            </Button>
          )}
          {works && (
            <Button className="button-small" onClick={() => setAsking('drop')}>
              {t.programme.drop}
            </Button>
          )}
        </span>
      </div>
      {asking === 'start' && <StartInspection item={item} organisationId={programme.organisation.id} close={() => setAsking(null)} />}
      {asking === 'revise' && <AddItem programmeId={programme.id} item={item} close={() => setAsking(null)} />}
      {asking === 'drop' && (
        <AskReason
          keep={`programme.drop.${item.id}`}
          title={t.programme.drop}
          label={t.frame.reason}
          yes={t.programme.drop}
          danger
          busy={drop.isPending}
          problem={drop.error}
          close={() => setAsking(null)}
          act={(reason, sent) =>
            drop.mutate({ path: `/api/inspections/programme-items/${item.id}/drop`, body: { reason } }, { onSuccess: sent })
          }
        />
      )}
    </li>
  );
}
