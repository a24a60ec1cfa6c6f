import { DOCUMENT_TYPES, ORDER_PARTS, type OrderPart } from '@app/kernel';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

/** As much as one document may hold; a 300-page report stays well below. */
const NODES = 20_000;
const TEXT = 200_000;
const LINES = 500;
const TYPES = Object.keys(DOCUMENT_TYPES);
const TEXT_OR_NULL = { type: String, nullable: true } as const;

const NODE_KINDS = ['part', 'clause', 'paragraph', 'item', 'table', 'footnote'] as const;
const SPAN_KINDS = ['bold', 'italic', 'underline', 'reference', 'figure', 'obligation', 'body', 'person', 'date'] as const;
const LINE_KINDS = ['person', 'unit', 'group', 'archive', 'pointer'] as const;
const PURPOSES = ['report', 'act', 'inform', 'file'] as const;
const TARGET_KINDS = ['organisation', 'position', 'group', 'outside'] as const;
const CAPACITIES = ['T/M', 'K/T', 'T/L', 'TUQ', 'Q.'] as const;

export class SpanDto {
  @ApiProperty({ description: 'First UTF-16 unit of the text' })
  @IsInt()
  @Min(0)
  @Max(TEXT)
  from: number;

  @ApiProperty({ description: 'First unit after it' })
  @IsInt()
  @Min(0)
  @Max(TEXT)
  to: number;

  @ApiProperty({ enum: SPAN_KINDS })
  @IsIn(SPAN_KINDS)
  kind: (typeof SPAN_KINDS)[number];
}

export class NodeOriginDto {
  @ApiProperty({ enum: ['finding', 'requirement', 'agenda-item'] })
  @IsIn(['finding', 'requirement', 'agenda-item'])
  kind: 'finding' | 'requirement' | 'agenda-item';

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  id: string;
}

export class ReadAsDto {
  @ApiProperty({ description: 'The words that the order was read from' })
  @IsString()
  @Length(1, 10_000)
  quote: string;

  @ApiProperty({ description: 'Of several orders read from the same words: which, from 0' })
  @IsInt()
  @Min(0)
  @Max(1000)
  order: number;

  @ApiProperty({ enum: ORDER_PARTS })
  @IsIn(ORDER_PARTS)
  part: OrderPart;

  @ApiProperty({
    description:
      'What the part is. Names are parted by semicolons, and so are deadlines: `2027-01-31`, `2027-Q3`, `quarter`, or words. Empty: there is none',
  })
  @IsString()
  @MaxLength(5000)
  text: string;
}

export class BodyNodeDto {
  @ApiProperty({ description: 'Survives edits and moves; unique in the document' })
  @IsString()
  @Length(1, 64)
  id: string;

  @ApiProperty({ enum: NODE_KINDS })
  @IsIn(NODE_KINDS)
  kind: (typeof NODE_KINDS)[number];

  @ApiProperty({ ...TEXT_OR_NULL, description: 'Printed label without its closing mark: `I`, `1.1`, `-`' })
  @IsOptional()
  @IsString()
  @MaxLength(50)
  label: string | null;

  @ApiProperty({ description: '1 is the top; a node belongs to the nearest earlier one of a smaller level' })
  @IsInt()
  @Min(1)
  @Max(20)
  level: number;

  @ApiProperty(TEXT_OR_NULL)
  @IsOptional()
  @IsString()
  @MaxLength(5000)
  heading: string | null;

  @ApiProperty({ description: 'Text as printed; rows of a table are lines, its cells are parted by tabs' })
  @IsString()
  @MaxLength(TEXT)
  text: string;

  @ApiProperty({ type: [SpanDto] })
  @IsArray()
  @ArrayMaxSize(5000)
  @ValidateNested({ each: true })
  @Type(() => SpanDto)
  spans: SpanDto[];

  @ApiPropertyOptional({ ...TEXT_OR_NULL, description: 'In a report: id of the requirement or obligation that this node answers' })
  @IsOptional()
  @IsUUID()
  answers?: string | null;

  @ApiPropertyOptional({
    type: NodeOriginDto,
    nullable: true,
    description: 'In a document composed from an inspection: the finding or requirement it was written from; keep it when revising',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => NodeOriginDto)
  origin?: NodeOriginDto | null;

  @ApiPropertyOptional({
    type: [ReadAsDto],
    nullable: true,
    description: 'Of an imported document: where a person corrected how an order in this node was read; keep it when revising',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => ReadAsDto)
  readAs?: ReadAsDto[] | null;
}

export class RecipientTargetDto {
  @ApiProperty({ enum: TARGET_KINDS })
  @IsIn(TARGET_KINDS)
  kind: (typeof TARGET_KINDS)[number];

  @ApiPropertyOptional({ format: 'uuid', description: 'Of kind organisation' })
  @ValidateIf((target: RecipientTargetDto) => target.kind === 'organisation')
  @IsUUID()
  organisationId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Of kind position' })
  @ValidateIf((target: RecipientTargetDto) => target.kind === 'position')
  @IsUUID()
  positionId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Of kind group' })
  @ValidateIf((target: RecipientTargetDto) => target.kind === 'group')
  @IsUUID()
  groupId?: string;

  @ApiPropertyOptional({ description: 'Of kind outside: a body or person not in the directory' })
  @ValidateIf((target: RecipientTargetDto) => target.kind === 'outside')
  @IsString()
  @Length(1, 500)
  name?: string;

  @ApiPropertyOptional({ ...TEXT_OR_NULL, description: 'Of kind outside' })
  @IsOptional()
  @IsEmail()
  email?: string | null;
}

export class RecipientLineDto {
  @ApiProperty()
  @IsString()
  @Length(1, 64)
  id: string;

  @ApiProperty({ description: 'As printed, without dash, end mark and tag' })
  @IsString()
  @MaxLength(2000)
  line: string;

  @ApiProperty({ enum: LINE_KINDS })
  @IsIn(LINE_KINDS)
  kind: (typeof LINE_KINDS)[number];

  @ApiProperty({ ...TEXT_OR_NULL, description: 'What stands in parentheses, as printed' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  tag: string | null;

  @ApiProperty({ enum: PURPOSES })
  @IsIn(PURPOSES)
  purpose: (typeof PURPOSES)[number];

  @ApiProperty({ type: [RecipientTargetDto], description: 'What the line stands for; empty until a person has said so' })
  @IsArray()
  @ArrayMaxSize(5000)
  @ValidateNested({ each: true })
  @Type(() => RecipientTargetDto)
  targets: RecipientTargetDto[];
}

export class SignatureBlockDto {
  @ApiProperty({ type: String, enum: [...CAPACITIES, null], nullable: true })
  @IsOptional()
  @IsIn(CAPACITIES)
  capacity: (typeof CAPACITIES)[number] | null;

  @ApiProperty(TEXT_OR_NULL)
  @IsOptional()
  @IsString()
  @MaxLength(500)
  onBehalfOf: string | null;

  @ApiProperty()
  @IsString()
  @MaxLength(500)
  position: string;

  @ApiProperty()
  @IsString()
  @MaxLength(200)
  name: string;
}

export class HeadDto {
  @ApiProperty({ enum: TYPES })
  @IsIn(TYPES)
  type: string;

  @ApiProperty({ description: 'Trích yếu, without the type word' })
  @IsString()
  @MaxLength(5000)
  title: string;

  @ApiProperty(TEXT_OR_NULL)
  @IsOptional()
  @IsString()
  @MaxLength(500)
  superior: string | null;

  @ApiProperty(TEXT_OR_NULL)
  @IsOptional()
  @IsString()
  @MaxLength(500)
  issuer: string | null;

  @ApiProperty(TEXT_OR_NULL)
  @IsOptional()
  @IsString()
  @MaxLength(200)
  place: string | null;

  @ApiProperty({ ...TEXT_OR_NULL, description: 'What the imported file printed above the body, untouched' })
  @IsOptional()
  @IsString()
  @MaxLength(TEXT)
  asPrinted: string | null;
}

export class TailDto {
  @ApiProperty({ ...TEXT_OR_NULL, description: 'What the imported file printed below the body, untouched' })
  @IsOptional()
  @IsString()
  @MaxLength(TEXT)
  asPrinted: string | null;
}

export class AnnexDto {
  @ApiProperty()
  @IsString()
  @Length(1, 64)
  id: string;

  @ApiProperty()
  @IsString()
  @MaxLength(5000)
  title: string;

  @ApiProperty({ type: [BodyNodeDto] })
  @IsArray()
  @ArrayMaxSize(NODES)
  @ValidateNested({ each: true })
  @Type(() => BodyNodeDto)
  body: BodyNodeDto[];
}

/** The whole content of one version: what is edited, compared, voted on, signed and rendered. */
export class DocumentContentDto {
  @ApiProperty({ type: HeadDto })
  @ValidateNested()
  @Type(() => HeadDto)
  head: HeadDto;

  @ApiProperty({ type: [BodyNodeDto] })
  @IsArray()
  @ArrayMaxSize(NODES)
  @ValidateNested({ each: true })
  @Type(() => BodyNodeDto)
  body: BodyNodeDto[];

  @ApiProperty({ type: [RecipientLineDto] })
  @IsArray()
  @ArrayMaxSize(LINES)
  @ValidateNested({ each: true })
  @Type(() => RecipientLineDto)
  recipients: RecipientLineDto[];

  @ApiProperty({ type: SignatureBlockDto, nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => SignatureBlockDto)
  signature: SignatureBlockDto | null;

  @ApiProperty({ type: TailDto })
  @ValidateNested()
  @Type(() => TailDto)
  tail: TailDto;

  @ApiProperty({ type: [AnnexDto] })
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => AnnexDto)
  annexes: AnnexDto[];
}
