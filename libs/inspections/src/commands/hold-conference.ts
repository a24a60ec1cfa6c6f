import { type By, Journal } from '@app/journal';
import { conflict, type LocalDate, newId } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { needed } from '../domain/change.js';
import { conferenceOf } from '../storage/conferences.js';
import { insertion, revision } from '../storage/state-change.js';
import { personOf } from './acting-person.js';
import { openSubjectAs } from './desk.js';
import { SPEAKERS } from './told.js';

export interface ConferenceWanted {
  /** Null for the first time; then the version that was read. */
  readonly expectedVersion: number | null;
  readonly heldOn: LocalDate;
  readonly atHour: string | null;
  readonly place: string;
  readonly chair: string;
  readonly present: readonly string[];
  readonly absent: readonly string[];
  readonly opinions: readonly { readonly speaker: string; readonly text: string }[];
  readonly outcome: string | null;
}

/** The conference that hears the draft report: when it will be, for the invitation; what was said, for its minutes. */
@Injectable()
export class HoldConference {
  constructor(private readonly journal: Journal) {}

  async keep(by: By, subjectId: string, wanted: ConferenceWanted): Promise<{ readonly id: string; readonly version: number }> {
    return this.journal.transaction(by, async (tx) => {
      const { inspection, subject, delegationId } = await openSubjectAs(tx, subjectId, SPEAKERS);
      const known = await conferenceOf(tx, subjectId);
      if ((known?.version ?? null) !== wanted.expectedVersion) throw conflict('stale');
      const columns = {
        held_on: ['date', wanted.heldOn],
        at_hour: ['text', wanted.atHour],
        place: ['text', needed(wanted.place, 'place')],
        chair: ['text', needed(wanted.chair, 'chair')],
        present: ['text[]', kept(wanted.present)],
        absent: ['text[]', kept(wanted.absent)],
        opinions: ['jsonb', JSON.stringify(wanted.opinions.filter(({ text }) => text.trim() !== ''))],
        outcome: ['text', wanted.outcome?.trim() ?? null],
      } as const;
      const id = known?.id ?? newId<'conference'>();
      const change =
        known === null
          ? insertion('inspections.conference', id, inspection.id, {
              inspection_id: ['uuid', inspection.id],
              delegation_id: ['uuid', delegationId],
              subject_id: ['uuid', subject.id],
              ...columns,
              written_by: ['uuid', personOf(by).personId],
              written_at: ['timestamptz', tx.now],
            })
          : revision('inspections.conference', known, inspection.id, columns);
      await tx.commit({ ...change, kind: 'conference.kept', payload: { conferenceId: id, subjectId } });
      return { id, version: (known?.version ?? 0) + 1 };
    });
  }
}

const kept = (lines: readonly string[]): readonly string[] => lines.map((line) => line.trim()).filter((line) => line !== '');
