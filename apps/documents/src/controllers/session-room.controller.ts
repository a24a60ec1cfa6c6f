import { type BallotResult, DraftInvitation, DraftMinutes, HoldSession, NotePresence, type SessionAck, VoteOnItem } from '@app/documents';
import { type By } from '@app/journal';
import { Command } from '@app/platform';
import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CloseBallotDto, IdParam } from '../dto/inputs.js';
import {
  InvitationParam,
  ItemBallotWishDto,
  ItemParam,
  PresenceDto,
  PutOffItemDto,
  RecordItemDto,
  SeatParam,
} from '../dto/session-inputs.js';
import {
  DraftedPaperDto,
  GuestPresenceDto,
  ItemAckDto,
  OpenedSittingDto,
  PutOffItemAckDto,
  SeatAckDto,
  SittingAckDto,
} from '../dto/session-views.dto.js';
import { BallotOpenedDto, BallotResultDto } from '../dto/ballot.dto.js';

@ApiTags('sessions')
@Controller('api/sessions/:id')
export class SessionRoomController {
  constructor(
    private readonly holding: HoldSession,
    private readonly presence: NotePresence,
    private readonly ballots: VoteOnItem,
    private readonly drafting: DraftMinutes,
    private readonly calling: DraftInvitation,
  ) {}

  @Post('open')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Open the session',
    description:
      'A member of the body who may preside; who opens it presides over it. The roster is frozen from the incumbents of today. Errors: `session.presider-no-member`, `session.another-open`, `session.wrong-status`, `session.not-yours`.',
  })
  @ApiOkResponse({ type: OpenedSittingDto })
  async open(@Command() by: By, @Param() { id }: IdParam): Promise<OpenedSittingDto> {
    return this.holding.open(by, id);
  }

  @Put('seats/:personId')
  @ApiOperation({
    summary: 'Note that a member is here, left or is absent',
    description:
      'Everyone notes themselves; the office, the secretary and the presiding member note anybody. Errors: `session.no-seat`, `session.presider-stays`, `session.not-yours`, `session.wrong-status`.',
  })
  @ApiOkResponse({ type: SeatAckDto })
  async seat(@Command() by: By, @Param() { id, personId }: SeatParam, @Body() body: PresenceDto): Promise<SeatAckDto> {
    return this.presence.member(by, id, personId, { here: body.here, reason: body.reason?.trim() === '' ? null : (body.reason ?? null) });
  }

  @Put('guests/:invitationId/presence')
  @ApiOperation({ summary: 'Note that a guest is here or left', description: 'Errors: `session.not-invited`, `session.not-yours`.' })
  @ApiOkResponse({ type: GuestPresenceDto })
  async guest(@Command() by: By, @Param() { id, invitationId }: InvitationParam, @Body() { here }: PresenceDto): Promise<GuestPresenceDto> {
    return this.presence.guest(by, id, invitationId, here);
  }

  @Post('agenda/:itemId/take-up')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take up an item: the room and the screen on the wall show it', description: 'Errors: `session.unknown-item`.' })
  @ApiOkResponse({ type: SittingAckDto })
  async takeUp(@Command() by: By, @Param() { id, itemId }: ItemParam): Promise<SessionAck> {
    return this.holding.takeUp(by, id, itemId);
  }

  @Put('agenda/:itemId/record')
  @ApiOperation({
    summary: 'Write down what was said and concluded on an item',
    description: 'Goes into the minutes. Errors: `session.unknown-item`, `session.item-put-off`, `stale`.',
  })
  @ApiOkResponse({ type: ItemAckDto })
  async record(@Command() by: By, @Param() { id, itemId }: ItemParam, @Body() body: RecordItemDto): Promise<ItemAckDto> {
    return this.holding.record(by, id, itemId, {
      discussion: body.discussion?.trim() === '' ? null : (body.discussion ?? null),
      conclusion: body.conclusion?.trim() === '' ? null : (body.conclusion ?? null),
      dealtWith: body.dealtWith,
    });
  }

  @Post('close')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Close the session',
    description: 'Who presides. Errors: `session.ballot-open`, `session.not-yours`, `session.wrong-status`.',
  })
  @ApiOkResponse({ type: SittingAckDto })
  async close(@Command() by: By, @Param() { id }: IdParam): Promise<SessionAck> {
    return this.holding.close(by, id);
  }

  @Post('agenda/:itemId/ballot/open')
  @ApiOperation({
    summary: 'Put the document of an item to the vote of this session',
    description:
      'Who presides. The roster of the session votes; presence counts for the quorum at the close. Members vote at `POST /api/documents/{id}/ballot/votes`. Errors: `session.no-document`, `session.item-put-off`, `ballot.already-open`, `rule.missing`, `session.not-yours`.',
  })
  @ApiCreatedResponse({ type: BallotOpenedDto })
  async vote(@Command() by: By, @Param() { id, itemId }: ItemParam, @Body() body: ItemBallotWishDto): Promise<BallotOpenedDto> {
    return this.ballots.open(by, id, itemId, {
      subject: body.subject ?? 'general',
      secret: body.secret ?? false,
      onPaper: body.onPaper ?? false,
    });
  }

  @Post('agenda/:itemId/ballot/close')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Close the vote on an item and count',
    description: 'Who presides. Errors: `session.no-vote`, `ballot.closed`, `document.unknown-node`.',
  })
  @ApiOkResponse({ type: BallotResultDto })
  async count(@Command() by: By, @Param() { id, itemId }: ItemParam, @Body() body: CloseBallotDto): Promise<BallotResult> {
    return this.ballots.close(by, id, itemId, { putOffReason: body.putOff?.reason ?? null, changes: body.changes ?? [] });
  }

  @Post('agenda/:itemId/put-off')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Put an item off, to another session of the same body or to one not planned yet',
    description:
      'Who presides; before it was put to the vote. Its papers go along. Errors: `session.item-decided`, `session.item-put-off`, `session.same-session`.',
  })
  @ApiOkResponse({ type: PutOffItemAckDto })
  async putOff(@Command() by: By, @Param() { id, itemId }: ItemParam, @Body() body: PutOffItemDto): Promise<PutOffItemAckDto> {
    return this.ballots.putOff(by, id, itemId, body.reason, body.toSessionId ?? null);
  }

  @Post('invitation')
  @ApiOperation({
    summary: 'Draft the giấy mời as a document',
    description:
      'Type GM under procedure `invitation`, addressed to the seats of the members and to each guest; numbered, signed and sent like any document. Errors: `session.no-agenda`, `session.invitation-drafted`, `session.wrong-status`, `session.not-yours`.',
  })
  @ApiCreatedResponse({ type: DraftedPaperDto })
  async invitation(@Command() by: By, @Param() { id }: IdParam): Promise<DraftedPaperDto> {
    return this.calling.run(by, id);
  }

  @Post('minutes')
  @ApiOperation({
    summary: 'Draft the minutes from what was recorded',
    description:
      'A document of type BB under procedure `minutes`; signed by who presided, it ends the session. Each item keeps its id (`origin`). Errors: `session.minutes-drafted`, `session.wrong-status`, `session.not-yours`.',
  })
  @ApiCreatedResponse({ type: DraftedPaperDto })
  async minutes(@Command() by: By, @Param() { id }: IdParam): Promise<DraftedPaperDto> {
    return this.drafting.run(by, id);
  }
}
