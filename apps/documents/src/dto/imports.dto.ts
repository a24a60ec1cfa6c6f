import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { CleanText } from './clean-text.js';
import { DocumentContentDto, HeadDto, RecipientLineDto, SignatureBlockDto } from './content.dto.js';

const ID = { format: 'uuid' } as const;
const INSTANT = { format: 'date-time' } as const;
const FORMATS = ['txt', 'docx', 'pdf'] as const;

const ANSWERS_KEPT = {
  type: 'object',
  additionalProperties: { type: 'string', nullable: true },
  description: 'What persons said of values, by their path: what it should be (empty: there is none), or null where it is right',
} as const;

/** The gateway gives up after two minutes. */
const LONGEST_WAIT = 100;

export class ImportWaitQuery {
  @ApiPropertyOptional({ description: 'Seconds to wait for the reading; 0 answers at once', default: 60, maximum: LONGEST_WAIT })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(LONGEST_WAIT)
  wait: number = 60;
}

export class ImportProgressDto {
  @ApiProperty({ description: 'Pages that were read' }) page: number;
  @ApiProperty() pages: number;
}

export class ImportDto {
  @ApiProperty(ID) id: string;
  @ApiProperty({ enum: FORMATS, description: 'By its bytes, not by its name' }) format: (typeof FORMATS)[number];
  @ApiProperty() fileName: string;
  @ApiProperty({ enum: ['waiting', 'read', 'cancelled'], description: '`waiting`: being read, or waiting for its turn' })
  status: 'waiting' | 'read' | 'cancelled';
  @ApiProperty({ type: ImportProgressDto, nullable: true, description: 'While it is read; null while it waits for its turn' })
  progress: ImportProgressDto | null;
  @ApiProperty({ description: 'The letters were recognised in pictures (a scan), with all the slips of that' }) ocr: boolean;
  @ApiProperty({
    type: String,
    enum: ['import.unreadable'],
    nullable: true,
    description: 'Reading took more time or memory than it may: the file is kept, text and draft are empty',
  })
  failure: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Whole text of the file, NFC; null until it is read' }) text: string | null;
  @ApiProperty({
    type: Object,
    nullable: true,
    description:
      'What was recognised, with places in the text (UTF-16) and how sure each rule is; `named`: values that the office calls by another name, answered so. Null until it is read',
  })
  read: object | null;
  @ApiProperty(ANSWERS_KEPT) answers: Record<string, string | null>;
  @ApiProperty({
    type: Object,
    nullable: true,
    description: 'The reading as a person corrected it, of the same shape as `read`; null where nothing was',
  })
  corrected: object | null;
  @ApiProperty({
    type: DocumentContentDto,
    nullable: true,
    description: 'A draft of it that loses nothing, with what was corrected; null until it is read',
  })
  content: DocumentContentDto | null;
  @ApiProperty(INSTANT) importedAt: Date;
  @ApiProperty({ type: [String], description: 'Documents drafted from it' }) documentIds: string[];
}

export class ImportItemDto {
  @ApiProperty(ID) id: string;
  @ApiProperty() fileName: string;
  @ApiProperty({ enum: FORMATS }) format: (typeof FORMATS)[number];
  @ApiProperty({ enum: ['waiting', 'read', 'refused', 'cancelled'] }) status: 'waiting' | 'read' | 'refused' | 'cancelled';
  @ApiProperty({ type: ImportProgressDto, nullable: true }) progress: ImportProgressDto | null;
  @ApiProperty(INSTANT) importedAt: Date;
  @ApiProperty({ description: 'A document was drafted from it' }) drafted: boolean;
}

const SAID = ['right', 'corrected', 'open'] as const;

export class ImportAnswerDto {
  @ApiProperty({
    description:
      'Path into the reading: a field of the head (`title`), or an entry of a list with its part (`obligations.3.due`, `figures.0.target`, `signature.name`, `recipients.2`)',
    example: 'obligations.3.due',
  })
  @Matches(/^[a-zA-Z]{1,20}(?:\.\d{1,5})?(?:\.[a-zA-Z]{1,20})?$/)
  path: string;

  @ApiProperty({ enum: SAID, description: '`open` takes back what was said' })
  @IsIn(SAID)
  answer: (typeof SAID)[number];

  @ApiPropertyOptional({
    description: 'Of `corrected`: what it should be. Names and deadlines are parted by semicolons; empty says that there is none',
  })
  @ValidateIf(({ answer }: ImportAnswerDto) => answer === 'corrected')
  @CleanText(0, 5000)
  text?: string;
}

export class ImportAnswersDto {
  @ApiProperty({ type: [ImportAnswerDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => ImportAnswerDto)
  answers: ImportAnswerDto[];
}

export class AroundBodyDto {
  @ApiProperty({ type: HeadDto }) head: HeadDto;
  @ApiProperty({ type: [RecipientLineDto] }) recipients: RecipientLineDto[];
  @ApiProperty({ type: SignatureBlockDto, nullable: true }) signature: SignatureBlockDto | null;
}

export class AnsweredImportDto {
  @ApiProperty(ID) id: string;
  @ApiProperty(ANSWERS_KEPT) answers: Record<string, string | null>;
  @ApiProperty({ type: Object, nullable: true, description: 'The reading as corrected; null where nothing was' }) corrected: object | null;
  @ApiProperty({ type: AroundBodyDto, description: 'What stands around the body of the draft by now' }) draft: AroundBodyDto;
}
