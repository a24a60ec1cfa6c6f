import { Directory, KeepRecords } from '@app/directory';
import { type By } from '@app/journal';
import { forbidden, type Identity } from '@app/kernel';
import { Allow, ApiPage, Command, type Page, Who } from '@app/platform';
import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { KeptDto } from './record.dto.js';
import { RecordPages } from './record-pages.js';
import { Today } from './today.js';
import { AddWordDto, AmendWordDto, WordDto, WordsQuery } from './words.dto.js';

@ApiTags('directory')
@Controller('api/directory/words')
export class WordsController {
  constructor(
    private readonly pages: RecordPages,
    private readonly records: KeepRecords,
    private readonly directory: Directory,
    private readonly today: Today,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The words of an office that the reader knows besides its base, with what each was learned from' })
  @ApiPage(WordDto)
  words(@Query() query: WordsQuery): Promise<Page<WordDto>> {
    return this.pages.page('words', query, { organisationId: query.organisationId, kind: query.kind, q: query.q });
  }

  @Post()
  @Allow('administrator', 'drafter', 'reviewer', 'clerk')
  @ApiOperation({
    summary: 'Add a word of an office, or keep one learned from a correction',
    description:
      'Administrators for every office; who drafts, appraises or registers for the own office and the bodies it serves. Errors: `words.other-office`, 409 `directory.exists`.',
  })
  @ApiCreatedResponse({ type: KeptDto })
  async add(@Who() who: Identity, @Body() body: AddWordDto, @Command() by: By): Promise<KeptDto> {
    await this.mustBeOwn(who, body.organisationId);
    const { learnedFrom = null, ...fields } = body;
    return this.records.add(by, 'words', { ...fields, learnedFrom, origin: learnedFrom === null ? 'typed' : 'learned' });
  }

  @Patch(':id')
  @Allow('administrator', 'drafter', 'reviewer', 'clerk')
  @ApiOperation({
    summary: 'Amend a word, or end it: from `validTo` on it is read no more, documents of before keep it',
    description: 'Errors: `words.other-office`, 409 `stale`, 404 `directory.none`.',
  })
  @ApiOkResponse({ type: KeptDto })
  async amend(
    @Who() who: Identity,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AmendWordDto,
    @Command() by: By,
  ): Promise<KeptDto> {
    await this.mustBeOwn(who, await this.directory.officeOfWord(id));
    const { expectedVersion, ...fields } = body;
    return this.records.amend(by, 'words', id, expectedVersion, fields);
  }

  private async mustBeOwn(who: Identity, organisationId: string | null): Promise<void> {
    if (who.roles.includes('administrator') || organisationId === null) return;
    const own = who.organisationId === null ? [] : await this.directory.organisationsServed(who.organisationId, await this.today.day());
    if (!own.includes(organisationId)) throw forbidden('words.other-office');
  }
}
