import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** One thing wrong with one field. */
export class FieldProblemDto {
  @ApiProperty({ description: 'Path of the field', example: 'clauses[2].text' })
  field: string;

  @ApiProperty({ description: 'Stable code', example: 'validation.too-long' })
  code: string;

  @ApiProperty({ description: 'The message in the language asked for (Vietnamese unless Accept-Language says English)' })
  detail: string;
}

/** What went wrong (RFC 9457, media type application/problem+json). */
export class ProblemDto {
  @ApiProperty({ description: 'Names the kind of problem', example: 'urn:banhanh:problem:ballot.not-on-roster' })
  type: string;

  @ApiProperty({ description: 'The kind in words, in the language asked for' })
  title: string;

  @ApiProperty({ description: 'HTTP status', example: 409 })
  status: number;

  @ApiProperty({ description: 'Stable code for programs', example: 'ballot.not-on-roster' })
  code: string;

  @ApiProperty({ description: 'What happened and what to do, in the language asked for' })
  detail: string;

  @ApiPropertyOptional({ description: 'The one field at fault' })
  field?: string;

  @ApiPropertyOptional({ description: 'Each field at fault', type: [FieldProblemDto] })
  problems?: FieldProblemDto[];

  @ApiProperty({ description: 'Names this request in the logs of every service it passed' })
  correlationId: string;
}
