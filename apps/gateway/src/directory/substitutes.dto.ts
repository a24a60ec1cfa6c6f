import { DOCUMENT_TYPES, type LocalDate, type Role, ROLES } from '@app/kernel';
import { IsLocalDate } from '@app/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

const ID = { format: 'uuid' } as const;
const DAY = { type: String, format: 'date', example: '2026-11-30' } as const;
const TYPES = Object.keys(DOCUMENT_TYPES);

export class NameSubstituteDto {
  @ApiProperty({ ...ID, description: 'In whose name' })
  @IsUUID()
  absentPersonId: string;

  @ApiProperty({ ...ID, description: 'In which of their positions' })
  @IsUUID()
  positionId: string;

  @ApiProperty({ ...ID, description: 'Who acts' })
  @IsUUID()
  personId: string;

  @ApiProperty({ enum: ROLES, isArray: true, description: 'Which of the roles of the position go over' })
  @IsArray()
  @ArrayMaxSize(10)
  @IsIn(ROLES, { each: true })
  roles: Role[];

  @ApiPropertyOptional({ type: [String], nullable: true, description: 'Types of documents; without, every type' })
  @IsOptional()
  @IsArray()
  @IsIn(TYPES, { each: true })
  documentTypes?: string[] | null;

  @ApiProperty({ ...DAY, description: 'The first day, in Vietnam' })
  @IsLocalDate()
  fromDay: LocalDate;

  @ApiProperty({ ...DAY, description: 'The last day, included' })
  @IsLocalDate()
  untilDay: LocalDate;

  @ApiProperty({ maxLength: 1000 })
  @IsString()
  @MaxLength(1000)
  reason: string;
}

export class EndSubstituteDto {
  @ApiProperty({ maxLength: 1000 })
  @IsString()
  @MaxLength(1000)
  reason: string;
}

export class SubstituteAckDto {
  @ApiProperty(ID) id: string;
}

export class SubstituteDto {
  @ApiProperty(ID) id: string;
  @ApiProperty(ID) absentPersonId: string;
  @ApiProperty() absentName: string;
  @ApiProperty(ID) positionId: string;
  @ApiProperty() positionTitle: string;
  @ApiProperty(ID) organisationId: string;
  @ApiProperty() organisationName: string;
  @ApiProperty(ID) personId: string;
  @ApiProperty() personName: string;
  @ApiProperty({ enum: ROLES, isArray: true }) roles: readonly Role[];
  @ApiProperty({ type: [String], nullable: true }) documentTypes: readonly string[] | null;
  @ApiProperty(DAY) fromDay: string;
  @ApiProperty(DAY) untilDay: string;
  @ApiProperty() reason: string;
  @ApiProperty({ enum: ['proposed', 'declined', 'to-come', 'in-force', 'over', 'ended'] }) state: string;
  @ApiProperty({ type: String, nullable: true }) endReason: string | null;
}

export class SubstitutesDto {
  @ApiProperty({ type: [SubstituteDto] })
  items: SubstituteDto[];
}
