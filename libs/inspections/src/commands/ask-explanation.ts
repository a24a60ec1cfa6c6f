import { Directory } from '@app/directory';
import { type By, Journal } from '@app/journal';
import { conflict, invalid, type LocalDate, localDateOf, missing, newId } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { needed } from '../domain/change.js';
import { decideLate, type LateRule } from '../domain/late.js';
import { filesOfExplanations } from '../storage/explanation-files.js';
import { explanationById } from '../storage/explanations.js';
import { findingById } from '../storage/findings.js';
import { insertion, revision } from '../storage/state-change.js';
import { personOf } from './acting-person.js';
import { openAsSubject, openSubjectAs } from './desk.js';
import { armNext, dueInstant, reminderPlan } from './reminders.js';
import { called, headsOf, ofSubject, SPEAKERS } from './told.js';

export interface ExplanationWanted {
  readonly question: string;
  readonly dueOn: LocalDate;
  readonly findingId: string | null;
}

/** Yêu cầu giải trình: asked by the delegation with a deadline, answered by the subject; what is late is marked, or refused, as the rule says. */
@Injectable()
export class AskExplanation {
  constructor(
    private readonly journal: Journal,
    private readonly directory: Directory,
  ) {}

  async ask(by: By, subjectId: string, wanted: ExplanationWanted): Promise<{ readonly id: string }> {
    return this.journal.transaction(by, async (tx) => {
      const desk = await openSubjectAs(tx, subjectId, SPEAKERS);
      const { inspection } = desk;
      const subject = { ...desk.subject, delegationId: desk.delegationId };
      const question = needed(wanted.question, 'question');
      if (wanted.dueOn < localDateOf(tx.now)) throw invalid('self-report.due-in-past', { field: 'dueOn' });
      if (wanted.findingId !== null && (await findingById(tx, wanted.findingId))?.subjectId !== subjectId)
        throw invalid('finding.unknown', { field: 'findingId' });
      const directory = this.directory.using(tx);
      const rule = await directory.rules.at<LateRule>('inspection.explanation', inspection.organisationId, localDateOf(tx.now));
      const id = newId<'explanation'>();
      await tx.commit({
        ...insertion('inspections.explanation', id, inspection.id, {
          inspection_id: ['uuid', inspection.id],
          subject_id: ['uuid', subject.id],
          delegation_id: ['uuid', subject.delegationId],
          finding_id: ['uuid', wanted.findingId],
          question: ['text', question],
          due_on: ['date', wanted.dueOn],
          due_at: ['timestamptz', await dueInstant(directory, inspection.organisationId, wanted.dueOn)],
          rule: ['jsonb', JSON.stringify(rule)],
          state: ['text', 'asked'],
          asked_by: ['uuid', personOf(by).personId],
          asked_at: ['timestamptz', tx.now],
        }),
        kind: 'explanation.asked',
        payload: { ...ofSubject(subject), explanationId: id, dueOn: wanted.dueOn },
        detail: called(inspection),
        arm: armNext('explanation.remind', await reminderPlan(directory, inspection.organisationId, wanted.dueOn), tx.now),
      });
      return { id };
    });
  }

  async answer(by: By, explanationId: string, text: string): Promise<{ readonly id: string; readonly late: boolean }> {
    return this.journal.transaction(by, async (tx) => {
      const known = await explanationById(tx, explanationId);
      if (known === null) throw missing('explanation.unknown');
      const { inspection, subject } = await openAsSubject(tx, known.subjectId);
      // Held against files that are laid beside it at the same moment.
      const explanation = (await explanationById(tx, explanationId, 'for update')) ?? known;
      if (explanation.state !== 'asked') throw conflict(`explanation.${explanation.state}-already`);
      const late = decideLate(explanation, tx.now, 'explanation.too-late');
      const files = await filesOfExplanations(tx, [explanationId]);
      await tx.commit({
        ...revision('inspections.explanation', explanation, inspection.id, {
          state: ['text', 'answered'],
          answer: ['text', needed(text, 'answer')],
          late: ['boolean', late],
          answered_by: ['uuid', personOf(by).personId],
          answered_at: ['timestamptz', tx.now],
        }),
        kind: 'explanation.answered',
        payload: {
          ...ofSubject({ ...subject, delegationId: explanation.delegationId }),
          explanationId,
          late,
          headPersonIds: await headsOf(tx, inspection.id, explanation.delegationId),
        },
        detail: called(inspection, { files: files.map(({ id, sha256 }) => ({ id, sha256 })) }),
        cancel: [{ kind: 'explanation.remind' }],
      });
      return { id: explanationId, late };
    });
  }

  async withdraw(by: By, explanationId: string): Promise<{ readonly id: string }> {
    return this.journal.transaction(by, async (tx) => {
      const known = await explanationById(tx, explanationId);
      if (known === null) throw missing('explanation.unknown');
      const { inspection } = await openSubjectAs(tx, known.subjectId, SPEAKERS);
      const explanation = (await explanationById(tx, explanationId)) ?? known;
      if (explanation.state !== 'asked') throw conflict(`explanation.${explanation.state}-already`);
      await tx.commit({
        ...revision('inspections.explanation', explanation, inspection.id, { state: ['text', 'withdrawn'] }),
        kind: 'explanation.withdrawn',
        payload: { explanationId },
        cancel: [{ kind: 'explanation.remind' }],
      });
      return { id: explanationId };
    });
  }
}
