import { type BallotSubject, SESSION_STATUSES, SITTING_BODIES, type SessionStatus, type SittingBody, SUBJECTS } from '@app/documents';
import { IsLocalDate, PageQuery } from '@app/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsISO8601, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { CleanText } from './clean-text.js';
import { IdParam, ReasonDto } from './inputs.js';

const BODY = { enum: SITTING_BODIES, description: 'Ban Chấp hành, Ban Thường vụ or Thường trực' } as const;

export class SessionsQuery extends PageQuery {
  @ApiPropertyOptional(BODY)
  @IsOptional()
  @IsIn(SITTING_BODIES)
  body?: SittingBody;

  @ApiPropertyOptional({ enum: SESSION_STATUSES })
  @IsOptional()
  @IsIn(SESSION_STATUSES)
  status?: SessionStatus;

  @ApiPropertyOptional({ format: 'date', description: 'Sessions of this day (Vietnam) and later' })
  @IsOptional()
  @IsLocalDate()
  from?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Sessions of this day (Vietnam) and earlier' })
  @IsOptional()
  @IsLocalDate()
  to?: string;
}

export class AmendSittingDto {
  @ApiProperty({ format: 'date-time' })
  @IsISO8601({ strict: true })
  startsAt: string;

  @ApiPropertyOptional({ type: String, format: 'date-time', nullable: true })
  @IsOptional()
  @IsISO8601({ strict: true })
  endsAt?: string | null;

  @ApiProperty({ description: 'Where it sits' })
  @CleanText(1, 300)
  place: string;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'What it is mainly about' })
  @IsOptional()
  @CleanText(0, 500)
  subject?: string | null;

  @ApiPropertyOptional({ description: '"Lần thứ" within the term; without, the next (or the one it has)' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(9999)
  ordinal?: number;

  @ApiPropertyOptional({ format: 'uuid', description: 'Secretary of the session; without, who plans it (or the one it has)' })
  @IsOptional()
  @IsUUID()
  secretaryPersonId?: string;

  @ApiPropertyOptional({ description: '`version` of the session as last seen; another means that somebody was faster (`stale`)' })
  @IsOptional()
  @IsInt()
  @Min(1)
  expectedVersion?: number;
}

export class PlanSittingDto extends AmendSittingDto {
  @ApiProperty({ format: 'uuid', description: 'The organisation whose body sits' })
  @IsUUID()
  organisationId: string;

  @ApiProperty(BODY)
  @IsIn(SITTING_BODIES)
  body: SittingBody;
}

export class ItemParam extends IdParam {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  itemId: string;
}

export class PaperParam extends IdParam {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  paperId: string;
}

export class InvitationParam extends IdParam {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  invitationId: string;
}

export class SeatParam extends IdParam {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  personId: string;
}

export class AmendItemDto {
  @ApiPropertyOptional({ type: String, nullable: true, description: 'Without, the title of the document (or the one it has)' })
  @IsOptional()
  @CleanText(0, 1000)
  title?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Who presents it' })
  @IsOptional()
  @CleanText(0, 300)
  presenter?: string | null;

  @ApiPropertyOptional({ type: Number, nullable: true, description: 'Minutes planned for it' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1440)
  minutesPlanned?: number | null;
}

export class ItemDto extends AmendItemDto {
  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true, description: 'A document that waits in its committee step' })
  @IsOptional()
  @IsUUID()
  documentId?: string | null;
}

export class AgendaOrderDto {
  @ApiProperty({ type: [String], description: 'Every item once, in the new order' })
  @IsArray()
  @ArrayMaxSize(200)
  @IsUUID('all', { each: true })
  itemIds: string[];

  @ApiPropertyOptional({ description: '`version` of the session as last seen' })
  @IsOptional()
  @IsInt()
  @Min(1)
  expectedVersion?: number;
}

export class AskPaperDto {
  @ApiProperty({ description: 'What the paper is' })
  @CleanText(1, 500)
  title: string;

  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true, description: 'Which organisation owes it: it is reminded' })
  @IsOptional()
  @IsUUID()
  owedByOrganisationId?: string | null;

  @ApiPropertyOptional({ type: String, format: 'date-time', nullable: true, description: 'Its own deadline; without, that of the session' })
  @IsOptional()
  @IsISO8601({ strict: true })
  dueAt?: string | null;
}

export class GuestDto {
  @ApiPropertyOptional({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'A person of the directory, who is told in the system',
  })
  @IsOptional()
  @IsUUID()
  personId?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Name of a guest who is not in the directory' })
  @IsOptional()
  @CleanText(1, 200)
  name?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Position and organisation, as printed on the invitation' })
  @IsOptional()
  @CleanText(0, 300)
  title?: string | null;

  @ApiPropertyOptional({ type: [String], nullable: true, description: 'Items the guest is asked to; without, the whole session' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsUUID('all', { each: true })
  itemIds?: string[] | null;
}

export class ReplyDto {
  @ApiProperty({ enum: ['attending', 'absent', 'delegate'], description: 'Đồng ý dự, vắng có lý do, cử người dự (guests only)' })
  @IsIn(['attending', 'absent', 'delegate'])
  reply: 'attending' | 'absent' | 'delegate';

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Why absent; needed then' })
  @IsOptional()
  @CleanText(0, 1000)
  reason?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @CleanText(0, 200)
  delegateName?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @CleanText(0, 300)
  delegateTitle?: string | null;
}

export class PresenceDto {
  @ApiProperty({ description: 'Here now; false: left, or absent' })
  @IsBoolean()
  here: boolean;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Why a member is absent' })
  @IsOptional()
  @CleanText(0, 500)
  reason?: string | null;
}

export class RecordItemDto {
  @ApiPropertyOptional({ type: String, nullable: true, description: 'What was said' })
  @IsOptional()
  @CleanText(0, 20_000)
  discussion?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'What the presiding member concluded' })
  @IsOptional()
  @CleanText(0, 20_000)
  conclusion?: string | null;

  @ApiProperty({ description: 'The item is dealt with' })
  @IsBoolean()
  dealtWith: boolean;
}

export class ItemBallotWishDto {
  @ApiPropertyOptional({ enum: SUBJECTS, default: 'general', description: 'The rules of the body differ by it' })
  @IsOptional()
  @IsIn(SUBJECTS)
  subject?: BallotSubject;

  @ApiPropertyOptional({ default: false, description: 'Asks for a secret ballot where the rules leave it open' })
  @IsOptional()
  @IsBoolean()
  secret?: boolean;

  @ApiPropertyOptional({ default: false, description: 'Secret, on slips of paper in the room: two people enter what lay in the urn' })
  @IsOptional()
  @IsBoolean()
  onPaper?: boolean;
}

export class PutOffItemDto extends ReasonDto {
  @ApiPropertyOptional({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Another session of the same body; without, none is planned yet',
  })
  @IsOptional()
  @IsUUID()
  toSessionId?: string | null;
}
