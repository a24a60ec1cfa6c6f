import { type ReactNode, useState } from 'react';
import { type Visit } from '../../api/inspections';
import { usePages } from '../../api/page';
import { useCommand } from '../../api/use-command';
import { useTexts } from '../../texts/language';
import { Ask, AskReason } from '../../ui/ask';
import { Button } from '../../ui/button';
import { momentText } from '../../ui/dates';
import { Empty, Loaded } from '../../ui/loaded';
import { More } from '../../ui/more';
import { useToast } from '../../ui/toast';
import { PlanVisit } from './plan-visit';
import { VisitBadge } from './state-badges';

/** The calendar of a delegation with a subject; both sides see it, and each may do its part. */
export function VisitsSection({ subjectId, plans }: { readonly subjectId: string; readonly plans: boolean }): ReactNode {
  const t = useTexts();
  const [planning, setPlanning] = useState(false);
  const list = usePages<Visit>(['visits', subjectId], '/api/inspections/visits', { subjectId });
  const visits = [...list.items].sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  return (
    <section className="stack" aria-labelledby="lich-lam-viec">
      <div className="page-head">
        <h2 id="lich-lam-viec">{t.daily.visits}</h2>
        {plans && <Button onClick={() => setPlanning(true)}>{t.daily.planVisit}</Button>}
      </div>
      <Loaded asked={list}>
        {() =>
          visits.length === 0 ? (
            <Empty title={t.daily.noVisits} />
          ) : (
            <ul className="list">
              {visits.map((visit) => (
                <VisitRow key={visit.id} visit={visit} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <More list={list} />
      {planning && <PlanVisit subjectId={subjectId} close={() => setPlanning(false)} />}
    </section>
  );
}

function VisitRow({ visit }: { readonly visit: Visit }): ReactNode {
  const t = useTexts();
  const toast = useToast();
  const [asking, setAsking] = useState<'agree' | 'object' | 'move' | 'hold' | 'cancel' | null>(null);
  const act = useCommand(() => {
    setAsking(null);
    toast(t.inspection.done);
  });
  const may = (action: string): boolean => visit.actions.includes(action);
  const path = `/api/inspections/visits/${visit.id}`;
  const yes = { agree: t.daily.agree, hold: t.daily.hold } as const;
  return (
    <li>
      <div className="item">
        <span className="item-title">
          {momentText(visit.startsAt)} – {momentText(visit.endsAt).slice(0, 5)}
        </span>
        <span className="item-side">
          <VisitBadge state={visit.state} />
        </span>
        <span className="muted">
          {visit.place} · {visit.purpose}
        </span>
        {visit.answer !== null && <span>“{visit.answer}”</span>}
        {visit.cancelReason !== null && <span>“{visit.cancelReason}”</span>}
        <span className="row">
          {may('agree') && visit.state !== 'agreed' && (
            <Button className="button-small" kind="main" onClick={() => setAsking('agree')}>
              {t.daily.agree}
            </Button>
          )}
          {may('object') && (
            <Button className="button-small" onClick={() => setAsking('object')}>
              {t.daily.object}
            </Button>
          )}
          {may('move') && (
            <Button className="button-small" onClick={() => setAsking('move')}>
              {t.daily.moveVisit}
            </Button>
          )}
          {may('hold') && (
            <Button className="button-small" onClick={() => setAsking('hold')}>
              {t.daily.hold}
            </Button>
          )}
          {may('cancel') && (
            <Button className="button-small" kind="quiet" onClick={() => setAsking('cancel')}>
              {t.daily.cancelVisit}
            </Button>
          )}
        </span>
      </div>
      {(asking === 'agree' || asking === 'hold') && (
        <Ask
          title={yes[asking]}
          yes={yes[asking]}
          busy={act.isPending}
          problem={act.error}
          close={() => setAsking(null)}
          act={() => act.mutate(asking === 'agree' ? { path: `${path}/answer`, body: { agreed: true } } : { path: `${path}/hold` })}
        >
          <p>
            {momentText(visit.startsAt)}, {visit.place}.
          </p>
        </Ask>
      )}
      {asking === 'object' && (
        <AskReason
          keep={`visit.object.${visit.id}`}
          title={t.daily.object}
          label={t.frame.reason}
          hint={t.daily.objectHint}
          yes={t.daily.object}
          busy={act.isPending}
          problem={act.error}
          close={() => setAsking(null)}
          act={(text, sent) => act.mutate({ path: `${path}/answer`, body: { agreed: false, text } }, { onSuccess: sent })}
        />
      )}
      {asking === 'cancel' && (
        <AskReason
          keep={`visit.cancel.${visit.id}`}
          title={t.daily.cancelVisit}
          label={t.frame.reason}
          yes={t.daily.cancelVisit}
          danger
          busy={act.isPending}
          problem={act.error}
          close={() => setAsking(null)}
          act={(reason, sent) => act.mutate({ path: `${path}/cancel`, body: { reason } }, { onSuccess: sent })}
        />
      )}
      {asking === 'move' && <PlanVisit subjectId={visit.subjectId} visit={visit} close={() => setAsking(null)} />}
    </li>
  );
}
