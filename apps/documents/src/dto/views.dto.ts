import { INSPECTION_DOCUMENT_KINDS, type InspectionDocumentKind } from '@app/contracts';
import { SESSION_STATUSES, STAGES, WAITING_BESIDES } from '@app/documents';
import { ApiProperty } from '@nestjs/swagger';
import { BallotDto } from './ballot.dto.js';
import { BodyNodeDto, DocumentContentDto } from './content.dto.js';
import { FormFixDto } from './appraisal.dto.js';
import { ListedChangeDto } from './inputs.js';
import { WaitingSessionDto } from './owed-papers.dto.js';

const ID = { format: 'uuid' } as const;
const ID_OR_NULL = { type: String, format: 'uuid', nullable: true } as const;
const INSTANT = { type: String, format: 'date-time' } as const;
const INSTANT_OR_NULL = { type: String, format: 'date-time', nullable: true } as const;
const DAY = { format: 'date', description: 'Day in Vietnam' } as const;
const TEXT_OR_NULL = { type: String, nullable: true } as const;
const NUMBER_OR_NULL = { type: Number, nullable: true } as const;
const STAGE = { enum: STAGES } as const;
const ACTIONS = [
  'revise',
  'submit',
  'withdraw',
  'comment',
  'answer',
  'mend-form',
  'ask-units',
  'pass-appraisal',
  'return-appraisal',
  'open-ballot',
  'vote',
  'change-vote',
  'stand-aside',
  'conduct-ballot',
  'keep-slips',
  'close-ballot',
  'confirm-changes',
  'countersign',
  'sign',
  'issue',
];

export class AckDto {
  @ApiProperty(ID) id: string;
  @ApiProperty({ description: 'Give it back as `expectedVersion`' }) version: number;
  @ApiProperty(STAGE) stage: string;
}

export class IdDto {
  @ApiProperty(ID) id: string;
}

export class PrintedPageDto {
  @ApiProperty({ description: 'In points' }) width: number;
  @ApiProperty() height: number;
}

export class PrintedLineDto {
  @ApiProperty({ description: 'First character of the text of the import that stands in the line (UTF-16)' }) from: number;
  @ApiProperty({ description: 'Behind its last character' }) to: number;
  @ApiProperty({ description: 'Index of the page, from 0' }) page: number;
  @ApiProperty({ description: "In points from the page's upper left corner" }) x: number;
  @ApiProperty() y: number;
  @ApiProperty() width: number;
  @ApiProperty() height: number;
}

export class PrintedDto {
  @ApiProperty({ type: [PrintedPageDto], description: 'None for a format without pages' }) pages: PrintedPageDto[];
  @ApiProperty({ type: [PrintedLineDto] }) lines: PrintedLineDto[];
}

export class WorkItemDto {
  @ApiProperty({ ...ID, description: 'What it leads to: the document, comment round, session or paper' }) subjectId: string;
  @ApiProperty({ ...ID_OR_NULL, description: 'Null where the asker is asked without reading the document, or it is about none' })
  documentId: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Null for an invitation, which its session names' }) title: string | null;
  @ApiProperty(TEXT_OR_NULL) type: string | null;
  @ApiProperty({ type: String, enum: [...STAGES, null], nullable: true }) stage: string | null;
  @ApiProperty(ID) organisationId: string;
  @ApiProperty({ enum: [...ACTIONS, ...WAITING_BESIDES], description: 'What is expected of the asker' }) action: string;
  @ApiProperty({ ...NUMBER_OR_NULL, description: 'How many questions, findings or opinions wait' }) count: number | null;
  @ApiProperty({ type: WaitingSessionDto, nullable: true, description: 'The session of an invitation or a paper' })
  session: WaitingSessionDto | null;
  @ApiProperty(INSTANT) since: Date;
  @ApiProperty(INSTANT_OR_NULL) dueAt: Date | null;
  @ApiProperty() overdue: boolean;
}

export class DocumentItemDto {
  @ApiProperty(ID) id: string;
  @ApiProperty(ID) organisationId: string;
  @ApiProperty(TEXT_OR_NULL) organisationName: string | null;
  @ApiProperty() type: string;
  @ApiProperty() title: string;
  @ApiProperty(STAGE) stage: string;
  @ApiProperty({ description: 'Code of the step of its procedure' }) step: string;
  @ApiProperty({ description: 'How often it was submitted' }) round: number;
  @ApiProperty(NUMBER_OR_NULL) number: number | null;
  @ApiProperty(TEXT_OR_NULL) symbol: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) issuedOn: string | null;
  @ApiProperty(ID_OR_NULL) reportId: string | null;
  @ApiProperty(TEXT_OR_NULL) drafterName: string | null;
  @ApiProperty(INSTANT) since: Date;
  @ApiProperty(INSTANT_OR_NULL) dueAt: Date | null;
}

export class OrganisationDto {
  @ApiProperty(ID) id: string;
  @ApiProperty() name: string;
  @ApiProperty(TEXT_OR_NULL) symbol: string | null;
}

export class StepDto {
  @ApiProperty() code: string;
  @ApiProperty(STAGE) stage: string;
  @ApiProperty() label: string;
}

export class ProcedureOfDocumentDto {
  @ApiProperty() code: string;
  @ApiProperty({ description: 'The version it was drafted under and stays on' }) version: number;
  @ApiProperty() label: string;
  @ApiProperty({ type: [StepDto] }) steps: StepDto[];
}

export class DrafterDto {
  @ApiProperty(ID) personId: string;
  @ApiProperty() name: string;
}

export class CurrentVersionDto {
  @ApiProperty(ID) versionId: string;
  @ApiProperty() ordinal: number;
  @ApiProperty({ description: 'SHA-256 (hex) of the canonical JSON (RFC 8785) of the content' }) digest: string;
  @ApiProperty({ type: DocumentContentDto }) content: DocumentContentDto;
}

export class HolderDto {
  @ApiProperty({ description: 'The step it is in, in words' }) who: string;
  @ApiProperty({ type: [String], description: 'Who can act in it' }) people: string[];
  @ApiProperty(INSTANT) since: Date;
  @ApiProperty(INSTANT_OR_NULL) dueAt: Date | null;
  @ApiProperty() late: boolean;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'The step that follows when nothing sends it back' }) next: string | null;
}

export class SignatureDto {
  @ApiProperty(ID) personId: string;
  @ApiProperty() name: string;
  @ApiProperty() position: string;
  @ApiProperty(TEXT_OR_NULL) capacity: string | null;
  @ApiProperty(TEXT_OR_NULL) onBehalfOf: string | null;
  @ApiProperty(INSTANT) at: string;
  @ApiProperty(ID) versionId: string;
  @ApiProperty() digest: string;
}

export class SignatoryDto {
  @ApiProperty({ enum: ['secretary', 'subject', 'chair'] }) part: string;
  @ApiProperty({ description: 'Of the person, or of the body whose signature is wanted; of who signed, once somebody did' }) name: string;
  @ApiProperty(INSTANT_OR_NULL) signedAt: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Title of the position that was signed in' }) position: string | null;
}

export class IssueOfDocumentDto {
  @ApiProperty() number: number;
  @ApiProperty() symbol: string;
  @ApiProperty(DAY) issuedOn: string;
  @ApiProperty() round: number;
  @ApiProperty() recipients: number;
  @ApiProperty() urgency: number;
  @ApiProperty({ description: 'Whether the official files exist' }) rendered: boolean;
}

export class InspectionTieDto {
  @ApiProperty({ format: 'uuid' }) inspectionId: string;
  @ApiProperty({ format: 'uuid', description: 'The paper of the inspection that this document is' }) itemId: string;
  @ApiProperty({ enum: INSPECTION_DOCUMENT_KINDS }) kind: InspectionDocumentKind;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) subjectId: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) delegationId: string | null;
}

export class AgendaPlaceDto extends WaitingSessionDto {
  @ApiProperty(ID) sessionId: string;
  @ApiProperty(ID) itemId: string;
  @ApiProperty({ ...NUMBER_OR_NULL, description: 'Its place on the agenda, from 1; null where it was put off' }) place: number | null;
  @ApiProperty({ enum: SESSION_STATUSES }) status: string;
  @ApiProperty({ description: 'Whether the asker may open the session' }) mayOpen: boolean;
}

export class DocumentDto {
  @ApiProperty(ID) id: string;
  @ApiProperty({ description: 'Give it back as `expectedVersion` when revising' }) version: number;
  @ApiProperty({ type: OrganisationDto, description: 'The issuing body' }) organisation: OrganisationDto;
  @ApiProperty() type: string;
  @ApiProperty() title: string;
  @ApiProperty(STAGE) stage: string;
  @ApiProperty() step: string;
  @ApiProperty({ description: 'How often it was submitted' }) round: number;
  @ApiProperty({ type: ProcedureOfDocumentDto }) procedure: ProcedureOfDocumentDto;
  @ApiProperty({ type: DrafterDto }) drafter: DrafterDto;
  @ApiProperty(INSTANT) draftedAt: Date;
  @ApiProperty(ID_OR_NULL) reportId: string | null;
  @ApiProperty(ID_OR_NULL) importId: string | null;
  @ApiProperty({ type: InspectionTieDto, nullable: true, description: 'The inspection it was composed from, for its own people' })
  inspection: InspectionTieDto | null;
  @ApiProperty({ type: CurrentVersionDto }) current: CurrentVersionDto;
  @ApiProperty({ type: HolderDto, nullable: true }) holder: HolderDto | null;
  @ApiProperty({ enum: ACTIONS, isArray: true, description: 'What the asker may do' }) actions: string[];
  @ApiProperty({
    type: [String],
    nullable: true,
    description: 'Where the asker may sign: capacities allowed today; null stands for signing directly',
  })
  capacities: (string | null)[];
  @ApiProperty({ description: 'Findings on content without an answer' }) unansweredComments: number;
  @ApiProperty({ description: 'How many comment rounds there were' }) commentRounds: number;
  @ApiProperty({ type: BallotDto, nullable: true, description: 'The newest' }) ballot: BallotDto | null;
  @ApiProperty({ type: [ListedChangeDto] }) listedChanges: ListedChangeDto[];
  @ApiProperty(TEXT_OR_NULL) confirmedDigest: string | null;
  @ApiProperty(ID_OR_NULL) approvedVersionId: string | null;
  @ApiProperty({ type: SignatureDto, nullable: true }) signature: SignatureDto | null;
  @ApiProperty({
    type: [SignatoryDto],
    description: 'Who signs minutes besides, and who alone gives the last signature. Empty: one signer, by role',
  })
  signatories: SignatoryDto[];
  @ApiProperty({ type: IssueOfDocumentDto, nullable: true, description: 'The newest round' }) issue: IssueOfDocumentDto | null;
  @ApiProperty(TEXT_OR_NULL) withdrawnReason: string | null;
  @ApiProperty({ type: [AgendaPlaceDto], description: 'On which agendas it stands, for who works with it; the newest session first' })
  agenda: AgendaPlaceDto[];
}

export class VersionItemDto {
  @ApiProperty(ID) id: string;
  @ApiProperty() ordinal: number;
  @ApiProperty() digest: string;
  @ApiProperty(TEXT_OR_NULL) note: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Name of who made it' }) madeBy: string | null;
  @ApiProperty(INSTANT) madeAt: Date;
  @ApiProperty() current: boolean;
  @ApiProperty({
    type: [FormFixDto],
    nullable: true,
    description: 'Where the office made it: its changes of form, and nothing else differs',
  })
  formFixes: FormFixDto[] | null;
  @ApiProperty({ type: [Number], description: 'Rounds that went out with it' }) issuedRounds: number[];
}

export class VersionDto extends VersionItemDto {
  @ApiProperty({ type: DocumentContentDto }) content: DocumentContentDto;
}

export class NodeDifferenceDto {
  @ApiProperty({ description: 'Id of a node; or `head`, `recipients`, `signature`, `tail`, `annexes`, `annex:<id>`' }) nodeId: string;
  @ApiProperty({ enum: ['added', 'removed', 'changed', 'moved'] }) change: string;
  @ApiProperty({ type: BodyNodeDto, nullable: true }) before: BodyNodeDto | null;
  @ApiProperty({ type: BodyNodeDto, nullable: true }) after: BodyNodeDto | null;
}

export class DifferenceDto {
  @ApiProperty({ type: VersionItemDto }) from: VersionItemDto;
  @ApiProperty({ type: VersionItemDto }) to: VersionItemDto;
  @ApiProperty({ type: [NodeDifferenceDto] }) nodes: NodeDifferenceDto[];
}

export class BlockerDto {
  @ApiProperty() code: string;
  @ApiProperty() text: string;
}

export class NamedRecipientDto {
  @ApiProperty() name: string;
  @ApiProperty({ enum: ['report', 'act', 'inform', 'file'] }) purpose: string;
}

export class SubstitutionDto {
  @ApiProperty() lineId: string;
  @ApiProperty() from: string;
  @ApiProperty() to: string;
  @ApiProperty() reason: string;
}

export class IssuePreviewDto {
  @ApiProperty({ ...NUMBER_OR_NULL, description: 'The next number, not yet taken' }) number: number | null;
  @ApiProperty(TEXT_OR_NULL) symbol: string | null;
  @ApiProperty(DAY) issuedOn: string;
  @ApiProperty({ description: 'How many would receive it today' }) recipients: number;
  @ApiProperty({ type: [NamedRecipientDto], description: 'The first twenty' }) firstRecipients: NamedRecipientDto[];
  @ApiProperty({ type: [BlockerDto], description: 'Empty: it can be issued' }) blockers: BlockerDto[];
  @ApiProperty({ type: [SubstitutionDto] }) substitutions: SubstitutionDto[];
}

export class IssuedDto {
  @ApiProperty(ID) id: string;
  @ApiProperty() number: number;
  @ApiProperty() symbol: string;
  @ApiProperty(DAY) issuedOn: string;
  @ApiProperty({ description: 'How many recipients were frozen' }) recipients: number;
  @ApiProperty({ description: 'More than 1 for a returned report that is issued again' }) round: number;
}

export class RegisterLineDto {
  @ApiProperty(ID) id: string;
  @ApiProperty(ID) organisationId: string;
  @ApiProperty(ID) termId: string;
  @ApiProperty() type: string;
  @ApiProperty() number: number;
  @ApiProperty() symbol: string;
  @ApiProperty({ enum: ['used', 'void'] }) status: string;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Why it was voided' }) reason: string | null;
  @ApiProperty(ID_OR_NULL) documentId: string | null;
  @ApiProperty(TEXT_OR_NULL) title: string | null;
  @ApiProperty(TEXT_OR_NULL) signer: string | null;
  @ApiProperty(NUMBER_OR_NULL) recipients: number | null;
  @ApiProperty(DAY) takenOn: string;
}

export class VoidedDto {
  @ApiProperty() number: number;
  @ApiProperty() symbol: string;
}

export class PathStepDto {
  @ApiProperty(ID) id: string;
  @ApiProperty(INSTANT) at: Date;
  @ApiProperty({ description: 'Name of the person, or the system' }) who: string;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Title of the position acted in' }) position: string | null;
  @ApiProperty({ description: 'What happened, in words' }) what: string;
  @ApiProperty({ description: 'Kind of the journal entry' }) kind: string;
}

export class ProcedureStepDto extends StepDto {
  @ApiProperty({ type: [String] }) roles: string[];
  @ApiProperty({ type: [String], description: 'Steps it may lead to' }) next: string[];
}

export class ProcedureDto {
  @ApiProperty() code: string;
  @ApiProperty() version: number;
  @ApiProperty() label: string;
  @ApiProperty({ type: [String], description: 'Document types that take it by default' }) types: string[];
  @ApiProperty({ type: [String], description: 'Document types that may take it, by default or when asked for' }) mayServe: string[];
  @ApiProperty({ type: [ProcedureStepDto] }) steps: ProcedureStepDto[];
}
