import { ApiProperty } from '@nestjs/swagger';

const ID = { type: String, format: 'uuid' } as const;
const INSTANT = { type: String, format: 'date-time' } as const;

/** One thing the person was told. */
export class AlertDto {
  @ApiProperty(ID) id: string;
  @ApiProperty({ example: 'delivery.made' }) kind: string;
  @ApiProperty({ description: 'In words, in the language asked for' }) text: string;
  @ApiProperty({ ...ID, nullable: true }) documentId: string | null;
  @ApiProperty({ type: String, nullable: true }) title: string | null;
  @ApiProperty({ type: String, nullable: true }) symbol: string | null;
  @ApiProperty({
    ...ID,
    nullable: true,
    description: 'What it leads to besides the document: a delivery, a ballot, an obligation, a report',
  })
  subjectId: string | null;
  @ApiProperty({ ...ID, nullable: true, description: 'In which position the person was told' }) positionId: string | null;
  @ApiProperty({ ...ID, nullable: true, description: 'For which organisation' }) organisationId: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Name of the person in whose stead the asker was told' }) onBehalfOf:
    string | null;
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Ids, codes and numbers behind the text' })
  params: Readonly<Record<string, string | number>>;
  @ApiProperty({ minimum: 0, maximum: 4 }) urgency: number;
  @ApiProperty(INSTANT) at: string;
  @ApiProperty({ ...INSTANT, nullable: true }) readAt: string | null;
}

export class UnreadDto {
  @ApiProperty({ description: 'Alerts not read yet' }) unread: number;
}

export class ReadDto {
  @ApiProperty({ description: 'How many were marked' }) read: number;
}
