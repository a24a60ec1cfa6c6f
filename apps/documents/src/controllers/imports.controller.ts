import { FileKeeper, FindImportedFile, ImportFile, type ImportedFile, ReadImport, ReadImportPlaces } from '@app/documents';
import { type By } from '@app/journal';
import { type Identity } from '@app/kernel';
import { ApiUpload, Command, Upload, type UploadedFile, Who } from '@app/platform';
import { type Printed } from '@app/reading';
import { Controller, Get, Header, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { IdParam } from '../dto/inputs.js';
import { ImportDto, KeptImportDto, PrintedDto } from '../dto/views.dto.js';

const MEDIA = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  // In whichever encoding it came: not for a browser to guess.
  txt: 'application/octet-stream',
} as const;

@ApiTags('documents')
@Controller('api/documents/imports')
export class ImportsController {
  constructor(
    private readonly importing: ImportFile,
    private readonly imports: ReadImport,
    private readonly places: ReadImportPlaces,
    private readonly originals: FindImportedFile,
    private readonly files: FileKeeper,
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

  @Get(':id/places')
  @ApiOperation({
    summary: 'Where its lines stand on the pages of the file',
    description: 'Ties offsets of `text` (and so every value that was read) to pages of a PDF or a scan.',
  })
  @ApiOkResponse({ type: PrintedDto })
  async printed(@Who() who: Identity, @Param() { id }: IdParam): Promise<Printed> {
    return this.places.run(who, id);
  }

  @Get(':id/original')
  // Whatever somebody uploaded is shown without rights: no script, no form, no origin.
  @Header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
  @Header('cache-control', 'private, max-age=3600, immutable')
  @ApiOperation({ summary: 'The file as it was uploaded', description: 'A PDF to be shown, anything else to be saved.' })
  @ApiProduces(MEDIA.pdf, MEDIA.docx, MEDIA.txt)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async original(@Who() who: Identity, @Param() { id }: IdParam): Promise<StreamableFile> {
    const { sha256, format, name } = await this.originals.run(who, id);
    return new StreamableFile(await this.files.get(sha256), {
      type: MEDIA[format],
      disposition: `${format === 'pdf' ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name)}`,
    });
  }
}
