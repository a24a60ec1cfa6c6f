import { ApiProperty } from '@nestjs/swagger';
import { KINDS } from './programme-inputs.js';
import { MEMBER_ROLES } from './inspection-inputs.js';

const ID = { format: 'uuid' } as const;
const ID_OR_NULL = { type: String, format: 'uuid', nullable: true } as const;
const DAY = { format: 'date', description: 'Day in Vietnam' } as const;
const DAY_OR_NULL = { type: String, format: 'date', nullable: true } as const;
const INSTANT = { type: String, format: 'date-time' } as const;
const INSTANT_OR_NULL = { type: String, format: 'date-time', nullable: true } as const;
const TEXT_OR_NULL = { type: String, nullable: true } as const;
const ACTIONS: { type: [typeof String]; description: string } = { type: [String], description: 'What the asker may do with it now' };
type Kind = (typeof KINDS)[number];
type MemberRole = (typeof MEMBER_ROLES)[number];

export class InspectionKeptDto {
  @ApiProperty(ID) id: string;
}

export class InspectionNamedDto {
  @ApiProperty(ID) id: string;
  @ApiProperty() name: string;
}

export class InspectionProgrammeDto {
  @ApiProperty(ID) id: string;
  @ApiProperty() organisation: InspectionNamedDto;
  @ApiProperty({ enum: ['year', 'term'] }) span: 'year' | 'term';
  @ApiProperty() title: string;
  @ApiProperty(DAY) startsOn: string;
  @ApiProperty(DAY) endsOn: string;
  @ApiProperty({ enum: ['draft', 'approved'] }) state: 'draft' | 'approved';
  @ApiProperty() items: number;
  @ApiProperty({ description: 'Items that became an inspection' }) started: number;
  @ApiProperty(ACTIONS) actions: readonly string[];
}

export class ProgrammeItemDto {
  @ApiProperty(ID) id: string;
  @ApiProperty() ordinal: number;
  @ApiProperty({ enum: KINDS }) kind: Kind;
  @ApiProperty() content: string;
  @ApiProperty() lead: InspectionNamedDto;
  @ApiProperty({ type: Number, nullable: true }) quarter: number | null;
  @ApiProperty({ type: [InspectionNamedDto] }) subjectOrganisations: readonly InspectionNamedDto[];
  @ApiProperty({ type: [InspectionNamedDto] }) subjectPeople: readonly InspectionNamedDto[];
  @ApiProperty(TEXT_OR_NULL) droppedReason: string | null;
  @ApiProperty({ ...ID_OR_NULL, description: 'The inspection it became' }) inspectionId: string | null;
  @ApiProperty(TEXT_OR_NULL) inspectionStep: string | null;
}

export class ProgrammeWithItemsDto extends InspectionProgrammeDto {
  @ApiProperty({ type: [ProgrammeItemDto] }) lines: readonly ProgrammeItemDto[];
}

export class InspectionLineDto {
  @ApiProperty(ID) id: string;
  @ApiProperty({ enum: KINDS }) kind: Kind;
  @ApiProperty() title: string;
  @ApiProperty() organisation: InspectionNamedDto;
  @ApiProperty() lead: InspectionNamedDto;
  @ApiProperty({ enum: ['prepare', 'run', 'closed', 'cancelled'] }) step: string;
  @ApiProperty(TEXT_OR_NULL) decisionSymbol: string | null;
  @ApiProperty(DAY_OR_NULL) decidedOn: string | null;
  @ApiProperty(DAY_OR_NULL) dueOn: string | null;
  @ApiProperty({ description: 'Under way past its deadline' }) late: boolean;
  @ApiProperty() subjects: number;
  @ApiProperty() closedSubjects: number;
  @ApiProperty({ type: String, enum: MEMBER_ROLES, nullable: true, description: "The asker's role in one of its delegations" })
  mySeat: MemberRole | null;
  @ApiProperty({ description: 'The asker, or a body the asker answers for, is looked at' }) asSubject: boolean;
}

export class OutlineItemDto {
  @ApiProperty() id: string;
  @ApiProperty() title: string;
  @ApiProperty() guidance: string;
}

export class TimeLimitDto {
  @ApiProperty() level: string;
  @ApiProperty({ enum: ['calendar', 'working'] }) unit: 'calendar' | 'working';
  @ApiProperty() days: number;
  @ApiProperty({ description: 'Days by which it may be extended, all extensions together' }) extension: number;
  @ApiProperty({ description: 'The regulation it comes from' }) source: string;
}

export class InspectionStepDto {
  @ApiProperty() code: string;
  @ApiProperty({ type: Number, nullable: true }) number: number | null;
  @ApiProperty({ enum: ['prepare', 'conduct', 'finish', 'after'] }) phase: 'prepare' | 'conduct' | 'finish' | 'after';
}

export class SubjectMoveDto {
  @ApiProperty() move: string;
  @ApiProperty() to: string;
  @ApiProperty() needsReason: boolean;
}

export class InspectionSubjectDto {
  @ApiProperty(ID) id: string;
  @ApiProperty() ordinal: number;
  @ApiProperty({ enum: ['organisation', 'member'] }) kind: 'organisation' | 'member';
  @ApiProperty() organisation: InspectionNamedDto;
  @ApiProperty({ type: InspectionNamedDto, nullable: true }) person: InspectionNamedDto | null;
  @ApiProperty(ID_OR_NULL) delegationId: string | null;
  @ApiProperty() step: string;
  @ApiProperty({ type: Number, nullable: true }) stepNumber: number | null;
  @ApiProperty({ enum: ['prepare', 'conduct', 'finish', 'after'] }) phase: 'prepare' | 'conduct' | 'finish' | 'after';
  @ApiProperty(INSTANT) stepSince: Date;
  @ApiProperty(TEXT_OR_NULL) droppedReason: string | null;
  @ApiProperty({ description: 'The asker is it, or answers for it' }) own: boolean;
  @ApiProperty({ type: [SubjectMoveDto], description: 'Moves the asker may take with it' }) moves: readonly SubjectMoveDto[];
}

export class DelegationMemberDto {
  @ApiProperty(ID) id: string;
  @ApiProperty() person: InspectionNamedDto;
  @ApiProperty(TEXT_OR_NULL) position: string | null;
  @ApiProperty({ enum: MEMBER_ROLES }) role: MemberRole;
  @ApiProperty(INSTANT) joinedAt: Date;
  @ApiProperty(INSTANT_OR_NULL) leftAt: Date | null;
  @ApiProperty(TEXT_OR_NULL) leftReason: string | null;
}

export class DelegationDto {
  @ApiProperty(ID) id: string;
  @ApiProperty() ordinal: number;
  @ApiProperty() name: string;
  @ApiProperty({ type: [DelegationMemberDto] }) members: readonly DelegationMemberDto[];
  @ApiProperty({ description: 'The asker sits in it' }) mine: boolean;
  @ApiProperty({ description: 'The asker reads its files' }) open: boolean;
}

class DecisionPaperDto {
  @ApiProperty({ ...ID_OR_NULL, description: 'Null for the moment in which it is composed' }) documentId: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Once issued' }) symbol: string | null;
  @ApiProperty({ ...DAY_OR_NULL, description: 'Once issued' }) issuedOn: string | null;
}

export class InspectionDto {
  @ApiProperty(ID) id: string;
  @ApiProperty() version: number;
  @ApiProperty({ enum: KINDS }) kind: Kind;
  @ApiProperty() title: string;
  @ApiProperty() organisation: InspectionNamedDto;
  @ApiProperty() lead: InspectionNamedDto;
  @ApiProperty(ID_OR_NULL) programmeItemId: string | null;
  @ApiProperty(TEXT_OR_NULL) purpose: string | null;
  @ApiProperty(TEXT_OR_NULL) content: string | null;
  @ApiProperty(TEXT_OR_NULL) method: string | null;
  @ApiProperty(DAY_OR_NULL) periodFrom: string | null;
  @ApiProperty(DAY_OR_NULL) periodTo: string | null;
  @ApiProperty({ type: [OutlineItemDto] }) outline: readonly OutlineItemDto[];
  @ApiProperty({ enum: ['prepare', 'run', 'closed', 'cancelled'] }) step: string;
  @ApiProperty(TEXT_OR_NULL) decisionSymbol: string | null;
  @ApiProperty(DAY_OR_NULL) decidedOn: string | null;
  @ApiProperty(DAY_OR_NULL) startsOn: string | null;
  @ApiProperty({ type: TimeLimitDto, nullable: true }) timeLimit: TimeLimitDto | null;
  @ApiProperty(DAY_OR_NULL) firstDueOn: string | null;
  @ApiProperty(DAY_OR_NULL) dueOn: string | null;
  @ApiProperty() late: boolean;
  @ApiProperty({ ...DAY_OR_NULL, description: 'The latest day to which it may be extended' }) extendableTo: string | null;
  @ApiProperty(TEXT_OR_NULL) endReason: string | null;
  @ApiProperty({ type: DecisionPaperDto, nullable: true, description: 'The decision as a document of this system' })
  decisionPaper: DecisionPaperDto | null;
  @ApiProperty({ type: [InspectionStepDto], description: 'Steps of a subject in their order' }) steps: readonly InspectionStepDto[];
  @ApiProperty({ type: [InspectionSubjectDto] }) subjects: readonly InspectionSubjectDto[];
  @ApiProperty({ type: [DelegationDto] }) delegations: readonly DelegationDto[];
  @ApiProperty(ACTIONS) actions: readonly string[];
}

export class InspectionDecidedDto {
  @ApiProperty(ID) id: string;
  @ApiProperty() step: string;
  @ApiProperty(DAY_OR_NULL) dueOn: string | null;
}

export class SubjectMovedDto {
  @ApiProperty(ID) id: string;
  @ApiProperty() step: string;
}
