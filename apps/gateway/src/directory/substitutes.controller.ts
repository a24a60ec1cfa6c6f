import { KeepSubstitutes, ListSubstitutes } from '@app/directory';
import { type By } from '@app/journal';
import { type Identity } from '@app/kernel';
import { Command, Who } from '@app/platform';
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { EndSubstituteDto, NameSubstituteDto, SubstituteAckDto, SubstitutesDto } from './substitutes.dto.js';

/** Who acts for whom (ủy quyền, phân công thay). */
@ApiTags('substitutes')
@Controller('api/substitutes')
export class SubstitutesController {
  constructor(
    private readonly keeping: KeepSubstitutes,
    private readonly lists: ListSubstitutes,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Substitutes the asker is part of; for the head those of the organisation' })
  @ApiOkResponse({ type: SubstitutesDto })
  async list(@Who() who: Identity): Promise<SubstitutesDto> {
    return { items: await this.lists.run(who) };
  }

  @Post()
  @ApiOperation({
    summary: 'Name a substitute: who acts in which position, with which of its roles, on which days',
    description:
      'The absent person, or the head of the organisation. Voting, presiding and signing never go over. In force once accepted. Errors: `substitute.not-yours-to-name`, `substitute.not-by-substitute`, `substitute.position-not-held`, `substitute.oneself`, `substitute.personal-role`, `substitute.role-not-held`, `substitute.no-roles`, `substitute.days`, `substitute.over`, `substitute.no-reason`, `substitute.no-account`.',
  })
  @ApiCreatedResponse({ type: SubstituteAckDto })
  async name(@Command() by: By, @Body() body: NameSubstituteDto): Promise<SubstituteAckDto> {
    return this.keeping.name(by, { ...body, documentTypes: body.documentTypes ?? null });
  }

  @Post(':id/accept')
  @HttpCode(200)
  @ApiOperation({ summary: 'Accept to act', description: 'Errors: `substitute.not-yours`, `substitute.answered`, `substitute.ended`.' })
  @ApiOkResponse({ type: SubstituteAckDto })
  async accept(@Command() by: By, @Param('id', ParseUUIDPipe) id: string): Promise<SubstituteAckDto> {
    return this.keeping.answer(by, id, 'accepted');
  }

  @Post(':id/decline')
  @HttpCode(200)
  @ApiOperation({ summary: 'Decline to act', description: 'Errors: as for accepting.' })
  @ApiOkResponse({ type: SubstituteAckDto })
  async decline(@Command() by: By, @Param('id', ParseUUIDPipe) id: string): Promise<SubstituteAckDto> {
    return this.keeping.answer(by, id, 'declined');
  }

  @Post(':id/end')
  @HttpCode(200)
  @ApiOperation({
    summary: 'End it early, with a reason; at once',
    description: 'Either of the two, or the head. Errors: `substitute.not-yours`, `substitute.ended`, `substitute.no-reason`.',
  })
  @ApiOkResponse({ type: SubstituteAckDto })
  async end(@Command() by: By, @Param('id', ParseUUIDPipe) id: string, @Body() { reason }: EndSubstituteDto): Promise<SubstituteAckDto> {
    return this.keeping.end(by, id, reason);
  }
}
