import { Directory } from '@app/directory';
import { type By, Journal, type Tx } from '@app/journal';
import { conflict, forbidden, invalid, type LocalDate, localDateOf, missing, newId } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { mustRun, needed } from '../domain/change.js';
import { decideTaskDue } from '../domain/task.js';
import { delegationById, membersOf } from '../storage/delegations.js';
import { inOurWords } from '../storage/refusals.js';
import { insertion } from '../storage/state-change.js';
import { subjectById } from '../storage/subjects.js';
import { standsAside } from '../storage/ties.js';
import { type Desk, openInspection } from './desk.js';
import { type Kept } from './keep-programme.js';
import { armNext, dueInstant, reminderPlan } from './reminders.js';
import { called } from './told.js';

export interface TaskWanted {
  readonly subjectId: string;
  readonly memberId: string;
  readonly area: string;
  readonly content: string;
  readonly product: string;
  readonly dueOn: LocalDate;
}

/** The head gives work to members: an area of a subject, what is to come of it, until when. */
@Injectable()
export class AssignTasks {
  constructor(
    private readonly journal: Journal,
    private readonly directory: Directory,
  ) {}

  async execute(by: By, delegationId: string, wanted: readonly TaskWanted[]): Promise<readonly Kept[]> {
    return inOurWords(() =>
      this.journal.transaction(by, async (tx) => {
        const delegation = await delegationById(tx, delegationId);
        if (delegation === null) throw missing('delegation.unknown');
        const desk = await openInspection(tx, delegation.inspectionId, 'for share');
        mustRun(desk.inspection.step);
        if (!desk.as(delegationId).some((capacity) => capacity === 'head' || capacity === 'deputy')) throw forbidden('task.only-head');
        const made: Kept[] = [];
        for (const [index, task] of wanted.entries()) made.push(await this.assign(tx, desk, delegationId, task, `tasks[${index}]`));
        return made;
      }),
    );
  }

  private async assign(tx: Tx, { inspection, standing }: Desk, delegationId: string, wanted: TaskWanted, at: string): Promise<Kept> {
    const subject = await subjectById(tx, wanted.subjectId, 'for share');
    if (subject === null || subject.delegationId !== delegationId) throw invalid('task.subject-of-another', { field: `${at}.subjectId` });
    if (subject.step === 'dropped' || subject.step === 'closed') throw conflict(`subject.${subject.step}`, { field: `${at}.subjectId` });
    const member = (await membersOf(tx, delegationId)).find((one) => one.id === wanted.memberId);
    if (member === undefined) throw invalid('task.outside-delegation', { field: `${at}.memberId` });
    if (await standsAside(tx, subject.id, member.personId)) throw conflict('task.stands-aside', { field: `${at}.memberId` });
    if (await standsAside(tx, subject.id, standing.who.personId)) throw forbidden('tie.stands-aside', { field: `${at}.subjectId` });
    const dueOn = decideTaskDue(wanted.dueOn, localDateOf(tx.now), inspection.dueOn, `${at}.dueOn`);
    const directory = this.directory.using(tx);
    const id = newId<'task'>();
    await tx.commit({
      ...insertion('inspections.task', id, inspection.id, {
        inspection_id: ['uuid', inspection.id],
        delegation_id: ['uuid', delegationId],
        subject_id: ['uuid', subject.id],
        member_id: ['uuid', member.id],
        person_id: ['uuid', member.personId],
        area: ['text', needed(wanted.area, `${at}.area`)],
        content: ['text', needed(wanted.content, `${at}.content`)],
        product: ['text', needed(wanted.product, `${at}.product`)],
        due_on: ['date', dueOn],
        due_at: ['timestamptz', await dueInstant(directory, inspection.organisationId, dueOn)],
        state: ['text', 'assigned'],
        assigned_by: ['uuid', standing.who.personId],
        assigned_at: ['timestamptz', tx.now],
      }),
      kind: 'task.assigned',
      payload: {
        taskId: id,
        inspectionId: inspection.id,
        delegationId,
        subjectId: subject.id,
        personId: member.personId,
        dueOn,
      },
      detail: called(inspection),
      arm: armNext('task.remind', await reminderPlan(directory, inspection.organisationId, dueOn), tx.now),
    });
    return { id };
  }
}
