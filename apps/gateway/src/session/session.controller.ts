import { ChangePassword, SignIn } from '@app/directory';
import { type By } from '@app/journal';
import { Command, Public, ProblemError, Who } from '@app/platform';
import { type Identity } from '@app/kernel';
import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiExtension, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { GatewayIdentity } from './gateway-identity.js';
import { SessionCookie } from './session-cookie.js';
import { ActForDto, ChangePasswordDto, SessionDto, SignInDto, SwitchPositionDto } from './session.dto.js';
import { SignInDoor } from './sign-in-door.js';

@ApiTags('session')
@Controller('api/session')
export class SessionController {
  constructor(
    private readonly door: SignInDoor,
    private readonly signIn: SignIn,
    private readonly passwords: ChangePassword,
    private readonly identity: GatewayIdentity,
    private readonly cookie: SessionCookie,
  ) {}

  @Post()
  @HttpCode(200)
  @Public()
  @ApiExtension('x-public', true)
  @ApiOperation({
    summary: 'Sign in',
    description:
      'Sets the session cookie. Errors: 401 session.refused (login or password), 409 session.locked with Retry-After after five failures, 429 session.too-many.',
  })
  @ApiOkResponse({ type: SessionDto })
  async enter(
    @Body() body: SignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    const secret = await this.door.enter(body, request);
    this.cookie.write(reply, secret);
    return this.door.session(secret);
  }

  @Get()
  @ApiOperation({ summary: 'Who is signed in, in which position, and the anti-forgery token' })
  @ApiOkResponse({ type: SessionDto })
  show(@Req() request: FastifyRequest): Promise<SessionDto> {
    return this.door.session(this.secretOf(request));
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign out' })
  @ApiNoContentResponse()
  async leave(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.signIn.end(this.secretOf(request));
    this.cookie.clear(reply);
  }

  @Post('position')
  @HttpCode(200)
  @ApiOperation({ summary: 'Act in another position', description: 'Errors: 403 session.position-not-held.' })
  @ApiOkResponse({ type: SessionDto })
  async switch(@Body() body: SwitchPositionDto, @Who() who: Identity, @Req() request: FastifyRequest): Promise<SessionDto> {
    const secret = this.secretOf(request);
    await this.signIn.switchPosition(secret, who.personId, body.positionId);
    return this.door.session(secret);
  }

  @Post('substitute')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Act in the name of another, as far as was handed over',
    description: 'Until another position is chosen, or it ends. A vote can never be cast so. Errors: 403 substitute.not-in-force.',
  })
  @ApiOkResponse({ type: SessionDto })
  async actFor(@Body() { substituteId }: ActForDto, @Who() who: Identity, @Req() request: FastifyRequest): Promise<SessionDto> {
    const secret = this.secretOf(request);
    await this.signIn.actFor(secret, who.personId, substituteId);
    return this.door.session(secret);
  }

  @Post('password')
  @HttpCode(204)
  @ApiOperation({
    summary: "Change one's own password",
    description:
      'Every other session of the account ends. Errors: 422 account.password-wrong, account.password-short, account.password-weak.',
  })
  @ApiNoContentResponse()
  async password(@Body() body: ChangePasswordDto, @Command() by: By, @Req() request: FastifyRequest): Promise<void> {
    const secret = this.secretOf(request);
    const signedIn = await this.identity.look({ kind: 'session', secret });
    if (signedIn === null) throw new ProblemError(401, 'session.ended');
    await this.passwords.change(by, signedIn.accountId, secret, body.current, body.next);
  }

  /** These acts are about a session: a program with a token has none. */
  private secretOf(request: FastifyRequest): string {
    const proof = this.identity.proofOf(request);
    if (proof?.kind !== 'session') throw new ProblemError(401, 'identity.missing');
    return proof.secret;
  }
}
