import { conflict, invalid, type LocalDate, missing, newId, unaccentedText } from '@app/kernel';
import { type By, Journal, type Tx } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { type OrganisationPhase } from '../domain/organisation.js';
import { searchText } from '../domain/search-text.js';
import { type SuccessorKind } from '../domain/successor-kind.js';
import { refusalOf } from '../storage/refusals.js';

interface PhaseRow {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly short_name: string | null;
  readonly symbol: string | null;
  readonly kind: string;
  readonly parent_id: string | null;
  readonly served_by: string | null;
  readonly aliases: string[];
  readonly valid_from: string;
  readonly valid_to: string | null;
}

/** Founds, renames, moves, merges, splits and dissolves organisations, always as of a day: what was is never rewritten. */
@Injectable()
export class KeepOrganisations {
  constructor(private readonly journal: Journal) {}

  async found(by: By, phase: OrganisationPhase, from: LocalDate, code: string | null): Promise<{ readonly id: string }> {
    return this.within(by, async (tx) => {
      const id = newId<'organisation'>();
      await tx.commit({
        subject: { type: 'directory.organisation', id },
        expected: 0,
        sql: `insert into directory.organisation_identities (id, version, code, founded_on) values ($1, 1, $2, $3::date) returning *`,
        params: [id, code ?? `${unaccentedText(phase.name).replaceAll(' ', '-')}-${id.slice(-6)}`, from],
        kind: 'organisation.founded',
        payload: { from },
        about: null,
      });
      await this.addPhase(tx, id, phase, from);
      return { id };
    });
  }

  /** What changes from a day on: a new name, another parent, another office. Days before keep what they had. */
  async change(by: By, id: string, changes: Partial<OrganisationPhase>, from: LocalDate): Promise<{ readonly id: string }> {
    return this.within(by, async (tx) => {
      const phases = await tx.query<PhaseRow>(
        `select id, version, name, short_name, symbol, kind, parent_id, served_by, aliases, valid_from::text, valid_to::text
         from directory.organisation_phases where organisation_id = $1::uuid order by valid_from desc`,
        [id],
      );
      const last = phases[0];
      if (last === undefined) throw missing('directory.none');
      if (from < last.valid_from || last.valid_to !== null) throw conflict('organisation.later-change', { field: 'from' });
      const phase: OrganisationPhase = {
        name: last.name,
        shortName: last.short_name,
        symbol: last.symbol,
        kind: last.kind,
        parentId: last.parent_id,
        servedBy: last.served_by,
        aliases: last.aliases,
        ...changes,
      };
      if (phase.parentId !== null) await this.refuseCircle(tx, id, phase.parentId, from);
      if (from === last.valid_from) await this.rewritePhase(tx, last, phase);
      else {
        await this.closePhase(tx, last, from);
        await this.addPhase(tx, id, phase, from);
      }
      return { id };
    });
  }

  /** Ends the organisation on a day. What it leaves goes to the successors; none for one that simply ceases. */
  async dissolve(by: By, id: string, on: LocalDate, successors: readonly string[], kind: SuccessorKind): Promise<{ readonly id: string }> {
    if (successors.includes(id)) throw invalid('organisation.circle', { field: 'successorIds' });
    return this.within(by, async (tx) => {
      const [known] = await tx.query<{ version: number; dissolved: boolean }>(
        `select version, dissolved_on is not null as dissolved from directory.organisation_identities where id = $1::uuid`,
        [id],
      );
      if (known === undefined) throw missing('directory.none');
      if (known.dissolved) throw conflict('organisation.dissolved');
      await tx.commit({
        subject: { type: 'directory.organisation', id },
        expected: known.version,
        sql: `update directory.organisation_identities set dissolved_on = $3::date, version = version + 1 where id = $1::uuid and version = $2 returning *`,
        params: [id, known.version, on],
        kind: 'organisation.dissolved',
        payload: { on, kind, successorIds: successors },
        about: null,
      });
      for (const successor of successors) {
        const rowId = newId<'succession'>();
        await tx.commit({
          subject: { type: 'directory.succession', id: rowId },
          expected: 0,
          sql: `insert into directory.organisation_successions (id, version, predecessor_id, successor_id, kind, on_day)
                values ($1, 1, $2::uuid, $3::uuid, $4, $5::date) returning *`,
          params: [rowId, id, successor, kind, on],
          kind: 'organisation.succeeded',
          payload: { predecessorId: id, successorId: successor, kind, on },
          about: null,
        });
      }
      return { id };
    });
  }

  private async within<T>(by: By, work: (tx: Tx) => Promise<T>): Promise<T> {
    try {
      return await this.journal.transaction(by, work);
    } catch (error) {
      throw refusalOf(error);
    }
  }

  /** Nobody may be under itself on any day from then on; one tree at a time, so that two moves cannot make a circle together. */
  private async refuseCircle(tx: Tx, id: string, parentId: string, from: LocalDate): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtext('directory.tree'))`);
    const found = await tx.query(
      `with recursive up (id) as (
         select $2::uuid
         union
         select p.parent_id from up join directory.organisation_phases p on p.organisation_id = up.id
         where p.parent_id is not null and (p.valid_to is null or p.valid_to > $3::date))
       select 1 from up where id = $1::uuid`,
      [id, parentId, from],
    );
    if (found.length > 0) throw invalid('organisation.circle', { field: 'parentId' });
  }

  private async addPhase(tx: Tx, organisationId: string, phase: OrganisationPhase, from: LocalDate): Promise<void> {
    const id = newId<'organisation-phase'>();
    await tx.commit({
      subject: { type: 'directory.organisation-phase', id },
      expected: 0,
      sql: `insert into directory.organisation_phases
              (id, version, organisation_id, name, short_name, symbol, kind, parent_id, served_by, aliases, search, valid_from)
            values ($1, 1, $2::uuid, $3, $4, $5, $6, $7::uuid, $8::uuid, $9::text[], $10, $11::date) returning *`,
      params: [id, organisationId, ...values(phase), from],
      kind: 'organisation.phase-added',
      payload: { organisationId, from, ...phase },
      about: null,
    });
  }

  private async rewritePhase(tx: Tx, last: PhaseRow, phase: OrganisationPhase): Promise<void> {
    await tx.commit({
      subject: { type: 'directory.organisation-phase', id: last.id },
      expected: last.version,
      sql: `update directory.organisation_phases set name = $3, short_name = $4, symbol = $5, kind = $6, parent_id = $7::uuid, served_by = $8::uuid,
              aliases = $9::text[], search = $10, version = version + 1 where id = $1::uuid and version = $2 returning *`,
      params: [last.id, last.version, ...values(phase)],
      kind: 'organisation.phase-corrected',
      payload: phase,
      about: null,
    });
  }

  private async closePhase(tx: Tx, last: PhaseRow, on: LocalDate): Promise<void> {
    await tx.commit({
      subject: { type: 'directory.organisation-phase', id: last.id },
      expected: last.version,
      sql: `update directory.organisation_phases set valid_to = $3::date, version = version + 1 where id = $1::uuid and version = $2 returning *`,
      params: [last.id, last.version, on],
      kind: 'organisation.phase-ended',
      payload: { on },
      about: null,
    });
  }
}

function values(phase: OrganisationPhase): unknown[] {
  const { name, shortName, symbol, kind, parentId, servedBy, aliases } = phase;
  return [name, shortName, symbol, kind, parentId, servedBy, aliases, searchText(name, shortName, symbol, ...aliases)];
}
