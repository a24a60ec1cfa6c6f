import { INBOX_STAGES, type InboxStage } from '@app/dissemination';
import { IsLocalDate, PageQuery } from '@app/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';

export class IdParam {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  id: string;
}

const STAGE = {
  description: '`waiting`: every stage in which an answer is still owed (delivered, opened, registered)',
  enum: [...INBOX_STAGES],
};

export class InboxQuery extends PageQuery {
  @ApiPropertyOptional(STAGE)
  @IsOptional()
  @IsIn([...INBOX_STAGES])
  stage?: InboxStage;
}

export class RoundQuery {
  @ApiPropertyOptional({ description: 'Which issue of the document; the latest unless given', minimum: 1 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  round?: number;
}

export class DeliveriesQuery extends PageQuery {
  @ApiPropertyOptional(STAGE)
  @IsOptional()
  @IsIn([...INBOX_STAGES])
  stage?: InboxStage;

  @ApiPropertyOptional({ description: "Part of the recipient's name" })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  @ApiPropertyOptional({ description: 'Which issue of the document; the latest unless given', minimum: 1 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  round?: number;
}

/** How it became known what the recipient did. */
export class EnteredForDto {
  @ApiProperty({ description: 'By telephone, on a paper slip, …', example: 'Báo qua điện thoại' })
  @IsString()
  @MinLength(1)
  @MaxLength(1000)
  reason: string;
}

/** An act on a delivery. With `enteredFor`, a clerk of the issuer enters it for the recipient. */
export class ActDto {
  @ApiPropertyOptional({ type: EnteredForDto })
  @IsOptional()
  @ValidateNested()
  @Type(() => EnteredForDto)
  enteredFor?: EnteredForDto;
}

export class RegisterDto extends ActDto {
  @ApiPropertyOptional({
    description: 'Own incoming number of the recipient in the year of `receivedOn`; left out: the next free one',
    minimum: 1,
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(9_999_999)
  incomingNumber?: number;

  @ApiPropertyOptional({
    description: 'Day of receipt, local; today unless given. Not before the day of issue, not after today',
    format: 'date',
  })
  @IsOptional()
  @IsLocalDate()
  receivedOn?: string;
}

export class ReturnDto extends ActDto {
  @ApiProperty({ description: 'Why it is returned', example: 'Gửi nhầm nơi nhận' })
  @IsDefined()
  @IsString()
  @MaxLength(4000)
  reason: string;
}

export class AlertsQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Only those not read yet', default: false })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) =>
    value === 'true' || value === true ? true : value === 'false' || value === false ? false : value,
  )
  @IsBoolean()
  unread?: boolean;
}
