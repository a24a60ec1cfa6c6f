import { Directory, KeepRecords } from '@app/directory';
import { type By } from '@app/journal';
import { forbidden, type Identity, invalid } from '@app/kernel';
import { Allow, ApiPage, Command, type Page, Who } from '@app/platform';
import { isWordKind, knownWords, meaningProblem, WORD_KINDS, wordKinds } from '@app/reading';
import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { KeptDto } from './record.dto.js';
import { RecordPages } from './record-pages.js';
import { Today } from './today.js';
import { AddWordDto, AmendWordDto, WordDto, WordKindDto, WordsQuery } from './words.dto.js';

const KINDS: WordKindDto[] = WORD_KINDS.map((kind) => {
  const { group, meaning } = wordKinds[kind];
  const told = typeof meaning === 'string' ? { meaning, choices: [] } : { meaning: 'choice' as const, choices: meaning };
  return { kind, group, ...told, known: knownWords(kind) };
});

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

  @Get('kinds')
  @ApiOperation({
    summary: 'The kinds of words there are: what belongs together, what must be said of a word, what the reader knows without an office',
  })
  @ApiOkResponse({ type: [WordKindDto] })
  kinds(): WordKindDto[] {
    return KINDS;
  }

  @Post()
  @Allow('administrator', 'drafter', 'reviewer', 'clerk')
  @ApiOperation({
    summary: 'Add a word of an office, or keep one learned from a correction',
    description:
      'Administrators for every office; who drafts, appraises or registers for the own office and the bodies it serves. Errors: `words.other-office`, `words.meaning-needed`, `words.meaning-unknown`, `words.meaning-not-wanted`, 409 `directory.exists`.',
  })
  @ApiCreatedResponse({ type: KeptDto })
  async add(@Who() who: Identity, @Body() body: AddWordDto, @Command() by: By): Promise<KeptDto> {
    await this.mustBeOwn(who, body.organisationId);
    mustMean(body.kind, body.meaning ?? null, body.withdrawn ?? false);
    const { learnedFrom = null, ...fields } = body;
    return this.records.add(by, 'words', { ...fields, learnedFrom, origin: learnedFrom === null ? 'typed' : 'learned' });
  }

  @Patch(':id')
  @Allow('administrator', 'drafter', 'reviewer', 'clerk')
  @ApiOperation({
    summary: 'Amend a word, or end it: from `validTo` on it is read no more, documents of before keep it',
    description: 'Errors: `words.other-office`, `words.meaning-…` as for adding, 409 `stale`, 404 `directory.none`.',
  })
  @ApiOkResponse({ type: KeptDto })
  async amend(
    @Who() who: Identity,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AmendWordDto,
    @Command() by: By,
  ): Promise<KeptDto> {
    const kept = await this.directory.keptWord(id);
    await this.mustBeOwn(who, kept?.organisationId ?? null);
    const { expectedVersion, ...fields } = body;
    const { meaning, withdrawn } = fields;
    // a word that only ends is not judged again: it may be older than what its kind wants said
    if (kept !== null && (meaning !== undefined || withdrawn !== undefined))
      mustMean(kept.kind, meaning === undefined ? kept.meaning : meaning, withdrawn ?? kept.withdrawn);
    return this.records.amend(by, 'words', id, expectedVersion, fields);
  }

  private async mustBeOwn(who: Identity, organisationId: string | null): Promise<void> {
    if (who.roles.includes('administrator') || organisationId === null) return;
    const own = who.organisationId === null ? [] : await this.directory.organisationsServed(who.organisationId, await this.today.day());
    if (!own.includes(organisationId)) throw forbidden('words.other-office');
  }
}

function mustMean(kind: string, meaning: string | null, withdrawn: boolean): void {
  const said = meaning?.trim() === '' ? null : meaning;
  const problem = isWordKind(kind) ? meaningProblem(kind, said, withdrawn) : null;
  if (problem !== null) throw invalid(`words.meaning-${problem}`, { field: 'meaning' });
}
