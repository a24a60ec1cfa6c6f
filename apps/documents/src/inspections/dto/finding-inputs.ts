import { INSPECTION_DOCUMENT_KINDS, type InspectionDocumentKind } from '@app/contracts';
import { COMPARISONS, type Comparison, FINDING_KINDS, type FindingKind, STANDS } from '@app/inspections';
import { IsLocalDate } from '@app/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Min,
  ValidateNested,
} from 'class-validator';
import { CleanText } from '../../dto/clean-text.js';

const DAY_OR_NULL = { type: String, format: 'date', nullable: true } as const;
const ID_OR_NULL = { type: String, format: 'uuid', nullable: true } as const;
const TEXT_OR_NULL = { type: String, nullable: true } as const;

export class AskSelfReportDto {
  @ApiPropertyOptional({ ...DAY_OR_NULL, description: 'Without, as many days from today as rule `inspection.self-report` gives' })
  @IsOptional()
  @IsLocalDate()
  dueOn?: string | null;

  @ApiPropertyOptional({ ...TEXT_OR_NULL, maxLength: 4000, description: 'What the subject should mind' })
  @IsOptional()
  @CleanText(0, 4000)
  guidance?: string | null;
}

export class OutlineAnswerDto {
  @ApiProperty({ description: 'Item of the outline', maxLength: 64 })
  @IsString()
  @Matches(/^[0-9a-zA-Z-]{1,64}$/)
  outlineId: string;

  @ApiProperty({ maxLength: 50_000 })
  @CleanText(0, 50_000)
  text: string;
}

export class SelfReportAnswersDto {
  @ApiProperty({ type: [OutlineAnswerDto] })
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => OutlineAnswerDto)
  answers: OutlineAnswerDto[];
}

export class DecideSelfReportDto {
  @ApiProperty({ enum: ['accept', 'return'] })
  @IsIn(['accept', 'return'])
  outcome: 'accept' | 'return';

  @ApiPropertyOptional({ ...TEXT_OR_NULL, maxLength: 4000, description: 'Needed with `return`' })
  @IsOptional()
  @CleanText(0, 4000)
  reason?: string | null;
}

export class AskExplanationDto {
  @ApiProperty({ minLength: 1, maxLength: 10_000 })
  @CleanText(1, 10_000)
  question: string;

  @ApiProperty({ format: 'date' })
  @IsLocalDate()
  dueOn: string;

  @ApiPropertyOptional({ ...ID_OR_NULL, description: 'The finding it is about' })
  @IsOptional()
  @IsUUID()
  findingId?: string | null;
}

export class AnswerExplanationDto {
  @ApiProperty({ minLength: 1, maxLength: 20_000 })
  @CleanText(1, 20_000)
  answer: string;
}

export class FigureInput {
  @ApiProperty({ minLength: 1, maxLength: 500 })
  @CleanText(1, 500)
  indicator: string;

  @ApiProperty({ example: '62.5', description: 'A decimal number, its fraction after a point' })
  @CleanText(1, 30)
  value: string;

  @ApiProperty({ example: '%', maxLength: 50 })
  @CleanText(0, 50)
  unit: string;

  @ApiPropertyOptional({
    type: String,
    enum: [...COMPARISONS, null],
    nullable: true,
    description: 'How the value must stand to the target',
  })
  @IsOptional()
  @IsIn(COMPARISONS)
  comparison?: Comparison | null;

  @ApiPropertyOptional({ ...TEXT_OR_NULL, example: '90' })
  @IsOptional()
  @CleanText(1, 30)
  target?: string | null;

  @ApiPropertyOptional({ ...TEXT_OR_NULL, maxLength: 500 })
  @IsOptional()
  @CleanText(0, 500)
  source?: string | null;
}

export class FindingDto {
  @ApiProperty({ enum: FINDING_KINDS })
  @IsIn(FINDING_KINDS)
  kind: FindingKind;

  @ApiProperty({ minLength: 1, maxLength: 500, description: 'What field of work it is about' })
  @CleanText(1, 500)
  area: string;

  @ApiProperty({ minLength: 1, maxLength: 20_000 })
  @CleanText(1, 20_000)
  text: string;

  @ApiPropertyOptional(ID_OR_NULL)
  @IsOptional()
  @IsUUID()
  responsibleOrganisationId?: string | null;

  @ApiPropertyOptional({ ...TEXT_OR_NULL, maxLength: 500, description: 'The body or person responsible, as it is printed' })
  @IsOptional()
  @CleanText(0, 500)
  responsibleName?: string | null;

  @ApiPropertyOptional({ type: [FigureInput] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => FigureInput)
  figures?: FigureInput[];

  @ApiPropertyOptional({ type: [String], format: 'uuid', description: 'Evidence of the same delegation' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  evidenceIds?: string[];
}

export class ReviseFindingDto extends FindingDto {
  @ApiProperty({ minimum: 1, description: '`version` as it was read' })
  @IsInt()
  @Min(1)
  expectedVersion: number;
}

export class FindingOpinionDto {
  @ApiProperty({ enum: STANDS })
  @IsIn(STANDS)
  stand: (typeof STANDS)[number];

  @ApiProperty({ maxLength: 10_000, description: 'Needed unless the subject agrees' })
  @CleanText(0, 10_000)
  text: string;
}

export class InspectionRequirementInput {
  @ApiProperty({ minLength: 1, maxLength: 10_000 })
  @CleanText(1, 10_000)
  text: string;

  @ApiPropertyOptional({ type: [String], format: 'uuid', description: 'Findings it answers' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  findingIds?: string[];

  @ApiPropertyOptional(ID_OR_NULL)
  @IsOptional()
  @IsUUID()
  leadOrganisationId?: string | null;

  @ApiPropertyOptional({ ...TEXT_OR_NULL, maxLength: 500 })
  @IsOptional()
  @CleanText(0, 500)
  leadName?: string | null;

  @ApiPropertyOptional({ ...TEXT_OR_NULL, maxLength: 500 })
  @IsOptional()
  @CleanText(0, 500)
  supportName?: string | null;

  @ApiPropertyOptional(DAY_OR_NULL)
  @IsOptional()
  @IsLocalDate()
  dueOn?: string | null;
}

export class ReviseRequirementDto extends InspectionRequirementInput {
  @ApiProperty({ minimum: 1 })
  @IsInt()
  @Min(1)
  expectedVersion: number;
}

export class ProposeRequirementsDto {
  @ApiPropertyOptional(DAY_OR_NULL)
  @IsOptional()
  @IsLocalDate()
  dueOn?: string | null;
}

export class CarryRequirementsDto {
  @ApiProperty({ type: [String], format: 'uuid', description: 'Of `earlier`' })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(200)
  @IsUUID(undefined, { each: true })
  requirementIds: string[];
}

export class ConferenceOpinionDto {
  @ApiProperty({ maxLength: 300 })
  @CleanText(0, 300)
  speaker: string;

  @ApiProperty({ maxLength: 10_000 })
  @CleanText(0, 10_000)
  text: string;
}

export class ConferenceDto {
  @ApiPropertyOptional({ type: Number, nullable: true, description: '`version` as it was read; null for the first time' })
  @IsOptional()
  @IsInt()
  expectedVersion?: number | null;

  @ApiProperty({ format: 'date' })
  @IsLocalDate()
  heldOn: string;

  @ApiPropertyOptional({ ...TEXT_OR_NULL, example: '8 giờ 00', maxLength: 50 })
  @IsOptional()
  @CleanText(0, 50)
  atHour?: string | null;

  @ApiProperty({ minLength: 1, maxLength: 500 })
  @CleanText(1, 500)
  place: string;

  @ApiProperty({ minLength: 1, maxLength: 500 })
  @CleanText(1, 500)
  chair: string;

  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMaxSize(300)
  @CleanText(0, 500, { each: true })
  present: string[];

  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMaxSize(300)
  @CleanText(0, 500, { each: true })
  absent: string[];

  @ApiProperty({ type: [ConferenceOpinionDto] })
  @IsArray()
  @ArrayMaxSize(300)
  @ValidateNested({ each: true })
  @Type(() => ConferenceOpinionDto)
  opinions: ConferenceOpinionDto[];

  @ApiPropertyOptional({ ...TEXT_OR_NULL, maxLength: 10_000 })
  @IsOptional()
  @CleanText(0, 10_000)
  outcome?: string | null;
}

export class WantPaperDto {
  @ApiProperty({ enum: INSPECTION_DOCUMENT_KINDS })
  @IsIn(INSPECTION_DOCUMENT_KINDS)
  kind: InspectionDocumentKind;

  @ApiPropertyOptional({ ...ID_OR_NULL, description: 'Of invitation, minutes, conclusion; may be left out of report and submission' })
  @IsOptional()
  @IsUUID()
  subjectId?: string | null;

  @ApiPropertyOptional({ ...ID_OR_NULL, description: 'Of a report or submission on all subjects of a delegation' })
  @IsOptional()
  @IsUUID()
  delegationId?: string | null;

  @ApiPropertyOptional({ ...DAY_OR_NULL, description: 'By when the subject reports on the remedy: printed in a conclusion' })
  @IsOptional()
  @IsLocalDate()
  reportBy?: string | null;
}
