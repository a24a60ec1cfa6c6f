import { AnswerComment, CommentOnDraft, type DocumentAck, PassAppraisal, ReturnAppraisal, WithdrawComment } from '@app/documents';
import { type By } from '@app/journal';
import { Command } from '@app/platform';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CommentDto } from '../dto/appraisal.dto.js';
import { AnswerDto, CommentParam, IdParam, ReasonDto } from '../dto/inputs.js';
import { AckDto, IdDto } from '../dto/views.dto.js';

@ApiTags('documents')
@Controller('api/documents/:id')
export class AppraisalController {
  constructor(
    private readonly commenting: CommentOnDraft,
    private readonly withdrawing: WithdrawComment,
    private readonly answering: AnswerComment,
    private readonly passing: PassAppraisal,
    private readonly returning: ReturnAppraisal,
  ) {}

  @Post('comments')
  @ApiOperation({
    summary: 'Add a finding',
    description:
      'A reviewer, during appraisal; on the whole, a node, or a stretch of its text. Errors: `document.wrong-stage`, `document.not-yours`, `document.unknown-node`, `appraisal.quote-differs`.',
  })
  @ApiCreatedResponse({ type: IdDto })
  async comment(@Command() by: By, @Param() { id }: IdParam, @Body() body: CommentDto): Promise<IdDto> {
    return this.commenting.run(by, id, {
      nodeId: body.nodeId ?? null,
      text: body.text,
      class: body.class,
      span: body.span ?? null,
      proposal: body.proposal ?? null,
      checkCode: body.checkCode ?? null,
    });
  }

  @Post('comments/:commentId/answer')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Answer a finding',
    description: 'A drafter. Errors: `document.wrong-stage`, `comment.unknown`, `comment.withdrawn`.',
  })
  @ApiOkResponse({ type: IdDto })
  async answer(@Command() by: By, @Param() { id, commentId }: CommentParam, @Body() body: AnswerDto): Promise<IdDto> {
    return this.answering.run(by, id, commentId, body);
  }

  @Post('comments/:commentId/withdraw')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Take a finding back',
    description:
      'Who raised it, with a reason; it stays on the record. Errors: `comment.not-author`, `comment.withdrawn`, `document.wrong-stage`.',
  })
  @ApiOkResponse({ type: IdDto })
  async withdraw(@Command() by: By, @Param() { id, commentId }: CommentParam, @Body() { reason }: ReasonDto): Promise<IdDto> {
    return this.withdrawing.run(by, id, commentId, reason);
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
