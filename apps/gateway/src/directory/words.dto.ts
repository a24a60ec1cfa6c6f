import { ApiProperty, ApiPropertyOptional, IntersectionType, PartialType, PickType } from '@nestjs/swagger';
import { WORD_GROUPS, WORD_KINDS, type WordGroup, type WordKind } from '@app/reading';
import { IsBoolean, IsIn, IsNotEmpty, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { ExpectedDto, OfOrganisationQuery, PeriodDto, RecordDto } from './record.dto.js';

export class AddWordDto extends PeriodDto {
  @ApiProperty({ format: 'uuid', description: 'The office whose word it is; the bodies it serves read with it too' })
  @IsUUID()
  organisationId: string;

  @ApiProperty({ enum: WORD_KINDS, description: 'What the word is to the reader; `GET /api/directory/words/kinds` tells of each' })
  @IsIn(WORD_KINDS)
  kind: WordKind;

  @ApiProperty({ example: 'Ban CĐ CĐS', maxLength: 300, description: 'As it is printed in documents' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  word: string;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    maxLength: 300,
    example: 'Ban Chỉ đạo chuyển đổi số',
    description: 'What it stands for, as its kind wants it said; null where it stands for itself',
  })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  meaning?: string | null;

  @ApiPropertyOptional({ default: false, description: 'The office does not use this word of the built-in base in this sense' })
  @IsOptional()
  @IsBoolean()
  withdrawn?: boolean;

  @ApiPropertyOptional({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The imported file whose correction taught it; left out: typed by a person',
  })
  @IsOptional()
  @IsUUID()
  learnedFrom?: string | null;
}

export class AmendWordDto extends IntersectionType(
  PartialType(PickType(AddWordDto, ['meaning', 'withdrawn', 'validFrom', 'validTo'] as const)),
  ExpectedDto,
) {}

export class WordDto extends IntersectionType(RecordDto, AddWordDto) {
  @ApiProperty({ enum: ['typed', 'learned'] })
  origin: 'typed' | 'learned';
}

export class WordsQuery extends OfOrganisationQuery {
  @ApiPropertyOptional({ enum: WORD_KINDS })
  @IsOptional()
  @IsIn(WORD_KINDS)
  kind?: WordKind;
}

export class WordKindDto {
  @ApiProperty({ enum: WORD_KINDS })
  kind: WordKind;

  @ApiProperty({ enum: WORD_GROUPS, description: 'What of a document it belongs to; kinds of a group stand together' })
  group: WordGroup;

  @ApiProperty({
    enum: ['itself', 'name', 'full-name', 'code', 'choice'],
    description:
      'What `meaning` of a word holds. `itself`: nothing; `name`: today’s full name of the body, where the word is not that; `full-name`: that name, always; `code`: the code of a type of document; `choice`: one of `choices`',
  })
  meaning: 'itself' | 'name' | 'full-name' | 'code' | 'choice';

  @ApiProperty({ type: [String] })
  choices: readonly string[];

  @ApiProperty({ type: [String], description: 'The words of the built-in base, which every office has; `withdrawn` takes one away' })
  known: readonly string[];
}
