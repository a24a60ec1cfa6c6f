import { IsLocalDate, PageQuery } from '@app/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { CleanText } from '../../dto/clean-text.js';

export const KINDS = ['inspection', 'supervision'] as const;
const UNITS = 200;

export class ListQuery extends PageQuery {}

export class ProgrammeDto {
  @ApiProperty({ format: 'uuid', description: 'The committee or commission whose programme it is' })
  @IsUUID()
  organisationId: string;

  @ApiProperty({ enum: ['year', 'term'], description: 'Of a year, or of a whole term' })
  @IsIn(['year', 'term'])
  span: 'year' | 'term';

  @ApiProperty({ minLength: 1, maxLength: 500 })
  @CleanText(1, 500)
  title: string;

  @ApiProperty({ format: 'date' })
  @IsLocalDate()
  startsOn: string;

  @ApiProperty({ format: 'date' })
  @IsLocalDate()
  endsOn: string;
}

export class ProgrammeItemInput {
  @ApiProperty({ enum: KINDS, description: 'Inspection (kiểm tra) or supervision (giám sát)' })
  @IsIn(KINDS)
  kind: (typeof KINDS)[number];

  @ApiProperty({ minLength: 1, maxLength: 4000, description: 'What is looked at' })
  @CleanText(1, 4000)
  content: string;

  @ApiProperty({ format: 'uuid', description: 'The body that leads it' })
  @IsUUID()
  leadOrganisationId: string;

  @ApiPropertyOptional({ type: Number, nullable: true, minimum: 1, maximum: 4 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(4)
  quarter?: number | null;

  @ApiPropertyOptional({ type: [String], format: 'uuid', description: 'Organisations that are looked at' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(UNITS)
  @IsUUID(undefined, { each: true })
  subjectOrganisationIds?: string[];

  @ApiPropertyOptional({ type: [String], format: 'uuid', description: 'Members that are looked at' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(UNITS)
  @IsUUID(undefined, { each: true })
  subjectPersonIds?: string[];
}
