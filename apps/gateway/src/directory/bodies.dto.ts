import { type BodyKind, type GroupRule } from '@app/directory';
import { ApiProperty, ApiPropertyOptional, IntersectionType, PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { DatedQuery, ExpectedDto, PeriodDto, RecordDto } from './record.dto.js';

const BODY_KINDS = [
  'executive-committee',
  'standing-committee',
  'secretariat',
  'commission',
  'delegation',
] as const satisfies readonly BodyKind[];
const PART_KINDS = ['children', 'holders', 'body', 'listed'] as const;

export class AddBodyDto extends PeriodDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  organisationId: string;

  @ApiProperty({ example: 'Ban Thường vụ Tỉnh ủy' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  name: string;

  @ApiProperty({ enum: BODY_KINDS })
  @IsIn(BODY_KINDS)
  kind: BodyKind;
}
export class AmendBodyDto extends IntersectionType(PartialType(AddBodyDto), ExpectedDto) {}
export class BodyDto extends IntersectionType(RecordDto, AddBodyDto) {}

export class AddMembershipDto extends PeriodDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  bodyId: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  personId: string;

  @ApiPropertyOptional({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The position in which the member sits, and receives documents',
  })
  @IsOptional()
  @IsUUID()
  positionId?: string | null;

  @ApiProperty({ description: '1 presides; also the order of the roster', minimum: 1, maximum: 9999 })
  @IsInt()
  @Min(1)
  @Max(9999)
  presidingRank: number;
}
export class AmendMembershipDto extends IntersectionType(PartialType(AddMembershipDto), ExpectedDto) {}
export class MembershipDto extends IntersectionType(RecordDto, AddMembershipDto) {
  @ApiProperty()
  personName: string;
  @ApiProperty({ type: String, nullable: true })
  positionTitle: string | null;
}
export class MembershipsQuery extends DatedQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  bodyId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  personId?: string;
}

/** One part of what a group stands for. */
export class GroupPartDto {
  @ApiProperty({
    enum: PART_KINDS,
    description: 'children: directly under `of`; holders: positions of `of`; body: its members; listed: exactly these',
  })
  @IsIn(PART_KINDS)
  kind: (typeof PART_KINDS)[number];

  @ApiPropertyOptional({ format: 'uuid', description: 'With children and holders: the organisation' })
  @ValidateIf((part: GroupPartDto) => part.kind === 'children' || part.kind === 'holders' || part.of !== undefined)
  @IsUUID()
  of?: string;

  @ApiPropertyOptional({ type: [String], description: 'With children: only organisations of these kinds' })
  @IsOptional()
  @IsArray()
  @IsString({ each: true })
  kinds?: string[];

  @ApiPropertyOptional({ type: [String], description: 'With children: but not these' })
  @IsOptional()
  @IsArray()
  @IsUUID(undefined, { each: true })
  except?: string[];

  @ApiPropertyOptional({ type: [String], description: 'With holders: only positions of these kinds' })
  @IsOptional()
  @IsArray()
  @IsString({ each: true })
  positionKinds?: string[];

  @ApiPropertyOptional({ format: 'uuid', description: 'With body' })
  @ValidateIf((part: GroupPartDto) => part.kind === 'body' || part.bodyId !== undefined)
  @IsUUID()
  bodyId?: string;

  @ApiPropertyOptional({ type: [String], description: 'With listed' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(5000)
  @IsUUID(undefined, { each: true })
  organisationIds?: string[];

  @ApiPropertyOptional({ type: [String], description: 'With listed' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(5000)
  @IsUUID(undefined, { each: true })
  positionIds?: string[];
}

export class GroupRuleDto {
  @ApiProperty({ type: [GroupPartDto] })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => GroupPartDto)
  parts: GroupPartDto[];
}

export class AddGroupDto extends PeriodDto {
  @ApiProperty({ format: 'uuid', description: 'Whose group it is; those below may use it as well' })
  @IsUUID()
  organisationId: string;

  @ApiProperty({ example: 'dang-uy-truc-thuoc' })
  @Matches(/^[a-z0-9][a-z0-9-]{1,60}$/)
  code: string;

  @ApiProperty({ example: 'Các đảng ủy trực thuộc' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  name: string;

  @ApiPropertyOptional({ type: [String], description: 'Other ways in which it is printed' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(300, { each: true })
  aliases?: string[];

  @ApiProperty({ type: GroupRuleDto })
  @ValidateNested()
  @Type(() => GroupRuleDto)
  rule: GroupRuleDto;
}
export class AmendGroupDto extends IntersectionType(PartialType(AddGroupDto), ExpectedDto) {}
export class GroupDto extends IntersectionType(RecordDto, AddGroupDto) {}
export class GroupsQuery extends DatedQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  organisationId?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(61)
  code?: string;
}

/** The rule as it is kept: what was left out is left out. */
export function ruleOf(dto: GroupRuleDto): GroupRule {
  return JSON.parse(JSON.stringify(dto)) as GroupRule;
}
