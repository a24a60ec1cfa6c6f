import { AnswerComment, CommentOnDraft, type DocumentAck, ListComments, PassAppraisal, ReturnAppraisal } from '@app/documents';
import { type By } from '@app/journal';
import { type Identity } from '@app/kernel';
import { ApiPage, Command, type Page, PageQuery, Who } from '@app/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AnswerDto, CommentDto, CommentParam, IdParam, ReasonDto } from '../dto/inputs.js';
import { AckDto, CommentViewDto, IdDto } from '../dto/views.dto.js';

@ApiTags('documents')
@Controller('api/documents/:id')
export class AppraisalController {
  constructor(
    private readonly comments: ListComments,
    private readonly commenting: CommentOnDraft,
    private readonly answering: AnswerComment,
    private readonly passing: PassAppraisal,
    private readonly returning: ReturnAppraisal,
  ) {}

  @Get('comments')
  @ApiOperation({ summary: 'Findings of the appraisal with their answers, oldest first' })
  @ApiPage(CommentViewDto)
  async list(@Who() who: Identity, @Param() { id }: IdParam, @Query() query: PageQuery): Promise<Page<CommentViewDto>> {
    return this.comments.run(who, id, { limit: query.limit, after: query.after ?? null });
  }

  @Post('comments')
  @ApiOperation({
    summary: 'Add a finding',
    description: 'A reviewer, during appraisal. Errors: `document.wrong-stage`, `document.not-yours`, `document.unknown-node`.',
  })
  @ApiCreatedResponse({ type: IdDto })
  async comment(@Command() by: By, @Param() { id }: IdParam, @Body() body: CommentDto): Promise<IdDto> {
    return this.commenting.run(by, id, { nodeId: body.nodeId ?? null, text: body.text, class: body.class });
  }

  @Post('comments/:commentId/answer')
  @HttpCode(200)
  @ApiOperation({ summary: 'Answer a finding', description: 'A drafter. Errors: `document.wrong-stage`, `comment.unknown`.' })
  @ApiOkResponse({ type: IdDto })
  async answer(@Command() by: By, @Param() { id, commentId }: CommentParam, @Body() body: AnswerDto): Promise<IdDto> {
    return this.answering.run(by, id, commentId, body);
  }

  @Post('appraisal/pass')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Let the draft go on',
    description: 'Errors: `appraisal.findings-unanswered`, `appraisal.own-draft`, `document.wrong-stage`.',
  })
  @ApiOkResponse({ type: AckDto })
  async pass(@Command() by: By, @Param() { id }: IdParam): Promise<DocumentAck> {
    return this.passing.run(by, id);
  }

  @Post('appraisal/return')
  @HttpCode(200)
  @ApiOperation({ summary: 'Send the draft back with a reason', description: 'A reviewer; where the procedure says so, the signer.' })
  @ApiOkResponse({ type: AckDto })
  async return(@Command() by: By, @Param() { id }: IdParam, @Body() { reason }: ReasonDto): Promise<DocumentAck> {
    return this.returning.run(by, id, reason);
  }
}
