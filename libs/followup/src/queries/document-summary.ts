import { type Identity, missing, withinScope } from '@app/kernel';
import { type Language, Reads } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { canConfirm, seesAll, watched } from '../domain/authority.js';
import { type ResolvedUnit } from '../domain/proposals.js';
import { followupMessages } from '../messages/index.js';
import { documentById } from '../storage/documents.js';
import { type Asker, askerOf } from './asker.js';
import { ListDuties } from './list-duties.js';
import { ListObligations } from './list-obligations.js';
import { ListReports } from './list-reports.js';
import { ListRequirements } from './list-requirements.js';
import { type DutyView, type ObligationView, type ProposalView, type ReportView, type RequirementView } from './views.js';

export interface DocumentSummary {
  readonly documentId: string;
  /** What the text orders has been read and offered. Always true here: before, the document is unknown (404). */
  readonly ready: true;
  readonly proposals: readonly ProposalView[];
  readonly requirements: readonly RequirementView[];
  readonly obligations: readonly ObligationView[];
  readonly duties: readonly DutyView[];
  readonly reports: readonly ReportView[];
  readonly counts: {
    readonly proposals: number;
    readonly proposed: number;
    readonly requirements: number;
    readonly openRequirements: number;
    readonly obligations: number;
    readonly openObligations: number;
    readonly duties: number;
    readonly reports: number;
    readonly acceptedReports: number;
  };
  /** `confirm`: the asker may take or dismiss proposals and open obligations and duties. */
  readonly actions: readonly string[];
}

interface ProposalRow extends Omit<
  ProposalView,
  | 'subjectName'
  | 'subjectOrganisationId'
  | 'leadNames'
  | 'leadOrganisationIds'
  | 'supportNames'
  | 'supportOrganisationIds'
  | 'reportToName'
  | 'reportToOrganisationId'
> {
  readonly subject: ResolvedUnit | null;
  readonly leads: readonly ResolvedUnit[];
  readonly supports: readonly ResolvedUnit[];
  readonly reportTo: ResolvedUnit | null;
  readonly dueRhythms: readonly string[];
}

/** As many of each kind as are listed here; the lists hold the rest. */
const SHOWN = 500;

/** Everything that one document set going, as far as the asker may see it. */
@Injectable()
export class SummariseDocument {
  constructor(
    private readonly reads: Reads,
    private readonly requirements: ListRequirements,
    private readonly obligations: ListObligations,
    private readonly duties: ListDuties,
    private readonly reports: ListReports,
  ) {}

  async ask(who: Identity, documentId: string, language: Language = 'vi'): Promise<DocumentSummary> {
    const asker = await askerOf(this.reads, who);
    const document = await documentById(asker.asking, documentId);
    if (document === null || !withinScope(who, document.type)) throw missing('followup.document-unknown');
    const issuersSide = seesAll(who) || watched(who, asker.reach).includes(document.organisationId);
    const [proposals, requirements, obligations, duties, reports, counts] = await Promise.all([
      issuersSide ? this.proposals(asker, documentId, language) : [],
      this.requirements.ofDocument(asker, documentId, SHOWN),
      this.obligations.ofDocument(asker, documentId, SHOWN),
      this.duties.ofDocument(asker, documentId, SHOWN),
      this.reports.ofDocument(asker, documentId, SHOWN),
      this.counts(asker, documentId),
    ]);
    return {
      documentId,
      ready: true,
      proposals,
      requirements,
      obligations,
      duties,
      reports,
      counts: {
        ...counts,
        proposals: proposals.length,
        proposed: proposals.filter((proposal) => proposal.state === 'proposed').length,
      },
      actions: canConfirm(who, asker.reach, document.organisationId) ? ['confirm'] : [],
    };
  }

  private async proposals(asker: Asker, documentId: string, language: Language): Promise<readonly ProposalView[]> {
    const rows = await asker.asking.query<ProposalRow>(
      `select p.id::text, p.kind, p.ordinal, p.node_id as "nodeId", p.label, p.content as task, p.quote, p.leads, p.supports, p.report_to as "reportTo",
         p.subject, p.due_on::text as "dueOn", p.periods, p.due_words as "dueWords", p.due_rhythms as "dueRhythms", p.dismissed_reason as "dismissedReason",
         case when p.dismissed_at is not null then 'dismissed'
              when exists (select 1 from followup.requirements r where r.proposal_id = p.id)
                or exists (select 1 from followup.obligations o where o.proposal_id = p.id and o.state <> 'cancelled') then 'taken'
              else 'proposed' end as state
       from followup.proposals p where p.document_id = $1 order by p.kind desc, p.ordinal`,
      [documentId],
    );
    const ids = (units: readonly ResolvedUnit[]): readonly string[] => units.map((unit) => unit.organisationId).filter((id) => id !== null);
    const names = (units: readonly ResolvedUnit[]): readonly string[] => units.map((unit) => unit.name);
    return rows.map(({ subject, leads, supports, reportTo, dueRhythms, ...row }) => ({
      ...row,
      dueWords: dueInWords(dueRhythms, row.dueWords, language),
      subjectName: subject?.name ?? null,
      subjectOrganisationId: subject?.organisationId ?? null,
      leadNames: names(leads),
      leadOrganisationIds: ids(leads),
      supportNames: names(supports),
      supportOrganisationIds: ids(supports),
      reportToName: reportTo?.name ?? null,
      reportToOrganisationId: reportTo?.organisationId ?? null,
    }));
  }

  /** Counts of what the asker may see, also beyond what is shown. */
  private async counts(asker: Asker, documentId: string): Promise<Omit<DocumentSummary['counts'], 'proposals' | 'proposed'>> {
    const sees = (issuer: string, supervisor: string, owes: string): string =>
      `($1::boolean or ${issuer} = any($2::uuid[]) or ${supervisor} = any($2::uuid[]) or ${owes})`;
    const [row] = await asker.asking.query<Omit<DocumentSummary['counts'], 'proposals' | 'proposed'>>(
      `select r.n as requirements, r.open as "openRequirements", o.n as obligations, o.open as "openObligations", u.n as duties,
         p.n as reports, p.accepted as "acceptedReports"
       from (select count(*)::int as n, count(*) filter (where state = 'open')::int as open from followup.requirements
             where document_id = $4 and ${sees('organisation_id', 'supervisor_organisation_id', 'subject_organisation_id = any($3::uuid[])')}) r,
            (select count(*)::int as n, count(*) filter (where state = 'open')::int as open from followup.obligations
             where document_id = $4 and ${sees(
               'organisation_id',
               'supervisor_organisation_id',
               'lead_organisation_ids && $3::uuid[] or support_organisation_ids && $3::uuid[]',
             )}) o,
            (select count(*)::int as n from followup.duties
             where document_id = $4 and ${sees('organisation_id', 'supervisor_organisation_id', 'owing_organisation_id = any($3::uuid[])')}) u,
            (select count(*)::int as n, count(*) filter (where t.state = 'accepted')::int as accepted
             from followup.reports t join followup.duties d on d.id = t.duty_id
             where t.about_document_id = $4 and ${sees('d.organisation_id', 't.supervisor_organisation_id', 't.organisation_id = any($3::uuid[])')}) p`,
      [...asker.params.slice(0, 3), documentId],
    );
    return row ?? { requirements: 0, openRequirements: 0, obligations: 0, openObligations: 0, duties: 0, reports: 0, acceptedReports: 0 };
  }
}

/** Deadlines that are neither a day nor a report period: rhythms in the reader's language, the rest as printed. */
function dueInWords(rhythms: readonly string[], printed: string | null, language: Language): string | null {
  const words = rhythms.map((rhythm) => followupMessages[language][`rhythm.${rhythm}`] ?? rhythm);
  if (printed !== null) words.push(printed);
  return words.length === 0 ? null : words.join('; ');
}
