import { conflict, invalid, missing, newId } from '@app/kernel';
import { type By, Journal } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { mayConfirm } from '../domain/authority.js';
import { documentById, type NotedDocument } from '../storage/documents.js';
import { actingRecipients, reachOf } from '../storage/ground.js';
import { requirementProposals, type StoredProposal } from '../storage/proposals.js';
import { insertRequirements, insertTaking, type NewTaking, takenPairs } from '../storage/requirements.js';
import { type Asking } from '../storage/asking.js';
import { personOf } from './acting-person.js';
import { mustBeInReach } from './must-be-in-reach.js';
import { mustExist } from './must-exist.js';

export interface RequirementsWanted {
  readonly documentId: string;
  /** On whom; without any, on the body concluded on as proposed, else on the organisations that received it to act on. */
  readonly subjectOrganisationIds: readonly string[];
  /** Which proposals; ignored with `all`. */
  readonly proposalIds: readonly string[];
  readonly all: boolean;
  /** Who judges; without, the actor's own body where it supervises, else the issuer. */
  readonly supervisorOrganisationId: string | null;
}

export interface RequirementsTaken {
  readonly documentId: string;
  readonly opened: number;
  readonly requirementIds: readonly string[];
  readonly subjectOrganisationIds: readonly string[];
}

/** Turns proposed requirements into requirements: one act takes all, on one body or on many. */
@Injectable()
export class TakeRequirements {
  constructor(private readonly journal: Journal) {}

  async execute(by: By, wanted: RequirementsWanted): Promise<RequirementsTaken> {
    return this.journal.transaction(by, async (tx) => {
      const who = personOf(by);
      // Held to the end: of two people taking all at once, the second finds nothing left.
      const document = await documentById(tx, wanted.documentId, 'for update');
      if (document === null) throw missing('followup.document-unknown');
      const reach = await reachOf(tx, who);
      mayConfirm(who, reach, document.organisationId);
      const supervisorId =
        wanted.supervisorOrganisationId ??
        (who.roles.includes('supervisor') && who.organisationId !== null ? who.organisationId : document.organisationId);
      const proposals = await chosen(tx, wanted);
      const onWhom = await subjectsOf(tx, wanted, document, proposals);
      if (onWhom.has(supervisorId)) throw invalid('requirement.supervisor-is-subject', { field: 'supervisorOrganisationId' });
      await mustExist(tx, [...onWhom.keys(), supervisorId], 'subjectOrganisationIds');
      await mustBeInReach(tx, who, reach, document, { targets: [...onWhom.keys()], field: 'subjectOrganisationIds', supervisorId });

      const taken = await takenPairs(tx, document.id);
      const requirementIds: string[] = [];
      for (const [subjectOrganisationId, theirs] of onWhom) {
        const made = theirs
          .filter((proposal) => !taken.has(`${proposal.id} ${subjectOrganisationId}`))
          .map((proposal) => ({ id: newId<'requirement'>(), proposalId: proposal.id, proposal }));
        if (made.length === 0) continue;
        const ids = made.map((one) => one.id);
        const taking: NewTaking = {
          id: newId<'taking'>(),
          documentId: document.id,
          organisationId: document.organisationId,
          subjectOrganisationId,
          supervisorOrganisationId: supervisorId,
          now: tx.now,
        };
        const set = await insertRequirements(tx, taking, made);
        await tx.commit({
          subject: { type: 'followup.taking', id: taking.id },
          expected: 0,
          ...insertTaking(taking, made.length),
          kind: 'requirement.opened',
          payload: {
            documentId: document.id,
            organisationId: document.organisationId,
            subjectOrganisationId,
            requirementIds: ids,
            requirements: made.map(({ id, proposal: { nodeId, label, text, dueOn } }) => ({ id, nodeId, label, text, dueOn })),
            cited: { type: document.type, symbol: document.symbol, issuedOn: document.issuedOn },
          },
          detail: { set },
          about: document.id,
        });
        requirementIds.push(...ids);
      }
      if (requirementIds.length === 0) throw conflict('requirement.nothing-left');
      return { documentId: document.id, opened: requirementIds.length, requirementIds, subjectOrganisationIds: [...onWhom.keys()] };
    });
  }
}

async function chosen(tx: Asking, wanted: RequirementsWanted): Promise<readonly StoredProposal[]> {
  const open = await requirementProposals(tx, wanted.documentId);
  if (wanted.all) return open;
  if (wanted.proposalIds.length === 0) throw invalid('requirement.nothing-chosen', { field: 'proposalIds' });
  const byId = new Map(open.map((proposal) => [proposal.id, proposal]));
  return [...new Set(wanted.proposalIds)].map((id) => {
    const proposal = byId.get(id);
    if (proposal === undefined) throw invalid('proposal.unknown', { field: 'proposalIds' });
    return proposal;
  });
}

/** Which proposals fall on which body. */
async function subjectsOf(
  tx: Asking,
  wanted: RequirementsWanted,
  document: NotedDocument,
  proposals: readonly StoredProposal[],
): Promise<ReadonlyMap<string, readonly StoredProposal[]>> {
  if (wanted.subjectOrganisationIds.length > 0) return new Map(wanted.subjectOrganisationIds.map((id) => [id, proposals]));
  const unnamed = proposals.some((proposal) => proposal.subject?.organisationId === null || proposal.subject === null);
  const addressees = unnamed ? await actingRecipients(tx, document.recipientListId) : [];
  const onWhom = new Map<string, StoredProposal[]>();
  for (const proposal of proposals) {
    const named = proposal.subject?.organisationId ?? null;
    // A body that is named but not found is for a person to choose: its requirements must not fall on everyone who received the document.
    const bodies = named !== null ? [named] : proposal.subject === null ? addressees : [];
    if (bodies.length === 0) throw invalid('requirement.subject-needed', { field: 'subjectOrganisationIds' });
    for (const body of bodies) onWhom.set(body, [...(onWhom.get(body) ?? []), proposal]);
  }
  return onWhom;
}
