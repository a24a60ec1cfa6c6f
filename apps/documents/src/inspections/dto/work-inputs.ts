import { IsLocalDate, PageQuery } from '@app/platform';
import { PAPER_STEPS, type PaperStep } from '@app/inspections';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { CleanText } from '../../dto/clean-text.js';

const TASK_STATES = ['assigned', 'accepted', 'reported', 'done', 'cancelled'] as const;
const flag = ({ value }: { value: unknown }): unknown =>
  value === '' || value === 'true' || value === true ? true : value === 'false' ? false : value;

/** What a list of the work of delegations may be narrowed to. */
export class WorkQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  inspectionId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  delegationId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  subjectId?: string;
}

export class TasksQuery extends WorkQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'Only those given to this member of a delegation' })
  @IsOptional()
  @IsUUID()
  memberId?: string;

  @ApiPropertyOptional({ description: 'Only those given to the asker', default: false })
  @IsOptional()
  @Transform(flag)
  @IsBoolean()
  mine: boolean = false;

  @ApiPropertyOptional({ description: 'Only those not done and not called off', default: false })
  @IsOptional()
  @Transform(flag)
  @IsBoolean()
  open: boolean = false;

  @ApiPropertyOptional({ enum: TASK_STATES })
  @IsOptional()
  @IsIn(TASK_STATES)
  state?: (typeof TASK_STATES)[number];
}

export class EvidenceQuery extends WorkQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  taskId?: string;
}

export class TaskInput {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  subjectId: string;

  @ApiProperty({ format: 'uuid', description: 'Member of the delegation' })
  @IsUUID()
  memberId: string;

  @ApiProperty({ minLength: 1, maxLength: 300, description: 'Area (lĩnh vực)' })
  @CleanText(1, 300)
  area: string;

  @ApiProperty({ minLength: 1, maxLength: 4000 })
  @CleanText(1, 4000)
  content: string;

  @ApiProperty({ minLength: 1, maxLength: 500, description: 'What is to come of it (sản phẩm)' })
  @CleanText(1, 500)
  product: string;

  @ApiProperty({ format: 'date' })
  @IsLocalDate()
  dueOn: string;
}

export class AssignTasksDto {
  @ApiProperty({ type: [TaskInput] })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => TaskInput)
  tasks: TaskInput[];
}

export class TaskReportDto {
  @ApiProperty({ minLength: 1, maxLength: 20_000 })
  @CleanText(1, 20_000)
  report: string;
}

export class DeclareTieDto {
  @ApiPropertyOptional({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Recorded by the deciding body; without, who asks stands aside',
  })
  @IsOptional()
  @IsUUID()
  memberId?: string | null;

  @ApiProperty({ minLength: 1, maxLength: 4000 })
  @CleanText(1, 4000)
  reason: string;
}

export class NoteDto {
  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true })
  @IsOptional()
  @IsUUID()
  taskId?: string | null;

  @ApiProperty({ minLength: 1, maxLength: 300 })
  @CleanText(1, 300)
  title: string;

  @ApiProperty({ minLength: 1, maxLength: 20_000 })
  @CleanText(1, 20_000)
  text: string;

  @ApiPropertyOptional({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When it was written, which may be before it is sent',
  })
  @IsOptional()
  @IsISO8601({ strict: true })
  takenAt?: string | null;

  @ApiProperty({ format: 'uuid', description: "The device's own name for it: sent again it is kept once" })
  @IsUUID()
  deviceKey: string;
}

/** Fields of the form that stand before the file. */
export class EvidenceFields {
  @IsOptional()
  @IsUUID()
  taskId?: string;

  @CleanText(1, 300)
  title: string;

  @IsOptional()
  @IsISO8601({ strict: true })
  takenAt?: string;

  @IsUUID()
  deviceKey: string;

  @IsOptional()
  @IsIn(['file', 'photo'])
  kind: 'file' | 'photo' = 'file';
}

export class VisitDto {
  @ApiProperty({ format: 'date-time' })
  @IsISO8601({ strict: true })
  startsAt: string;

  @ApiProperty({ format: 'date-time' })
  @IsISO8601({ strict: true })
  endsAt: string;

  @ApiProperty({ minLength: 1, maxLength: 300 })
  @CleanText(1, 300)
  place: string;

  @ApiProperty({ minLength: 1, maxLength: 2000 })
  @CleanText(1, 2000)
  purpose: string;
}

export class AnswerVisitDto {
  @ApiProperty()
  @IsBoolean()
  agreed: boolean;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 2000, description: 'Needed where the time does not suit' })
  @IsOptional()
  @CleanText(0, 2000)
  text?: string | null;
}

export class DayMinutesDto {
  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true })
  @IsOptional()
  @IsUUID()
  visitId?: string | null;

  @ApiProperty({ format: 'date' })
  @IsLocalDate()
  day: string;

  @ApiProperty({ minLength: 1, maxLength: 300 })
  @CleanText(1, 300)
  place: string;

  @ApiProperty({ minLength: 1, maxLength: 2000 })
  @CleanText(1, 2000)
  presentDelegation: string;

  @ApiProperty({ minLength: 1, maxLength: 2000 })
  @CleanText(1, 2000)
  presentSubject: string;

  @ApiProperty({ minLength: 1, maxLength: 50_000 })
  @CleanText(1, 50_000)
  content: string;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 10_000, description: 'What the delegation asks for next' })
  @IsOptional()
  @CleanText(0, 10_000)
  requests?: string | null;
}

export class RemarkDto {
  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 4000 })
  @IsOptional()
  @CleanText(0, 4000)
  remark?: string | null;
}

export class PaperInput {
  @ApiProperty({ minLength: 1, maxLength: 500 })
  @CleanText(1, 500)
  title: string;

  @ApiProperty({ enum: ['original', 'copy'] })
  @IsIn(['original', 'copy'])
  form: 'original' | 'copy';

  @ApiProperty({ minimum: 1, maximum: 1000 })
  @IsInt()
  @Min(1)
  @Max(1000)
  copies: number;
}

export class AskPapersDto {
  @ApiProperty({ type: [PaperInput] })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => PaperInput)
  papers: PaperInput[];
}

export class MovePaperDto extends RemarkDto {
  @ApiProperty({ enum: PAPER_STEPS })
  @IsIn(PAPER_STEPS)
  to: PaperStep;
}
