import { HoldSession, InviteToSession, ListSessions, PlanSession, ReadSession, type SessionAck, type SessionPlan } from '@app/documents';
import { type By } from '@app/journal';
import { addDays, type Identity, instantAt } from '@app/kernel';
import { ApiPage, Command, languageOf, type Page, Who } from '@app/platform';
import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdParam, ReasonDto } from '../dto/inputs.js';
import { AmendSittingDto, GuestDto, InvitationParam, PlanSittingDto, ReplyDto, SessionsQuery } from '../dto/session-inputs.js';
import { InvitationAckDto, SentInvitationsDto, SittingAckDto, SittingDto, SittingItemDto } from '../dto/session-views.dto.js';

@ApiTags('sessions')
@Controller('api/sessions')
export class SessionsController {
  constructor(
    private readonly planning: PlanSession,
    private readonly inviting: InviteToSession,
    private readonly holding: HoldSession,
    private readonly lists: ListSessions,
    private readonly sessions: ReadSession,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Sessions the asker prepares, sits in or is asked to, latest first' })
  @ApiPage(SittingItemDto)
  async list(@Who() who: Identity, @Query() query: SessionsQuery): Promise<Page<SittingItemDto>> {
    return this.lists.run(who, {
      body: query.body ?? null,
      status: query.status ?? null,
      from: query.from === undefined ? null : instantAt(query.from, 0),
      to: query.to === undefined ? null : instantAt(addDays(query.to, 1), 0),
      limit: query.limit,
      after: query.after ?? null,
    });
  }

  @Post()
  @ApiOperation({
    summary: 'Plan a session of a body',
    description:
      'The office that serves the body, or who presides over it. Papers and invitations are due by rule `session.deadlines.<body>`. Errors: `session.not-yours`, `session.in-past`, `session.ends-before`, `session.no-body`, `session.no-term`, `session.no-secretary`, `session.ordinal-taken`.',
  })
  @ApiCreatedResponse({ type: SittingAckDto })
  async plan(@Command() by: By, @Body() body: PlanSittingDto): Promise<SessionAck> {
    return this.planning.plan(by, body.organisationId, body.body, planOf(body));
  }

  @Get(':id')
  @ApiOperation({ summary: 'One session: plan, room and record, as far as the asker may see it' })
  @ApiOkResponse({ type: SittingDto })
  async one(@Who() who: Identity, @Param() { id }: IdParam, @Headers('accept-language') language?: string): Promise<SittingDto> {
    return (await this.sessions.run(who, id, languageOf(language))) as unknown as SittingDto;
  }

  @Put(':id')
  @ApiOperation({
    summary: 'Change hour, place, number or secretary; plans a session that was put off anew',
    description:
      'Who was invited is told of another hour or place, and asked to reply again. Errors: as for planning, and `session.wrong-status`, `stale`.',
  })
  @ApiOkResponse({ type: SittingAckDto })
  async amend(@Command() by: By, @Param() { id }: IdParam, @Body() body: AmendSittingDto): Promise<SessionAck> {
    return this.planning.amend(by, id, body.expectedVersion ?? null, planOf(body));
  }

  @Post(':id/put-off')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Put it off without a new day',
    description: 'Who was invited is told. Errors: `session.wrong-status`, `session.not-yours`.',
  })
  @ApiOkResponse({ type: SittingAckDto })
  async putOff(@Command() by: By, @Param() { id }: IdParam, @Body() { reason }: ReasonDto): Promise<SessionAck> {
    return this.holding.stop(by, id, 'put-off', reason);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @ApiOperation({ summary: 'Cancel it; its number is free again', description: 'Errors: `session.wrong-status`, `session.not-yours`.' })
  @ApiOkResponse({ type: SittingAckDto })
  async cancel(@Command() by: By, @Param() { id }: IdParam, @Body() { reason }: ReasonDto): Promise<SessionAck> {
    return this.holding.stop(by, id, 'cancelled', reason);
  }

  @Post(':id/invitations/send')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Send the invitations',
    description:
      'Members of the body on that day who have none get one; everyone invited is told. Errors: `session.no-agenda`, `session.no-body`, `session.wrong-status`.',
  })
  @ApiOkResponse({ type: SentInvitationsDto })
  async send(@Command() by: By, @Param() { id }: IdParam): Promise<SentInvitationsDto> {
    return this.inviting.send(by, id);
  }

  @Post(':id/invitations/:invitationId/reply')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Reply to an invitation',
    description:
      'For oneself, or by the office for who replied otherwise. Errors: `session.not-your-invitation`, `session.no-reason`, `session.member-cannot-delegate`, `session.no-delegate`.',
  })
  @ApiOkResponse({ type: InvitationAckDto })
  async reply(@Command() by: By, @Param() { id, invitationId }: InvitationParam, @Body() body: ReplyDto): Promise<InvitationAckDto> {
    return this.inviting.reply(by, id, invitationId, {
      reply: body.reply,
      reason: textOrNull(body.reason),
      delegateName: textOrNull(body.delegateName),
      delegateTitle: textOrNull(body.delegateTitle),
    });
  }

  @Post(':id/guests')
  @ApiOperation({
    summary: 'Ask a guest, who may speak and cannot vote',
    description: 'Errors: `session.no-guest`, `session.guest-is-member`, `session.guest-twice`, `session.unknown-item`.',
  })
  @ApiCreatedResponse({ type: InvitationAckDto })
  async guest(@Command() by: By, @Param() { id }: IdParam, @Body() body: GuestDto): Promise<InvitationAckDto> {
    return this.inviting.addGuest(by, id, {
      personId: body.personId ?? null,
      name: textOrNull(body.name),
      title: textOrNull(body.title),
      itemIds: body.itemIds ?? null,
    });
  }

  @Post(':id/guests/:invitationId/withdraw')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take back the invitation of a guest', description: 'Errors: `session.member-stays`, `session.not-invited`.' })
  @ApiOkResponse({ type: InvitationAckDto })
  async withdraw(@Command() by: By, @Param() { id, invitationId }: InvitationParam): Promise<InvitationAckDto> {
    return this.inviting.withdrawGuest(by, id, invitationId);
  }
}

const textOrNull = (text: string | null | undefined): string | null =>
  text === undefined || text === null || text.trim() === '' ? null : text.trim();

const planOf = (body: AmendSittingDto): SessionPlan => ({
  startsAt: new Date(body.startsAt),
  endsAt: body.endsAt === undefined || body.endsAt === null ? null : new Date(body.endsAt),
  place: body.place.trim(),
  subject: textOrNull(body.subject),
  ordinal: body.ordinal ?? null,
  secretaryPersonId: body.secretaryPersonId ?? null,
});
