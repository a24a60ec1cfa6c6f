import { type EvidenceKept, ExplainWithFiles, ReadDossier } from '@app/inspections';
import { type By } from '@app/journal';
import { type Identity } from '@app/kernel';
import { ApiUpload, Command, Files, Upload, type UploadedFile, Who } from '@app/platform';
import { Controller, Get, HttpCode, Param, Post, Res, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { IdParam } from '../../dto/inputs.js';
import { KeptIdDto } from '../dto/finding-views.dto.js';
import { EvidenceKeptDto } from '../dto/work-views.dto.js';

/** Files that a subject lays beside its explanation. */
@ApiTags('inspections')
@Controller('api/inspections')
export class ExplanationFilesController {
  constructor(
    private readonly explaining: ExplainWithFiles,
    private readonly dossier: ReadDossier,
    private readonly files: Files,
  ) {}

  @Post('explanations/:id/files')
  @ApiOperation({
    summary: 'Lay a file beside an explanation, before it is sent',
    description:
      'The subject; the delegation sees it once the explanation is sent. Errors: `explanation.answered-already`, `explanation.too-late`, `explanation.too-many-files`, `files.too-large`, `files.infected`, `files.scanner-unavailable`.',
  })
  @ApiUpload('The file')
  @ApiCreatedResponse({ type: EvidenceKeptDto })
  async add(@Command() by: By, @Param() { id }: IdParam, @Upload() file: UploadedFile): Promise<EvidenceKept> {
    return this.explaining.add(by, id, { fileName: file.filename, stream: file.stream });
  }

  @Post('explanation-files/:id/remove')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Take a file away again, before the explanation is sent',
    description: 'Errors: `explanation.answered-already`.',
  })
  @ApiOkResponse({ type: KeptIdDto })
  async remove(@Command() by: By, @Param() { id }: IdParam): Promise<{ id: string }> {
    return this.explaining.remove(by, id);
  }

  @Get('explanation-files/:id')
  @ApiOperation({ summary: 'The file itself', description: 'For both sides; pictures and PDF may be shown in the page.' })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(@Who() who: Identity, @Param() { id }: IdParam, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const { sha256, fileName, mediaType, shown } = await this.dossier.explanationFile(who, id);
    // Whatever it holds, it runs nothing here.
    void reply.header('content-security-policy', "default-src 'none'; sandbox").header('x-content-type-options', 'nosniff');
    return new StreamableFile(await this.files.get(sha256), {
      type: shown ? mediaType : 'application/octet-stream',
      disposition: `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    });
  }
}
