import { AnswerRound, AskedRounds } from '@app/documents';
import { type By } from '@app/journal';
import { type Identity } from '@app/kernel';
import { ApiPage, Command, type Page, Who } from '@app/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  AskedQuery,
  AskedRoundDto,
  AskedRoundItemDto,
  AskedRoundParam,
  RoundAnswerDto,
  RoundAnsweredDto,
} from '../dto/comment-rounds.dto.js';

/** Comment rounds from the side of a unit that is asked: one version, and the own answer. */
@ApiTags('documents')
@Controller('api/documents/asked-rounds')
export class AskedRoundsController {
  constructor(
    private readonly asked: AskedRounds,
    private readonly answering: AnswerRound,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Rounds in which the own unit is asked', description: 'Waiting ones by due day; else newest first.' })
  @ApiPage(AskedRoundItemDto)
  async list(@Who() who: Identity, @Query() query: AskedQuery): Promise<Page<AskedRoundItemDto>> {
    return this.asked.list(who, { waiting: query.waiting ?? false, limit: query.limit, after: query.after ?? null });
  }

  @Get(':roundId')
  @ApiOperation({ summary: 'What the own unit is asked about, with its answer so far', description: 'Errors: `round.unknown`.' })
  @ApiOkResponse({ type: AskedRoundDto })
  async one(@Who() who: Identity, @Param() { roundId }: AskedRoundParam): Promise<AskedRoundDto> {
    return (await this.asked.one(who, roundId)) as unknown as AskedRoundDto;
  }

  @Post(':roundId/answer')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Answer for the own unit',
    description:
      'By who leads it, drafts for it or keeps its papers; anew until the round is closed. Errors: `round.unknown`, `round.closed`, `round.not-speaker`, `round.opinion-missing`, `round.opinion-contradicts`, `round.agreed-and-differing`, `document.unknown-node`.',
  })
  @ApiOkResponse({ type: RoundAnsweredDto })
  async answer(@Command() by: By, @Param() { roundId }: AskedRoundParam, @Body() body: RoundAnswerDto): Promise<RoundAnsweredDto> {
    return this.answering.run(by, roundId, {
      reply: body.reply,
      agreed: body.agreed ?? [],
      opinions: (body.opinions ?? []).map(({ nodeId, text, proposal }) => ({ nodeId: nodeId ?? null, text, proposal: proposal ?? null })),
      text: body.text ?? null,
    });
  }
}
