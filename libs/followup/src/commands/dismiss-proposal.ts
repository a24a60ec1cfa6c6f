import { conflict, invalid, missing } from '@app/kernel';
import { type By, Journal } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { mayConfirm } from '../domain/authority.js';
import { documentById } from '../storage/documents.js';
import { reachOf } from '../storage/ground.js';
import { dismissProposal, isTaken, proposalById } from '../storage/proposals.js';
import { mustBeInScope } from './must-be-in-scope.js';
import { personOf } from './acting-person.js';

export interface ProposalDismissed {
  readonly id: string;
  readonly state: 'dismissed';
}

/** Puts a proposal aside with a reason: the text orders nothing there, or the reader was wrong. What was taken cannot be dismissed. */
@Injectable()
export class DismissProposal {
  constructor(private readonly journal: Journal) {}

  async execute(by: By, wanted: { readonly proposalId: string; readonly reason: string }): Promise<ProposalDismissed> {
    return this.journal.transaction(by, async (tx) => {
      const who = personOf(by);
      const proposal = await proposalById(tx, wanted.proposalId);
      if (proposal === null) throw missing('proposal.unknown');
      // The document's row is what taking holds as well.
      const document = await documentById(tx, proposal.documentId, 'for update');
      if (document === null) throw missing('followup.document-unknown');
      mayConfirm(who, await reachOf(tx, who), document.organisationId);
      await mustBeInScope(tx, who, document.id);
      if (wanted.reason.trim() === '') throw invalid('proposal.reason-needed', { field: 'reason' });
      if (proposal.dismissed) throw conflict('proposal.dismissed-already');
      if (await isTaken(tx, proposal.id)) throw conflict('proposal.taken-already');
      await tx.commit({
        subject: { type: 'followup.proposal', id: proposal.id },
        expected: proposal.version,
        ...dismissProposal(proposal.id, proposal.version, wanted.reason.trim(), tx.now),
        kind: 'proposal.dismissed',
        payload: { proposalId: proposal.id, documentId: document.id, kind: proposal.kind, ordinal: proposal.ordinal },
        detail: { reason: wanted.reason.trim() },
        about: document.id,
      });
      return { id: proposal.id, state: 'dismissed' };
    });
  }
}
