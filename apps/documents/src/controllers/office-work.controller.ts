import { type DocumentAck, ListComments, MendForm, OpinionTables, ReadChecklist, TickCheck } from '@app/documents';
import { type By } from '@app/journal';
import { type Identity } from '@app/kernel';
import { ApiPage, Command, languageOf, type Page, PageQuery, Who } from '@app/platform';
import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { ChecklistDto, CheckTickDto, CommentViewDto, MendFormDto } from '../dto/appraisal.dto.js';
import { RoundFileParam } from '../dto/comment-rounds.dto.js';
import { FileParam, IdParam } from '../dto/inputs.js';
import { AckDto, IdDto } from '../dto/views.dto.js';
import { download, MEDIA } from './download.js';

/** What the office works with while it appraises: findings, checklist, changes of form, the tables of what was taken in. */
@ApiTags('documents')
@Controller('api/documents/:id')
export class OfficeWorkController {
  constructor(
    private readonly comments: ListComments,
    private readonly checklist: ReadChecklist,
    private readonly ticking: TickCheck,
    private readonly mending: MendForm,
    private readonly tables: OpinionTables,
  ) {}

  @Get('comments')
  @ApiOperation({
    summary: 'Findings of the appraisal with their answers, oldest first',
    description: 'Each with the place where the text it quotes stands in the present version, or that it has changed.',
  })
  @ApiPage(CommentViewDto)
  async list(@Who() who: Identity, @Param() { id }: IdParam, @Query() query: PageQuery): Promise<Page<CommentViewDto>> {
    return this.comments.run(who, id, { limit: query.limit, after: query.after ?? null });
  }

  @Get('appraisal/checks')
  @ApiOperation({
    summary: 'The checklist of the present submission, with hints',
    description:
      'The checks are rule `appraisal.checks` of the day. Hints are what the system noticed in the present version; they decide nothing.',
  })
  @ApiOkResponse({ type: ChecklistDto })
  async checks(@Who() who: Identity, @Param() { id }: IdParam, @Headers('accept-language') language?: string): Promise<ChecklistDto> {
    return (await this.checklist.run(who, id, languageOf(language))) as unknown as ChecklistDto;
  }

  @Post('appraisal/checks')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Tick a check',
    description:
      'A reviewer, during appraisal; anew as often as needed. Errors: `appraisal.unknown-check`, `document.wrong-stage`, `document.not-yours`.',
  })
  @ApiOkResponse({ type: IdDto })
  async tick(@Command() by: By, @Param() { id }: IdParam, @Body() body: CheckTickDto): Promise<IdDto> {
    return this.ticking.run(by, id, { code: body.code, outcome: body.outcome, note: body.note ?? null });
  }

  @Post('appraisal/form')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Mend form: spelling, layout, legal citation',
    description:
      'A reviewer, during appraisal. Makes a version that lists each change with old and new text. Errors: `appraisal.not-form` (it touches content), `appraisal.fix-stale`, `appraisal.fixed-twice`, `appraisal.finding-on-content`, `appraisal.own-draft`, `stale`, `document.wrong-stage`.',
  })
  @ApiOkResponse({ type: AckDto })
  async mend(@Command() by: By, @Param() { id }: IdParam, @Body() body: MendFormDto): Promise<DocumentAck> {
    return this.mending.run(by, id, {
      expectedVersion: body.expectedVersion,
      fixes: body.fixes.map(({ nodeId, part, before, after, commentIds }) => ({
        nodeId,
        part,
        before,
        after,
        commentIds: commentIds ?? [],
      })),
    });
  }

  @Get('appraisal/table/:format')
  @ApiOperation({ summary: 'Table of the findings taken in or explained, as a file' })
  @ApiProduces(MEDIA.pdf, MEDIA.docx)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async table(@Who() who: Identity, @Param() { id, format }: FileParam): Promise<StreamableFile> {
    const { bytes, name } = await this.tables.file(await this.tables.ofAppraisal(who, id), format);
    return download(bytes, format, name);
  }

  @Get('comment-rounds/:roundId/table/:format')
  @ApiOperation({ summary: 'Consolidated table of a comment round with the drafter’s answers, as a file' })
  @ApiProduces(MEDIA.pdf, MEDIA.docx)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async roundTable(@Who() who: Identity, @Param() { id, roundId, format }: RoundFileParam): Promise<StreamableFile> {
    const { bytes, name } = await this.tables.file(await this.tables.ofRound(who, id, roundId), format);
    return download(bytes, format, name);
  }
}
