import { type EvidenceKept, type EvidenceView, KeepEvidence, type Kept, ListEvidence } from '@app/inspections';
import { type By } from '@app/journal';
import { type Identity } from '@app/kernel';
import {
  ApiPage,
  ApiUpload,
  Command,
  createValidationPipe,
  FileIntake,
  Files,
  type Page,
  Upload,
  type UploadedFile,
  Who,
} from '@app/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { IdParam, ReasonDto } from '../../dto/inputs.js';
import { EvidenceFields, EvidenceQuery, NoteDto } from '../dto/work-inputs.js';
import { InspectionKeptDto } from '../dto/views.dto.js';
import { EvidenceDto, EvidenceIntakeDto, EvidenceKeptDto } from '../dto/work-views.dto.js';

@ApiTags('inspections')
@Controller('api/inspections')
export class EvidenceController {
  /** Form fields are checked like a JSON body. */
  private readonly fields = createValidationPipe();

  constructor(
    private readonly evidence: ListEvidence,
    private readonly keeping: KeepEvidence,
    private readonly files: Files,
    private readonly intake: FileIntake,
  ) {}

  @Get('evidence')
  @ApiOperation({ summary: 'Evidence of delegations whose files the asker reads, the newest first' })
  @ApiPage(EvidenceDto)
  async list(@Who() who: Identity, @Query() query: EvidenceQuery): Promise<Page<EvidenceView>> {
    return this.evidence.list(who, {
      inspectionId: query.inspectionId ?? null,
      delegationId: query.delegationId ?? null,
      subjectId: query.subjectId ?? null,
      taskId: query.taskId ?? null,
      limit: query.limit,
      after: query.after ?? null,
    });
  }

  @Get('evidence-intake')
  @ApiOperation({ summary: 'How large a file may be, and whether files are scanned for malicious code' })
  @ApiOkResponse({ type: EvidenceIntakeDto })
  limits(): EvidenceIntakeDto {
    return { limitMb: this.intake.limitMb, scanning: this.intake.scanning };
  }

  @Get('evidence/:id')
  @ApiOperation({ summary: 'One piece of evidence' })
  @ApiOkResponse({ type: EvidenceDto })
  async one(@Who() who: Identity, @Param() { id }: IdParam): Promise<EvidenceView> {
    return this.evidence.one(who, id);
  }

  @Get('evidence/:id/file')
  @ApiOperation({
    summary: 'The file itself',
    description:
      'Pictures and PDF may be shown in the page; anything else is only ever saved. Errors: `evidence.no-file`, `files.missing`.',
  })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(@Who() who: Identity, @Param() { id }: IdParam, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const { sha256, fileName, mediaType, shown } = await this.evidence.bytes(who, id);
    // Whatever it holds, it runs nothing here.
    void reply.header('content-security-policy', "default-src 'none'; sandbox").header('x-content-type-options', 'nosniff');
    return new StreamableFile(await this.files.get(sha256), {
      type: shown ? mediaType : 'application/octet-stream',
      disposition: `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    });
  }

  @Post('subjects/:id/evidence')
  @ApiOperation({
    summary: 'Add a file or a photograph',
    description:
      'A member of the delegation. Fields before the file: `title`, `deviceKey` (UUID the device gives it; sent again it is kept once), `taskId`, `takenAt`, `kind` (`file` or `photo`). Errors: `files.too-large`, `files.infected`, `files.scanner-unavailable`, `evidence.not-a-picture`, `delegation.not-yours`.',
  })
  @ApiUpload('The file', ['title', 'deviceKey', 'taskId', 'takenAt', 'kind'])
  @ApiCreatedResponse({ type: EvidenceKeptDto })
  async add(@Command() by: By, @Param() { id }: IdParam, @Upload() file: UploadedFile): Promise<EvidenceKept> {
    const fields = (await this.fields.transform(file.fields, { type: 'body', metatype: EvidenceFields })) as EvidenceFields;
    return this.keeping.file(
      by,
      {
        subjectId: id,
        taskId: fields.taskId ?? null,
        title: fields.title,
        takenAt: fields.takenAt === undefined ? null : new Date(fields.takenAt),
        deviceKey: fields.deviceKey,
        kind: fields.kind,
      },
      { fileName: file.filename, stream: file.stream },
    );
  }

  @Post('subjects/:id/notes')
  @ApiOperation({ summary: 'Add a note', description: 'A member of the delegation. Errors: `delegation.not-yours`, `task.unknown`.' })
  @ApiCreatedResponse({ type: EvidenceKeptDto })
  async note(@Command() by: By, @Param() { id }: IdParam, @Body() body: NoteDto): Promise<EvidenceKept> {
    const takenAt = body.takenAt == null ? null : new Date(body.takenAt);
    return this.keeping.note(
      by,
      { subjectId: id, taskId: body.taskId ?? null, title: body.title, takenAt, deviceKey: body.deviceKey },
      body.text,
    );
  }

  @Post('evidence/:id/withdraw')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Take it back with the reason; it stays on record',
    description: 'Errors: `evidence.not-yours`, `evidence.withdrawn`.',
  })
  @ApiOkResponse({ type: InspectionKeptDto })
  async withdraw(@Command() by: By, @Param() { id }: IdParam, @Body() body: ReasonDto): Promise<Kept> {
    return this.keeping.withdraw(by, id, body.reason);
  }
}
