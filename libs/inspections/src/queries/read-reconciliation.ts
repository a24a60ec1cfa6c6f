import { type Identity } from '@app/kernel';
import { Reads } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { reconcile, unjudged } from '../domain/reconciliation.js';
import { reconciliationOf, requirementsOn } from '../storage/requirements.js';
import { papersOf } from '../storage/wanted-documents.js';
import { askerOf } from './asker.js';
import { type ReconciliationView } from './finding-views.js';
import { subjectFor } from './subject-for.js';

interface Followed {
  readonly id: string;
  readonly nodeId: string | null;
  readonly label: string | null;
  readonly text: string | null;
  readonly state: 'open' | 'met' | 'not-met';
  readonly evidence: string | null;
  readonly judgedAt: Date | null;
}

/** Bảng đối soát: each requirement of the conclusion on a subject, and what became of it. */
@Injectable()
export class ReadReconciliation {
  constructor(private readonly reads: Reads) {}

  async run(who: Identity, subjectId: string): Promise<ReconciliationView> {
    const asker = await askerOf(this.reads, who);
    const { subject, inspection, name } = await subjectFor(asker, subjectId);
    const { asking } = asker;
    const paper = (await papersOf(asking, inspection.id)).find(
      ({ kind, subjectId: about, state }) => kind === 'conclusion' && about === subjectId && state === 'issued',
    );
    const { standing, followed } = await reconciliationOf(asking, subjectId);
    const states = new Map(reconcile(standing, followed).map((line) => [line.requirementId, line.state]));
    const details = await asking.query<Followed>(
      `select f.id::text, f.node_id as "nodeId", f.label, f.text, f.state, f.evidence, f.judged_at as "judgedAt"
       from inspections.followed_requirements f where f.document_id = $1 order by f.id`,
      [paper?.documentId ?? null],
    );
    const requirements = (await requirementsOn(asking, [subjectId])).filter(({ id }) => states.has(id));
    const known = new Set(requirements.map(({ id }) => id));
    return {
      subjectId,
      name,
      step: subject.step,
      inspection: { id: inspection.id, title: inspection.title },
      conclusion:
        paper?.documentId == null || paper.symbol === null || paper.issuedOn === null
          ? null
          : { documentId: paper.documentId, symbol: paper.symbol, issuedOn: paper.issuedOn },
      rows: requirements.map(({ id, ordinal, text, leadName, dueOn, carriedFrom }) => ({
        requirementId: id,
        ordinal,
        text,
        leadName,
        dueOn,
        carriedFrom,
        state: states.get(id) ?? 'unfollowed',
        followed: details
          .filter(({ nodeId }) => nodeId === id)
          .map(({ id: followedId, state, evidence, judgedAt }) => ({ id: followedId, state, evidence, judgedAt })),
      })),
      further: details
        .filter(({ nodeId }) => nodeId === null || !known.has(nodeId))
        .map(({ id, label, text, state, evidence }) => ({ id, label, text: text ?? '', state, evidence })),
      unjudged: unjudged(standing, followed),
    };
  }
}
