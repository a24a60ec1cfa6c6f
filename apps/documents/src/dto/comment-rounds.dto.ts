import { IsLocalDate, PageQuery } from '@app/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { CleanText } from './clean-text.js';
import { DocumentContentDto } from './content.dto.js';
import { IdParam } from './inputs.js';

const ID = { format: 'uuid' } as const;
const DAY = { format: 'date', description: 'Day in Vietnam' } as const;
const INSTANT = { type: String, format: 'date-time' } as const;
const INSTANT_OR_NULL = { type: String, format: 'date-time', nullable: true } as const;
const TEXT_OR_NULL = { type: String, nullable: true } as const;
const PURPOSES = ['comment', 'inspected-body'] as const;
const REPLIES = ['agree', 'opinions', 'no-opinion'] as const;
const REPLY_OR_NULL = { type: String, enum: [...REPLIES, null], nullable: true, description: 'Null: not yet answered' } as const;
const ANSWER_OR_NULL = { type: String, enum: ['accepted', 'explained', null], nullable: true } as const;

export class RoundParam extends IdParam {
  @ApiProperty(ID)
  @IsUUID()
  roundId: string;
}

export class AskedRoundParam {
  @ApiProperty(ID)
  @IsUUID()
  roundId: string;
}

export class OpinionParam extends RoundParam {
  @ApiProperty(ID)
  @IsUUID()
  opinionId: string;
}

export class RoundFileParam extends RoundParam {
  @ApiProperty({ enum: ['pdf', 'docx'] })
  @IsIn(['pdf', 'docx'])
  format: 'pdf' | 'docx';
}

export class RoundTargetDto {
  @ApiProperty({ enum: ['organisation', 'group'] })
  @IsIn(['organisation', 'group'])
  kind: 'organisation' | 'group';

  @ApiProperty(ID)
  @IsUUID()
  id: string;
}

export class OpenRoundDto {
  @ApiProperty({ type: [RoundTargetDto], description: 'Whom to ask; a group stands for its organisations of today' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => RoundTargetDto)
  targets: RoundTargetDto[];

  @ApiPropertyOptional({ enum: PURPOSES, default: 'comment' })
  @IsOptional()
  @IsIn(PURPOSES)
  purpose?: (typeof PURPOSES)[number];

  @ApiPropertyOptional({ format: 'date', description: 'Last day for answers, a working day; without, as rule `comment-round` says' })
  @IsOptional()
  @IsLocalDate()
  dueOn?: string;

  @ApiPropertyOptional({ description: 'What the units are asked to look at' })
  @IsOptional()
  @CleanText(0, 5000)
  message?: string;
}

export class RoundOpenedDto {
  @ApiProperty(ID) id: string;
  @ApiProperty({ description: 'Units asked' }) addressees: number;
  @ApiProperty(DAY) dueOn: string;
}

export class RoundDto {
  @ApiProperty(ID) id: string;
  @ApiProperty({ description: '1 for the first round on the document' }) ordinal: number;
  @ApiProperty({ enum: PURPOSES }) purpose: string;
  @ApiProperty({ ...ID, description: 'The version that was sent' }) versionId: string;
  @ApiProperty() versionOrdinal: number;
  @ApiProperty(TEXT_OR_NULL) message: string | null;
  @ApiProperty(INSTANT) openedAt: Date;
  @ApiProperty(TEXT_OR_NULL) openedBy: string | null;
  @ApiProperty(DAY) dueOn: string;
  @ApiProperty(INSTANT) dueAt: Date;
  @ApiProperty({ enum: ['open', 'closed'] }) status: string;
  @ApiProperty(INSTANT_OR_NULL) closedAt: Date | null;
  @ApiProperty({ description: 'How often the silent were reminded' }) reminded: number;
  @ApiProperty() addressees: number;
  @ApiProperty() answered: number;
  @ApiProperty({ description: 'Of those answered, after the due day' }) late: number;
  @ApiProperty() opinions: number;
  @ApiProperty({ description: 'Opinions the drafter has not answered' }) unanswered: number;
}

export class RoundReplyDto {
  @ApiProperty(ID) organisationId: string;
  @ApiProperty({ description: 'As the unit was called when it was asked' }) name: string;
  @ApiProperty(REPLY_OR_NULL) reply: string | null;
  @ApiProperty({ type: Boolean, nullable: true }) late: boolean | null;
  @ApiProperty(INSTANT_OR_NULL) answeredAt: Date | null;
  @ApiProperty(TEXT_OR_NULL) answeredBy: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'A covering word on the whole' }) text: string | null;
  @ApiProperty() opinions: number;
}

export class OpinionDto {
  @ApiProperty(ID) id: string;
  @ApiProperty(ID) organisationId: string;
  @ApiProperty() organisationName: string;
  @ApiProperty() late: boolean;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Node of the version that was sent; null: the whole' }) nodeId: string | null;
  @ApiProperty() text: string;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Wording the unit proposes' }) proposal: string | null;
  @ApiProperty(ANSWER_OR_NULL) answer: string | null;
  @ApiProperty(TEXT_OR_NULL) answerText: string | null;
  @ApiProperty(TEXT_OR_NULL) answeredBy: string | null;
  @ApiProperty(INSTANT_OR_NULL) answeredAt: Date | null;
}

export class RoundClosedDto {
  @ApiProperty() answered: number;
  @ApiProperty() silent: number;
}

export class AskedQuery extends PageQuery {
  @ApiPropertyOptional({ type: Boolean, default: false, description: 'Only rounds that are open and not answered' })
  @IsOptional()
  @Transform(({ value }) => value === true || value === 'true')
  @IsBoolean()
  waiting?: boolean;
}

export class AskedRoundItemDto {
  @ApiProperty(ID) id: string;
  @ApiProperty({ enum: PURPOSES }) purpose: string;
  @ApiProperty({ description: 'Title of the version that was sent' }) title: string;
  @ApiProperty() type: string;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Who asks' }) organisationName: string | null;
  @ApiProperty(INSTANT) openedAt: Date;
  @ApiProperty(DAY) dueOn: string;
  @ApiProperty(INSTANT) dueAt: Date;
  @ApiProperty({ enum: ['open', 'closed'] }) status: string;
  @ApiProperty(REPLY_OR_NULL) reply: string | null;
  @ApiProperty(INSTANT_OR_NULL) answeredAt: Date | null;
}

export class OwnOpinionDto {
  @ApiProperty(TEXT_OR_NULL) nodeId: string | null;
  @ApiProperty() text: string;
  @ApiProperty(TEXT_OR_NULL) proposal: string | null;
  @ApiProperty({ ...ANSWER_OR_NULL, description: 'What the drafter made of it' }) answer: string | null;
  @ApiProperty(TEXT_OR_NULL) answerText: string | null;
}

export class AskedRoundDto extends AskedRoundItemDto {
  @ApiProperty(TEXT_OR_NULL) message: string | null;
  @ApiProperty({ description: 'The unit that is asked' }) askedName: string;
  @ApiProperty({ type: DocumentContentDto, description: 'The version that was sent' }) content: DocumentContentDto;
  @ApiProperty({ type: Boolean, nullable: true }) late: boolean | null;
  @ApiProperty(TEXT_OR_NULL) answeredBy: string | null;
  @ApiProperty(TEXT_OR_NULL) text: string | null;
  @ApiProperty({ type: [String], description: 'Nodes agreed to' }) agreed: string[];
  @ApiProperty({ type: [OwnOpinionDto] }) opinions: OwnOpinionDto[];
}

export class GivenOpinionDto {
  @ApiPropertyOptional({ ...TEXT_OR_NULL, description: 'Node of the version that was sent; null: the whole' })
  @IsOptional()
  @CleanText(1, 80)
  nodeId?: string | null;

  @ApiProperty()
  @CleanText(1, 10_000)
  text: string;

  @ApiPropertyOptional({ ...TEXT_OR_NULL, description: 'Wording proposed instead' })
  @IsOptional()
  @CleanText(0, 20_000)
  proposal?: string | null;
}

export class RoundAnswerDto {
  @ApiProperty({ enum: REPLIES, description: '`agree`: to the whole; `opinions`: differs somewhere; `no-opinion`' })
  @IsIn(REPLIES)
  reply: (typeof REPLIES)[number];

  @ApiPropertyOptional({ type: [String], description: 'Nodes agreed to by name' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(2000)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(80, { each: true })
  agreed?: string[];

  @ApiPropertyOptional({ type: [GivenOpinionDto] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => GivenOpinionDto)
  opinions?: GivenOpinionDto[];

  @ApiPropertyOptional({ description: 'A covering word on the whole' })
  @IsOptional()
  @CleanText(0, 10_000)
  text?: string;
}

export class RoundAnsweredDto {
  @ApiProperty({ description: 'After the due day; accepted all the same' }) late: boolean;
  @ApiProperty() opinions: number;
}
