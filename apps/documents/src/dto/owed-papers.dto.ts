import { SITTING_BODIES, type SittingBody } from '@app/documents';
import { PageQuery } from '@app/platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional, IsUUID } from 'class-validator';

const ID = { format: 'uuid' } as const;
const ID_OR_NULL = { type: String, format: 'uuid', nullable: true } as const;
const INSTANT = { type: String, format: 'date-time' } as const;
const INSTANT_OR_NULL = { type: String, format: 'date-time', nullable: true } as const;
const TEXT_OR_NULL = { type: String, nullable: true } as const;

export class OwedPapersQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Only those not handed in yet, the nearest deadline first' })
  @IsOptional()
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : (value as unknown)))
  @IsBoolean()
  waiting?: boolean;
}

export class OwedPaperParam {
  @ApiProperty(ID)
  @IsUUID()
  paperId: string;
}

export class PaperDocumentDto {
  @ApiProperty({ ...ID, description: 'A document of the own unit' })
  @IsUUID()
  documentId: string;
}

export class WaitingSessionDto {
  @ApiProperty({ enum: SITTING_BODIES, description: 'Ban Chấp hành, Ban Thường vụ or Thường trực' }) body: SittingBody;
  @ApiProperty() bodyName: string;
  @ApiProperty() ordinal: number;
  @ApiProperty(INSTANT) startsAt: Date;
}

export class OwedPaperDto {
  @ApiProperty(ID) id: string;
  @ApiProperty() title: string;
  @ApiProperty({ type: WaitingSessionDto, description: 'Which session wants it and when it sits' }) session: WaitingSessionDto;
  @ApiProperty({ ...ID, description: 'The unit that owes it' }) owedById: string;
  @ApiProperty(TEXT_OR_NULL) owedBy: string | null;
  @ApiProperty(INSTANT_OR_NULL) dueAt: Date | null;
  @ApiProperty() overdue: boolean;
  @ApiProperty({ enum: ['awaited', 'in', 'late', 'let-in'] }) status: string;
  @ApiProperty(ID_OR_NULL) documentId: string | null;
  @ApiProperty(TEXT_OR_NULL) fileName: string | null;
  @ApiProperty(INSTANT_OR_NULL) handedInAt: Date | null;
  @ApiProperty({ description: 'Whether it can be handed in (again)' }) open: boolean;
}
