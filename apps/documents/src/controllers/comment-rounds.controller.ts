import { AnswerOpinion, CloseCommentRound, CommentRounds, OpenCommentRound, type RoundAck } from '@app/documents';
import { type By } from '@app/journal';
import { type Identity } from '@app/kernel';
import { ApiPage, Command, type Page, PageQuery, Who } from '@app/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  OpenRoundDto,
  OpinionDto,
  OpinionParam,
  RoundClosedDto,
  RoundDto,
  RoundOpenedDto,
  RoundParam,
  RoundReplyDto,
} from '../dto/comment-rounds.dto.js';
import { AnswerDto, IdParam } from '../dto/inputs.js';
import { IdDto } from '../dto/views.dto.js';

/** Comment rounds from the issuing side. */
@ApiTags('documents')
@Controller('api/documents/:id/comment-rounds')
export class CommentRoundsController {
  constructor(
    private readonly rounds: CommentRounds,
    private readonly opening: OpenCommentRound,
    private readonly closing: CloseCommentRound,
    private readonly answering: AnswerOpinion,
  ) {}

  @Post()
  @ApiOperation({
    summary: 'Ask units for comment on the version that stands',
    description:
      'A drafter, before the committee has it. Units are told and the silent reminded. Errors: `document.wrong-stage`, `document.not-yours`, `round.already-open`, `round.nobody-asked`, `round.due-missing`, `round.due-too-early`, `round.due-not-working-day`.',
  })
  @ApiCreatedResponse({ type: RoundOpenedDto })
  async open(@Command() by: By, @Param() { id }: IdParam, @Body() body: OpenRoundDto): Promise<RoundAck> {
    return this.opening.run(by, id, {
      purpose: body.purpose ?? 'comment',
      targets: body.targets,
      dueOn: body.dueOn ?? null,
      message: body.message ?? null,
    });
  }

  @Get()
  @ApiOperation({ summary: 'Comment rounds of the document, newest first, with their counts' })
  @ApiOkResponse({ type: [RoundDto] })
  async list(@Who() who: Identity, @Param() { id }: IdParam): Promise<RoundDto[]> {
    return this.rounds.list(who, id);
  }

  @Get(':roundId')
  @ApiOperation({ summary: 'One comment round with its counts' })
  @ApiOkResponse({ type: RoundDto })
  async one(@Who() who: Identity, @Param() { id, roundId }: RoundParam): Promise<RoundDto> {
    return this.rounds.one(who, id, roundId);
  }

  @Get(':roundId/replies')
  @ApiOperation({ summary: 'Who was asked and how each answered' })
  @ApiPage(RoundReplyDto)
  async replies(@Who() who: Identity, @Param() { id, roundId }: RoundParam, @Query() query: PageQuery): Promise<Page<RoundReplyDto>> {
    return this.rounds.replies(who, id, roundId, { limit: query.limit, after: query.after ?? null });
  }

  @Get(':roundId/opinions')
  @ApiOperation({
    summary: 'Every opinion with the drafter’s answer, in the reading order of the draft',
    description: 'Of a unit that answered anew, those of its newest answer.',
  })
  @ApiPage(OpinionDto)
  async opinions(@Who() who: Identity, @Param() { id, roundId }: RoundParam, @Query() query: PageQuery): Promise<Page<OpinionDto>> {
    return this.rounds.opinions(who, id, roundId, { limit: query.limit, after: query.after ?? null });
  }

  @Post(':roundId/opinions/:opinionId/answer')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Take an opinion in, or explain why not',
    description: 'A drafter, until the document is issued. Errors: `document.wrong-stage`, `document.not-yours`, `opinion.unknown`.',
  })
  @ApiOkResponse({ type: IdDto })
  async answer(@Command() by: By, @Param() { id, roundId, opinionId }: OpinionParam, @Body() body: AnswerDto): Promise<IdDto> {
    return this.answering.run(by, id, roundId, opinionId, body);
  }

  @Post(':roundId/close')
  @HttpCode(200)
  @ApiOperation({ summary: 'Close the round; nothing is accepted any more', description: 'A drafter. Errors: `round.closed`.' })
  @ApiOkResponse({ type: RoundClosedDto })
  async close(@Command() by: By, @Param() { id, roundId }: RoundParam): Promise<RoundClosedDto> {
    return this.closing.run(by, id, roundId);
  }
}
