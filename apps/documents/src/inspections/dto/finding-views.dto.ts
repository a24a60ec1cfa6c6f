import { INSPECTION_DOCUMENT_KINDS } from '@app/contracts';
import { COMPARISONS, type Comparison, FINDING_KINDS, type FindingKind, STANDS } from '@app/inspections';
import { ApiProperty } from '@nestjs/swagger';
import { OutlineAnswerDto } from './finding-inputs.js';
import { OutlineItemDto } from './views.dto.js';

const ID = { format: 'uuid' } as const;
const ID_OR_NULL = { type: String, format: 'uuid', nullable: true } as const;
const DAY = { format: 'date', description: 'Day in Vietnam' } as const;
const DAY_OR_NULL = { type: String, format: 'date', nullable: true } as const;
const INSTANT = { type: String, format: 'date-time' } as const;
const INSTANT_OR_NULL = { type: String, format: 'date-time', nullable: true } as const;
const TEXT_OR_NULL = { type: String, nullable: true } as const;
const MET = { type: Boolean, nullable: true, description: 'Computed from the numbers; null: not to be judged' } as const;
const ACTIONS: { type: [typeof String]; description: string } = { type: [String], description: 'What the asker may do now' };
const FOLLOWED = { enum: ['open', 'met', 'not-met'] } as const;
const INSPECTION = { enum: ['inspection', 'supervision'] } as const;

export class KeptRowDto {
  @ApiProperty(ID) id: string;
  @ApiProperty() version: number;
}

export class KeptIdDto {
  @ApiProperty(ID) id: string;
}

export class SelfReportAskedDto {
  @ApiProperty(ID) id: string;
  @ApiProperty(DAY) dueOn: string;
}

export class SelfReportKeptDto {
  @ApiProperty(ID) id: string;
  @ApiProperty({ enum: ['asked', 'submitted', 'returned', 'accepted'] }) state: string;
  @ApiProperty() late: boolean;
}

export class SelfReportStateDto {
  @ApiProperty(ID) id: string;
  @ApiProperty({ enum: ['submitted', 'returned', 'accepted'] }) state: string;
}

export class ExplanationAnsweredDto {
  @ApiProperty(ID) id: string;
  @ApiProperty() late: boolean;
}

export class RequirementsKeptDto {
  @ApiProperty({ type: [String], format: 'uuid' }) requirementIds: readonly string[];
}

export class FigureDto {
  @ApiProperty() indicator: string;
  @ApiProperty({ description: 'Decimal number' }) value: string;
  @ApiProperty() unit: string;
  @ApiProperty({ type: String, enum: [...COMPARISONS, null], nullable: true }) comparison: Comparison | null;
  @ApiProperty(TEXT_OR_NULL) target: string | null;
  @ApiProperty(TEXT_OR_NULL) source: string | null;
}

export class JudgedFigureDto extends FigureDto {
  @ApiProperty(MET) met: boolean | null;
}

export class OpinionOnFindingDto {
  @ApiProperty({ enum: STANDS }) stand: (typeof STANDS)[number];
  @ApiProperty() text: string;
  @ApiProperty(INSTANT) at: string;
  @ApiProperty({ ...ID_OR_NULL, description: 'Null: with the answer to a comment round' }) by: string | null;
}

export class FindingViewDto {
  @ApiProperty(ID) id: string;
  @ApiProperty() version: number;
  @ApiProperty() ordinal: number;
  @ApiProperty({ enum: FINDING_KINDS }) kind: FindingKind;
  @ApiProperty() area: string;
  @ApiProperty() text: string;
  @ApiProperty(ID_OR_NULL) responsibleOrganisationId: string | null;
  @ApiProperty(TEXT_OR_NULL) responsibleName: string | null;
  @ApiProperty({ type: [JudgedFigureDto] }) figures: readonly JudgedFigureDto[];
  @ApiProperty({ type: [String], format: 'uuid', description: 'Empty for the subject' }) evidenceIds: readonly string[];
  @ApiProperty({ type: OpinionOnFindingDto, nullable: true }) opinion: OpinionOnFindingDto | null;
}

export class InspectionRequirementDto {
  @ApiProperty(ID) id: string;
  @ApiProperty() version: number;
  @ApiProperty() ordinal: number;
  @ApiProperty() text: string;
  @ApiProperty({ type: [String], format: 'uuid' }) findingIds: readonly string[];
  @ApiProperty(ID_OR_NULL) leadOrganisationId: string | null;
  @ApiProperty(TEXT_OR_NULL) leadName: string | null;
  @ApiProperty(TEXT_OR_NULL) supportName: string | null;
  @ApiProperty(DAY_OR_NULL) dueOn: string | null;
  @ApiProperty(ID_OR_NULL) carriedRequirementId: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'The earlier document that asked for it' }) carriedFrom: string | null;
  @ApiProperty({ ...ID_OR_NULL, description: 'The issued conclusion it stands in' }) concludedIn: string | null;
}

export class EarlierRequirementDto {
  @ApiProperty(ID) id: string;
  @ApiProperty({ description: 'The body it was asked of' }) organisationName: string;
  @ApiProperty({ description: 'That body is a predecessor of the subject' }) ofPredecessor: boolean;
  @ApiProperty() text: string;
  @ApiProperty(DAY_OR_NULL) dueOn: string | null;
  @ApiProperty(TEXT_OR_NULL) citedType: string | null;
  @ApiProperty(TEXT_OR_NULL) citedSymbol: string | null;
  @ApiProperty(DAY_OR_NULL) citedOn: string | null;
  @ApiProperty({ enum: ['open', 'not-met'] }) state: 'open' | 'not-met';
  @ApiProperty({ description: 'Carried over into this inspection already' }) carried: boolean;
}

export class FindingsDto {
  @ApiProperty(ID) subjectId: string;
  @ApiProperty() step: string;
  @ApiProperty({ type: [FindingViewDto] }) findings: readonly FindingViewDto[];
  @ApiProperty({ type: [InspectionRequirementDto] }) requirements: readonly InspectionRequirementDto[];
  @ApiProperty({ type: [EarlierRequirementDto] }) earlier: readonly EarlierRequirementDto[];
  @ApiProperty(ACTIONS) actions: readonly string[];
}

export class ReadFigureDto {
  @ApiProperty() quote: string;
  @ApiProperty() actual: string;
  @ApiProperty(TEXT_OR_NULL) target: string | null;
  @ApiProperty({ type: Boolean, nullable: true, description: 'What the text itself says' }) met: boolean | null;
  @ApiProperty({ type: FigureDto, nullable: true, description: 'Null where it is not plainly a number' }) proposed: FigureDto | null;
}

export class SelfReportDto {
  @ApiProperty(ID) id: string;
  @ApiProperty({ enum: ['asked', 'submitted', 'returned', 'accepted'] }) state: 'asked' | 'submitted' | 'returned' | 'accepted';
  @ApiProperty(TEXT_OR_NULL) guidance: string | null;
  @ApiProperty(DAY) dueOn: string;
  @ApiProperty() overdue: boolean;
  @ApiProperty({ description: 'Handed in late' }) late: boolean;
  @ApiProperty({ enum: ['accept', 'refuse'], description: 'Whether the rule takes what comes late' }) lateRule: 'accept' | 'refuse';
  @ApiProperty({ description: 'With `refuse`: days after the due day it is still taken' }) graceDays: number;
  @ApiProperty() rounds: number;
  @ApiProperty(TEXT_OR_NULL) returnReason: string | null;
  @ApiProperty(INSTANT_OR_NULL) submittedAt: Date | null;
  @ApiProperty({ type: [OutlineAnswerDto] }) answers: readonly OutlineAnswerDto[];
  @ApiProperty(TEXT_OR_NULL) fileName: string | null;
  @ApiProperty({ type: Number, nullable: true }) fileSize: number | null;
  @ApiProperty({ type: [ReadFigureDto] }) figures: readonly ReadFigureDto[];
}

export class ExplanationFileDto {
  @ApiProperty(ID) id: string;
  @ApiProperty() fileName: string;
  @ApiProperty({ description: 'Bytes' }) size: number;
}

export class ExplanationDto {
  @ApiProperty(ID) id: string;
  @ApiProperty(ID_OR_NULL) findingId: string | null;
  @ApiProperty() question: string;
  @ApiProperty(DAY) dueOn: string;
  @ApiProperty() overdue: boolean;
  @ApiProperty({ enum: ['asked', 'answered', 'withdrawn'] }) state: 'asked' | 'answered' | 'withdrawn';
  @ApiProperty(TEXT_OR_NULL) answer: string | null;
  @ApiProperty({ type: [ExplanationFileDto], description: 'The delegation sees them once it is sent' })
  files: readonly ExplanationFileDto[];
  @ApiProperty() late: boolean;
  @ApiProperty({ ...INSTANT_OR_NULL, description: 'Until when it is taken, where the rule ends it' }) closesAt: Date | null;
  @ApiProperty(INSTANT) askedAt: Date;
  @ApiProperty(INSTANT_OR_NULL) answeredAt: Date | null;
}

export class ConferenceOpinionViewDto {
  @ApiProperty() speaker: string;
  @ApiProperty() text: string;
}

export class ConferenceViewDto {
  @ApiProperty() version: number;
  @ApiProperty(DAY) heldOn: string;
  @ApiProperty(TEXT_OR_NULL) atHour: string | null;
  @ApiProperty() place: string;
  @ApiProperty() chair: string;
  @ApiProperty({ type: [String] }) present: readonly string[];
  @ApiProperty({ type: [String] }) absent: readonly string[];
  @ApiProperty({ type: [ConferenceOpinionViewDto] }) opinions: readonly ConferenceOpinionViewDto[];
  @ApiProperty(TEXT_OR_NULL) outcome: string | null;
}

export class ComposedPaperDto {
  @ApiProperty(ID) id: string;
  @ApiProperty({ enum: INSPECTION_DOCUMENT_KINDS }) kind: string;
  @ApiProperty(ID_OR_NULL) subjectId: string | null;
  @ApiProperty(ID_OR_NULL) delegationId: string | null;
  @ApiProperty({ enum: ['wanted', 'drafted', 'issued'] }) state: 'wanted' | 'drafted' | 'issued';
  @ApiProperty({ ...ID_OR_NULL, description: 'The document it is, once drafted' }) documentId: string | null;
  @ApiProperty(TEXT_OR_NULL) symbol: string | null;
  @ApiProperty(DAY_OR_NULL) issuedOn: string | null;
  @ApiProperty({ description: 'How often it was composed' }) times: number;
}

export class ComposedPaperAckDto {
  @ApiProperty(ID) id: string;
  @ApiProperty({ enum: ['wanted', 'drafted'] }) state: string;
  @ApiProperty(ID_OR_NULL) documentId: string | null;
}

export class DossierInspectionDto {
  @ApiProperty(ID) id: string;
  @ApiProperty() title: string;
  @ApiProperty(INSPECTION) kind: 'inspection' | 'supervision';
  @ApiProperty(TEXT_OR_NULL) content: string | null;
  @ApiProperty(DAY_OR_NULL) periodFrom: string | null;
  @ApiProperty(DAY_OR_NULL) periodTo: string | null;
  @ApiProperty({ type: [OutlineItemDto] }) outline: readonly OutlineItemDto[];
}

export class SubjectDossierDto {
  @ApiProperty(ID) id: string;
  @ApiProperty() name: string;
  @ApiProperty({ enum: ['organisation', 'member'] }) kind: 'organisation' | 'member';
  @ApiProperty() step: string;
  @ApiProperty(ID_OR_NULL) delegationId: string | null;
  @ApiProperty(TEXT_OR_NULL) delegationName: string | null;
  @ApiProperty() inspection: DossierInspectionDto;
  @ApiProperty({ type: SelfReportDto, nullable: true }) selfReport: SelfReportDto | null;
  @ApiProperty({ type: [ExplanationDto] }) explanations: readonly ExplanationDto[];
  @ApiProperty({ type: ConferenceViewDto, nullable: true }) conference: ConferenceViewDto | null;
  @ApiProperty({ type: [ComposedPaperDto] }) papers: readonly ComposedPaperDto[];
  @ApiProperty({ description: 'The asker is the subject, or answers for it' }) own: boolean;
  @ApiProperty({ description: "The asker reads the delegation's files" }) files: boolean;
  @ApiProperty(ACTIONS) actions: readonly string[];
}

export class FollowedDto {
  @ApiProperty(ID) id: string;
  @ApiProperty(FOLLOWED) state: 'open' | 'met' | 'not-met';
  @ApiProperty(TEXT_OR_NULL) evidence: string | null;
  @ApiProperty(INSTANT_OR_NULL) judgedAt: Date | null;
}

export class ReconciliationRowDto {
  @ApiProperty(ID) requirementId: string;
  @ApiProperty() ordinal: number;
  @ApiProperty() text: string;
  @ApiProperty(TEXT_OR_NULL) leadName: string | null;
  @ApiProperty(DAY_OR_NULL) dueOn: string | null;
  @ApiProperty(TEXT_OR_NULL) carriedFrom: string | null;
  @ApiProperty({ enum: ['unfollowed', 'open', 'met', 'not-met'] }) state: 'unfollowed' | 'open' | 'met' | 'not-met';
  @ApiProperty({ type: [FollowedDto], description: 'Judge each at `POST /api/followup/requirements/{id}/close`' })
  followed: readonly FollowedDto[];
}

export class FurtherRequirementDto {
  @ApiProperty(ID) id: string;
  @ApiProperty(TEXT_OR_NULL) label: string | null;
  @ApiProperty() text: string;
  @ApiProperty(FOLLOWED) state: string;
  @ApiProperty(TEXT_OR_NULL) evidence: string | null;
}

export class ReconciliationConclusionDto {
  @ApiProperty(ID) documentId: string;
  @ApiProperty() symbol: string;
  @ApiProperty(DAY) issuedOn: string;
}

export class ReconciliationInspectionDto {
  @ApiProperty(ID) id: string;
  @ApiProperty() title: string;
}

export class ReconciliationDto {
  @ApiProperty(ID) subjectId: string;
  @ApiProperty() name: string;
  @ApiProperty() step: string;
  @ApiProperty() inspection: ReconciliationInspectionDto;
  @ApiProperty({ type: ReconciliationConclusionDto, nullable: true }) conclusion: ReconciliationConclusionDto | null;
  @ApiProperty({ type: [ReconciliationRowDto] }) rows: readonly ReconciliationRowDto[];
  @ApiProperty({ type: [FurtherRequirementDto], description: 'Followed up from the same text, not proposed by the delegation' })
  further: readonly FurtherRequirementDto[];
  @ApiProperty({ description: 'What still stands in the way of closing' }) unjudged: number;
}
