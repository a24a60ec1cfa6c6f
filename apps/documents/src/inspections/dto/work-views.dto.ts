import { ApiProperty } from '@nestjs/swagger';
import { InspectionNamedDto } from './views.dto.js';

const ID = { format: 'uuid' } as const;
const ID_OR_NULL = { type: String, format: 'uuid', nullable: true } as const;
const INSTANT = { type: String, format: 'date-time' } as const;
const INSTANT_OR_NULL = { type: String, format: 'date-time', nullable: true } as const;
const TEXT_OR_NULL = { type: String, nullable: true } as const;
const NAMED_OR_NULL = { type: InspectionNamedDto, nullable: true } as const;
const TASK_STATE = { enum: ['assigned', 'accepted', 'reported', 'done', 'cancelled'] };
const PAPER_STATE = { enum: ['asked', 'handed-over', 'received', 'returned', 'back'] };
const ACTIONS: { type: [typeof String]; description: string } = { type: [String], description: 'What the asker may do with it now' };

export class TaskDto {
  @ApiProperty(ID) id: string;
  @ApiProperty(ID) inspectionId: string;
  @ApiProperty() inspectionTitle: string;
  @ApiProperty(ID) delegationId: string;
  @ApiProperty() delegationName: string;
  @ApiProperty(ID) subjectId: string;
  @ApiProperty() subject: InspectionNamedDto;
  @ApiProperty(ID) memberId: string;
  @ApiProperty() person: InspectionNamedDto;
  @ApiProperty() area: string;
  @ApiProperty() content: string;
  @ApiProperty() product: string;
  @ApiProperty({ format: 'date' }) dueOn: string;
  @ApiProperty() late: boolean;
  @ApiProperty(TASK_STATE) state: string;
  @ApiProperty(TEXT_OR_NULL) report: string | null;
  @ApiProperty() returns: number;
  @ApiProperty(TEXT_OR_NULL) returnReason: string | null;
  @ApiProperty(TEXT_OR_NULL) cancelReason: string | null;
  @ApiProperty({ description: 'Pieces of evidence gathered for it' }) evidence: number;
  @ApiProperty(INSTANT) assignedAt: Date;
  @ApiProperty(INSTANT_OR_NULL) acceptedAt: Date | null;
  @ApiProperty(INSTANT_OR_NULL) reportedAt: Date | null;
  @ApiProperty(INSTANT_OR_NULL) endedAt: Date | null;
  @ApiProperty(ACTIONS) actions: readonly string[];
}

export class TaskCountsDto {
  @ApiProperty(ID) memberId: string;
  @ApiProperty(ID) delegationId: string;
  @ApiProperty() person: InspectionNamedDto;
  @ApiProperty() all: number;
  @ApiProperty() late: number;
  @ApiProperty() assigned: number;
  @ApiProperty() accepted: number;
  @ApiProperty() reported: number;
  @ApiProperty() done: number;
  @ApiProperty() cancelled: number;
}

export class TaskMovedDto {
  @ApiProperty(ID) id: string;
  @ApiProperty(TASK_STATE) state: string;
}

export class EvidenceDto {
  @ApiProperty(ID) id: string;
  @ApiProperty(ID) inspectionId: string;
  @ApiProperty(ID) delegationId: string;
  @ApiProperty(ID_OR_NULL) subjectId: string | null;
  @ApiProperty(ID_OR_NULL) taskId: string | null;
  @ApiProperty({ enum: ['file', 'photo', 'note'] }) kind: 'file' | 'photo' | 'note';
  @ApiProperty() title: string;
  @ApiProperty(TEXT_OR_NULL) text: string | null;
  @ApiProperty(TEXT_OR_NULL) fileName: string | null;
  @ApiProperty(TEXT_OR_NULL) mediaType: string | null;
  @ApiProperty({ type: Number, nullable: true }) size: number | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'SHA-256 of the bytes' }) sha256: string | null;
  @ApiProperty({ description: 'A browser shows it as it is' }) shown: boolean;
  @ApiProperty({
    type: String,
    enum: ['clean', 'not-scanned'],
    nullable: true,
    description: 'Looked through for malicious code; null for a note',
  })
  scan: 'clean' | 'not-scanned' | null;
  @ApiProperty(INSTANT) takenAt: Date;
  @ApiProperty() keptBy: InspectionNamedDto;
  @ApiProperty(INSTANT) keptAt: Date;
  @ApiProperty(TEXT_OR_NULL) withdrawnReason: string | null;
  @ApiProperty(ACTIONS) actions: readonly string[];
}

export class EvidenceKeptDto {
  @ApiProperty(ID) id: string;
  @ApiProperty({ type: String, enum: ['clean', 'not-scanned'], nullable: true }) scan: 'clean' | 'not-scanned' | null;
}

export class EvidenceIntakeDto {
  @ApiProperty({ description: 'Largest file, in MiB' }) limitMb: number;
  @ApiProperty({ description: 'False: no virus scanner is configured, files are kept unscanned' }) scanning: boolean;
}

export class VisitViewDto {
  @ApiProperty(ID) id: string;
  @ApiProperty(ID) inspectionId: string;
  @ApiProperty(ID) delegationId: string;
  @ApiProperty() delegationName: string;
  @ApiProperty(ID) subjectId: string;
  @ApiProperty() subject: InspectionNamedDto;
  @ApiProperty(INSTANT) startsAt: Date;
  @ApiProperty(INSTANT) endsAt: Date;
  @ApiProperty() place: string;
  @ApiProperty() purpose: string;
  @ApiProperty({ enum: ['planned', 'agreed', 'objected', 'held', 'cancelled'] }) state: string;
  @ApiProperty(TEXT_OR_NULL) answer: string | null;
  @ApiProperty(TEXT_OR_NULL) cancelReason: string | null;
  @ApiProperty(ACTIONS) actions: readonly string[];
}

export class DayMinutesViewDto {
  @ApiProperty(ID) id: string;
  @ApiProperty(ID) inspectionId: string;
  @ApiProperty(ID) delegationId: string;
  @ApiProperty(ID) subjectId: string;
  @ApiProperty() subject: InspectionNamedDto;
  @ApiProperty(ID_OR_NULL) visitId: string | null;
  @ApiProperty({ format: 'date' }) day: string;
  @ApiProperty() place: string;
  @ApiProperty() presentDelegation: string;
  @ApiProperty() presentSubject: string;
  @ApiProperty() content: string;
  @ApiProperty(TEXT_OR_NULL) requests: string | null;
  @ApiProperty({ enum: ['draft', 'signed', 'countersigned'] }) state: string;
  @ApiProperty() writtenBy: InspectionNamedDto;
  @ApiProperty(NAMED_OR_NULL) signedBy: InspectionNamedDto | null;
  @ApiProperty(INSTANT_OR_NULL) signedAt: Date | null;
  @ApiProperty(NAMED_OR_NULL) countersignedBy: InspectionNamedDto | null;
  @ApiProperty(INSTANT_OR_NULL) countersignedAt: Date | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'What the subject wanted noted' }) remark: string | null;
  @ApiProperty(ACTIONS) actions: readonly string[];
}

export class PaperDto {
  @ApiProperty(ID) id: string;
  @ApiProperty(ID) inspectionId: string;
  @ApiProperty(ID) delegationId: string;
  @ApiProperty(ID) subjectId: string;
  @ApiProperty() title: string;
  @ApiProperty({ enum: ['original', 'copy'] }) form: 'original' | 'copy';
  @ApiProperty() copies: number;
  @ApiProperty(PAPER_STATE) state: string;
  @ApiProperty(TEXT_OR_NULL) remark: string | null;
  @ApiProperty(INSTANT) askedAt: Date;
  @ApiProperty(NAMED_OR_NULL) handedOverBy: InspectionNamedDto | null;
  @ApiProperty(INSTANT_OR_NULL) handedOverAt: Date | null;
  @ApiProperty(NAMED_OR_NULL) receivedBy: InspectionNamedDto | null;
  @ApiProperty(INSTANT_OR_NULL) receivedAt: Date | null;
  @ApiProperty(NAMED_OR_NULL) returnedBy: InspectionNamedDto | null;
  @ApiProperty(INSTANT_OR_NULL) returnedAt: Date | null;
  @ApiProperty(NAMED_OR_NULL) backBy: InspectionNamedDto | null;
  @ApiProperty(INSTANT_OR_NULL) backAt: Date | null;
  @ApiProperty(ACTIONS) actions: readonly string[];
}

export class PaperMovedDto {
  @ApiProperty(ID) id: string;
  @ApiProperty(PAPER_STATE) state: string;
}

export class TieDto {
  @ApiProperty(ID) id: string;
  @ApiProperty(ID) subjectId: string;
  @ApiProperty(ID) memberId: string;
  @ApiProperty() person: InspectionNamedDto;
  @ApiProperty() reason: string;
  @ApiProperty(INSTANT) declaredAt: Date;
}
