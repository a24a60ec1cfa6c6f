import { Directory } from '@app/directory';
import { type By, Journal, type Tx } from '@app/journal';
import { conflict, forbidden, invalid, isLocalDate, localDateOf, type LocalDate, missing, newId } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { decideChange, needed } from '../domain/change.js';
import { procedureFor } from '../domain/definitions/index.js';
import { holds, officeOf } from '../domain/standing.js';
import { decidePeriod, type LookBackRule } from '../domain/time-limit.js';
import { outOfReach, peopleAsSeated, unknownOrganisations } from '../storage/ground.js';
import { type OutlineItem } from '../storage/inspections.js';
import { itemById, type StoredItem } from '../storage/programmes.js';
import { reachOf } from '../storage/reach.js';
import { insertion, revision } from '../storage/state-change.js';
import { personOf } from './acting-person.js';
import { openInspection } from './desk.js';
import { type Kept } from './keep-programme.js';
import { called, headsOf } from './told.js';

export interface SubjectWanted {
  /** The organisation, or the one that the member belongs to. */
  readonly organisationId: string;
  readonly personId: string | null;
}

export interface InspectionWanted {
  readonly organisationId: string;
  readonly leadOrganisationId: string;
  /** Without one it is not from the programme (đột xuất). */
  readonly programmeItemId: string | null;
  readonly kind: 'inspection' | 'supervision';
  readonly title: string;
  readonly subjects: readonly SubjectWanted[];
}

export interface PlanWanted {
  readonly purpose: string;
  readonly content: string;
  readonly method: string | null;
  readonly periodFrom: LocalDate;
  readonly periodTo: LocalDate;
  /** From when the delegations are to work; the decision says it in the end. */
  readonly startsOn: LocalDate | null;
  readonly outline: readonly { readonly id: string | null; readonly title: string; readonly guidance: string }[];
  readonly reason: string | null;
}

/** From the programme to a decision that can be taken: plan, period, outline (đề cương), subjects. Afterwards only who decided changes them. */
@Injectable()
export class PrepareInspection {
  constructor(
    private readonly journal: Journal,
    private readonly directory: Directory,
  ) {}

  async start(by: By, wanted: InspectionWanted): Promise<Kept> {
    return this.journal.transaction(by, async (tx) => {
      const who = personOf(by);
      const office = officeOf(who, await reachOf(tx, who)).includes(wanted.organisationId);
      const decider = who.organisationId === wanted.organisationId && holds(who, ['presider', 'signer']);
      if (!office && !decider) throw forbidden('inspection.not-yours-to-prepare');
      const title = needed(wanted.title, 'title');
      if ((await unknownOrganisations(tx, [wanted.leadOrganisationId])).length > 0)
        throw invalid('inspection.organisation-unknown', { field: 'leadOrganisationId' });
      await mustFitProgramme(tx, wanted);
      const procedure = procedureFor(wanted.kind);
      const id = newId<'inspection'>();
      await tx.commit({
        ...insertion('inspections.inspection', id, id, {
          organisation_id: ['uuid', wanted.organisationId],
          lead_organisation_id: ['uuid', wanted.leadOrganisationId],
          programme_item_id: ['uuid', wanted.programmeItemId],
          kind: ['text', wanted.kind],
          title: ['text', title],
          procedure: ['text', procedure.code],
          procedure_version: ['int', procedure.version],
          step: ['text', procedure.whole.start],
          prepared_by: ['uuid', who.personId],
          prepared_at: ['timestamptz', tx.now],
        }),
        kind: 'inspection.started',
        payload: { inspectionId: id, organisationId: wanted.organisationId, kind: wanted.kind },
        detail: { title },
      });
      await this.add(tx, id, wanted.organisationId, procedure.subject.start, wanted.subjects);
      return { id };
    });
  }

  async plan(by: By, inspectionId: string, wanted: PlanWanted): Promise<Kept> {
    return this.journal.transaction(by, async (tx) => {
      const desk = await openInspection(tx, inspectionId, 'for update');
      const { inspection } = desk;
      const reason = decideChange(inspection.step, desk.as(), wanted.reason);
      const purpose = needed(wanted.purpose, 'purpose', 'inspection.purpose-needed');
      const content = needed(wanted.content, 'content', 'inspection.content-needed');
      const today = localDateOf(tx.now);
      const rule = await this.directory.using(tx).rules.at<LookBackRule>('inspection.look-back', inspection.organisationId, today);
      decidePeriod(wanted.periodFrom, wanted.periodTo, inspection.decidedOn ?? today, rule);
      const outline: OutlineItem[] = wanted.outline.map((item, index) => ({
        id: item.id ?? newId<'outline-item'>(),
        title: needed(item.title, `outline[${index}].title`),
        guidance: item.guidance.trim(),
      }));
      if (new Set(outline.map((item) => item.id)).size !== outline.length) throw invalid('inspection.outline-twice', { field: 'outline' });
      const preparing = inspection.step === 'prepare';
      if (wanted.startsOn !== null && !isLocalDate(wanted.startsOn)) throw invalid('programme.day-unreadable', { field: 'startsOn' });
      const change = {
        ...revision('inspections.inspection', inspection, inspection.id, {
          purpose: ['text', purpose],
          content: ['text', content],
          method: ['text', wanted.method?.trim() ?? null],
          period_from: ['date', wanted.periodFrom],
          period_to: ['date', wanted.periodTo],
          outline: ['jsonb', JSON.stringify(outline)],
          ...(preparing ? { starts_on: ['date', wanted.startsOn] as const } : {}),
        }),
        detail: called(inspection, { reason, purpose, content, periodFrom: wanted.periodFrom, periodTo: wanted.periodTo }),
      };
      if (preparing) await tx.commit({ ...change, kind: 'inspection.planned', payload: { inspectionId } });
      else
        await tx.commit({
          ...change,
          kind: 'inspection.changed',
          payload: {
            inspectionId,
            organisationId: inspection.organisationId,
            what: 'plan',
            headPersonIds: await headsOf(tx, inspectionId),
          },
        });
      return { id: inspectionId };
    });
  }

  /** More subjects; each goes through the steps from the first. */
  async addSubjects(by: By, inspectionId: string, subjects: readonly SubjectWanted[], reason: string | null): Promise<readonly Kept[]> {
    return this.journal.transaction(by, async (tx) => {
      const desk = await openInspection(tx, inspectionId, 'for update');
      const { inspection, procedure } = desk;
      const kept = decideChange(inspection.step, desk.as(), reason);
      const added = await this.add(tx, inspectionId, inspection.organisationId, procedure.subject.start, subjects);
      if (inspection.step !== 'prepare')
        await tx.commit({
          ...revision('inspections.inspection', inspection, inspectionId, {}),
          kind: 'inspection.changed',
          payload: {
            inspectionId,
            organisationId: inspection.organisationId,
            what: 'subjects',
            headPersonIds: await headsOf(tx, inspectionId),
          },
          detail: called(inspection, { reason: kept }),
        });
      return added;
    });
  }

  private async add(
    tx: Tx,
    inspectionId: string,
    organisationId: string,
    start: string,
    subjects: readonly SubjectWanted[],
  ): Promise<readonly Kept[]> {
    const far = await outOfReach(
      tx,
      organisationId,
      subjects.map((subject) => subject.organisationId),
    );
    const wrong = subjects.findIndex((subject) => far.includes(subject.organisationId));
    if (wrong >= 0) throw forbidden('subject.out-of-reach', { field: `subjects[${wrong}].organisationId` });
    const people = await peopleAsSeated(
      tx,
      subjects.flatMap(({ personId }) => (personId === null ? [] : [personId])),
    );
    const known = await tx.query<{ organisationId: string; personId: string | null; ordinal: number; dropped: boolean }>(
      `select organisation_id::text as "organisationId", person_id::text as "personId", ordinal, step = 'dropped' as dropped
       from inspections.subjects where inspection_id = $1 order by ordinal`,
      [inspectionId],
    );
    const there = new Set(known.filter((one) => !one.dropped).map(keyOf));
    let ordinal = known.at(-1)?.ordinal ?? 0;
    const added: Kept[] = [];
    for (const [index, subject] of subjects.entries()) {
      if (subject.personId !== null && !people.has(subject.personId))
        throw invalid('inspection.person-unknown', { field: `subjects[${index}].personId` });
      if (there.has(keyOf(subject))) throw conflict('subject.there-already', { field: `subjects[${index}]` });
      there.add(keyOf(subject));
      const id = newId<'subject'>();
      ordinal += 1;
      await tx.commit({
        ...insertion('inspections.subject', id, inspectionId, {
          inspection_id: ['uuid', inspectionId],
          ordinal: ['int', ordinal],
          kind: ['text', subject.personId === null ? 'organisation' : 'member'],
          organisation_id: ['uuid', subject.organisationId],
          person_id: ['uuid', subject.personId],
          step: ['text', start],
          step_since: ['timestamptz', tx.now],
        }),
        kind: 'subject.added',
        payload: { inspectionId, subjectId: id, organisationId: subject.organisationId, personId: subject.personId },
      });
      added.push({ id });
    }
    return added;
  }
}

const keyOf = (subject: { readonly organisationId: string; readonly personId: string | null }): string =>
  `${subject.organisationId} ${subject.personId ?? ''}`;

/** An item of an approved programme of the deciding body, of the same kind, not dropped, and not taken up yet. */
async function mustFitProgramme(tx: Tx, wanted: InspectionWanted): Promise<StoredItem | null> {
  if (wanted.programmeItemId === null) return null;
  const item = await itemById(tx, wanted.programmeItemId, 'for update');
  if (item === null) throw missing('programme.item-unknown');
  const [row] = await tx.query<{ state: string; organisationId: string; taken: boolean }>(
    `select p.state, p.organisation_id::text as "organisationId", exists (select from inspections.inspections i
       where i.programme_item_id = $2 and i.step <> 'cancelled') as taken from inspections.programmes p where p.id = $1`,
    [item.programmeId, item.id],
  );
  if (row?.state !== 'approved') throw conflict('programme.not-approved');
  if (row.organisationId !== wanted.organisationId || item.kind !== wanted.kind)
    throw invalid('programme.item-of-another', { field: 'programmeItemId' });
  if (item.droppedReason !== null) throw conflict('programme.item-dropped');
  if (row.taken) throw conflict('programme.item-taken');
  return item;
}
