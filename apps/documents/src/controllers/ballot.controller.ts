import { CloseBallot, type BallotResult, ConfirmChanges, type DocumentAck, OpenBallot, ReadBallot } from '@app/documents';
import { type By } from '@app/journal';
import { type Identity } from '@app/kernel';
import { Command, languageOf, Who } from '@app/platform';
import { Body, Controller, Get, Headers, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { BallotDto, BallotOpenedDto, BallotResultDto } from '../dto/ballot.dto.js';
import { OpenBallotDto } from '../dto/ballot-inputs.js';
import { CloseBallotDto, ConfirmChangesDto, IdParam } from '../dto/inputs.js';
import { AckDto } from '../dto/views.dto.js';

@ApiTags('documents')
@Controller('api/documents/:id')
export class BallotController {
  constructor(
    private readonly opening: OpenBallot,
    private readonly closing: CloseBallot,
    private readonly confirming: ConfirmChanges,
    private readonly ballots: ReadBallot,
  ) {}

  @Post('ballot/open')
  @ApiOperation({
    summary: 'Put the present version to the vote',
    description:
      'On the incumbents and rules of today. Errors: `document.wrong-stage`, `ballot.already-open`, `ballot.no-incumbents`, `rule.missing`, `ballot.closes-in-past`, `ballot.other-body`, `ballot.written-forbidden`, `ballot.written-without-deadline`, `ballot.written-in-session`, `ballot.silence-is-no-vote`, `ballot.silence-in-meeting`, `ballot.session-not-open`.',
  })
  @ApiCreatedResponse({ type: BallotOpenedDto })
  async open(@Command() by: By, @Param() { id }: IdParam, @Body() body: OpenBallotDto): Promise<BallotOpenedDto> {
    return this.opening.run(by, id, {
      closesAt: body.closesAt === undefined ? null : new Date(body.closesAt),
      organisationId: body.organisationId ?? null,
      body: body.body ?? 'standing-committee',
      mode: body.mode ?? 'meeting',
      subject: body.subject ?? 'general',
      secret: body.secret ?? false,
      onPaper: body.onPaper ?? false,
      workingDays: body.workingDays ?? null,
      silenceConsents: body.silenceConsents ?? false,
      sessionId: body.sessionId ?? null,
    });
  }

  @Get('ballot')
  @ApiOperation({ summary: 'The newest ballot on the document' })
  @ApiOkResponse({ type: BallotDto })
  async ballot(@Who() who: Identity, @Param() { id }: IdParam, @Headers('accept-language') language?: string): Promise<BallotDto> {
    return (await this.ballots.run(who, id, languageOf(language))) as unknown as BallotDto;
  }

  @Post('ballot/close')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Close the ballot and count',
    description:
      'The presiding member. A consultation in which views on an important matter differ is not closed but goes on as a meeting. Errors: `ballot.not-presiding`, `ballot.closed`, `ballot.none`, `document.unknown-node`, `ballot.key-missing`.',
  })
  @ApiOkResponse({ type: BallotResultDto })
  async close(@Command() by: By, @Param() { id }: IdParam, @Body() body: CloseBallotDto): Promise<BallotResult> {
    return this.closing.run(by, id, { putOffReason: body.putOff?.reason ?? null, changes: body.changes ?? [] });
  }

  @Post('changes/confirm')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Confirm that the listed changes were made, and nothing else',
    description:
      'The presiding member. Errors: `changes.not-made`, `changes.other-version`, `changes.outside-list`, `ballot.not-presiding`.',
  })
  @ApiOkResponse({ type: AckDto })
  async confirm(@Command() by: By, @Param() { id }: IdParam, @Body() { versionDigest }: ConfirmChangesDto): Promise<DocumentAck> {
    return this.confirming.run(by, id, versionDigest);
  }
}
