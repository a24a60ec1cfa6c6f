import { HoldSession, NotePresence, type SessionAck } from '@app/documents';
import { type By } from '@app/journal';
import { Command } from '@app/platform';
import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdParam } from '../dto/inputs.js';
import { InvitationParam, ItemParam, PresenceDto, RecordItemDto, SeatParam } from '../dto/session-inputs.js';
import { GuestPresenceDto, ItemAckDto, OpenedSessionDto, SeatAckDto, SessionAckDto } from '../dto/session-views.dto.js';

@ApiTags('sessions')
@Controller('api/sessions/:id')
export class SessionRoomController {
  constructor(
    private readonly holding: HoldSession,
    private readonly presence: NotePresence,
  ) {}

  @Post('open')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Open the session',
    description:
      'A member of the body who may preside; who opens it presides over it. The roster is frozen from the incumbents of today. Errors: `session.presider-no-member`, `session.another-open`, `session.wrong-status`, `session.not-yours`.',
  })
  @ApiOkResponse({ type: OpenedSessionDto })
  async open(@Command() by: By, @Param() { id }: IdParam): Promise<OpenedSessionDto> {
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
  @ApiOkResponse({ type: SessionAckDto })
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
  @ApiOkResponse({ type: SessionAckDto })
  async close(@Command() by: By, @Param() { id }: IdParam): Promise<SessionAck> {
    return this.holding.close(by, id);
  }
}
