import { FileKeeper, HandInPaper, OwedPapers, type PaperAck } from '@app/documents';
import { type By } from '@app/journal';
import { type Identity } from '@app/kernel';
import { ApiPage, ApiUpload, Command, type Page, Upload, type UploadedFile, Who } from '@app/platform';
import { Body, Controller, Get, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { OwedPaperDto, OwedPaperParam, OwedPapersQuery, PaperDocumentDto } from '../dto/owed-papers.dto.js';
import { PaperAckDto } from '../dto/session-views.dto.js';
import { attachment, MEDIA } from './paper-media.js';

/** Papers of sessions from the side of the unit that owes them: it sees the paper, not the session. */
@ApiTags('sessions')
@Controller('api/documents/owed-papers')
export class OwedPapersController {
  constructor(
    private readonly owed: OwedPapers,
    private readonly handing: HandInPaper,
    private readonly files: FileKeeper,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Papers the own unit owes a session',
    description: 'Waiting ones by deadline; else all, newest first.',
  })
  @ApiPage(OwedPaperDto)
  async list(@Who() who: Identity, @Query() query: OwedPapersQuery): Promise<Page<OwedPaperDto>> {
    return this.owed.list(who, { waiting: query.waiting ?? false, limit: query.limit, after: query.after ?? null });
  }

  @Post(':paperId/file')
  @ApiOperation({
    summary: 'Hand in an owed paper as a file',
    description:
      'By who leads the unit, drafts for it or keeps its papers; anew until the session is closed. Up to 25 MB of .docx, .pdf with a text layer, or .txt. After its deadline it is late and waits for the presiding member. Errors: `session.unknown-paper`, `session.not-yours`, `session.wrong-status`, `files.none`, `files.too-large`, `import.empty`, `import.scanned-pdf`, `document.secret`.',
  })
  @ApiUpload('The file')
  @ApiCreatedResponse({ type: PaperAckDto })
  async file(@Command() by: By, @Param() { paperId }: OwedPaperParam, @Upload() file: UploadedFile): Promise<PaperAck> {
    return this.handing.file(by, paperId, file.filename, file.stream);
  }

  @Post(':paperId/document')
  @ApiOperation({
    summary: 'Hand in an owed paper as a document of the own unit',
    description:
      'Who prepares the session reads it from then on. Errors: `session.unknown-paper`, `session.not-yours`, `session.wrong-status`, `document.unknown`, `session.document-withdrawn`, `substitute.out-of-scope`.',
  })
  @ApiCreatedResponse({ type: PaperAckDto })
  async document(@Command() by: By, @Param() { paperId }: OwedPaperParam, @Body() { documentId }: PaperDocumentDto): Promise<PaperAck> {
    return this.handing.document(by, paperId, documentId);
  }

  @Get(':paperId/file')
  @ApiOperation({ summary: 'The file that the own unit handed in', description: 'Errors: `session.unknown-paper`.' })
  @ApiProduces(MEDIA.pdf, MEDIA.docx, 'text/plain')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async handedIn(@Who() who: Identity, @Param() { paperId }: OwedPaperParam): Promise<StreamableFile> {
    const { sha256, name, format } = await this.owed.file(who, paperId);
    return new StreamableFile(await this.files.get(sha256), attachment(name, format));
  }
}
