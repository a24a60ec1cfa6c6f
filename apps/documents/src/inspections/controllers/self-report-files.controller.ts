import { bytesOf, refuseSecret } from '@app/documents';
import { ReadDossier, type SelfReportKept, SubmitSelfReport } from '@app/inspections';
import { type By } from '@app/journal';
import { type Identity, localDateOf, missing } from '@app/kernel';
import { ApiUpload, Command, FileIntake, Files, Upload, type UploadedFile, Who } from '@app/platform';
import { LARGEST_FILE, ReadingPool } from '@app/reading';
import { Controller, Get, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { IdParam } from '../../dto/inputs.js';
import { SelfReportKeptDto } from '../dto/finding-views.dto.js';

/** A self-report handed in as a file: looked through for malicious code, kept by content, read in a thread under limits. */
@ApiTags('inspections')
@Controller('api/inspections/subjects/:id/self-report/file')
export class SelfReportFilesController {
  constructor(
    private readonly submitting: SubmitSelfReport,
    private readonly dossier: ReadDossier,
    private readonly intake: FileIntake,
    private readonly files: Files,
    private readonly reader: ReadingPool,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({
    summary: 'Hand in a file instead of the outline filled in',
    description:
      'Word, PDF with a text layer, or plain text; decided by its bytes. Figures it sets against targets are read for the delegation. Errors: `self-report.too-late`, `self-report.submitted-already`, `files.too-large`, `files.infected`, `import.not-a-document`, `import.scanned-pdf`, `document.secret`.',
  })
  @ApiUpload('The report')
  @ApiOkResponse({ type: SelfReportKeptDto })
  async submit(@Command() by: By, @Param() { id }: IdParam, @Upload() file: UploadedFile): Promise<SelfReportKept> {
    await this.submitting.mustBeOpen(by, id);
    const bytes = await bytesOf(file.stream, LARGEST_FILE);
    const { format, read, content } = await this.reader.run({
      bytes,
      fileName: file.filename,
      overlay: { entries: [] },
      on: localDateOf(new Date()),
    });
    // Judged first: a state secret never reaches the store.
    refuseSecret(content);
    const { sha256, size } = await this.intake.take(bytes);
    return this.submitting.submitFile(by, id, { fileName: file.filename, sha256, size, format, figures: read.figures });
  }

  @Get()
  @ApiOperation({ summary: 'The file that was handed in', description: 'For both sides. Errors: `self-report.no-file`.' })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(@Who() who: Identity, @Param() { id }: IdParam): Promise<StreamableFile> {
    const kept = await this.dossier.file(who, id);
    if (kept === null) throw missing('self-report.no-file');
    return new StreamableFile(await this.files.get(kept.sha256), {
      type: 'application/octet-stream',
      disposition: `attachment; filename*=UTF-8''${encodeURIComponent(kept.fileName)}`,
    });
  }
}
