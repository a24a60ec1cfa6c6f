import { BindDossier, DossierParts, FileKeeper } from '@app/documents';
import { type By } from '@app/journal';
import { type Identity } from '@app/kernel';
import { Command, Who } from '@app/platform';
import { Controller, Get, Param, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { DossierDto } from '../dto/desk.dto.js';
import { IdParam } from '../dto/inputs.js';
import { download, MEDIA } from './download.js';

@ApiTags('desk')
@Controller('api/documents/:id/dossier')
export class DossierController {
  constructor(
    private readonly parts: DossierParts,
    private readonly binding: BindDossier,
    private readonly files: FileKeeper,
  ) {}

  @Get()
  @ApiOperation({ summary: 'What the dossier on the document holds for the asker' })
  @ApiOkResponse({ type: DossierDto })
  async contents(@Who() who: Identity, @Param() { id }: IdParam): Promise<DossierDto> {
    const { title, ordinal, versionId, fingerprint, parts } = await this.parts.run(who, id);
    return { title, ordinal, versionId, fingerprint, parts: parts.map((part) => ({ title: part.title, kind: part.kind })) };
  }

  @Get('pdf')
  @ApiOperation({
    summary: 'The dossier as one PDF',
    description:
      'A cover with the contents, the text, the tables of opinions, the papers of its session. A file that cannot be made pages is attached to the PDF as it is.',
  })
  @ApiProduces(MEDIA.pdf)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async pdf(@Command() by: By, @Param() { id }: IdParam): Promise<StreamableFile> {
    const { sha256, name } = await this.binding.run(by, id);
    return download(await this.files.get(sha256), 'pdf', name);
  }
}
