import { AnswerLinks, LinkReading, ReadLinks } from '@app/documents';
import { type By } from '@app/journal';
import { type Identity } from '@app/kernel';
import { ApiPage, Command, type Page, PageQuery, Who } from '@app/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdParam } from '../dto/inputs.js';
import { LinkAnswersDto, LinkDto, LinksAnsweredDto, LinksFoundDto } from '../dto/links.dto.js';

/** What is printed in an imported document, tied to what the system knows. */
@ApiTags('documents')
@Controller('api/documents/:id/links')
export class LinksController {
  constructor(
    private readonly linking: LinkReading,
    private readonly answering: AnswerLinks,
    private readonly links: ReadLinks,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'What a document is tied to',
    description:
      'Cited documents, bodies, persons, nodes of orders, earlier figures. Only what leads to documents the asker may read; who neither drafts, appraises nor keeps papers for the issuer sees what is sure or confirmed.',
  })
  @ApiPage(LinkDto)
  async list(@Who() who: Identity, @Param() { id }: IdParam, @Query() query: PageQuery): Promise<Page<LinkDto>> {
    return this.links.run(who, id, { limit: query.limit, after: query.after ?? null });
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({
    summary: 'Look for ties again',
    description:
      'Done by itself when a draft is made of a file; again, it adds what was not known then. A drafter, reviewer or clerk of the issuer. Errors: `document.not-yours`, `link.not-imported`.',
  })
  @ApiOkResponse({ type: LinksFoundDto })
  async link(@Command() by: By, @Param() { id }: IdParam): Promise<LinksFoundDto> {
    return this.linking.run(by, id);
  }

  @Post('answers')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Say whether ties are right',
    description:
      'All of them at once, or none; `open` takes back what was said. A drafter, reviewer or clerk of the issuer. Errors: `document.not-yours`, `link.unknown`, `stale`.',
  })
  @ApiOkResponse({ type: LinksAnsweredDto })
  async answer(@Command() by: By, @Param() { id }: IdParam, @Body() { ids, answer }: LinkAnswersDto): Promise<LinksAnsweredDto> {
    return this.answering.run(by, id, ids, answer);
  }
}
