import { ApiProperty } from '@nestjs/swagger';

const ID = { format: 'uuid' } as const;
const ID_OR_NULL = { type: String, format: 'uuid', nullable: true } as const;
const DAY = { format: 'date', description: 'Day in Vietnam' } as const;
const DAY_OR_NULL = { type: String, format: 'date', nullable: true } as const;
const INSTANT = { type: String, format: 'date-time' } as const;
const INSTANT_OR_NULL = { type: String, format: 'date-time', nullable: true } as const;
const TEXT_OR_NULL = { type: String, nullable: true } as const;
const ACTIONS: { type: [typeof String]; description: string } = { type: [String], description: 'What the asker may do with it now' };

export class OrganisationNameDto {
  @ApiProperty(ID) id: string;
  @ApiProperty() name: string;
}

export class ProposalDto {
  @ApiProperty(ID) id: string;
  @ApiProperty({ enum: ['requirement', 'obligation'] }) kind: 'requirement' | 'obligation';
  @ApiProperty({ enum: ['proposed', 'taken', 'dismissed'] }) state: 'proposed' | 'taken' | 'dismissed';
  @ApiProperty({ description: 'Place within its kind, from 1' }) ordinal: number;
  @ApiProperty(TEXT_OR_NULL) nodeId: string | null;
  @ApiProperty(TEXT_OR_NULL) label: string | null;
  @ApiProperty({ description: 'The direction, or the task of the order' }) task: string;
  @ApiProperty(TEXT_OR_NULL) quote: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Body concluded on as printed; null: the addressees' }) subjectName: string | null;
  @ApiProperty(ID_OR_NULL) subjectOrganisationId: string | null;
  @ApiProperty({ type: [String] }) leadNames: readonly string[];
  @ApiProperty({ type: [String], ...ID }) leadOrganisationIds: readonly string[];
  @ApiProperty({ type: [String] }) supportNames: readonly string[];
  @ApiProperty({ type: [String], ...ID }) supportOrganisationIds: readonly string[];
  @ApiProperty(TEXT_OR_NULL) reportToName: string | null;
  @ApiProperty(ID_OR_NULL) reportToOrganisationId: string | null;
  @ApiProperty(DAY_OR_NULL) dueOn: string | null;
  @ApiProperty({ type: [String] }) periods: readonly string[];
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Deadlines that are neither a day nor a report period, as printed' }) dueWords:
    string | null;
  @ApiProperty(TEXT_OR_NULL) dismissedReason: string | null;
}

export class RequirementDto {
  @ApiProperty(ID) id: string;
  @ApiProperty(ID) documentId: string;
  @ApiProperty() documentSymbol: string;
  @ApiProperty() documentTitle: string;
  @ApiProperty(ID) proposalId: string;
  @ApiProperty(TEXT_OR_NULL) nodeId: string | null;
  @ApiProperty(TEXT_OR_NULL) label: string | null;
  @ApiProperty() text: string;
  @ApiProperty({ enum: ['open', 'met', 'not-met'] }) state: string;
  @ApiProperty() subject: OrganisationNameDto;
  @ApiProperty() supervisor: OrganisationNameDto;
  @ApiProperty(TEXT_OR_NULL) evidence: string | null;
  @ApiProperty(INSTANT) openedAt: Date;
  @ApiProperty(INSTANT_OR_NULL) closedAt: Date | null;
  @ApiProperty(ACTIONS) actions: readonly string[];
}

export class ObligationDto {
  @ApiProperty(ID) id: string;
  @ApiProperty(ID) documentId: string;
  @ApiProperty() documentSymbol: string;
  @ApiProperty() documentTitle: string;
  @ApiProperty() nodeId: string;
  @ApiProperty() task: string;
  @ApiProperty({ type: [OrganisationNameDto] }) leads: readonly OrganisationNameDto[];
  @ApiProperty({ type: [OrganisationNameDto] }) supports: readonly OrganisationNameDto[];
  @ApiProperty() supervisor: OrganisationNameDto;
  @ApiProperty({ ...DAY_OR_NULL, description: 'Never changes' }) firstDueOn: string | null;
  @ApiProperty(DAY_OR_NULL) currentDueOn: string | null;
  @ApiProperty({ ...INSTANT_OR_NULL, description: 'After it, overdue' }) dueAt: Date | null;
  @ApiProperty({ description: 'The due day is a day off; it does not move' }) dueOnDayOff: boolean;
  @ApiProperty({ type: [String] }) periods: readonly string[];
  @ApiProperty({ enum: ['open', 'done', 'cancelled'] }) state: string;
  @ApiProperty() overdue: boolean;
  @ApiProperty({ description: 'Reports it waits for that are not accepted yet' }) outstandingReports: number;
  @ApiProperty({ description: 'Reminders given' }) reminders: number;
  @ApiProperty(TEXT_OR_NULL) closedReason: string | null;
  @ApiProperty(INSTANT) openedAt: Date;
  @ApiProperty(INSTANT_OR_NULL) closedAt: Date | null;
  @ApiProperty(ACTIONS) actions: readonly string[];
}

export class DutyDto {
  @ApiProperty(ID) id: string;
  @ApiProperty({ ...ID_OR_NULL, description: 'What it is about; null: it stands by itself' }) documentId: string | null;
  @ApiProperty(TEXT_OR_NULL) documentSymbol: string | null;
  @ApiProperty(TEXT_OR_NULL) documentTitle: string | null;
  @ApiProperty(ID) owingOrganisationId: string;
  @ApiProperty() owing: OrganisationNameDto;
  @ApiProperty() supervisor: OrganisationNameDto;
  @ApiProperty({ example: '2027-H1' }) period: string;
  @ApiProperty({ ...DAY, description: 'Figures are counted up to this day' }) cutOff: string;
  @ApiProperty(DAY) dueOn: string;
  @ApiProperty({ ...INSTANT, description: 'After it, overdue' }) dueAt: Date;
  @ApiProperty({ description: 'The due day is a day off; it does not move' }) dueOnDayOff: boolean;
  @ApiProperty({ enum: ['open', 'reporting', 'submitted', 'delivered', 'returned', 'accepted', 'closed'] }) state: string;
  @ApiProperty() overdue: boolean;
  @ApiProperty(ID_OR_NULL) reportId: string | null;
  @ApiProperty({ description: 'Reminders given' }) reminders: number;
  @ApiProperty(TEXT_OR_NULL) closedReason: string | null;
  @ApiProperty(INSTANT) openedAt: Date;
  @ApiProperty(INSTANT_OR_NULL) closedAt: Date | null;
  @ApiProperty({ type: [String], description: '`report`: start it; `resume-report`: take up `reportId`, which has no document; `close`' })
  actions: readonly string[];
}

export class ReportDto {
  @ApiProperty(ID) id: string;
  @ApiProperty(ID) dutyId: string;
  @ApiProperty({ example: '2027-H1' }) period: string;
  @ApiProperty(DAY) dueOn: string;
  @ApiProperty({ ...ID_OR_NULL, description: 'The document that is the report; null until it is drafted' }) documentId: string | null;
  @ApiProperty(ID_OR_NULL) aboutDocumentId: string | null;
  @ApiProperty(TEXT_OR_NULL) aboutSymbol: string | null;
  @ApiProperty() organisation: OrganisationNameDto;
  @ApiProperty() supervisor: OrganisationNameDto;
  @ApiProperty({ enum: ['started', 'drafted', 'submitted', 'delivered', 'accepted', 'returned', 'refused'] }) state: string;
  @ApiProperty({ description: 'The round issued last; 0 before the first' }) round: number;
  @ApiProperty({ description: 'How often it was returned' }) returns: number;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Why it was returned, or the code of why it was refused' }) reason: string | null;
  @ApiProperty() composed: boolean;
  @ApiProperty(INSTANT) startedAt: Date;
  @ApiProperty(INSTANT_OR_NULL) submittedAt: Date | null;
  @ApiProperty(INSTANT_OR_NULL) deliveredAt: Date | null;
  @ApiProperty(INSTANT_OR_NULL) decidedAt: Date | null;
  @ApiProperty(ACTIONS) actions: readonly string[];
}

export class SummaryCountsDto {
  @ApiProperty() proposals: number;
  @ApiProperty({ description: 'Neither taken nor dismissed' }) proposed: number;
  @ApiProperty() requirements: number;
  @ApiProperty() openRequirements: number;
  @ApiProperty() obligations: number;
  @ApiProperty() openObligations: number;
  @ApiProperty() duties: number;
  @ApiProperty() reports: number;
  @ApiProperty() acceptedReports: number;
}

export class DocumentSummaryDto {
  @ApiProperty(ID) documentId: string;
  @ApiProperty({ description: 'What the text orders has been read; before that the document is unknown here (404)' }) ready: boolean;
  @ApiProperty({ type: [ProposalDto], description: "The issuer's side only" }) proposals: readonly ProposalDto[];
  @ApiProperty({ type: [RequirementDto] }) requirements: readonly RequirementDto[];
  @ApiProperty({ type: [ObligationDto] }) obligations: readonly ObligationDto[];
  @ApiProperty({ type: [DutyDto] }) duties: readonly DutyDto[];
  @ApiProperty({ type: [ReportDto], description: 'Reports about the document, and the report that it is' }) reports: readonly ReportDto[];
  @ApiProperty() counts: SummaryCountsDto;
  @ApiProperty({ type: [String], description: '`confirm`: the asker may take or dismiss proposals, open obligations and duties' })
  actions: readonly string[];
}
