import { AnswerImport, CancelImport, type ImportAnswer, ImportFile, ListImports, ReadImport } from '@app/documents';
import { type By } from '@app/journal';
import { type Identity } from '@app/kernel';
import { ApiPage, ApiUpload, Command, type Page, PageQuery, Upload, type UploadedFile, Who } from '@app/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AnsweredImportDto, ImportAnswersDto, ImportDto, ImportItemDto, ImportWaitQuery } from '../dto/imports.dto.js';
import { IdParam } from '../dto/inputs.js';
import { IdDto } from '../dto/views.dto.js';

@ApiTags('documents')
@Controller('api/documents/imports')
export class ImportsController {
  constructor(
    private readonly importing: ImportFile,
    private readonly cancelling: CancelImport,
    private readonly answering: AnswerImport,
    private readonly imports: ReadImport,
    private readonly own: ListImports,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Files one handed in', description: 'The newest first, with how far their reading is.' })
  @ApiPage(ImportItemDto)
  async list(@Who() who: Identity, @Query() query: PageQuery): Promise<Page<ImportItemDto>> {
    return this.own.run(who, { limit: query.limit, after: query.after ?? null });
  }

  @Post()
  @ApiOperation({
    summary: 'Read a document file',
    description:
      'Up to 25 MB of .docx, .pdf (also a scan), or .txt; decided by its bytes. The file is kept as soon as it arrived and read afterwards, whatever becomes of this request. Answers when it is read, at the latest after `wait` seconds, then with status `waiting`: ask `GET /api/documents/imports/{id}` for its progress. Sent again under the same idempotency key, it answers the `id` alone. Errors: `files.none`, `files.too-large`, `import.empty`, `import.broken-docx`, `import.locked-docx`, `import.old-word`, `import.picture`, `import.broken-pdf`, `import.locked-pdf`, `import.too-many-pages`, `import.scanned-pdf`, `import.not-a-document`, `document.secret`.',
  })
  @ApiUpload('The document file')
  @ApiCreatedResponse({ type: ImportDto })
  async read(
    @Command() by: By,
    @Who() who: Identity,
    @Query() { wait }: ImportWaitQuery,
    @Upload() file: UploadedFile,
  ): Promise<ImportDto> {
    const { id } = await this.importing.run(by, file.filename, file.stream);
    return (await this.imports.within(who, id, wait * 1_000)) as unknown as ImportDto;
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Take back a file that is not read yet',
    description: 'By whoever handed it in. Errors: `import.unknown`, `import.not-waiting`.',
  })
  @ApiOkResponse({ type: IdDto })
  async cancel(@Command() by: By, @Param() { id }: IdParam): Promise<IdDto> {
    return this.cancelling.run(by, id);
  }

  @Post(':id/answers')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Say what is right and what is not in a reading',
    description:
      'By whoever handed the file in and who works with documents in their office; the last word on a value stands. A correction holds for the draft (`content`), for what is followed up when it is issued, and for its ties; the printed text stays. Errors: `import.unknown`, `import.not-read`, `import.no-such-value`, `import.not-a-day`, `import.not-a-number`, `import.not-a-type`, `import.not-a-kind`, `import.not-a-verdict`, `import.not-a-capacity`.',
  })
  @ApiOkResponse({ type: AnsweredImportDto })
  async answer(@Command() by: By, @Param() { id }: IdParam, @Body() { answers }: ImportAnswersDto): Promise<AnsweredImportDto> {
    const given = answers.map(({ path, answer, text }): ImportAnswer =>
      answer === 'corrected' ? { path, answer, text: text ?? '' } : { path, answer },
    );
    return (await this.answering.run(by, id, given)) as unknown as AnsweredImportDto;
  }

  @Get(':id')
  @ApiOperation({
    summary: 'What was read from a file',
    description:
      'For who imported it and their organisation. While it is read: status `waiting` and how many of its pages were read. A file that was refused answers the error it was refused with.',
  })
  @ApiOkResponse({ type: ImportDto })
  async one(@Who() who: Identity, @Param() { id }: IdParam): Promise<ImportDto> {
    return (await this.imports.run(who, id)) as unknown as ImportDto;
  }
}
