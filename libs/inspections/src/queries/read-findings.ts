import { type Identity } from '@app/kernel';
import { Reads } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { isMet } from '../domain/figure.js';
import { OPINION_STEPS } from '../domain/finding.js';
import { earlierRequirements } from '../storage/followed-requirements.js';
import { findingsOn } from '../storage/findings.js';
import { requirementsOn } from '../storage/requirements.js';
import { seatOf } from '../storage/delegations.js';
import { askerOf } from './asker.js';
import { type FindingsView } from './finding-views.js';
import { subjectFor } from './subject-for.js';

const WRITABLE: readonly string[] = ['announce', 'self-report', 'verify', 'opinion', 'conference', 'report'];

/** Findings on a subject, what is to be required of it, and what it still owes of before. The subject sees its draft once it is asked for its opinion. */
@Injectable()
export class ReadFindings {
  constructor(private readonly reads: Reads) {}

  async run(who: Identity, subjectId: string): Promise<FindingsView> {
    const asker = await askerOf(this.reads, who);
    const { subject, inspection, files, results, own } = await subjectFor(asker, subjectId);
    const asked = own && !['announce', 'self-report', 'verify'].includes(subject.step);
    const seat = await seatOf(asker.asking, inspection.id, who.personId);
    const writes = files && seat?.delegationId === subject.delegationId && inspection.step === 'run' && WRITABLE.includes(subject.step);
    const requirements = results || asked ? await requirementsOn(asker.asking, [subjectId]) : [];
    const carried = new Set(requirements.map(({ carriedRequirementId }) => carriedRequirementId));
    const earlier = results || own ? await earlierRequirements(asker.asking, inspection.id, subject.organisationId) : [];
    const findings = results || asked ? await findingsOn(asker.asking, [subjectId]) : [];
    return {
      subjectId,
      step: subject.step,
      findings: findings.map(
        ({ id, version, ordinal, kind, area, text, responsibleOrganisationId, responsibleName, figures, evidenceIds, opinion }) => ({
          id,
          version,
          ordinal,
          kind,
          area,
          text,
          responsibleOrganisationId,
          responsibleName,
          figures: figures.map((figure) => ({ ...figure, met: isMet(figure) })),
          evidenceIds: files ? evidenceIds : [],
          opinion,
        }),
      ),
      requirements: requirements.map(
        ({
          id,
          version,
          ordinal,
          text,
          findingIds,
          leadOrganisationId,
          leadName,
          supportName,
          dueOn,
          carriedRequirementId,
          carriedFrom,
          concludedIn,
        }) => ({
          id,
          version,
          ordinal,
          text,
          findingIds,
          leadOrganisationId,
          leadName,
          supportName,
          dueOn,
          carriedRequirementId,
          carriedFrom,
          concludedIn,
        }),
      ),
      earlier: earlier.map(({ id, organisationName, ofPredecessor, text, dueOn, citedType, citedSymbol, citedOn, state }) => ({
        id,
        organisationName,
        ofPredecessor,
        text,
        dueOn,
        citedType,
        citedSymbol,
        citedOn,
        state,
        carried: carried.has(id),
      })),
      actions: [...(writes ? ['write'] : []), ...(own && OPINION_STEPS.includes(subject.step) ? ['opine'] : [])],
    };
  }
}
