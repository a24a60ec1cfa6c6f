import { ORGANISATION_KINDS, SUCCESSOR_KINDS, type SuccessorKind } from '@app/directory';
import { IsLocalDate } from '@app/platform';
import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsNotEmpty, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { SearchQuery } from './record.dto.js';

export class OrganisationsQuery extends SearchQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'Only those directly under it' })
  @IsOptional()
  @IsUUID()
  parentId?: string;

  @ApiPropertyOptional({ description: 'Only of this kind', examples: ORGANISATION_KINDS })
  @IsOptional()
  @IsString()
  @MaxLength(50)
  kind?: string;
}

/** What an organisation is called and whom it is under. */
export class OrganisationFieldsDto {
  @ApiProperty({ example: 'Đảng ủy xã Hòa Bình' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  name: string;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  shortName?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Issuer part of its symbols', example: 'ĐU' })
  @IsOptional()
  @IsString()
  @MaxLength(30)
  symbol?: string | null;

  @ApiProperty({ description: 'What sort of organisation', examples: ORGANISATION_KINDS })
  @Matches(/^[a-z-]{2,50}$/)
  kind: string;

  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true, description: 'Directly above it; null at the top' })
  @IsOptional()
  @IsUUID()
  parentId?: string | null;

  @ApiPropertyOptional({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The office whose drafters, reviewers and clerks work for it',
  })
  @IsOptional()
  @IsUUID()
  servedBy?: string | null;

  @ApiPropertyOptional({ type: [String], description: 'Other ways in which it is printed' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(300, { each: true })
  aliases?: string[];
}

export class FoundOrganisationDto extends OrganisationFieldsDto {
  @ApiProperty({ format: 'date', description: 'First day of its existence' })
  @IsLocalDate()
  from: string;

  @ApiPropertyOptional({ description: 'A stable short name for imports; left out: made from the name', example: 'hoa-binh' })
  @IsOptional()
  @Matches(/^[a-z0-9][a-z0-9.-]{0,60}$/)
  code?: string;
}

export class ChangeOrganisationDto extends PartialType(OrganisationFieldsDto) {
  @ApiProperty({ format: 'date', description: 'From which day on; days before keep what they had' })
  @IsLocalDate()
  from: string;
}

export class DissolveOrganisationDto {
  @ApiProperty({ format: 'date', description: 'First day on which it no longer exists' })
  @IsLocalDate()
  on: string;

  @ApiProperty({ enum: SUCCESSOR_KINDS, description: 'merge sáp nhập, split chia tách, replace thay thế' })
  @IsIn(SUCCESSOR_KINDS)
  kind: SuccessorKind;

  @ApiProperty({ type: [String], description: 'Who takes over what it leaves; may be empty' })
  @IsArray()
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  successorIds: string[];
}

export class FoundDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
}

export class OrganisationDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty()
  version: number;
  @ApiProperty()
  code: string;
  @ApiProperty()
  name: string;
  @ApiProperty({ type: String, nullable: true })
  shortName: string | null;
  @ApiProperty({ type: String, nullable: true })
  symbol: string | null;
  @ApiProperty()
  kind: string;
  @ApiProperty({ type: String, nullable: true })
  parentId: string | null;
  @ApiProperty({ type: String, nullable: true })
  parentName: string | null;
  @ApiProperty({ type: String, nullable: true })
  servedBy: string | null;
  @ApiProperty({ type: [String] })
  aliases: string[];
}

export class PhaseDto extends OrganisationFieldsDto {
  @ApiProperty({ format: 'date' })
  validFrom: string;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  validTo: string | null;
}

export class SuccessionDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty()
  name: string;
  @ApiProperty({ enum: SUCCESSOR_KINDS })
  kind: SuccessorKind;
  @ApiProperty({ format: 'date' })
  onDay: string;
}

/** One organisation with its history and neighbours. */
export class OrganisationDetailDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty()
  version: number;
  @ApiProperty()
  code: string;
  @ApiProperty({ format: 'date' })
  foundedOn: string;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  dissolvedOn: string | null;
  @ApiProperty({ type: OrganisationFieldsDto, nullable: true, description: 'As on the day asked for; null where it did not exist then' })
  onDay: OrganisationFieldsDto | null;
  @ApiProperty({ type: [PhaseDto] })
  phases: PhaseDto[];
  @ApiProperty({ type: [SuccessionDto] })
  predecessors: SuccessionDto[];
  @ApiProperty({ type: [SuccessionDto] })
  successors: SuccessionDto[];
}

export class IncumbentDto {
  @ApiProperty({ format: 'uuid' })
  personId: string;
  @ApiProperty()
  name: string;
  @ApiProperty({ type: String, nullable: true })
  positionId: string | null;
  @ApiProperty({ type: String, nullable: true })
  title: string | null;
  @ApiProperty({ format: 'uuid' })
  bodyId: string;
  @ApiProperty({ description: '1 presides' })
  presidingRank: number;
}

export class IncumbentsDto {
  @ApiProperty({ type: [IncumbentDto] })
  items: IncumbentDto[];
}
