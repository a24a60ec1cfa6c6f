import { type Asking } from './asking.js';

export interface StoredConference {
  readonly id: string;
  readonly version: number;
  readonly inspectionId: string;
  readonly delegationId: string;
  readonly subjectId: string;
  readonly heldOn: string;
  readonly atHour: string | null;
  readonly place: string;
  readonly chair: string;
  readonly present: readonly string[];
  readonly absent: readonly string[];
  readonly opinions: readonly { readonly speaker: string; readonly text: string }[];
  readonly outcome: string | null;
}

export async function conferenceOf(asking: Asking, subjectId: string): Promise<StoredConference | null> {
  const [row] = await asking.query<StoredConference>(
    `select c.id::text, c.version, c.inspection_id::text as "inspectionId", c.delegation_id::text as "delegationId", c.subject_id::text as "subjectId",
       c.held_on::text as "heldOn", c.at_hour as "atHour", c.place, c.chair, c.present, c.absent, c.opinions, c.outcome
     from inspections.conferences c where c.subject_id = $1`,
    [subjectId],
  );
  return row ?? null;
}
