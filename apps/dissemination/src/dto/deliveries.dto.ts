import { type DocumentContent } from '@app/kernel';
import { STAGES, type ReceiptActKind, type Source, type Stage } from '@app/dissemination';
import { ApiProperty } from '@nestjs/swagger';

const ID = { format: 'uuid' } as const;
const INSTANT = { type: String, format: 'date-time' } as const;
const DAY = { type: String, format: 'date' } as const;
const STAGE = { enum: [...STAGES] };
const SOURCE = {
  enum: ['own-act', 'entered-by-clerk', 'channel'],
  description: 'Own act of the recipient, entered for it by a clerk of the issuer, or reported by the channel',
};
const ACTS = { enum: ['open', 'register', 'acknowledge', 'return'], isArray: true };

/** An incoming document in the recipient's list. */
export class InboxItemDto {
  @ApiProperty({ ...ID, description: 'The delivery' }) id: string;
  @ApiProperty(ID) documentId: string;
  @ApiProperty({ description: 'A document issued again comes in a new round' }) round: number;
  @ApiProperty(ID) recipientId: string;
  @ApiProperty({ description: 'As frozen at issue' }) recipientName: string;
  @ApiProperty(STAGE) stage: Stage;
  @ApiProperty({ enum: ['report', 'act', 'inform', 'file'] }) purpose: string;
  @ApiProperty(INSTANT) deliveredAt: string;
  @ApiProperty({ type: Number, nullable: true }) incomingNumber: number | null;
  @ApiProperty({ ...DAY, nullable: true }) receivedOn: string | null;
  @ApiProperty({ description: 'How often it was reminded' }) reminders: number;
  @ApiProperty({ example: 'TB' }) documentType: string;
  @ApiProperty() number: number;
  @ApiProperty({ example: '12-TB/TU' }) symbol: string;
  @ApiProperty() title: string;
  @ApiProperty(ID) issuerOrganisationId: string;
  @ApiProperty() issuerName: string;
  @ApiProperty(DAY) issuedOn: string;
  @ApiProperty({ minimum: 0, maximum: 4 }) urgency: number;
}

export class ReachedDto {
  @ApiProperty(INSTANT) at: string;
  @ApiProperty(SOURCE) source: Source;
}

export class RegisteredDto extends ReachedDto {
  @ApiProperty() incomingNumber: number;
  @ApiProperty({ description: 'Year of the register' }) year: number;
  @ApiProperty(DAY) receivedOn: string;
}

export class ReturnedDto extends ReachedDto {
  @ApiProperty() reason: string;
}

/** How far the recipient is. A stage not reached is null. */
export class ReceiptDto {
  @ApiProperty(ID) id: string;
  @ApiProperty() version: number;
  @ApiProperty(STAGE) stage: Stage;
  @ApiProperty({ type: ReachedDto, nullable: true }) opened: ReachedDto | null;
  @ApiProperty({ type: RegisteredDto, nullable: true }) registered: RegisteredDto | null;
  @ApiProperty({ type: ReachedDto, nullable: true }) acknowledged: ReachedDto | null;
  @ApiProperty({ type: ReturnedDto, nullable: true }) returned: ReturnedDto | null;
}

/** One incoming document with its text. */
export class DeliveryViewDto extends InboxItemDto {
  @ApiProperty({ type: ReceiptDto }) receipt: ReceiptDto;
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'The document body as issued' }) content: DocumentContent;
  @ApiProperty({ ...ACTS, description: 'What the asker may do now' }) actions: readonly ReceiptActKind[];
  @ApiProperty({ ...ACTS, description: 'What the asker, a clerk of the issuer, may enter for the recipient' })
  enterFor: readonly ReceiptActKind[];
  @ApiProperty({ type: Number, nullable: true, description: "Next free number of the recipient's register of this year" })
  nextIncomingNumber: number | null;
}

/** A recipient in the issuer's list. */
export class DeliveryItemDto {
  @ApiProperty(ID) id: string;
  @ApiProperty({ description: 'Place on the frozen list, from 1' }) ordinal: number;
  @ApiProperty(ID) recipientId: string;
  @ApiProperty({ enum: ['organisation', 'position', 'outside'] }) recipientKind: string;
  @ApiProperty() recipientName: string;
  @ApiProperty({ enum: ['report', 'act', 'inform', 'file'] }) purpose: string;
  @ApiProperty(STAGE) stage: Stage;
  @ApiProperty({ ...INSTANT, description: 'Since when it is silent, if no later stage is reached' }) deliveredAt: string;
  @ApiProperty({ ...INSTANT, nullable: true }) openedAt: string | null;
  @ApiProperty({ ...INSTANT, nullable: true }) registeredAt: string | null;
  @ApiProperty({ type: Number, nullable: true }) incomingNumber: number | null;
  @ApiProperty({ ...INSTANT, nullable: true }) acknowledgedAt: string | null;
  @ApiProperty({ ...INSTANT, nullable: true }) returnedAt: string | null;
  @ApiProperty({ type: String, nullable: true }) returnReason: string | null;
  @ApiProperty({ ...SOURCE, description: 'Source of the last stage' }) source: Source;
  @ApiProperty() reminders: number;
  @ApiProperty({ ...INSTANT, nullable: true }) lastRemindedAt: string | null;
}

/** Counts of one round of a document. A later stage counts in the earlier ones it passed. */
export class DispatchSummaryDto {
  @ApiProperty(ID) dispatchId: string;
  @ApiProperty(ID) documentId: string;
  @ApiProperty() round: number;
  @ApiProperty({ description: 'On the frozen list' }) recipients: number;
  @ApiProperty({ description: 'Have it' }) delivered: number;
  @ApiProperty() opened: number;
  @ApiProperty() registered: number;
  @ApiProperty() acknowledged: number;
  @ApiProperty() returned: number;
  @ApiProperty({ description: 'Owe an answer' }) silent: number;
  @ApiProperty({ description: 'Reminders sent, one a recipient and time' }) reminders: number;
  @ApiProperty(INSTANT) plannedAt: string;
  @ApiProperty({ ...INSTANT, nullable: true, description: 'Since when everyone has it' }) dispatchedAt: string | null;
  @ApiProperty({ ...INSTANT, nullable: true, description: 'Since when nobody is silent' }) answeredAt: string | null;
}
