import { type By, Journal, type Tx } from '@app/journal';
import { conflict, type DomainError, forbidden, invalid, missing, newId } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { decideChange, needed } from '../domain/change.js';
import { type Seat } from '../domain/standing.js';
import { delegationById, memberById, membersOf, type StoredDelegation, type StoredMember } from '../storage/delegations.js';
import { peopleAsSeated } from '../storage/ground.js';
import { inOurWords } from '../storage/refusals.js';
import { insertion, revision } from '../storage/state-change.js';
import { type StoredSubject, subjectById } from '../storage/subjects.js';
import { openTasksOf } from '../storage/tasks.js';
import { type Desk, openInspection } from './desk.js';
import { type Kept } from './keep-programme.js';
import { called, headsOf } from './told.js';

export interface MemberWanted {
  readonly personId: string;
  readonly role: Seat['role'];
}

/** Delegations under one plan, each with its people and its subjects. Once decided, only who set them up changes them, with the reason. */
@Injectable()
export class FormDelegations {
  constructor(private readonly journal: Journal) {}

  async form(
    by: By,
    inspectionId: string,
    wanted: {
      readonly name: string;
      readonly members: readonly MemberWanted[];
      readonly subjectIds: readonly string[];
      readonly reason: string | null;
    },
  ): Promise<Kept> {
    return this.change(
      by,
      () => inspectionId,
      wanted.reason,
      async (tx, desk) => {
        const name = needed(wanted.name, 'name');
        const [place] = await tx.query<{ next: number }>(
          'select coalesce(max(ordinal), 0) + 1 as next from inspections.delegations where inspection_id = $1',
          [inspectionId],
        );
        const id = newId<'delegation'>();
        await tx.commit({
          ...insertion('inspections.delegation', id, inspectionId, {
            inspection_id: ['uuid', inspectionId],
            ordinal: ['int', place?.next ?? 1],
            name: ['text', name],
            set_up_by: ['uuid', desk.standing.who.personId],
            set_up_at: ['timestamptz', tx.now],
          }),
          kind: 'delegation.formed',
          payload: { inspectionId, delegationId: id },
        });
        const delegation: StoredDelegation = { id, version: 1, inspectionId, ordinal: place?.next ?? 1, name };
        await this.seat(tx, desk, delegation, wanted.members);
        await this.give(tx, desk, delegation, wanted.subjectIds);
        return { id };
      },
    );
  }

  async addMember(by: By, delegationId: string, member: MemberWanted, reason: string | null): Promise<Kept> {
    return this.of(by, delegationId, reason, async (tx, desk, delegation) => {
      const [added] = await this.seat(tx, desk, delegation, [member]);
      if (added === undefined) throw new Error('one member was seated');
      return added;
    });
  }

  /** Another role in the same delegation. */
  async changeRole(by: By, memberId: string, role: Seat['role'], reason: string | null): Promise<Kept> {
    return this.ofMember(by, memberId, reason, async (tx, _desk, member, kept) => {
      await mustBeFree(tx, member.delegationId, role);
      await tx.commit({
        ...revision('inspections.member', member, member.inspectionId, { role: ['text', role] }),
        kind: 'member.role-changed',
        payload: { inspectionId: member.inspectionId, delegationId: member.delegationId, personId: member.personId, role },
        detail: { reason: kept },
      });
      return { id: member.id };
    });
  }

  /** Somebody else in the same place: the open tasks go over, then the one leaves and the other has the role. */
  async replace(by: By, memberId: string, personId: string, reason: string): Promise<Kept> {
    const why = needed(reason, 'reason', 'inspection.reason-needed');
    return inOurWords(() =>
      this.ofMember(by, memberId, why, async (tx, desk, member) => {
        const delegation = found(await delegationById(tx, member.delegationId), 'delegation.unknown');
        const [come] = await this.seat(tx, desk, delegation, [{ personId, role: 'member' }]);
        const successor = found(await memberById(tx, come?.id ?? ''), 'member.unknown');
        await handOver(tx, desk, member, successor);
        await this.leave(tx, desk, member, why);
        if (member.role !== 'member')
          await tx.commit({
            ...revision('inspections.member', successor, successor.inspectionId, { role: ['text', member.role] }),
            kind: 'member.role-changed',
            payload: { inspectionId: member.inspectionId, delegationId: member.delegationId, personId, role: member.role },
            detail: { reason: why },
          });
        return { id: successor.id };
      }),
    );
  }

  /** Leaves the delegation; whoever still has tasks hands them on first. */
  async letGo(by: By, memberId: string, reason: string): Promise<Kept> {
    const why = needed(reason, 'reason', 'inspection.reason-needed');
    return this.ofMember(by, memberId, why, async (tx, desk, member) => {
      const [open] = await tx.query<{ tasks: number }>(
        `select count(*)::int as tasks from inspections.tasks where member_id = $1 and state in ('assigned', 'accepted', 'reported')`,
        [member.id],
      );
      if ((open?.tasks ?? 0) > 0) throw conflict('member.has-tasks', { params: { count: open?.tasks ?? 0 } });
      await this.leave(tx, desk, member, why);
      return { id: member.id };
    });
  }

  private async leave(tx: Tx, { inspection }: Desk, member: StoredMember, reason: string): Promise<void> {
    await tx.commit({
      ...revision('inspections.member', member, member.inspectionId, { left_at: ['timestamptz', tx.now], left_reason: ['text', reason] }),
      kind: 'delegation.member-left',
      payload: {
        inspectionId: member.inspectionId,
        delegationId: member.delegationId,
        personId: member.personId,
        headPersonIds: await headsOf(tx, member.inspectionId, member.delegationId),
      },
      detail: called(inspection, { reason }),
    });
  }

  async giveSubjects(by: By, delegationId: string, subjectIds: readonly string[], reason: string | null): Promise<Kept> {
    return this.of(by, delegationId, reason, async (tx, desk, delegation) => {
      await this.give(tx, desk, delegation, subjectIds);
      return { id: delegationId };
    });
  }

  private async seat(
    tx: Tx,
    { inspection }: Desk,
    delegation: StoredDelegation,
    members: readonly MemberWanted[],
  ): Promise<readonly Kept[]> {
    const people = await peopleAsSeated(
      tx,
      members.map((member) => member.personId),
    );
    const seated = await tx.query<{ personId: string; role: Seat['role']; delegationId: string }>(
      `select person_id::text as "personId", role, delegation_id::text as "delegationId" from inspections.delegation_members
       where inspection_id = $1 and left_at is null`,
      [inspection.id],
    );
    const sitting = new Set(seated.map((one) => one.personId));
    const roles = new Set(seated.filter((one) => one.delegationId === delegation.id).map((one) => one.role));
    const looked = await tx.query<{ personId: string }>(
      `select person_id::text as "personId" from inspections.subjects where inspection_id = $1 and person_id is not null and step <> 'dropped'`,
      [inspection.id],
    );
    const added: Kept[] = [];
    for (const [index, { personId, role }] of members.entries()) {
      const field = `members[${index}].personId`;
      const place = people.get(personId);
      if (place === undefined) throw invalid('inspection.person-unknown', { field });
      if (looked.some((one) => one.personId === personId)) throw invalid('member.is-subject', { field });
      if (sitting.has(personId)) throw conflict('member.sits-already', { field });
      if ((role === 'head' || role === 'secretary') && roles.has(role)) throw twice(role, `members[${index}].role`);
      sitting.add(personId);
      roles.add(role);
      const id = newId<'member'>();
      const insert = insertion('inspections.member', id, inspection.id, {
        delegation_id: ['uuid', delegation.id],
        inspection_id: ['uuid', inspection.id],
        person_id: ['uuid', personId],
        position_id: ['uuid', place.positionId],
        role: ['text', role],
        joined_at: ['timestamptz', tx.now],
      });
      const payload = { inspectionId: inspection.id, delegationId: delegation.id, personId };
      if (inspection.step === 'prepare') await tx.commit({ ...insert, kind: 'member.proposed', payload });
      else
        await tx.commit({
          ...insert,
          kind: 'delegation.member-joined',
          payload: { ...payload, headPersonIds: await headsOf(tx, inspection.id, delegation.id) },
          detail: called(inspection),
        });
      added.push({ id });
    }
    return added;
  }

  private async give(tx: Tx, { inspection, procedure }: Desk, delegation: StoredDelegation, subjectIds: readonly string[]): Promise<void> {
    for (const [index, subjectId] of subjectIds.entries()) {
      const subject = await subjectById(tx, subjectId, 'for update');
      if (subject === null || subject.inspectionId !== inspection.id) throw invalid('subject.unknown', { field: `subjectIds[${index}]` });
      if (subject.delegationId === delegation.id) continue;
      mustBeUntouched(subject, procedure.subject.start, index);
      await tx.commit({
        ...revision('inspections.subject', subject, inspection.id, { delegation_id: ['uuid', delegation.id] }),
        kind: 'subject.given',
        payload: { inspectionId: inspection.id, subjectId, delegationId: delegation.id },
      });
    }
  }

  private async ofMember(
    by: By,
    memberId: string,
    reason: string | null,
    work: (tx: Tx, desk: Desk, member: StoredMember, reason: string | null) => Promise<Kept>,
  ): Promise<Kept> {
    const inspectionOf = async (tx: Tx): Promise<string> => found(await memberById(tx, memberId), 'member.unknown').inspectionId;
    return this.change(by, inspectionOf, reason, async (tx, desk, kept) => {
      const member = found(await memberById(tx, memberId, 'for update'), 'member.unknown');
      if (member.leftAt !== null) throw conflict('member.left-already');
      return work(tx, desk, member, kept);
    });
  }

  private async of(
    by: By,
    delegationId: string,
    reason: string | null,
    work: (tx: Tx, desk: Desk, delegation: StoredDelegation) => Promise<Kept>,
  ): Promise<Kept> {
    const delegationIn = async (tx: Tx): Promise<StoredDelegation> => found(await delegationById(tx, delegationId), 'delegation.unknown');
    return this.change(
      by,
      async (tx) => (await delegationIn(tx)).inspectionId,
      reason,
      async (tx, desk) => work(tx, desk, await delegationIn(tx)),
    );
  }

  /** The inspection is held while its delegations change: places, heads and secretaries are given one after another. */
  private async change(
    by: By,
    inspectionOf: (tx: Tx) => string | Promise<string>,
    reason: string | null,
    work: (tx: Tx, desk: Desk, reason: string | null) => Promise<Kept>,
  ): Promise<Kept> {
    return this.journal.transaction(by, async (tx) => {
      const inspectionId = await inspectionOf(tx);
      const desk = await openInspection(tx, inspectionId, 'for update');
      const { inspection } = desk;
      const kept = decideChange(inspection.step, desk.as(), reason);
      const done = await work(tx, desk, kept);
      if (inspection.step !== 'prepare')
        await tx.commit({
          ...revision('inspections.inspection', inspection, inspectionId, {}),
          kind: 'inspection.changed',
          payload: {
            inspectionId,
            organisationId: inspection.organisationId,
            what: 'delegations',
            headPersonIds: await headsOf(tx, inspectionId),
          },
          detail: called(inspection, { reason: kept }),
        });
      return done;
    });
  }
}

const twice = (role: 'head' | 'secretary', field: string): DomainError =>
  conflict(role === 'head' ? 'delegation.two-heads' : 'delegation.two-secretaries', { field });

/** What waits for the member waits for the successor: to be accepted anew, or, where it is reported, for the head as before. */
async function handOver(tx: Tx, { inspection }: Desk, from: StoredMember, to: StoredMember): Promise<void> {
  for (const task of await openTasksOf(tx, from.id)) {
    const taken = { member_id: ['uuid', to.id], person_id: ['uuid', to.personId] } as const;
    const payload = { taskId: task.id, inspectionId: inspection.id, delegationId: task.delegationId, subjectId: task.subjectId };
    if (task.state === 'reported')
      await tx.commit({
        ...revision('inspections.task', task, inspection.id, taken),
        kind: 'task.handed-over',
        payload: { ...payload, personId: to.personId },
      });
    else
      await tx.commit({
        ...revision('inspections.task', task, inspection.id, { ...taken, state: ['text', 'assigned'], accepted_at: ['timestamptz', null] }),
        kind: 'task.assigned',
        payload: { ...payload, personId: to.personId, dueOn: task.dueOn },
        detail: called(inspection),
      });
  }
}

function found<T>(row: T | null, code: string): T {
  if (row === null) throw missing(code);
  return row;
}

async function mustBeFree(tx: Tx, delegationId: string, role: Seat['role']): Promise<void> {
  if (role !== 'head' && role !== 'secretary') return;
  const taken = (await membersOf(tx, delegationId)).some((member) => member.role === role);
  if (taken) throw twice(role, 'role');
}

/** What a delegation has begun it finishes. */
function mustBeUntouched(subject: StoredSubject, start: string, index: number): void {
  if (subject.step === 'dropped') throw conflict('subject.dropped', { field: `subjectIds[${index}]` });
  if (subject.delegationId !== null && subject.step !== start) throw forbidden('subject.under-way', { field: `subjectIds[${index}]` });
}
