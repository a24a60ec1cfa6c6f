import { IsLocalDate, PageQuery } from '@app/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
} from 'class-validator';

/** As many units as one act may put something on. */
const UNITS = 500;
const PERIOD = /^\d{4}-(H1|H2|9M|Y|Q[1-4]|M(1[0-2]|[1-9]))$/;

/** `?mine` alone says yes. */
const flag = ({ value }: { value: unknown }): unknown =>
  value === '' || value === 'true' || value === true ? true : value === 'false' ? false : value;

export class IdParam {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  id: string;
}

export class ListQuery extends PageQuery {
  @ApiPropertyOptional({ description: "Owed or supervised by the asker's organisation", default: false })
  @IsOptional()
  @Transform(flag)
  @IsBoolean()
  mine: boolean = false;

  @ApiPropertyOptional({ description: "Owed by the asker's organisation (subject, lead, support, reporting unit)", default: false })
  @IsOptional()
  @Transform(flag)
  @IsBoolean()
  owing: boolean = false;

  @ApiPropertyOptional({ description: "Supervised by the asker's organisation", default: false })
  @IsOptional()
  @Transform(flag)
  @IsBoolean()
  supervised: boolean = false;

  @ApiPropertyOptional({
    description:
      'Requirements: open, met, not-met. Obligations: open, done, cancelled, overdue. Duties: open, reporting, submitted, delivered, returned, accepted, closed, overdue. Reports: started, drafted, submitted, delivered, accepted, returned, refused',
  })
  @IsOptional()
  @IsString()
  @Matches(/^[a-z-]{1,20}$/)
  state?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Only what concerns this document' })
  @IsOptional()
  @IsUUID()
  documentId?: string;
}

export class TakeRequirementsDto {
  @ApiPropertyOptional({
    type: [String],
    format: 'uuid',
    description: 'On whom; without, on the body concluded on as proposed, else on the organisations that received the document to act on',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(UNITS)
  @IsUUID(undefined, { each: true })
  subjectOrganisationIds?: string[];

  @ApiPropertyOptional({ type: [String], format: 'uuid', description: 'Which proposals to take' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(1000)
  @IsUUID(undefined, { each: true })
  proposalIds?: string[];

  @ApiPropertyOptional({ description: 'Take every requirement proposed that is not dismissed', default: false })
  @IsOptional()
  @IsBoolean()
  all?: boolean;

  @ApiPropertyOptional({ format: 'uuid', description: "Who judges; without, the asker's supervising body, else the issuer" })
  @IsOptional()
  @IsUUID()
  supervisorOrganisationId?: string;
}

export class ReasonDto {
  @ApiProperty({ minLength: 1, maxLength: 4000 })
  @IsString()
  @Length(1, 4000)
  reason: string;
}

export class AcceptReportDto {
  @ApiPropertyOptional({ maxLength: 4000, description: 'A remark kept with the acceptance' })
  @IsOptional()
  @IsString()
  @MaxLength(4000)
  note?: string;
}

export class OpenObligationDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  documentId: string;

  @ApiProperty({ description: 'The clause of the document that orders it', maxLength: 200 })
  @IsString()
  @Length(1, 200)
  nodeId: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The proposal that is confirmed; without, the obligation is made by hand' })
  @IsOptional()
  @IsUUID()
  proposalId?: string;

  @ApiProperty({ minLength: 1, maxLength: 8000, description: 'What is to be done' })
  @IsString()
  @Length(1, 8000)
  task: string;

  @ApiProperty({ type: [String], format: 'uuid', description: 'Units that lead (chủ trì)' })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(UNITS)
  @IsUUID(undefined, { each: true })
  leadOrganisationIds: string[];

  @ApiPropertyOptional({ type: [String], format: 'uuid', description: 'Units that support (phối hợp)' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(UNITS)
  @IsUUID(undefined, { each: true })
  supportOrganisationIds?: string[];

  @ApiPropertyOptional({
    format: 'uuid',
    description: "Who supervises; without, the asker's supervising body, else whom the text says to report to, else the issuer",
  })
  @IsOptional()
  @IsUUID()
  supervisorOrganisationId?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Due on this day (Asia/Ho_Chi_Minh); not together with periods' })
  @IsOptional()
  @IsLocalDate()
  dueOn?: string;

  @ApiPropertyOptional({ type: [String], example: ['2027-H1', '2027-Y'], description: 'Due by the reports of these periods' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(24)
  @Matches(PERIOD, { each: true })
  periods?: string[];
}

export class CloseRequirementDto {
  @ApiProperty({ enum: ['met', 'not-met'] })
  @IsIn(['met', 'not-met'])
  outcome: 'met' | 'not-met';

  @ApiProperty({ minLength: 1, maxLength: 8000, description: 'What the judgement rests on' })
  @IsString()
  @Length(1, 8000)
  evidence: string;
}

export class CloseObligationDto {
  @ApiProperty({ enum: ['done', 'cancelled'] })
  @IsIn(['done', 'cancelled'])
  outcome: 'done' | 'cancelled';

  @ApiPropertyOptional({ maxLength: 8000, description: 'Needed to cancel' })
  @IsOptional()
  @IsString()
  @MaxLength(8000)
  reason?: string;
}

export class StandardReportsDto {
  @ApiProperty({ type: [String], format: 'uuid', description: 'Units that owe both reports' })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(UNITS)
  @IsUUID(undefined, { each: true })
  owingOrganisationIds: string[];

  @ApiPropertyOptional({ format: 'uuid', description: "Who receives them; without, the asker's supervising body, else the issuer" })
  @IsOptional()
  @IsUUID()
  supervisorOrganisationId?: string;
}

export class OpenDutyDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  owingOrganisationId: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  supervisorOrganisationId: string;

  @ApiProperty({ example: '2027-H1', description: 'Year and part: H1 six months, Y the year; others where the rules date them' })
  @IsString()
  @Matches(PERIOD)
  period: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'What it is about; without, the duty stands by itself' })
  @IsOptional()
  @IsUUID()
  documentId?: string;
}

export class StartReportDto {
  @ApiProperty({
    description: 'True: a draft with an outline is made. False: the unit drafts or imports a document itself and names the report id',
  })
  @IsBoolean()
  compose: boolean;
}
