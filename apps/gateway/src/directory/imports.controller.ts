import { directoryMessages, ImportDirectory } from '@app/directory';
import { type By } from '@app/journal';
import { invalid } from '@app/kernel';
import { Allow, ApiUpload, Command, languageOf, Texts, Upload, type UploadedFile } from '@app/platform';
import { Controller, Headers, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { ImportReportDto } from './imports.dto.js';

/** A directory of 20,000 rows is far smaller. */
const MOST_MB = 10;

class ImportQuery {
  @ApiPropertyOptional({
    enum: ['true', 'false'],
    default: 'false',
    description: 'Judge every row and write nothing; the form field dryRun does the same',
  })
  @IsOptional()
  @IsIn(['true', 'false'])
  dryRun?: 'true' | 'false';
}

@ApiTags('directory')
@Controller('api/directory/imports')
export class ImportsController {
  private readonly texts = new Texts([directoryMessages]);

  constructor(private readonly imports: ImportDirectory) {}

  @Post()
  @HttpCode(200)
  @Allow('administrator')
  @ApiUpload('An .xlsx or CSV file of organisations, or of people with their positions', ['dryRun'])
  @ApiOperation({
    summary: 'Import organisations, or people with their positions, from a spreadsheet',
    description:
      'The headings say which of the two it is. Every row is judged; one refused row and nothing is written. Errors: 413 files.too-large, 422 import.unreadable, import.unknown-headings, import.headings-only.',
  })
  @ApiOkResponse({ type: ImportReportDto })
  async run(
    @Upload() file: UploadedFile,
    @Query() query: ImportQuery,
    @Command() by: By,
    @Headers('accept-language') language: string | undefined,
  ): Promise<ImportReportDto> {
    const bytes = await read(file);
    const dryRun = query.dryRun === 'true' || file.fields['dryRun'] === 'true';
    const report = await this.imports.run(by, bytes, dryRun);
    const wanted = languageOf(language);
    return {
      ...report,
      rows: report.rows.map((row) => ({
        ...row,
        problems: row.problems.map(({ code, params }) => ({ code, detail: this.texts.of(wanted, code, params) })),
      })),
    };
  }
}

async function read(file: UploadedFile): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of file.stream) {
    size += (chunk as Buffer).length;
    if (size > MOST_MB * 1_048_576) throw invalid('files.too-large', { field: 'file', params: { megabytes: MOST_MB } });
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}
