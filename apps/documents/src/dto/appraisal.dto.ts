import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { CleanText } from './clean-text.js';

const ID = { format: 'uuid' } as const;
const INSTANT = { type: String, format: 'date-time' } as const;
const INSTANT_OR_NULL = { type: String, format: 'date-time', nullable: true } as const;
const TEXT_OR_NULL = { type: String, nullable: true } as const;
const NUMBER_OR_NULL = { type: Number, nullable: true } as const;
const CLASSES = ['form', 'content'] as const;
const OUTCOMES = ['met', 'not-met', 'not-applicable'] as const;
const PARTS = ['label', 'heading', 'text', 'title'] as const;
const TEXT = 200_000;
const CODE = /^[a-z-]{1,60}$/;

export class QuotedSpanDto {
  @ApiProperty({ description: 'First UTF-16 unit of the stretch in the text of the node' })
  @IsInt()
  @Min(0)
  @Max(TEXT)
  from: number;

  @ApiProperty({ description: 'First unit after it' })
  @IsInt()
  @Min(1)
  @Max(TEXT)
  to: number;

  @ApiProperty({ description: 'What stands there, exactly' })
  @IsString()
  @MaxLength(10_000)
  quote: string;
}

export class CommentDto {
  @ApiPropertyOptional({ type: String, nullable: true, description: 'Node the finding is about; null: the whole document' })
  @IsOptional()
  @CleanText(0, 80)
  nodeId?: string | null;

  @ApiProperty()
  @CleanText(1, 10_000)
  text: string;

  @ApiProperty({ enum: CLASSES, description: 'Findings on content must be answered before appraisal can pass' })
  @IsIn(CLASSES)
  class: (typeof CLASSES)[number];

  @ApiPropertyOptional({ type: QuotedSpanDto, nullable: true, description: 'The stretch of the node’s text it is about' })
  @IsOptional()
  @ValidateNested()
  @Type(() => QuotedSpanDto)
  span?: QuotedSpanDto | null;

  @ApiPropertyOptional({ ...TEXT_OR_NULL, description: 'The wording the office proposes' })
  @IsOptional()
  @CleanText(0, 20_000)
  proposal?: string | null;

  @ApiPropertyOptional({ ...TEXT_OR_NULL, description: 'The check of the list it is raised under' })
  @IsOptional()
  @IsString()
  @Matches(CODE)
  checkCode?: string | null;
}

export class CommentPlaceDto {
  @ApiProperty({
    enum: ['stands', 'changed', 'gone'],
    description: 'The quoted text stands; the node says something else now; there is no such node',
  })
  state: string;
  @ApiProperty(NUMBER_OR_NULL) from: number | null;
  @ApiProperty(NUMBER_OR_NULL) to: number | null;
}

export class CommentViewDto {
  @ApiProperty(ID) id: string;
  @ApiProperty(ID) versionId: string;
  @ApiProperty({ description: 'Of the version it was made on' }) versionOrdinal: number;
  @ApiProperty({ description: 'Submission in which it was made' }) round: number;
  @ApiProperty(TEXT_OR_NULL) nodeId: string | null;
  @ApiProperty({ enum: CLASSES }) class: string;
  @ApiProperty() text: string;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'The stretch it is about; null: the whole node' }) quote: string | null;
  @ApiProperty({ type: CommentPlaceDto, nullable: true, description: 'Where the stretch is in the version that stands' })
  place: CommentPlaceDto | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'The wording the office proposes' }) proposal: string | null;
  @ApiProperty(TEXT_OR_NULL) checkCode: string | null;
  @ApiProperty(TEXT_OR_NULL) author: string | null;
  @ApiProperty({ description: 'By the asker, who may withdraw it' }) own: boolean;
  @ApiProperty(INSTANT) madeAt: Date;
  @ApiProperty({ type: String, enum: ['accepted', 'explained', null], nullable: true }) answer: string | null;
  @ApiProperty(TEXT_OR_NULL) answerText: string | null;
  @ApiProperty(TEXT_OR_NULL) answeredBy: string | null;
  @ApiProperty(INSTANT_OR_NULL) answeredAt: Date | null;
  @ApiProperty({ ...NUMBER_OR_NULL, description: 'Ordinal of the version in which the office mended it' }) mendedIn: number | null;
  @ApiProperty({ ...INSTANT_OR_NULL, description: 'It stays on the record and binds nobody' }) withdrawnAt: Date | null;
  @ApiProperty(TEXT_OR_NULL) withdrawnReason: string | null;
}

export class FormFixDto {
  @ApiProperty({ description: 'A node of the body or of an annex; `head` for the title' })
  @CleanText(1, 80)
  nodeId: string;

  @ApiProperty({ enum: PARTS })
  @IsIn(PARTS)
  part: (typeof PARTS)[number];

  @ApiProperty({ description: 'What stands there, exactly' })
  @IsString()
  @MaxLength(TEXT)
  before: string;

  @ApiProperty({ description: 'What it is mended to' })
  @CleanText(0, TEXT)
  after: string;

  @ApiPropertyOptional({ type: [String], format: 'uuid', description: 'The findings on form it settles' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  commentIds?: string[];
}

export class MendFormDto {
  @ApiProperty({ description: '`version` of the document as last seen' })
  @IsInt()
  @Min(1)
  expectedVersion: number;

  @ApiProperty({ type: [FormFixDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => FormFixDto)
  fixes: FormFixDto[];
}

export class CheckTickDto {
  @ApiProperty({ description: 'Code of the check in rule `appraisal.checks`' })
  @IsString()
  @Matches(CODE)
  code: string;

  @ApiProperty({ enum: OUTCOMES })
  @IsIn(OUTCOMES)
  outcome: (typeof OUTCOMES)[number];

  @ApiPropertyOptional(TEXT_OR_NULL)
  @IsOptional()
  @CleanText(0, 2000)
  note?: string | null;
}

export class HintDto {
  @ApiProperty({ description: 'What it looks for' }) name: string;
  @ApiProperty({ description: 'In words that can stand as a finding' }) text: string;
  @ApiProperty(TEXT_OR_NULL) nodeId: string | null;
  @ApiProperty(NUMBER_OR_NULL) from: number | null;
  @ApiProperty(NUMBER_OR_NULL) to: number | null;
  @ApiProperty(TEXT_OR_NULL) quote: string | null;
}

export class CheckDto {
  @ApiProperty() code: string;
  @ApiProperty({ description: 'Rule data, Vietnamese' }) label: string;
  @ApiProperty({ enum: CLASSES, description: 'What a finding under it is by default' }) class: string;
  @ApiProperty({ type: String, enum: [...OUTCOMES, null], nullable: true }) outcome: string | null;
  @ApiProperty(TEXT_OR_NULL) note: string | null;
  @ApiProperty(TEXT_OR_NULL) checkedBy: string | null;
  @ApiProperty(INSTANT_OR_NULL) checkedAt: Date | null;
  @ApiProperty({ type: [HintDto], description: 'What the system noticed; decides nothing' }) hints: HintDto[];
}

export class ChecklistDto {
  @ApiProperty({ description: 'The submission it belongs to' }) round: number;
  @ApiProperty({ type: [CheckDto] }) checks: CheckDto[];
}
