import { type RecipientLine, type RecipientPurpose, type RecipientTarget } from '@app/kernel';
import { IsLocalDate, PageQuery } from '@app/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsEmail, IsIn, IsOptional, IsString, IsUUID, MaxLength, ValidateIf, ValidateNested } from 'class-validator';

const TARGET_KINDS = ['organisation', 'position', 'group', 'outside'] as const;
const LINE_KINDS = ['person', 'unit', 'group', 'archive', 'pointer'] as const;
const PURPOSES = ['report', 'act', 'inform', 'file'] as const;

/** What a line stands for: an organisation, a position, a group of the directory, or somebody outside it. */
export class RecipientTargetDto {
  @ApiProperty({ enum: TARGET_KINDS })
  @IsIn(TARGET_KINDS)
  kind: (typeof TARGET_KINDS)[number];

  @ApiPropertyOptional({ format: 'uuid', description: 'With kind organisation' })
  @ValidateIf((target: RecipientTargetDto) => target.kind === 'organisation' || target.organisationId !== undefined)
  @IsUUID()
  organisationId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'With kind position' })
  @ValidateIf((target: RecipientTargetDto) => target.kind === 'position' || target.positionId !== undefined)
  @IsUUID()
  positionId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'With kind group' })
  @ValidateIf((target: RecipientTargetDto) => target.kind === 'group' || target.groupId !== undefined)
  @IsUUID()
  groupId?: string;

  @ApiPropertyOptional({ description: 'With kind outside: who it is' })
  @ValidateIf((target: RecipientTargetDto) => target.kind === 'outside' || target.name !== undefined)
  @IsString()
  @MaxLength(300)
  name?: string;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'With kind outside: where to write' })
  @IsOptional()
  @IsEmail()
  email?: string | null;
}

/** A printed line of `Nơi nhận` or `Kính gửi`. */
export class RecipientLineDto {
  @ApiProperty({ description: 'Names the line within its document' })
  @IsString()
  @MaxLength(100)
  id: string;

  @ApiProperty({ description: 'As printed, without dash, end mark and tag' })
  @IsString()
  @MaxLength(1000)
  line: string;

  @ApiProperty({ enum: LINE_KINDS })
  @IsIn(LINE_KINDS)
  kind: RecipientLine['kind'];

  @ApiProperty({ type: String, nullable: true, description: 'What stands in parentheses' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  tag: string | null = null;

  @ApiProperty({ enum: PURPOSES, description: 'What the recipient is asked to do with it' })
  @IsIn(PURPOSES)
  purpose: RecipientPurpose;

  @ApiProperty({ type: [RecipientTargetDto] })
  @IsArray()
  @ArrayMaxSize(5000)
  @ValidateNested({ each: true })
  @Type(() => RecipientTargetDto)
  targets: RecipientTargetDto[] = [];
}

export class ResolveLinesDto {
  @ApiProperty({ format: 'uuid', description: 'The issuing organisation: lines are read in its scope' })
  @IsUUID()
  organisationId: string;

  @ApiProperty({ type: [RecipientLineDto] })
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => RecipientLineDto)
  lines: RecipientLineDto[];

  @ApiPropertyOptional({ format: 'date', description: 'As of which day; left out: today' })
  @IsOptional()
  @IsLocalDate()
  at?: string;
}

export class PreviewLinesDto {
  @ApiProperty({ type: [RecipientLineDto] })
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => RecipientLineDto)
  lines: RecipientLineDto[];

  @ApiPropertyOptional({ format: 'date', description: 'As of which day; left out: today' })
  @IsOptional()
  @IsLocalDate()
  at?: string;
}

export class PreviewQuery extends PageQuery {}

export class SubstitutionDto {
  @ApiProperty()
  lineId: string;
  @ApiProperty({ description: 'As printed' })
  from: string;
  @ApiProperty({ description: 'What was put in its place' })
  to: string;
  @ApiProperty({ description: 'Why, in Vietnamese' })
  reason: string;
}

export class ResolvedLinesDto {
  @ApiProperty({ type: [RecipientLineDto] })
  lines: RecipientLineDto[];
  @ApiProperty({ type: [SubstitutionDto], description: 'Demo only: the nearest equivalent of what the demo province does not have' })
  substitutions: SubstitutionDto[];
  @ApiProperty({ type: [String], description: 'Ids of lines that a person must resolve' })
  unresolved: string[];
}

export class PreviewedRecipientDto {
  @ApiProperty({ format: 'uuid' })
  recipientId: string;
  @ApiProperty({ enum: ['organisation', 'position', 'outside'] })
  kind: string;
  @ApiProperty()
  name: string;
  @ApiProperty({ description: 'Place of the line that names it first, from 1' })
  lineNo: number;
  @ApiProperty({ enum: PURPOSES })
  purpose: RecipientPurpose;
}

export class RecipientsPageDto {
  @ApiProperty({ type: [PreviewedRecipientDto] })
  items: PreviewedRecipientDto[];
  @ApiProperty({ type: String, nullable: true })
  next: string | null;
}

export class PreviewDto {
  @ApiProperty({ description: 'How many would receive, each once' })
  count: number;
  @ApiProperty({ type: RecipientsPageDto })
  recipients: RecipientsPageDto;
  @ApiProperty({ type: [String], description: 'Ids of lines whose targets stand for nobody on that day' })
  emptyLineIds: string[];
}

/** The line as the directory takes it: a target without what its kind needs was refused before. */
export function lineOf(dto: RecipientLineDto): RecipientLine {
  return { ...dto, targets: dto.targets.map(targetOf) };
}

function targetOf(dto: RecipientTargetDto): RecipientTarget {
  switch (dto.kind) {
    case 'organisation':
      return { kind: 'organisation', organisationId: dto.organisationId ?? '' };
    case 'position':
      return { kind: 'position', positionId: dto.positionId ?? '' };
    case 'group':
      return { kind: 'group', groupId: dto.groupId ?? '' };
    case 'outside':
      return { kind: 'outside', name: dto.name ?? '', email: dto.email ?? null };
  }
}
