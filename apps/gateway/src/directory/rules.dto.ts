import { IsLocalDate, PageQuery } from '@app/platform';
import { ApiProperty, ApiPropertyOptional, IntersectionType, PartialType } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsNotEmpty, IsObject, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { DatedQuery, ExpectedDto, PeriodDto, RecordDto } from './record.dto.js';

export class AddTermDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  organisationId: string;

  @ApiProperty({ example: 'Nhiệm kỳ 2025 - 2030' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  name: string;

  @ApiProperty({ format: 'date', description: 'The day after its congress closed' })
  @IsLocalDate()
  startsOn: string;

  @ApiPropertyOptional({ type: String, format: 'date', nullable: true, description: 'First day of the next term; null or left out: open' })
  @IsOptional()
  @IsLocalDate()
  endsOn?: string | null;
}
export class AmendTermDto extends IntersectionType(PartialType(AddTermDto), ExpectedDto) {}
export class TermDto extends IntersectionType(RecordDto, AddTermDto) {}
export class TermsQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  organisationId?: string;
}

export class AddRuleDto extends PeriodDto {
  @ApiProperty({ example: 'report.H1', description: 'Which rule' })
  @Matches(/^[a-z][a-zA-Z0-9.-]{1,60}$/)
  code: string;

  @ApiPropertyOptional({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'For whom, and for all below who have none of their own; null: everyone',
  })
  @IsOptional()
  @IsUUID()
  organisationId?: string | null;

  @ApiProperty({ type: 'object', additionalProperties: true, example: { cutOff: '06-14', due: '06-20' } })
  @IsObject()
  value: Record<string, unknown>;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Where the rule comes from' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  source?: string | null;
}
export class AmendRuleDto extends IntersectionType(PartialType(AddRuleDto), ExpectedDto) {}
export class RuleDto extends IntersectionType(RecordDto, AddRuleDto) {}
export class RulesQuery extends DatedQuery {
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(61)
  code?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  organisationId?: string;
}

export class AddCalendarDayDto {
  @ApiProperty({ format: 'date' })
  @IsLocalDate()
  day: string;

  @ApiProperty({ enum: ['off', 'worked'], description: 'A day off besides weekends, or a weekend day that is worked' })
  @IsIn(['off', 'worked'])
  kind: 'off' | 'worked';

  @ApiProperty({ example: 'Tết Nguyên đán' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  name: string;

  @ApiPropertyOptional({ description: 'Computed, not yet as decided for that year', default: false })
  @IsOptional()
  @IsBoolean()
  provisional?: boolean;
}
export class AmendCalendarDayDto extends IntersectionType(PartialType(AddCalendarDayDto), ExpectedDto) {}
export class CalendarDayDto extends IntersectionType(RecordDto, AddCalendarDayDto) {}
export class CalendarQuery extends PageQuery {
  @ApiPropertyOptional({ example: '2027' })
  @IsOptional()
  @Matches(/^\d{4}$/)
  year?: string;
}
