import { ImportFile, type ImportedFile, ReadImport } from '@app/documents';
import { type By } from '@app/journal';
import { type Identity } from '@app/kernel';
import { ApiUpload, Command, Upload, type UploadedFile, Who } from '@app/platform';
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdParam } from '../dto/inputs.js';
import { ImportDto, KeptImportDto } from '../dto/views.dto.js';

@ApiTags('documents')
@Controller('api/documents/imports')
export class ImportsController {
  constructor(
    private readonly importing: ImportFile,
    private readonly imports: ReadImport,
  ) {}

  @Post()
  @ApiOperation({
    summary: 'Read a document file',
    description:
      'Up to 25 MB of .docx, .pdf with a text layer, or .txt; decided by its bytes. Errors: `files.none`, `files.too-large`, `import.empty`, `import.broken-docx`, `import.broken-pdf`, `import.locked-pdf`, `import.too-many-pages`, `import.scanned-pdf`, `import.not-a-document`, `document.secret`.',
  })
  @ApiUpload('The document file')
  @ApiCreatedResponse({ type: ImportDto })
  async read(@Command() by: By, @Upload() file: UploadedFile): Promise<ImportedFile> {
    return this.importing.run(by, file.filename, file.stream);
  }

  @Get(':id')
  @ApiOperation({ summary: 'What was read from a file', description: 'For who imported it and their organisation.' })
  @ApiOkResponse({ type: KeptImportDto })
  async one(@Who() who: Identity, @Param() { id }: IdParam): Promise<KeptImportDto> {
    return (await this.imports.run(who, id)) as unknown as KeptImportDto;
  }
}
