import { conflict, forbidden, invalid, localDateOf, newId } from '@app/kernel';
import { type By } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { placesOf } from '../domain/listed-changes.js';
import { type QuestionRule } from '../domain/question.js';
import { loadContent } from '../storage/document-store.js';
import { answeringQuestion, askingOf, decidesOn, loadQuestion, rosterOf } from '../storage/question-store.js';
import { askerOf, DocumentDesk } from './document-desk.js';

/** A question to the drafter before the vote, and its answer. */
@Injectable()
export class AskDrafter {
  constructor(private readonly desk: DocumentDesk) {}

  /** A member asks, while the committee has the matter. Who reads it is settled by the rule of this day. */
  ask(by: By, documentId: string, question: { readonly text: string; readonly nodeId: string | null }): Promise<{ id: string }> {
    return this.desk.journal.transaction(by, async (tx) => {
      const { state } = await this.desk.load(tx, by, documentId, 'share');
      if (state.stage !== 'committee') throw conflict('document.wrong-stage', { params: { stage: state.stage, action: 'ask-drafter' } });
      if (by.actor.kind !== 'person' || !(await decidesOn(tx, documentId, by.actor.identity.personId)))
        throw forbidden('question.not-member');
      const { nodeId } = question;
      if (nodeId !== null && !placesOf(await loadContent(tx, state.current.versionId)).has(nodeId))
        throw invalid('document.unknown-node', { field: 'nodeId' });
      const rule = await this.desk.directory
        .using(tx)
        .rules.at<QuestionRule>('ballot.questions', state.organisationId, localDateOf(tx.now));
      const id = newId<'question'>();
      const { personId } = by.actor.identity;
      await tx.commit({
        ...askingOf({
          id,
          documentId,
          versionId: state.current.versionId,
          nodeId,
          text: question.text.trim(),
          readers: rule.readers,
          by: personId,
          at: tx.now,
        }),
        kind: 'question.asked',
        payload: { documentId, questionId: id, organisationId: state.organisationId, drafterPersonId: state.drafter.personId },
      });
      return { id };
    });
  }

  /** The drafter, or another who drafts for the issuer, answers; said anew, the newer answer stands and the older stays in the journal. */
  answer(by: By, documentId: string, questionId: string, text: string): Promise<{ id: string }> {
    return this.desk.journal.transaction(by, async (tx) => {
      const loaded = await this.desk.load(tx, by, documentId, 'share');
      const { state } = loaded;
      const asker = askerOf(by.actor, loaded);
      if (asker.personId === null || !asker.actsForIssuer || !asker.roles.includes('drafter'))
        throw forbidden('document.not-yours', { params: { action: 'answer' } });
      if (state.stage === 'issued' || state.stage === 'withdrawn')
        throw conflict('document.wrong-stage', { params: { stage: state.stage, action: 'answer' } });
      const question = await loadQuestion(tx, documentId, questionId);
      const told = question.readers.includes('members') ? await rosterOf(tx, documentId) : [];
      await tx.commit({
        ...answeringQuestion(question, { text: text.trim(), by: asker.personId, at: tx.now }),
        kind: 'question.answered',
        payload: {
          documentId,
          questionId,
          organisationId: state.organisationId,
          memberPersonIds: [...new Set([question.asked_by, ...told])],
        },
      });
      return { id: questionId };
    });
  }
}
