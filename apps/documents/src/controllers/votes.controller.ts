import { type Ballot, CastSealedVote, CastVote, EnterPaperVote, type PaperVoteAck, PrepareVote, StandAside } from '@app/documents';
import { type By } from '@app/journal';
import { Command } from '@app/platform';
import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { PaperVoteAckDto, PreparedDto, RecusedDto, VoteCastDto } from '../dto/ballot.dto.js';
import { PersonParam, SealedVoteDto, VoteDto } from '../dto/ballot-inputs.js';
import { IdParam, ReasonDto } from '../dto/inputs.js';

@ApiTags('documents')
@Controller('api/documents/:id/ballot')
export class VotesController {
  constructor(
    private readonly voting: CastVote,
    private readonly sealedVoting: CastSealedVote,
    private readonly asides: StandAside,
    private readonly preparing: PrepareVote,
    private readonly entering: EnterPaperVote,
  ) {}

  @Post('votes')
  @ApiOperation({
    summary: 'Vote',
    description:
      'Only what the member opened before (`POST /api/documents/{id}/readings`). Errors: `ballot.not-opened`, `ballot.not-on-roster`, `ballot.already-voted`, `ballot.recused`, `ballot.closed`, `ballot.none`, `ballot.is-secret`, `ballot.other-says-what`, `ballot.wording-without-other`, `document.unknown-node`.',
  })
  @ApiCreatedResponse({ type: VoteCastDto })
  async vote(@Command() by: By, @Param() { id }: IdParam, @Body() body: VoteDto): Promise<VoteCastDto> {
    return this.voting.run(by, id, slipOf(body));
  }

  @Put('votes/mine')
  @ApiOperation({
    summary: 'Change the own vote until the close, where the rules of the body allow it',
    description:
      'Every vote is an entry of the journal; the last counts. Errors: as for voting, `ballot.not-voted`, `ballot.not-changeable`.',
  })
  @ApiOkResponse({ type: VoteCastDto })
  async change(@Command() by: By, @Param() { id }: IdParam, @Body() body: VoteDto): Promise<VoteCastDto> {
    return this.voting.change(by, id, slipOf(body));
  }

  @Post('sealed-votes')
  @ApiOperation({
    summary: 'Vote in a secret ballot',
    description: 'Errors: as for voting, `ballot.is-open`, `ballot.not-sealed`.',
  })
  @ApiCreatedResponse({ type: VoteCastDto })
  async sealedVote(@Command() by: By, @Param() { id }: IdParam, @Body() { sealed }: SealedVoteDto): Promise<VoteCastDto> {
    return this.sealedVoting.run(by, id, sealed);
  }

  @Put('sealed-votes/mine')
  @ApiOperation({
    summary: 'Put another sealed slip in place of the first',
    description: 'Errors: as for voting, `ballot.not-voted`, `ballot.not-changeable`, `ballot.is-open`, `ballot.not-sealed`.',
  })
  @ApiOkResponse({ type: VoteCastDto })
  async changeSealed(@Command() by: By, @Param() { id }: IdParam, @Body() { sealed }: SealedVoteDto): Promise<VoteCastDto> {
    return this.sealedVoting.change(by, id, sealed);
  }

  @Post('recusal')
  @ApiOperation({
    summary: 'Stand aside, with a reason',
    description:
      'For good: a slip already handed in no longer counts. Errors: `ballot.not-on-roster`, `ballot.recused`, `ballot.closed`, `ballot.none`, `document.no-reason`.',
  })
  @ApiCreatedResponse({ type: RecusedDto })
  async recuse(@Command() by: By, @Param() { id }: IdParam, @Body() { reason }: ReasonDto): Promise<RecusedDto> {
    return this.asides.run(by, id, reason);
  }

  @Put('prepared-votes/:personId')
  @ApiOperation({
    summary: 'Write down a slip for a member, who casts it or does not',
    description:
      'The office. Errors: `ballot.not-its-clerk`, `ballot.not-for-oneself`, `ballot.not-on-roster`, `ballot.already-voted`, `ballot.recused`, `ballot.is-secret`, `ballot.closed`.',
  })
  @ApiOkResponse({ type: PreparedDto })
  async prepare(@Command() by: By, @Param() { id, personId }: PersonParam, @Body() body: VoteDto): Promise<PreparedDto> {
    return this.preparing.run(by, id, personId, slipOf(body));
  }

  @Post('paper-votes/:personId')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Enter a slip filled in on paper',
    description:
      'The office: two people, each without seeing what the other entered; what both read the same is the vote. Errors: `ballot.paper-same-person`, `ballot.not-its-clerk`, `ballot.not-for-oneself`, `ballot.not-on-roster`, `ballot.already-voted`, `ballot.recused`, `ballot.is-secret`, `ballot.closed`.',
  })
  @ApiOkResponse({ type: PaperVoteAckDto })
  async enterPaper(@Command() by: By, @Param() { id, personId }: PersonParam, @Body() body: VoteDto): Promise<PaperVoteAck> {
    return this.entering.run(by, id, personId, slipOf(body));
  }
}

const slipOf = (body: VoteDto): Ballot => ({
  choice: body.choice,
  opinion: body.opinion ?? null,
  nodeId: body.nodeId === undefined || body.nodeId === '' ? null : body.nodeId,
  wording: body.wording ?? null,
  reserved: body.reserved ?? null,
});
