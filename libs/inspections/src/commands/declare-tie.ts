import { type By, Journal } from '@app/journal';
import { conflict, forbidden, missing, newId } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { mustRun, needed } from '../domain/change.js';
import { memberById, membersOf } from '../storage/delegations.js';
import { inOurWords } from '../storage/refusals.js';
import { insertion } from '../storage/state-change.js';
import { openTasksOn } from '../storage/tasks.js';
import { standsAside } from '../storage/ties.js';
import { openSubject } from './desk.js';
import { type Kept } from './keep-programme.js';
import { called, headsOf } from './told.js';
import { record } from './work-on-task.js';

/**
 * A member with ties to a subject stands aside from it: declared by the member, or recorded by the deciding body. What the member still had to
 * do on it is called off in the same commit; from then on the database itself refuses a task.
 */
@Injectable()
export class DeclareTie {
  constructor(private readonly journal: Journal) {}

  /** Without `memberId`: who commands stands aside. */
  async execute(by: By, subjectId: string, declared: { readonly memberId: string | null; readonly reason: string }): Promise<Kept> {
    return inOurWords(() =>
      this.journal.transaction(by, async (tx) => {
        const reason = needed(declared.reason, 'reason', 'inspection.reason-needed');
        const desk = await openSubject(tx, subjectId, 'for share');
        const { inspection, subject, standing } = desk;
        if (inspection.step !== 'prepare') mustRun(inspection.step);
        const own = (subject.delegationId === null ? [] : await membersOf(tx, subject.delegationId)).find(
          (one) => one.personId === standing.who.personId,
        );
        const memberId = declared.memberId ?? own?.id ?? null;
        const member = memberId === null ? null : await memberById(tx, memberId, 'for update');
        if (member === null || member.leftAt !== null || member.delegationId !== subject.delegationId) throw missing('member.unknown');
        if (member.personId !== standing.who.personId && !desk.as().includes('decider')) throw forbidden('tie.not-yours');
        if (await standsAside(tx, subjectId, member.personId)) throw conflict('tie.declared-already');
        for (const task of await openTasksOn(tx, subjectId, member.personId))
          await record(tx, desk, task, 'cancel', { state: 'cancelled', text: reason });
        const id = newId<'tie'>();
        await tx.commit({
          ...insertion('inspections.tie', id, inspection.id, {
            inspection_id: ['uuid', inspection.id],
            subject_id: ['uuid', subjectId],
            member_id: ['uuid', member.id],
            person_id: ['uuid', member.personId],
            reason: ['text', reason],
            declared_by: ['uuid', standing.who.personId],
            declared_at: ['timestamptz', tx.now],
          }),
          kind: 'tie.declared',
          payload: {
            inspectionId: inspection.id,
            delegationId: member.delegationId,
            subjectId,
            personId: member.personId,
            headPersonIds: await headsOf(tx, inspection.id, member.delegationId),
          },
          detail: called(inspection, { reason }),
        });
        return { id };
      }),
    );
  }
}
