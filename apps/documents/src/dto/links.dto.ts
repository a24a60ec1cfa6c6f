import { LINK_ANSWERS, LINK_KINDS, LINK_REASONS, type LinkAnswer } from '@app/documents';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsUUID } from 'class-validator';

const ID = { format: 'uuid' } as const;
const ID_OR_NULL = { type: String, format: 'uuid', nullable: true } as const;
const TEXT_OR_NULL = { type: String, nullable: true } as const;
const ANSWERS = ['confirmed', 'rejected'] as const;

export class LinkAnswersDto {
  @ApiProperty({ type: [String], format: 'uuid', description: 'Ties of this document' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  ids: string[];

  @ApiProperty({ enum: LINK_ANSWERS, description: 'May be given anew; the last word stands, `open` takes it back' })
  @IsIn(LINK_ANSWERS)
  answer: LinkAnswer;
}

export class LinksAnsweredDto {
  @ApiProperty({ description: 'How many ties were answered' }) answered: number;
}

export class LinksFoundDto {
  @ApiProperty({ description: 'How many ties were added' }) found: number;
}

export class LinkDto {
  @ApiProperty(ID) id: string;
  @ApiProperty({
    enum: LINK_KINDS,
    description: 'A cited document, a body, a person, the node an order stands in, a figure with its earlier value',
  })
  kind: (typeof LINK_KINDS)[number];
  @ApiProperty({ description: 'Path into what was read of the file, where it is printed: `references.0`', example: 'references.0' })
  path: string;
  @ApiProperty({ description: 'As printed' }) printed: string;
  @ApiProperty({ ...ID_OR_NULL, description: 'The document it points to; for a figure, the earlier one' }) documentId: string | null;
  @ApiProperty({ ...ID_OR_NULL, description: 'The organisation it points to' }) organisationId: string | null;
  @ApiProperty({ ...ID_OR_NULL, description: 'The person it points to' }) personId: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Of a person: the post by which they were known' }) post: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'The node of this document it points to' }) nodeId: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Symbol of the document it points to', example: '05-NQ/TU' }) symbol: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Title of that document, the organisation as it is called today, or the person' }) name:
    string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Day of that document' }) issuedOn: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Of a figure: what was reached then', example: '91,5%' }) earlier: string | null;
  @ApiProperty({ enum: LINK_REASONS, description: 'Why it is thought to be the one' }) reason: (typeof LINK_REASONS)[number];
  @ApiProperty({ description: '0 to 1', minimum: 0, maximum: 1 }) confidence: number;
  @ApiProperty({ description: 'Neither sure nor answered: a person is asked' }) asked: boolean;
  @ApiProperty({ description: 'The asker may say whether it is right' }) mayAnswer: boolean;
  @ApiProperty({ type: String, enum: ANSWERS, nullable: true }) answer: (typeof ANSWERS)[number] | null;
  @ApiProperty(TEXT_OR_NULL) answeredBy: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) answeredAt: Date | null;
}
