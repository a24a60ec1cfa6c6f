import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { fullInspectionTitle, type Inspection, inspectionQuery } from '../../api/inspections';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { dayText } from '../../ui/dates';
import { Due } from '../../ui/due';
import { Loaded } from '../../ui/loaded';
import { useTitle } from '../../ui/use-title';
import { AddSubjects } from './add-subjects';
import { BoardActions } from './board-actions';
import { DelegationCard } from './delegation-card';
import { FormDelegation } from './form-delegation';
import { PlanCard } from './plan-card';
import { MinutesSection } from './minutes-section';
import { PapersSection } from './papers-section';
import { InspectionBadge } from './state-badges';
import { SubjectCard } from './subject-card';
import { TasksByMember } from './tasks-by-member';
import { VisitsSection } from './visits-section';

/** The board of one inspection: where it stands, each subject on its way, the delegations and their tasks at a glance. */
export function InspectionBoard(): ReactNode {
  const { inspectionId } = useParams({ from: '/inside/kiem-tra/$inspectionId' });
  const asked = useQuery(inspectionQuery(inspectionId));
  return <Loaded asked={asked}>{(inspection) => <Board inspection={inspection} />}</Loaded>;
}

function Board({ inspection }: { readonly inspection: Inspection }): ReactNode {
  const t = useTexts();
  const [forming, setForming] = useState(false);
  const [adding, setAdding] = useState(false);
  useTitle(inspection.title);
  const delegationOf = (id: string | null): string | null => inspection.delegations.find((one) => one.id === id)?.name ?? null;
  return (
    <div className="stack-wide">
      <header className="page-head">
        <div>
          <p className="row">
            <Link to="/kiem-tra" search={{}}>
              {t.inspection.nav}
            </Link>
            <InspectionBadge step={inspection.step} />
            {inspection.subjects.some(({ own }) => !own) && (
              <Link to="/kiem-tra/cuoc/$inspectionId/van-ban" params={{ inspectionId: inspection.id }}>
                {t.subjectNav.papers}
              </Link>
            )}
          </p>
          <h1>{fullInspectionTitle(t.inspection.kinds[inspection.kind] ?? '', inspection.title)}</h1>
        </div>
        <BoardActions inspection={inspection} />
      </header>
      <section className="card">
        <dl className="facts">
          <dt>{t.inspection.decidedBy}</dt>
          <dd>{inspection.organisation.name}</dd>
          <dt>{t.inspection.lead}</dt>
          <dd>{inspection.lead.name}</dd>
          {inspection.decisionSymbol !== null && (
            <>
              <dt>{t.inspection.decision}</dt>
              <dd>
                {inspection.decisionSymbol} {t.inspection.of} {dayText(inspection.decidedOn)}
              </dd>
            </>
          )}
          {inspection.dueOn !== null && (
            <>
              <dt>{t.inspection.due}</dt>
              <dd>
                <Due at={inspection.dueOn} done={inspection.step !== 'run'} />
                {inspection.firstDueOn !== inspection.dueOn && ` (${t.inspection.firstDue(dayText(inspection.firstDueOn))})`}
                {inspection.timeLimit && (
                  <span className="muted small"> {t.inspection.limit(inspection.timeLimit.days, inspection.timeLimit.source)}</span>
                )}
              </dd>
            </>
          )}
          {inspection.endReason !== null && (
            <>
              <dt>{t.frame.reason}</dt>
              <dd>{inspection.endReason}</dd>
            </>
          )}
        </dl>
      </section>
      <section className="stack" aria-labelledby="doi-tuong">
        <div className="page-head">
          <h2 id="doi-tuong">{t.inspection.subjects}</h2>
          {inspection.actions.includes('form') && <Button onClick={() => setAdding(true)}>{t.inspection.addSubjects}</Button>}
        </div>
        <div className="cards cards-wide">
          {inspection.subjects.map((subject) => (
            <SubjectCard
              key={subject.id}
              subject={subject}
              steps={inspection.steps}
              running={inspection.step === 'run'}
              delegationName={delegationOf(subject.delegationId)}
              inspection={inspection}
              mine={inspection.delegations.some((one) => one.mine && one.id === subject.delegationId)}
            />
          ))}
        </div>
      </section>
      {inspection.subjects
        .filter((subject) => subject.own && inspection.step !== 'prepare')
        .map((subject) => (
          <div key={subject.id} className="stack-wide">
            <VisitsSection subjectId={subject.id} plans={false} />
            <MinutesSection subjectId={subject.id} writes={false} />
            <PapersSection subjectId={subject.id} asks={false} />
          </div>
        ))}
      <section className="stack" aria-labelledby="cac-doan">
        <div className="page-head">
          <h2 id="cac-doan">{t.inspection.delegations}</h2>
          {inspection.actions.includes('form') && <Button onClick={() => setForming(true)}>{t.inspection.form}</Button>}
        </div>
        {inspection.delegations.length === 0 && <p className="muted">{t.inspection.noDelegations}</p>}
        <div className="cards cards-wide">
          {inspection.delegations.map((delegation) => (
            <DelegationCard key={delegation.id} inspection={inspection} delegation={delegation} />
          ))}
        </div>
      </section>
      {inspection.delegations.some((delegation) => delegation.open) && <TasksByMember inspection={inspection} />}
      <PlanCard inspection={inspection} />
      {adding && <AddSubjects inspection={inspection} close={() => setAdding(false)} />}
      {forming && <FormDelegation inspection={inspection} close={() => setForming(false)} />}
    </div>
  );
}
