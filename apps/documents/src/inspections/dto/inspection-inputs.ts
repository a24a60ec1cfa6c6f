import { IsLocalDate, PageQuery } from '@app/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  ValidateNested,
} from 'class-validator';
import { CleanText } from '../../dto/clean-text.js';
import { KINDS } from './programme-inputs.js';

const SUBJECTS = 200;
const OUTLINE = 200;
export const MEMBER_ROLES = ['head', 'deputy', 'secretary', 'member'] as const;
type MemberRole = (typeof MEMBER_ROLES)[number];

/** `?mine` alone says yes. */
const flag = ({ value }: { value: unknown }): unknown =>
  value === '' || value === 'true' || value === true ? true : value === 'false' ? false : value;

export class InspectionsQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Only those in one of whose delegations the asker sits', default: false })
  @IsOptional()
  @Transform(flag)
  @IsBoolean()
  mine: boolean = false;

  @ApiPropertyOptional({ description: 'Only those that have not ended', default: false })
  @IsOptional()
  @Transform(flag)
  @IsBoolean()
  open: boolean = false;

  @ApiPropertyOptional({ enum: KINDS })
  @IsOptional()
  @IsIn(KINDS)
  kind?: (typeof KINDS)[number];
}

export class SubjectInput {
  @ApiProperty({ format: 'uuid', description: 'The organisation, or the one that the member belongs to' })
  @IsUUID()
  organisationId: string;

  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true, description: 'The member; without, the organisation is looked at' })
  @IsOptional()
  @IsUUID()
  personId?: string | null;
}

/** Once decided, a change takes the reason. */
export class OptionalReason {
  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 4000, description: 'Needed once the inspection is decided' })
  @IsOptional()
  @CleanText(0, 4000)
  reason?: string | null;
}

export class StartInspectionDto {
  @ApiProperty({ format: 'uuid', description: 'Who decides and concludes' })
  @IsUUID()
  organisationId: string;

  @ApiProperty({ format: 'uuid', description: 'The body that prepares and urges' })
  @IsUUID()
  leadOrganisationId: string;

  @ApiPropertyOptional({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Item of an approved programme; without, outside the programme',
  })
  @IsOptional()
  @IsUUID()
  programmeItemId?: string | null;

  @ApiProperty({ enum: KINDS })
  @IsIn(KINDS)
  kind: (typeof KINDS)[number];

  @ApiProperty({ minLength: 1, maxLength: 500 })
  @CleanText(1, 500)
  title: string;

  @ApiProperty({ type: [SubjectInput] })
  @IsArray()
  @ArrayMaxSize(SUBJECTS)
  @ValidateNested({ each: true })
  @Type(() => SubjectInput)
  subjects: SubjectInput[];
}

export class AddSubjectsDto extends OptionalReason {
  @ApiProperty({ type: [SubjectInput] })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(SUBJECTS)
  @ValidateNested({ each: true })
  @Type(() => SubjectInput)
  subjects: SubjectInput[];
}

export class OutlineItemInput {
  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 64, description: 'Of an item that stands already' })
  @IsOptional()
  @IsString()
  @Matches(/^[0-9a-zA-Z-]{1,64}$/)
  id?: string | null;

  @ApiProperty({ minLength: 1, maxLength: 1000, description: 'What the subject reports on' })
  @CleanText(1, 1000)
  title: string;

  @ApiProperty({ maxLength: 4000, description: 'What to state, which figures to give' })
  @CleanText(0, 4000)
  guidance: string;
}

export class InspectionPlanDto extends OptionalReason {
  @ApiProperty({ minLength: 1, maxLength: 10_000 })
  @CleanText(1, 10_000)
  purpose: string;

  @ApiProperty({ minLength: 1, maxLength: 20_000 })
  @CleanText(1, 20_000)
  content: string;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 10_000 })
  @IsOptional()
  @CleanText(0, 10_000)
  method?: string | null;

  @ApiProperty({ format: 'date', description: 'First day of the period under review' })
  @IsLocalDate()
  periodFrom: string;

  @ApiProperty({ format: 'date', description: 'Last day of the period under review' })
  @IsLocalDate()
  periodTo: string;

  @ApiPropertyOptional({
    type: String,
    format: 'date',
    nullable: true,
    description: 'From when the delegations are to work; printed in the decision. Ignored once the inspection is decided',
  })
  @IsOptional()
  @IsLocalDate()
  startsOn?: string | null;

  @ApiProperty({ type: [OutlineItemInput], description: 'Report outline (đề cương)' })
  @IsArray()
  @ArrayMaxSize(OUTLINE)
  @ValidateNested({ each: true })
  @Type(() => OutlineItemInput)
  outline: OutlineItemInput[];
}

export class MemberInput {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  personId: string;

  @ApiProperty({ enum: MEMBER_ROLES })
  @IsIn(MEMBER_ROLES)
  role: MemberRole;
}

export class FormDelegationDto extends OptionalReason {
  @ApiProperty({ minLength: 1, maxLength: 200, example: 'Đoàn kiểm tra số 1' })
  @CleanText(1, 200)
  name: string;

  @ApiProperty({ type: [MemberInput] })
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => MemberInput)
  members: MemberInput[];

  @ApiPropertyOptional({ type: [String], format: 'uuid', description: 'Subjects this delegation works with' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(SUBJECTS)
  @IsUUID(undefined, { each: true })
  subjectIds?: string[];
}

export class AddMemberDto extends OptionalReason {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  personId: string;

  @ApiProperty({ enum: MEMBER_ROLES })
  @IsIn(MEMBER_ROLES)
  role: MemberRole;
}

export class ChangeRoleDto extends OptionalReason {
  @ApiProperty({ enum: MEMBER_ROLES })
  @IsIn(MEMBER_ROLES)
  role: MemberRole;
}

export class ReplaceMemberDto {
  @ApiProperty({ format: 'uuid', description: 'Who comes' })
  @IsUUID()
  personId: string;

  @ApiProperty({ minLength: 1, maxLength: 4000 })
  @CleanText(1, 4000)
  reason: string;
}

export class GiveSubjectsDto extends OptionalReason {
  @ApiProperty({ type: [String], format: 'uuid' })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(SUBJECTS)
  @IsUUID(undefined, { each: true })
  subjectIds: string[];
}

export class DecideInspectionDto {
  @ApiPropertyOptional({
    type: String,
    nullable: true,
    minLength: 1,
    maxLength: 60,
    example: '56-QĐ/TU',
    description: 'Number and symbol of a decision issued outside the system; one that is written here brings its own',
  })
  @IsOptional()
  @CleanText(1, 60)
  symbol?: string | null;

  @ApiPropertyOptional({ type: String, format: 'date', nullable: true, description: 'As `symbol`' })
  @IsOptional()
  @IsLocalDate()
  decidedOn?: string | null;

  @ApiProperty({ format: 'date', description: 'From when the time limit runs' })
  @IsLocalDate()
  startsOn: string;
}

export class ExtendInspectionDto {
  @ApiProperty({ format: 'date' })
  @IsLocalDate()
  dueOn: string;

  @ApiProperty({ minLength: 1, maxLength: 4000 })
  @CleanText(1, 4000)
  reason: string;
}

export class EndInspectionDto extends OptionalReason {
  @ApiProperty({ enum: ['closed', 'cancelled'] })
  @IsIn(['closed', 'cancelled'])
  outcome: 'closed' | 'cancelled';
}

export class MoveSubjectDto extends OptionalReason {
  @ApiProperty({ description: 'One of `moves` of the subject', maxLength: 40 })
  @IsString()
  @Matches(/^[a-z-]{1,40}$/)
  move: string;
}
