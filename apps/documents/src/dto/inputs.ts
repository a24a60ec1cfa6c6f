import { DOCUMENT_TYPES } from '@app/kernel';
import { STAGES, type Stage } from '@app/documents';
import { IsLocalDate, PageQuery } from '@app/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsDefined,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { CleanText } from './clean-text.js';
import { DocumentContentDto } from './content.dto.js';

const TYPES = Object.keys(DOCUMENT_TYPES);
const CAPACITIES = ['T/M', 'K/T', 'T/L', 'TUQ', 'Q.'] as const;

export class IdParam {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  id: string;
}

export class VersionParam extends IdParam {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  versionId: string;
}

export class DifferenceParam extends IdParam {
  @ApiProperty({ format: 'uuid', description: 'The earlier version' })
  @IsUUID()
  a: string;

  @ApiProperty({ format: 'uuid', description: 'The later version' })
  @IsUUID()
  b: string;
}

export class CommentParam extends IdParam {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  commentId: string;
}

export class FileParam extends IdParam {
  @ApiProperty({ enum: ['pdf', 'docx'] })
  @IsIn(['pdf', 'docx'])
  format: 'pdf' | 'docx';
}

export class DocumentsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: STAGES })
  @IsOptional()
  @IsIn(STAGES)
  stage?: Stage;

  @ApiPropertyOptional({ enum: TYPES })
  @IsOptional()
  @IsIn(TYPES)
  type?: string;

  @ApiPropertyOptional({ description: 'Words of title or symbol, diacritics or not; several words are a phrase' })
  @IsOptional()
  @CleanText(0, 200)
  q?: string;
}

export class RegisterQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  organisationId?: string;

  @ApiPropertyOptional({ enum: TYPES })
  @IsOptional()
  @IsIn(TYPES)
  type?: string;
}

export class DraftDto {
  @ApiProperty({ format: 'uuid', description: 'The issuing body: the own organisation, or one it serves as its office' })
  @IsUUID()
  organisationId: string;

  @ApiProperty({ enum: TYPES })
  @IsIn(TYPES)
  type: string;

  @ApiPropertyOptional({
    description:
      'Code of a procedure; without, the one that rule `procedure.<type>` names for the issuer, else the one the type belongs to',
  })
  @IsOptional()
  @IsString()
  @Matches(/^[a-z-]{1,60}$/)
  procedure?: string;

  @ApiProperty({ type: DocumentContentDto })
  @IsDefined()
  @ValidateNested()
  @Type(() => DocumentContentDto)
  content: DocumentContentDto;

  @ApiPropertyOptional({ format: 'uuid', description: 'The import it was made from' })
  @IsOptional()
  @IsUUID()
  importId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The report (follow-up) that this document is' })
  @IsOptional()
  @IsUUID()
  reportId?: string;
}

export class RevisionDto {
  @ApiProperty({ description: '`version` of the document as last seen; another means that somebody was faster (`stale`)' })
  @IsInt()
  @Min(1)
  expectedVersion: number;

  @ApiProperty({ type: DocumentContentDto })
  @IsDefined()
  @ValidateNested()
  @Type(() => DocumentContentDto)
  content: DocumentContentDto;

  @ApiPropertyOptional({ description: 'What was changed' })
  @IsOptional()
  @CleanText(0, 2000)
  note?: string;
}

export class ReasonDto {
  @ApiProperty()
  @CleanText(1, 2000)
  reason: string;
}

export class AnswerDto {
  @ApiProperty({ enum: ['accepted', 'explained'], description: 'Tiếp thu or giải trình' })
  @IsIn(['accepted', 'explained'])
  answer: 'accepted' | 'explained';

  @ApiProperty()
  @CleanText(1, 10_000)
  text: string;
}

export class ListedChangeDto {
  @ApiProperty({ description: 'Node of the version voted on, or `head`, `recipients`, `signature`; what stands below a node is covered' })
  @CleanText(1, 80)
  nodeId: string;

  @ApiProperty({ description: 'What is to be changed' })
  @CleanText(1, 5000)
  instruction: string;
}

export class CloseBallotDto {
  @ApiPropertyOptional({ type: ReasonDto, description: 'The presiding member puts the matter off' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ReasonDto)
  putOff?: ReasonDto;

  @ApiPropertyOptional({ type: [ListedChangeDto], description: 'Approve on the condition of these changes' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => ListedChangeDto)
  changes?: ListedChangeDto[];
}

export class ConfirmChangesDto {
  @ApiProperty({ description: 'SHA-256 (hex) of the version that was looked at' })
  @IsString()
  @Matches(/^[0-9a-f]{64}$/)
  versionDigest: string;
}

export class SignDto {
  @ApiPropertyOptional({ type: String, enum: [...CAPACITIES, null], nullable: true, description: 'Null: a head who signs directly' })
  @IsOptional()
  @IsIn(CAPACITIES)
  capacity?: (typeof CAPACITIES)[number] | null;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'The body or head signed for; needed with a capacity' })
  @IsOptional()
  @CleanText(0, 500)
  onBehalfOf?: string | null;
}

export class IssueDto {
  @ApiPropertyOptional({ format: 'date', description: 'Day printed on it (Vietnam); today where none is given, never later' })
  @IsOptional()
  @IsLocalDate()
  issuedOn?: string;

  @ApiPropertyOptional({ minimum: 0, maximum: 4, default: 0, description: '0 thường, 1 khẩn, 2 thượng khẩn, 3 hỏa tốc, 4 hỏa tốc hẹn giờ' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(4)
  urgency?: number;

  @ApiPropertyOptional({ description: 'The number expected from the preview; refused where it is taken (`number.taken`) or not the next' })
  @IsOptional()
  @IsInt()
  @Min(1)
  number?: number;
}

export class VoidNumberDto extends ReasonDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  organisationId: string;

  @ApiProperty({ enum: TYPES })
  @IsIn(TYPES)
  type: string;
}
