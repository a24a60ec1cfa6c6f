import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { type Delegation, type Inspection, inspectionQuery, subjectName, type Task } from '../../api/inspections';
import { usePages } from '../../api/page';
import { useTexts } from '../../texts/language';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Empty, Loaded } from '../../ui/loaded';
import { More } from '../../ui/more';
import { useTitle } from '../../ui/use-title';
import { LostPage } from '../../frame/lost-page';
import { AssignTask } from './assign-task';
import { EvidenceSection } from './evidence-section';
import { MembersCard } from './members-card';
import { MinutesSection } from './minutes-section';
import { PapersSection } from './papers-section';
import { TaskList } from './task-list';
import { VisitsSection } from './visits-section';

/** One delegation at work: its members and tasks, and its calendar, minutes, papers and evidence with one of its subjects. */
export function DelegationPage(): ReactNode {
  const { inspectionId, delegationId } = useParams({ from: '/inside/kiem-tra/$inspectionId/doan/$delegationId' });
  const asked = useQuery(inspectionQuery(inspectionId));
  return (
    <Loaded asked={asked}>
      {(inspection) => {
        const delegation = inspection.delegations.find((one) => one.id === delegationId);
        return delegation ? <DelegationAtWork inspection={inspection} delegation={delegation} /> : <LostPage />;
      }}
    </Loaded>
  );
}

function DelegationAtWork({ inspection, delegation }: { readonly inspection: Inspection; readonly delegation: Delegation }): ReactNode {
  const t = useTexts();
  const [assigning, setAssigning] = useState(false);
  const subjects = inspection.subjects.filter((one) => one.delegationId === delegation.id && one.step !== 'dropped');
  const [chosen, setChosen] = useState<string | null>(null);
  const subject = subjects.find((one) => one.id === chosen) ?? subjects[0];
  const tasks = usePages<Task>(
    ['inspection-tasks', delegation.id],
    '/api/inspections/tasks',
    { delegationId: delegation.id, limit: 100 },
    delegation.open,
  );
  useTitle(delegation.name);
  const mine = delegation.members.find((member) => member.leftAt === null && delegation.mine && member.role !== 'member');
  // The list of members says who leads; the system decides who may.
  const leads = delegation.mine && mine !== undefined && inspection.step === 'run';
  return (
    <div className="stack-wide">
      <header className="page-head">
        <div>
          <p className="row">
            <Link to="/kiem-tra/$inspectionId" params={{ inspectionId: inspection.id }}>
              {inspection.title}
            </Link>
          </p>
          <h1>{delegation.name}</h1>
        </div>
      </header>
      <MembersCard inspection={inspection} delegation={delegation} />
      {!delegation.open && <p className="note">{t.inspection.closedFiles}</p>}
      {delegation.open && (
        <section className="stack" aria-labelledby="viec-cua-doan">
          <div className="page-head">
            <h2 id="viec-cua-doan">{t.task.byMember}</h2>
            {leads && subjects.length > 0 && (
              <Button kind="main" onClick={() => setAssigning(true)}>
                {t.task.assign}
              </Button>
            )}
          </div>
          <Loaded asked={tasks}>
            {() => (tasks.items.length === 0 ? <Empty title={t.task.none} /> : <TaskList tasks={tasks.items} />)}
          </Loaded>
          <More list={tasks} />
        </section>
      )}
      {delegation.open && subject && (
        <>
          {subjects.length > 1 && (
            <Field label={t.task.subject}>
              {(ids) => (
                <select {...ids} value={subject.id} onChange={(event) => setChosen(event.target.value)}>
                  {subjects.map((one) => (
                    <option key={one.id} value={one.id}>
                      {subjectName(one)}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          )}
          <VisitsSection key={`v${subject.id}`} subjectId={subject.id} plans={leads} />
          <MinutesSection key={`m${subject.id}`} subjectId={subject.id} writes={delegation.mine && inspection.step === 'run'} />
          <PapersSection key={`p${subject.id}`} subjectId={subject.id} asks={delegation.mine && inspection.step === 'run'} />
          <EvidenceSection
            key={`e${subject.id}`}
            subjectId={subject.id}
            taskId={null}
            adds={delegation.mine && inspection.step === 'run'}
          />
        </>
      )}
      {assigning && <AssignTask inspection={inspection} delegation={delegation} subjects={subjects} close={() => setAssigning(false)} />}
    </div>
  );
}
