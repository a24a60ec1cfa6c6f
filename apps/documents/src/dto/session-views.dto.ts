import { SESSION_STATUSES, SITTING_BODIES, STAGES } from '@app/documents';
import { ApiProperty } from '@nestjs/swagger';

const ID = { format: 'uuid' } as const;
const ID_OR_NULL = { type: String, format: 'uuid', nullable: true } as const;
const INSTANT = { type: String, format: 'date-time' } as const;
const INSTANT_OR_NULL = { type: String, format: 'date-time', nullable: true } as const;
const TEXT_OR_NULL = { type: String, nullable: true } as const;
const NUMBER_OR_NULL = { type: Number, nullable: true } as const;
const STATUS = { enum: SESSION_STATUSES } as const;
const BODY = { enum: SITTING_BODIES } as const;
const REPLY_OR_NULL = { type: String, enum: ['attending', 'absent', 'delegate', null], nullable: true } as const;
const MOVES = [
  'amend',
  'arrange',
  'invite',
  'reply',
  'let-in',
  'open',
  'conduct',
  'ballot',
  'close',
  'draft-minutes',
  'put-off',
  'cancel',
] as const;

export class SittingAckDto {
  @ApiProperty(ID) id: string;
  @ApiProperty({ description: 'Give it back as `expectedVersion`' }) version: number;
  @ApiProperty(STATUS) status: string;
}

export class SentInvitationsDto extends SittingAckDto {
  @ApiProperty({ description: 'How many people were told' }) invited: number;
}

export class OpenedSittingDto extends SittingAckDto {
  @ApiProperty({ description: 'Seats on the roster, frozen from the incumbents of today' }) seats: number;
}

export class ListedItemDto {
  @ApiProperty(ID) itemId: string;
  @ApiProperty({ type: SittingAckDto }) session: SittingAckDto;
}

export class PutOffItemAckDto {
  @ApiProperty(ID) itemId: string;
  @ApiProperty({ ...ID_OR_NULL, description: 'The item it is in the other session' }) movedToItemId: string | null;
}

export class DraftedPaperDto extends SittingAckDto {
  @ApiProperty(ID) documentId: string;
}

export class ItemAckDto {
  @ApiProperty(ID) itemId: string;
}

export class PaperAckDto {
  @ApiProperty(ID) paperId: string;
  @ApiProperty({ enum: ['awaited', 'in', 'late', 'let-in', 'removed'] }) status: string;
}

export class InvitationAckDto {
  @ApiProperty(ID) invitationId: string;
}

export class SeatAckDto {
  @ApiProperty(ID) personId: string;
  @ApiProperty() present: boolean;
}

export class GuestPresenceDto {
  @ApiProperty(ID) invitationId: string;
  @ApiProperty() present: boolean;
}

export class SittingItemDto {
  @ApiProperty(ID) id: string;
  @ApiProperty(ID) organisationId: string;
  @ApiProperty(TEXT_OR_NULL) organisationName: string | null;
  @ApiProperty(BODY) body: string;
  @ApiProperty() bodyName: string;
  @ApiProperty() termName: string;
  @ApiProperty({ description: '"Lần thứ" within the term' }) ordinal: number;
  @ApiProperty(TEXT_OR_NULL) subject: string | null;
  @ApiProperty(INSTANT) startsAt: Date;
  @ApiProperty(INSTANT_OR_NULL) endsAt: Date | null;
  @ApiProperty() place: string;
  @ApiProperty(STATUS) status: string;
  @ApiProperty({ description: 'Items on the agenda' }) items: number;
  @ApiProperty({ ...ID_OR_NULL, description: "The asker's own invitation" }) invitationId: string | null;
  @ApiProperty(REPLY_OR_NULL) reply: string | null;
}

export class SittingPaperDto {
  @ApiProperty(ID) id: string;
  @ApiProperty(ID) itemId: string;
  @ApiProperty() title: string;
  @ApiProperty({ enum: ['awaited', 'in', 'late', 'let-in', 'removed'] }) status: string;
  @ApiProperty(INSTANT_OR_NULL) dueAt: Date | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Which organisation owes it' }) owedBy: string | null;
  @ApiProperty(ID_OR_NULL) documentId: string | null;
  @ApiProperty(TEXT_OR_NULL) fileName: string | null;
  @ApiProperty({ type: String, enum: ['txt', 'docx', 'pdf', null], nullable: true }) format: string | null;
  @ApiProperty(INSTANT_OR_NULL) handedInAt: Date | null;
  @ApiProperty(TEXT_OR_NULL) letInReason: string | null;
  @ApiProperty({ description: 'Whether the asker may open it now' }) readable: boolean;
}

export class ItemBallotDto {
  @ApiProperty(ID) decisionId: string;
  @ApiProperty(ID) documentId: string;
  @ApiProperty({ enum: ['open', 'closed'] }) status: string;
  @ApiProperty() secret: boolean;
  @ApiProperty() voted: number;
  @ApiProperty() rosterSize: number;
  @ApiProperty({ type: String, enum: ['approved', 'approved-with-changes', 'not-approved', 'put-off', null], nullable: true })
  outcome: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'The outcome in one sentence with the numbers' }) explanation: string | null;
}

export class AgendaItemDto {
  @ApiProperty(ID) id: string;
  @ApiProperty() title: string;
  @ApiProperty(ID_OR_NULL) documentId: string | null;
  @ApiProperty({ type: String, enum: [...STAGES, null], nullable: true }) documentStage: string | null;
  @ApiProperty(TEXT_OR_NULL) presenter: string | null;
  @ApiProperty(NUMBER_OR_NULL) minutesPlanned: number | null;
  @ApiProperty({ enum: ['listed', 'dealt-with', 'put-off', 'removed'] }) status: string;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'What was said; not for guests' }) discussion: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'What was concluded; not for guests' }) conclusion: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Why it was put off' }) reason: string | null;
  @ApiProperty({ ...ID_OR_NULL, description: 'The session it was put off to' }) movedToSessionId: string | null;
  @ApiProperty({ type: [SittingPaperDto] }) papers: SittingPaperDto[];
  @ApiProperty({ type: ItemBallotDto, nullable: true }) ballot: ItemBallotDto | null;
}

export class SittingSeatDto {
  @ApiProperty(ID) personId: string;
  @ApiProperty() name: string;
  @ApiProperty(TEXT_OR_NULL) title: string | null;
  @ApiProperty() presides: boolean;
  @ApiProperty() present: boolean;
  @ApiProperty(INSTANT_OR_NULL) arrivedAt: Date | null;
  @ApiProperty(INSTANT_OR_NULL) leftAt: Date | null;
  @ApiProperty(TEXT_OR_NULL) absenceReason: string | null;
}

export class InvitationDto {
  @ApiProperty(ID) id: string;
  @ApiProperty({ enum: ['member', 'guest'] }) kind: string;
  @ApiProperty(ID_OR_NULL) personId: string | null;
  @ApiProperty() name: string;
  @ApiProperty(TEXT_OR_NULL) title: string | null;
  @ApiProperty({ type: [String], nullable: true, description: 'Items a guest is asked to; null: the whole session' })
  itemIds: string[] | null;
  @ApiProperty({ ...REPLY_OR_NULL, description: 'For the hour the session has now' }) reply: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'For who prepares the session, and for themselves' }) replyReason: string | null;
  @ApiProperty(TEXT_OR_NULL) delegateName: string | null;
  @ApiProperty(TEXT_OR_NULL) delegateTitle: string | null;
  @ApiProperty(INSTANT_OR_NULL) repliedAt: Date | null;
  @ApiProperty({ description: 'Presence of a guest; members are on the roster' }) present: boolean;
  @ApiProperty(INSTANT_OR_NULL) arrivedAt: Date | null;
  @ApiProperty(INSTANT_OR_NULL) leftAt: Date | null;
}

export class SecretaryDto {
  @ApiProperty(ID) personId: string;
  @ApiProperty() name: string;
  @ApiProperty(TEXT_OR_NULL) title: string | null;
}

export class SittingQuorumDto {
  @ApiProperty({ description: 'Incumbents on the day it opened' }) seats: number;
  @ApiProperty() present: number;
  @ApiProperty({ ...NUMBER_OR_NULL, description: 'Null where no rule is recorded' }) needed: number | null;
  @ApiProperty({ type: Boolean, nullable: true }) reached: boolean | null;
}

export class OwnPartDto {
  @ApiProperty(ID_OR_NULL) invitationId: string | null;
  @ApiProperty({ description: 'Sits in it as a member' }) seat: boolean;
  @ApiProperty() present: boolean;
}

export class SittingDto {
  @ApiProperty(ID) id: string;
  @ApiProperty() version: number;
  @ApiProperty(ID) organisationId: string;
  @ApiProperty() organisationName: string;
  @ApiProperty(BODY) body: string;
  @ApiProperty() bodyName: string;
  @ApiProperty() termName: string;
  @ApiProperty() ordinal: number;
  @ApiProperty(TEXT_OR_NULL) subject: string | null;
  @ApiProperty(INSTANT) startsAt: Date;
  @ApiProperty(INSTANT_OR_NULL) endsAt: Date | null;
  @ApiProperty() place: string;
  @ApiProperty(STATUS) status: string;
  @ApiProperty({ type: SecretaryDto }) secretary: SecretaryDto;
  @ApiProperty(INSTANT_OR_NULL) papersDueAt: Date | null;
  @ApiProperty(INSTANT_OR_NULL) invitationsDueAt: Date | null;
  @ApiProperty(ID_OR_NULL) currentItemId: string | null;
  @ApiProperty(INSTANT_OR_NULL) openedAt: Date | null;
  @ApiProperty(INSTANT_OR_NULL) closedAt: Date | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Why it was put off or cancelled' }) reason: string | null;
  @ApiProperty(ID_OR_NULL) minutesDocumentId: string | null;
  @ApiProperty({ ...ID_OR_NULL, description: 'The giấy mời as a document' }) invitationDocumentId: string | null;
  @ApiProperty({ enum: MOVES, isArray: true, description: 'What the asker may do with it now' }) moves: string[];
  @ApiProperty({ description: 'Prepares it, presides or sits in it; a guest sees less' }) insider: boolean;
  @ApiProperty({ type: SittingQuorumDto, nullable: true }) quorum: SittingQuorumDto | null;
  @ApiProperty({ type: [AgendaItemDto] }) items: AgendaItemDto[];
  @ApiProperty({ type: [SittingSeatDto], description: 'The roster, frozen when it opened' }) seats: SittingSeatDto[];
  @ApiProperty({ type: [InvitationDto] }) invitations: InvitationDto[];
  @ApiProperty({ type: OwnPartDto }) mine: OwnPartDto;
}

export class AgendaCandidateDto {
  @ApiProperty(ID) documentId: string;
  @ApiProperty() title: string;
  @ApiProperty() type: string;
  @ApiProperty(INSTANT) since: Date;
}
