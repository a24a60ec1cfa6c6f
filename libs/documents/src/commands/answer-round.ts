import { conflict, forbidden, missing, newId } from '@app/kernel';
import { type By } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { UNIT_SPEAKERS } from '../domain/asker.js';
import { checkReply, type GivenReply } from '../domain/comment-round.js';
import { answeringOf, insertOpinions, loadRound, replyOf, submissionOf } from '../storage/comment-round-store.js';
import { loadContent } from '../storage/document-store.js';
import { scopeOf } from '../storage/visibility.js';
import { DocumentDesk } from './document-desk.js';

/** A unit gives its opinion on the version it was sent; anew, as long as the round is open. Late is accepted and marked. */
@Injectable()
export class AnswerRound {
  constructor(private readonly desk: DocumentDesk) {}

  run(by: By, roundId: string, given: GivenReply): Promise<{ late: boolean; opinions: number }> {
    return this.desk.journal.transaction(by, async (tx) => {
      if (by.actor.kind !== 'person') throw forbidden('round.not-asked');
      const { identity } = by.actor;
      const scope = await scopeOf(tx, identity);
      // Held FOR SHARE: units do not wait for one another, and who closes waits for them.
      const reply = await replyOf(tx, roundId, scope.organisationIds);
      if (reply === null) throw missing('round.unknown');
      const round = await loadRound(tx, roundId, 'share');
      if (round.status !== 'open') throw conflict('round.closed');
      if (!identity.roles.some((role) => UNIT_SPEAKERS.includes(role))) throw forbidden('round.not-speaker');
      checkReply(given, await loadContent(tx, round.version_id));

      const id = newId<'comment-submission'>();
      const late = tx.now > round.due_at;
      const set = await insertOpinions(tx, { id, roundId, documentId: round.document_id }, given.opinions);
      const common = { late, by: identity.personId, at: tx.now };
      await tx.commit<string>({
        ...submissionOf({
          ...common,
          id,
          reply,
          given: given.reply,
          agreed: given.agreed,
          text: given.text,
          opinions: given.opinions.length,
        }),
        kind: 'comment-submission.kept',
        payload: { roundId, documentId: round.document_id },
        detail: set === null ? {} : { set },
      });
      await tx.commit({
        ...answeringOf(reply, { ...common, reply: given.reply, submissionId: id }),
        kind: 'comment-round.answered',
        payload: {
          roundId,
          documentId: round.document_id,
          organisationId: round.organisation_id,
          purpose: round.purpose,
          answeringOrganisationId: reply.organisation_id,
          reply: given.reply,
          opinions: given.opinions.length,
          late,
        },
        detail: { text: given.text, agreed: given.agreed, opinions: given.opinions },
      });
      return { late, opinions: given.opinions.length };
    });
  }
}
