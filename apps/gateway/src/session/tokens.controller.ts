import { ApiTokens } from '@app/directory';
import { type By } from '@app/journal';
import { type Identity } from '@app/kernel';
import { Command, Who } from '@app/platform';
import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiTokensDto, IssuedTokenDto, IssueTokenDto } from './session.dto.js';

@ApiTags('session')
@Controller('api/tokens')
export class TokensController {
  constructor(private readonly tokens: ApiTokens) {}

  @Get()
  @ApiOperation({ summary: "One's own API tokens, newest first, without their secrets" })
  @ApiOkResponse({ type: ApiTokensDto })
  async list(@Who() who: Identity): Promise<ApiTokensDto> {
    return { items: await this.tokens.mine(who) };
  }

  @Post()
  @ApiOperation({
    summary: 'Issue an API token for a program, bound to a position',
    description: 'The secret is shown once. Errors: 403 session.position-not-held. A repeated command makes a second token.',
  })
  @ApiCreatedResponse({ type: IssuedTokenDto })
  issue(@Body() body: IssueTokenDto, @Who() who: Identity, @Command() by: By): Promise<IssuedTokenDto> {
    return this.tokens.issue(by, who, { name: body.name, positionId: body.positionId, days: body.days ?? null });
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Revoke an API token at once', description: 'Errors: 404 token.none.' })
  @ApiNoContentResponse()
  async revoke(@Param('id', ParseUUIDPipe) id: string, @Who() who: Identity, @Command() by: By): Promise<void> {
    await this.tokens.revoke(by, who, id);
  }
}
