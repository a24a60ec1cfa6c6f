import { AgendaCandidates, FileKeeper, FindPaper, KeepAgenda, KeepPapers, type PaperAck, type SessionAck } from '@app/documents';
import { type By } from '@app/journal';
import { type Identity } from '@app/kernel';
import { ApiUpload, Command, Upload, type UploadedFile, Who } from '@app/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Put, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { IdParam, ReasonDto } from '../dto/inputs.js';
import { AgendaOrderDto, AmendItemDto, AskPaperDto, ItemDto, ItemParam, PaperParam } from '../dto/session-inputs.js';
import { AgendaCandidateDto, ItemAckDto, ListedItemDto, PaperAckDto, SittingAckDto } from '../dto/session-views.dto.js';
import { attachment, MEDIA } from './paper-media.js';

@ApiTags('sessions')
@Controller('api/sessions/:id')
export class AgendaController {
  constructor(
    private readonly agenda: KeepAgenda,
    private readonly papers: KeepPapers,
    private readonly candidates: AgendaCandidates,
    private readonly found: FindPaper,
    private readonly files: FileKeeper,
  ) {}

  @Get('agenda/candidates')
  @ApiOperation({ summary: 'Documents in their committee step that are on no agenda still to come, longest waiting first' })
  @ApiOkResponse({ type: [AgendaCandidateDto] })
  async ready(@Who() who: Identity, @Param() { id }: IdParam): Promise<AgendaCandidateDto[]> {
    return this.candidates.run(who, id);
  }

  @Post('agenda')
  @ApiOperation({
    summary: 'Put an item on the agenda, with or without a document',
    description:
      'The document is then its first paper. Errors: `session.no-title`, `session.document-not-ready`, `session.document-elsewhere`, `ballot.other-body`.',
  })
  @ApiCreatedResponse({ type: ListedItemDto })
  async add(@Command() by: By, @Param() { id }: IdParam, @Body() body: ItemDto): Promise<ListedItemDto> {
    return this.agenda.add(by, id, { ...itemOf(body), documentId: body.documentId ?? null });
  }

  @Put('agenda')
  @ApiOperation({ summary: 'Put the agenda in another order', description: 'Errors: `session.other-agenda`, `stale`.' })
  @ApiOkResponse({ type: SittingAckDto })
  async order(@Command() by: By, @Param() { id }: IdParam, @Body() body: AgendaOrderDto): Promise<SessionAck> {
    return this.agenda.order(by, id, body.expectedVersion ?? null, body.itemIds);
  }

  @Put('agenda/:itemId')
  @ApiOperation({ summary: 'Change title, presenter or planned minutes of an item', description: 'Errors: `session.unknown-item`.' })
  @ApiOkResponse({ type: ItemAckDto })
  async amend(@Command() by: By, @Param() { id, itemId }: ItemParam, @Body() body: AmendItemDto): Promise<ItemAckDto> {
    return this.agenda.amend(by, id, itemId, itemOf(body));
  }

  @Post('agenda/:itemId/remove')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take an item off the agenda', description: 'Errors: `session.item-decided`, `session.unknown-item`.' })
  @ApiOkResponse({ type: SittingAckDto })
  async remove(@Command() by: By, @Param() { id, itemId }: ItemParam, @Body() { reason }: ReasonDto): Promise<SessionAck> {
    return this.agenda.remove(by, id, itemId, reason);
  }

  @Post('agenda/:itemId/papers')
  @ApiOperation({
    summary: 'Ask for a paper, with its deadline',
    description: 'The organisation that owes it is reminded. Errors: `session.unknown-item`, `session.paper-due-after`.',
  })
  @ApiCreatedResponse({ type: PaperAckDto })
  async ask(@Command() by: By, @Param() { id, itemId }: ItemParam, @Body() body: AskPaperDto): Promise<PaperAck> {
    return this.papers.ask(by, id, itemId, {
      title: body.title,
      owedByOrganisationId: body.owedByOrganisationId ?? null,
      dueAt: body.dueAt === undefined || body.dueAt === null ? null : new Date(body.dueAt),
    });
  }

  @Post('papers/:paperId/file')
  @ApiOperation({
    summary: 'Hand in the file of a paper',
    description:
      'Up to 25 MB of .docx, .pdf with a text layer, or .txt. After its deadline it is late and waits for the presiding member. Errors: `files.none`, `files.too-large`, `import.empty`, `import.scanned-pdf`, `document.secret`, `session.paper-is-document`.',
  })
  @ApiUpload('The file')
  @ApiCreatedResponse({ type: PaperAckDto })
  async handIn(@Command() by: By, @Param() { id, paperId }: PaperParam, @Upload() file: UploadedFile): Promise<PaperAck> {
    return this.papers.handIn(by, id, paperId, file.filename, file.stream);
  }

  @Get('papers/:paperId/file')
  @ApiOperation({ summary: 'The file of a paper', description: 'A late one only for who prepares the session, until it is let in.' })
  @ApiProduces(MEDIA.pdf, MEDIA.docx, 'text/plain')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(@Who() who: Identity, @Param() { id, paperId }: PaperParam): Promise<StreamableFile> {
    const { sha256, name, format } = await this.found.run(who, id, paperId);
    return new StreamableFile(await this.files.get(sha256), attachment(name, format));
  }

  @Post('papers/:paperId/let-in')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Let a late paper in',
    description: 'The presiding member. Errors: `session.paper-not-late`, `session.not-yours`.',
  })
  @ApiOkResponse({ type: PaperAckDto })
  async letIn(@Command() by: By, @Param() { id, paperId }: PaperParam, @Body() { reason }: ReasonDto): Promise<PaperAck> {
    return this.papers.letIn(by, id, paperId, reason);
  }

  @Post('papers/:paperId/remove')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take a paper away', description: 'Errors: `session.unknown-paper`.' })
  @ApiOkResponse({ type: PaperAckDto })
  async takeAway(@Command() by: By, @Param() { id, paperId }: PaperParam): Promise<PaperAck> {
    return this.papers.remove(by, id, paperId);
  }
}

const itemOf = (body: AmendItemDto) => ({
  title: body.title?.trim() === '' ? null : (body.title?.trim() ?? null),
  presenter: body.presenter?.trim() === '' ? null : (body.presenter?.trim() ?? null),
  minutesPlanned: body.minutesPlanned ?? null,
});
