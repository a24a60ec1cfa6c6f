import { type By, Journal, type Tx } from '@app/journal';
import { conflict, forbidden, invalid, isLocalDate, type LocalDate, missing, newId } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { needed } from '../domain/change.js';
import { holds, officeOf } from '../domain/standing.js';
import { outOfReach, unknownOrganisations } from '../storage/ground.js';
import { itemById, programmeById, type StoredProgramme } from '../storage/programmes.js';
import { reachOf } from '../storage/reach.js';
import { insertion, revision } from '../storage/state-change.js';
import { personOf } from './acting-person.js';

export interface ProgrammeWanted {
  readonly organisationId: string;
  readonly span: 'year' | 'term';
  readonly title: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
}

export interface ItemWanted {
  readonly kind: 'inspection' | 'supervision';
  readonly content: string;
  readonly leadOrganisationId: string;
  readonly quarter: number | null;
  readonly subjectOrganisationIds: readonly string[];
  readonly subjectPersonIds: readonly string[];
}

export interface Kept {
  readonly id: string;
}

/** The programme of a year or a term: what is to be looked at, by whom, in which quarter. Its items are changed until, and dropped with a reason after, approval. */
@Injectable()
export class KeepProgramme {
  constructor(private readonly journal: Journal) {}

  async start(by: By, wanted: ProgrammeWanted): Promise<Kept> {
    return this.journal.transaction(by, async (tx) => {
      const who = personOf(by);
      if (!officeOf(who, await reachOf(tx, who)).includes(wanted.organisationId)) throw forbidden('programme.not-yours');
      const title = needed(wanted.title, 'title');
      for (const field of ['startsOn', 'endsOn'] as const)
        if (!isLocalDate(wanted[field])) throw invalid('programme.day-unreadable', { field });
      if (wanted.endsOn <= wanted.startsOn) throw invalid('programme.span-upside-down', { field: 'endsOn' });
      const id = newId<'programme'>();
      await tx.commit({
        ...insertion('inspections.programme', id, id, {
          organisation_id: ['uuid', wanted.organisationId],
          span: ['text', wanted.span],
          title: ['text', title],
          starts_on: ['date', wanted.startsOn],
          ends_on: ['date', wanted.endsOn],
          state: ['text', 'draft'],
          made_by: ['uuid', who.personId],
          made_at: ['timestamptz', tx.now],
        }),
        kind: 'programme.started',
        payload: { programmeId: id, organisationId: wanted.organisationId },
      });
      return { id };
    });
  }

  async addItem(by: By, programmeId: string, wanted: ItemWanted): Promise<Kept> {
    return this.journal.transaction(by, async (tx) => {
      const programme = await this.own(tx, programmeId);
      await mustBeSound(tx, programme, wanted);
      const [place] = await tx.query<{ next: number }>(
        'select coalesce(max(ordinal), 0) + 1 as next from inspections.programme_items where programme_id = $1',
        [programmeId],
      );
      const id = newId<'programme-item'>();
      await tx.commit({
        ...insertion('inspections.programme-item', id, programmeId, {
          programme_id: ['uuid', programmeId],
          ordinal: ['int', place?.next ?? 1],
          ...columnsOf(wanted),
        }),
        kind: 'programme.item-added',
        payload: { programmeId, itemId: id },
      });
      return { id };
    });
  }

  async reviseItem(by: By, itemId: string, wanted: ItemWanted): Promise<Kept> {
    return this.journal.transaction(by, async (tx) => {
      const item = await itemById(tx, itemId, 'for update');
      if (item === null) throw missing('programme.item-unknown');
      const programme = await this.own(tx, item.programmeId);
      await mustBeSound(tx, programme, wanted);
      await tx.commit({
        ...revision('inspections.programme-item', item, programme.id, columnsOf(wanted)),
        kind: 'programme.item-revised',
        payload: { programmeId: programme.id, itemId },
      });
      return { id: itemId };
    });
  }

  /** What is not done after all: stays in the programme, with the reason. */
  async dropItem(by: By, itemId: string, reason: string): Promise<Kept> {
    return this.journal.transaction(by, async (tx) => {
      const item = await itemById(tx, itemId, 'for update');
      if (item === null) throw missing('programme.item-unknown');
      const programme = await this.own(tx, item.programmeId);
      if (item.droppedReason !== null) throw conflict('programme.item-dropped');
      const kept = needed(reason, 'reason', 'inspection.reason-needed');
      await tx.commit({
        ...revision('inspections.programme-item', item, programme.id, { dropped_reason: ['text', kept] }),
        kind: 'programme.item-dropped',
        payload: { programmeId: programme.id, itemId },
        detail: { reason: kept },
      });
      return { id: itemId };
    });
  }

  /** By the body whose programme it is. */
  async approve(by: By, programmeId: string): Promise<Kept> {
    return this.journal.transaction(by, async (tx) => {
      const programme = await this.own(tx, programmeId);
      const who = personOf(by);
      if (who.organisationId !== programme.organisationId || !holds(who, ['presider', 'signer']))
        throw forbidden('programme.not-yours-to-approve');
      if (programme.state === 'approved') throw conflict('programme.approved-already');
      const [count] = await tx.query<{ items: number }>(
        'select count(*)::int as items from inspections.programme_items where programme_id = $1',
        [programmeId],
      );
      if ((count?.items ?? 0) === 0) throw invalid('programme.empty', { field: 'items' });
      await tx.commit({
        ...revision('inspections.programme', programme, programmeId, { state: ['text', 'approved'], approved_at: ['timestamptz', tx.now] }),
        kind: 'programme.approved',
        payload: { programmeId, organisationId: programme.organisationId },
      });
      return { id: programmeId };
    });
  }

  /** Under lock: items get their place one after another. */
  private async own(tx: Tx, programmeId: string): Promise<StoredProgramme> {
    const who = personOf(tx.by);
    const programme = await programmeById(tx, programmeId, 'for update');
    if (programme === null) throw missing('programme.unknown');
    if (!officeOf(who, await reachOf(tx, who)).includes(programme.organisationId)) throw missing('programme.unknown');
    return programme;
  }
}

async function mustBeSound(tx: Tx, programme: StoredProgramme, wanted: ItemWanted): Promise<void> {
  needed(wanted.content, 'content');
  if (wanted.subjectOrganisationIds.length + wanted.subjectPersonIds.length === 0)
    throw invalid('inspection.subject-needed', { field: 'subjectOrganisationIds' });
  if ((await unknownOrganisations(tx, [wanted.leadOrganisationId])).length > 0)
    throw invalid('inspection.organisation-unknown', { field: 'leadOrganisationId' });
  const far = await outOfReach(tx, programme.organisationId, wanted.subjectOrganisationIds);
  if (far.length > 0) throw forbidden('subject.out-of-reach', { field: 'subjectOrganisationIds' });
}

const columnsOf = (wanted: ItemWanted) =>
  ({
    kind: ['text', wanted.kind],
    content: ['text', wanted.content.trim()],
    lead_organisation_id: ['uuid', wanted.leadOrganisationId],
    quarter: ['int', wanted.quarter],
    subject_organisation_ids: ['uuid[]', [...new Set(wanted.subjectOrganisationIds)]],
    subject_person_ids: ['uuid[]', [...new Set(wanted.subjectPersonIds)]],
  }) as const;
