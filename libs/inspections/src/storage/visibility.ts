import { type Identity } from '@app/kernel';
import { answersFor, filesOf, isAuditor, officeOf, type Reach } from '../domain/standing.js';

/**
 * Who reads what, as SQL; the rules are in `domain/standing.ts`. Every question starts with these parameters: `$1` sees everything, `$2` the
 * person, `$3` organisations served as programme office, `$4` those of them whose files the person reads, `$5` organisations answered for.
 */
export type AskerParams = readonly [boolean, string, readonly string[], readonly string[], readonly string[]];
/** The number of the first parameter that a question adds. */
export const FIRST_FREE = 6;

export const askerParams = (who: Identity, reach: Reach): AskerParams => [
  isAuditor(who),
  who.personId,
  officeOf(who, reach),
  filesOf(who, reach),
  answersFor(who, reach),
];

const SEATED = `exists (select from inspections.delegation_members seat where seat.inspection_id = i.id and seat.person_id = $2::uuid and seat.left_at is null)`;

/** Reads the whole of inspection `i`: its plan, delegations, subjects and how far each is; not their files. */
export const READS_INSPECTION = `($1::boolean or i.organisation_id = any($3::uuid[]) or i.lead_organisation_id = any($3::uuid[]) or ${SEATED})`;

/** Subject `s` is the asker, or a body the asker answers for: nothing is shown to it before the decision. */
export const IS_SUBJECT = `(s.step <> 'dropped' and i.decided_at is not null and (s.person_id = $2::uuid or s.person_id is null and s.organisation_id = any($5::uuid[])))`;

/** Knows of inspection `i` at all. */
export const KNOWS_INSPECTION = `(${READS_INSPECTION} or exists (select from inspections.subjects s where s.inspection_id = i.id and ${IS_SUBJECT}))`;

/**
 * Reads the files (tasks, evidence, minutes, papers, findings) of the delegation `delegation` of inspection `i`: its own members, and the
 * programme office, except who sits in another delegation of the same inspection. Who stands aside from `subject` reads nothing of it.
 */
export const readsFiles = (delegation: string, subject: string): string => `($1::boolean
  or not exists (select from inspections.ties tie where tie.subject_id = ${subject} and tie.person_id = $2::uuid)
    and (exists (select from inspections.delegation_members seat where seat.delegation_id = ${delegation} and seat.person_id = $2::uuid and seat.left_at is null)
      or (i.organisation_id = any($4::uuid[]) or i.lead_organisation_id = any($4::uuid[])) and not ${SEATED}))`;
