import { type DocumentAck, DraftDocument, ReviseDraft, SubmitDraft, WithdrawDraft } from '@app/documents';
import { type By } from '@app/journal';
import { type Identity } from '@app/kernel';
import { ApiPage, Command, languageOf, type Page, PageQuery, Who } from '@app/platform';
import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { contentOf } from '../dto/content-of.js';
import { DocumentsQuery, DraftDto, IdParam, ReasonDto, RevisionDto } from '../dto/inputs.js';
import { AckDto, DocumentDto, DocumentItemDto, PathStepDto, WorkItemDto } from '../dto/views.dto.js';
import { DocumentReading } from './document-reading.js';

@ApiTags('documents')
@Controller('api/documents')
export class DocumentsController {
  constructor(
    private readonly drafting: DraftDocument,
    private readonly revising: ReviseDraft,
    private readonly submitting: SubmitDraft,
    private readonly withdrawing: WithdrawDraft,
    private readonly reading: DocumentReading,
  ) {}

  @Post()
  @ApiOperation({
    summary: 'Make a draft',
    description:
      'A drafter, for the own organisation or one it serves. Errors: `document.not-yours`, `procedure.unknown`, `import.unknown`, `report.already-drafted`, `document.secret`.',
  })
  @ApiCreatedResponse({ type: AckDto })
  async draft(@Command() by: By, @Body() body: DraftDto): Promise<DocumentAck> {
    return this.drafting.run(by, {
      organisationId: body.organisationId,
      type: body.type,
      procedure: body.procedure ?? null,
      content: contentOf(body.content),
      importId: body.importId ?? null,
      reportId: body.reportId ?? null,
    });
  }

  @Get()
  @ApiOperation({ summary: 'Documents the asker may read, newest first' })
  @ApiPage(DocumentItemDto)
  async list(@Who() who: Identity, @Query() query: DocumentsQuery): Promise<Page<DocumentItemDto>> {
    return this.reading.documents.run(who, {
      stage: query.stage ?? null,
      type: query.type ?? null,
      q: query.q ?? null,
      limit: query.limit,
      after: query.after ?? null,
    });
  }

  @Get('work')
  @ApiOperation({
    summary: 'What waits for the asker, overdue first, then by deadline',
    description:
      'Documents to act on, votes, questions, findings and opinions to answer, invitations to reply to, comment rounds and session papers of the own unit.',
  })
  @ApiPage(WorkItemDto)
  async work(@Who() who: Identity, @Query() query: PageQuery): Promise<Page<WorkItemDto>> {
    return this.reading.work.run(who, { limit: query.limit, after: query.after ?? null });
  }

  @Get(':id')
  @ApiOperation({ summary: 'One document whole, with what the asker may do and who has it' })
  @ApiOkResponse({ type: DocumentDto })
  async one(@Who() who: Identity, @Param() { id }: IdParam, @Headers('accept-language') language?: string): Promise<DocumentDto> {
    return (await this.reading.view.run(who, id, languageOf(language))) as unknown as DocumentDto;
  }

  @Get(':id/path')
  @ApiOperation({ summary: 'The path of a document so far, step by step, in words' })
  @ApiPage(PathStepDto)
  async path(
    @Who() who: Identity,
    @Param() { id }: IdParam,
    @Query() query: PageQuery,
    @Headers('accept-language') language?: string,
  ): Promise<Page<PathStepDto>> {
    return this.reading.path.run(who, id, { limit: query.limit, after: query.after ?? null }, languageOf(language));
  }

  @Put(':id/content')
  @ApiOperation({
    summary: 'Revise the draft: a new immutable version',
    description:
      'While it is a draft, or to make listed changes. Errors: `stale`, `document.wrong-stage`, `document.other-type`, `changes.outside-list`, `document.secret`.',
  })
  @ApiOkResponse({ type: AckDto })
  async revise(@Command() by: By, @Param() { id }: IdParam, @Body() body: RevisionDto): Promise<DocumentAck> {
    return this.revising.run(by, id, { expectedVersion: body.expectedVersion, content: contentOf(body.content), note: body.note ?? null });
  }

  @Post(':id/submit')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Hand the draft to the next step of its procedure',
    description:
      'Errors: `document.wrong-stage`, `document.no-title`, `document.no-body`, `appraisal.findings-unanswered`, `document.secret`.',
  })
  @ApiOkResponse({ type: AckDto })
  async submit(@Command() by: By, @Param() { id }: IdParam): Promise<DocumentAck> {
    return this.submitting.run(by, id);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Withdraw it for good, with a reason',
    description: 'Before it has a number. Errors: `document.wrong-stage`, `document.already-issued`.',
  })
  @ApiOkResponse({ type: AckDto })
  async withdraw(@Command() by: By, @Param() { id }: IdParam, @Body() { reason }: ReasonDto): Promise<DocumentAck> {
    return this.withdrawing.run(by, id, reason);
  }
}
