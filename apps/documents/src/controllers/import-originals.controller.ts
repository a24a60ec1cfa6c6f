import { FileKeeper, FindImportedFile, ReadImportPlaces } from '@app/documents';
import { type Identity } from '@app/kernel';
import { Who } from '@app/platform';
import { type Printed } from '@app/reading';
import { Controller, Get, Header, Param, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { IdParam } from '../dto/inputs.js';
import { PrintedDto } from '../dto/views.dto.js';

const MEDIA = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  // In whichever encoding it came: not for a browser to guess.
  txt: 'application/octet-stream',
} as const;

/** The file itself, and where on its pages stands what was read. */
@ApiTags('documents')
@Controller('api/documents/imports')
export class ImportOriginalsController {
  constructor(
    private readonly places: ReadImportPlaces,
    private readonly originals: FindImportedFile,
    private readonly files: FileKeeper,
  ) {}

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
