import { conflict, forbidden, invalid, localDateOf, missing, newId, type Identity, type Role } from '@app/kernel';
import { type By, Journal, type Tx } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { checkSubstitute, NAMING_ROLES, type PositionToCover, type SubstituteWish } from '../domain/substitute.js';

interface SubstituteRow {
  readonly id: string;
  readonly version: number;
  readonly absent_person_id: string;
  readonly person_id: string;
  readonly organisation_id: string;
  readonly answer: 'accepted' | 'declined' | null;
  readonly ended_at: Date | null;
  readonly over: boolean;
}

/** Substitutes: named by the absent person or the head, accepted by who is to act, ended early by any of the three. */
@Injectable()
export class KeepSubstitutes {
  constructor(private readonly journal: Journal) {}

  name(by: By, wish: SubstituteWish): Promise<{ readonly id: string }> {
    const asker = personOf(by);
    return this.journal.transaction(by, async (tx) => {
      const today = localDateOf(tx.now);
      const [position] = await tx.query<PositionToCover>(
        `select q.roles, q.organisation_id as "organisationId",
                exists (select from directory.holders h where h.position_id = q.id and h.person_id = $2::uuid
                          and h.valid_from <= $3::date and (h.valid_to is null or h.valid_to > $3::date)) as "heldByAbsent"
         from directory.positions q where q.id = $1::uuid and q.valid_from <= $3::date and (q.valid_to is null or q.valid_to > $3::date)`,
        [wish.positionId, wish.absentPersonId, today],
      );
      checkSubstitute(wish, position ?? null, { ...asker, actsForAnother: asker.actingFor !== undefined }, today);
      const known = await tx.query(`select 1 from directory.accounts where person_id = $1::uuid and not disabled`, [wish.personId]);
      if (known.length === 0) throw invalid('substitute.no-account', { field: 'personId' });
      const id = newId<'substitute'>();
      await tx.commit<string>({
        subject: { type: 'directory.substitute', id },
        expected: 0,
        sql: `insert into directory.substitutes (id, version, absent_person_id, position_id, person_id, roles, document_types, from_day, until_day,
            reason, made_by, made_at)
          values ($1::uuid, 1, $2::uuid, $3::uuid, $4::uuid, $5::text[], $6::text[], $7::date, $8::date, $9::text, $10::uuid, $11::timestamptz) returning *`,
        params: [
          id,
          wish.absentPersonId,
          wish.positionId,
          wish.personId,
          wish.roles,
          wish.documentTypes,
          wish.fromDay,
          wish.untilDay,
          wish.reason.trim(),
          asker.personId,
          tx.now,
        ],
        kind: 'substitute.named',
        payload: { absentPersonId: wish.absentPersonId, positionId: wish.positionId, personId: wish.personId },
        about: null,
      });
      return { id };
    });
  }

  /** Nobody acts for another unasked. */
  answer(by: By, id: string, answer: 'accepted' | 'declined'): Promise<{ readonly id: string }> {
    return this.change(by, id, async (tx, row, asker) => {
      if (row.person_id !== asker.personId) throw forbidden('substitute.not-yours');
      if (row.answer !== null) throw conflict('substitute.answered');
      if (row.ended_at !== null || row.over) throw conflict('substitute.ended');
      return { set: { answer: ['text', answer], answered_at: ['timestamptz', tx.now] }, kind: `substitute.${answer}` };
    });
  }

  /** At once: the next request of whoever acted so is refused. */
  end(by: By, id: string, reason: string): Promise<{ readonly id: string }> {
    return this.change(by, id, async (tx, row, asker) => {
      const names = asker.roles.some((role: Role) => NAMING_ROLES.includes(role)) && asker.organisationId === row.organisation_id;
      if (asker.personId !== row.absent_person_id && asker.personId !== row.person_id && !names) throw forbidden('substitute.not-yours');
      if (row.ended_at !== null || row.over) throw conflict('substitute.ended');
      if (reason.trim() === '') throw invalid('substitute.no-reason', { field: 'reason' });
      return {
        set: { ended_by: ['uuid', asker.personId], ended_at: ['timestamptz', tx.now], end_reason: ['text', reason.trim()] },
        kind: 'substitute.ended',
      };
    });
  }

  private change(
    by: By,
    id: string,
    decide: (
      tx: Tx,
      row: SubstituteRow,
      asker: Identity,
    ) => Promise<{ readonly set: Readonly<Record<string, readonly [cast: string, value: unknown]>>; readonly kind: string }>,
  ): Promise<{ readonly id: string }> {
    const asker = personOf(by);
    if (asker.actingFor !== undefined) throw forbidden('substitute.not-by-substitute');
    return this.journal.transaction(by, async (tx) => {
      const [row] = await tx.query<SubstituteRow>(
        `select s.id, s.version, s.absent_person_id, s.person_id, q.organisation_id, s.answer, s.ended_at, s.until_day < $2::date as over
         from directory.substitutes s join directory.positions q on q.id = s.position_id where s.id = $1::uuid for update of s`,
        [id, localDateOf(tx.now)],
      );
      if (row === undefined) throw missing('substitute.none');
      const { set, kind } = await decide(tx, row, asker);
      const names = Object.keys(set);
      await tx.commit<string>({
        subject: { type: 'directory.substitute', id },
        expected: row.version,
        sql: `update directory.substitutes set version = version + 1, ${names.map((name, at) => `${name} = $${at + 3}::${set[name]?.[0] ?? 'text'}`).join(', ')}
          where id = $1::uuid and version = $2::int returning *`,
        params: [id, row.version, ...names.map((name) => set[name]?.[1])],
        kind,
        payload: { absentPersonId: row.absent_person_id, personId: row.person_id },
        about: null,
      });
      return { id };
    });
  }
}

function personOf(by: By): Identity {
  if (by.actor.kind !== 'person') throw forbidden('substitute.not-yours');
  return by.actor.identity;
}
