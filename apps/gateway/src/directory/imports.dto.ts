import { ApiProperty } from '@nestjs/swagger';

export class ImportProblemDto {
  @ApiProperty({ description: 'Stable code' })
  code: string;
  @ApiProperty({ description: 'The message in the language asked for' })
  detail: string;
}

export class ImportedRowDto {
  @ApiProperty({ description: 'Row in the file, from 1' })
  row: number;
  @ApiProperty({ enum: ['added', 'known', 'refused'], description: 'known: it is in the directory already' })
  outcome: string;
  @ApiProperty({ description: 'What the row is about' })
  name: string;
  @ApiProperty({ type: [ImportProblemDto] })
  problems: ImportProblemDto[];
}

/** What became of each row. */
export class ImportReportDto {
  @ApiProperty({ enum: ['organisations', 'people'], description: 'What the headings say it is' })
  kind: string;
  @ApiProperty({ description: 'False for a dry run, and where any row was refused: all or nothing' })
  applied: boolean;
  @ApiProperty()
  added: number;
  @ApiProperty()
  known: number;
  @ApiProperty()
  refused: number;
  @ApiProperty({ type: [ImportedRowDto] })
  rows: ImportedRowDto[];
}
