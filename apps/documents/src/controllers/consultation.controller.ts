import { type BallotTermsView, HoldInMeeting, MarkImportant, ReadBallotTerms, RemindVoters } from '@app/documents';
import { type By } from '@app/journal';
import { type Identity } from '@app/kernel';
import { Command, Who } from '@app/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { BallotTermsDto, DecisionAckDto, ImportantAckDto, RemindedDto } from '../dto/ballot.dto.js';
import { BallotTermsQuery, HoldInMeetingDto, MarkImportantDto } from '../dto/ballot-inputs.js';
import { IdParam } from '../dto/inputs.js';

@ApiTags('documents')
@Controller('api/documents/:id/ballot')
export class ConsultationController {
  constructor(
    private readonly terms: ReadBallotTerms,
    private readonly marking: MarkImportant,
    private readonly holding: HoldInMeeting,
    private readonly reminding: RemindVoters,
  ) {}

  @Get('terms')
  @ApiOperation({
    summary: 'On which terms a body would vote on the document today',
    description: 'Rules in force, incumbents, and the hour a consultation would end. Errors: `rule.missing`.',
  })
  @ApiOkResponse({ type: BallotTermsDto })
  async read(@Who() who: Identity, @Param() { id }: IdParam, @Query() query: BallotTermsQuery): Promise<BallotTermsDto> {
    const found: BallotTermsView = await this.terms.run(who, id, {
      organisationId: query.organisationId ?? null,
      body: query.body ?? 'standing-committee',
      workingDays: query.workingDays ?? null,
    });
    return found as unknown as BallotTermsDto;
  }

  @Put('important')
  @ApiOperation({
    summary: 'Say whether the matter is an important one',
    description:
      'The presiding member. Differing views on an important matter take a consultation to a meeting. Errors: `ballot.not-presiding`, `ballot.closed`, `ballot.none`.',
  })
  @ApiOkResponse({ type: ImportantAckDto })
  async mark(@Command() by: By, @Param() { id }: IdParam, @Body() { important }: MarkImportantDto): Promise<ImportantAckDto> {
    return this.marking.run(by, id, important);
  }

  @Post('meeting')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Go on as a meeting, keeping the slips already cast',
    description:
      'The presiding member. Errors: `ballot.not-presiding`, `ballot.already-in-meeting`, `ballot.session-not-open`, `ballot.other-body`, `ballot.closed`, `ballot.none`.',
  })
  @ApiOkResponse({ type: DecisionAckDto })
  async hold(@Command() by: By, @Param() { id }: IdParam, @Body() { sessionId }: HoldInMeetingDto): Promise<DecisionAckDto> {
    return this.holding.run(by, id, sessionId ?? null);
  }

  @Post('reminders')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Remind the members who have not voted',
    description: 'The presiding member or the office. Errors: `document.not-yours`, `ballot.closed`, `ballot.none`.',
  })
  @ApiOkResponse({ type: RemindedDto })
  async remind(@Command() by: By, @Param() { id }: IdParam): Promise<RemindedDto> {
    return this.reminding.run(by, id);
  }
}
