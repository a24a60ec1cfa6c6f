import { IsLocalDate, PageQuery } from '@app/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, IsUUID, MaxLength, Min } from 'class-validator';

/** What adding or amending a record answers. */
export class KeptDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ description: 'Give it as expectedVersion with the next change' })
  version: number;
}

/** Part of every change: what the change was decided on. */
export class ExpectedDto {
  @ApiProperty({ description: 'The version the change is based on; 409 stale where somebody was faster' })
  @IsInt()
  @Min(0)
  expectedVersion: number;
}

/** Part of every record that holds for a time. Half open: the last day is the one before `validTo`. */
export class PeriodDto {
  @ApiProperty({ format: 'date', description: 'First day (Vietnamese local day)' })
  @IsLocalDate()
  validFrom: string;

  @ApiPropertyOptional({
    type: String,
    format: 'date',
    nullable: true,
    description: 'First day on which it no longer holds; null or left out: open',
  })
  @IsOptional()
  @IsLocalDate()
  validTo?: string | null;
}

/** Part of every answer item. */
export class RecordDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty()
  version: number;
}

export class DatedQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'date', description: 'Only what holds on that day; left out: everything ever recorded' })
  @IsOptional()
  @IsLocalDate()
  at?: string;
}

export class SearchQuery extends DatedQuery {
  @ApiPropertyOptional({ description: 'Words to look for, with or without accents' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;
}

export class OfOrganisationQuery extends SearchQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  organisationId?: string;
}
