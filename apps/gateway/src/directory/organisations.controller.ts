import { type BodyKind, Directory, KeepOrganisations } from '@app/directory';
import { type By } from '@app/journal';
import { Allow, ApiPage, Command, IsLocalDate, type Page } from '@app/platform';
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import {
  ChangeOrganisationDto,
  DissolveOrganisationDto,
  FoundDto,
  FoundOrganisationDto,
  IncumbentsDto,
  OrganisationDetailDto,
  OrganisationDto,
  OrganisationsQuery,
} from './organisations.dto.js';
import { RecordPages } from './record-pages.js';
import { Today } from './today.js';

const BODY_KINDS = [
  'executive-committee',
  'standing-committee',
  'secretariat',
  'commission',
  'delegation',
] as const satisfies readonly BodyKind[];

class DayQuery {
  @ApiPropertyOptional({ format: 'date', description: 'As of which day; left out: today' })
  @IsOptional()
  @IsLocalDate()
  at?: string;
}

class IncumbentsQuery extends DayQuery {
  @ApiPropertyOptional({ enum: BODY_KINDS, default: 'standing-committee' })
  @IsOptional()
  @IsIn(BODY_KINDS)
  kind?: BodyKind;
}

@ApiTags('directory')
@Controller('api/directory/organisations')
export class OrganisationsController {
  constructor(
    private readonly pages: RecordPages,
    private readonly keep: KeepOrganisations,
    private readonly directory: Directory,
    private readonly today: Today,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Organisations as they stood on a day (today), by name' })
  @ApiPage(OrganisationDto)
  list(@Query() query: OrganisationsQuery): Promise<Page<OrganisationDto>> {
    const { q, kind, parentId } = query;
    return this.pages.page('organisations', query, { q, kind, parentId });
  }

  @Post()
  @Allow('administrator')
  @ApiOperation({ summary: 'Found an organisation', description: 'Errors: 409 directory.exists (code), 422 directory.unknown-reference.' })
  @ApiCreatedResponse({ type: FoundDto })
  found(@Body() body: FoundOrganisationDto, @Command() by: By): Promise<FoundDto> {
    const { from, code = null, shortName = null, symbol = null, parentId = null, servedBy = null, aliases = [], name, kind } = body;
    return this.keep.found(by, { name, kind, shortName, symbol, parentId, servedBy, aliases }, from, code);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One organisation: as on a day, its names over time, predecessors and successors' })
  @ApiOkResponse({ type: OrganisationDetailDto })
  async one(@Param('id', ParseUUIDPipe) id: string, @Query() query: DayQuery): Promise<OrganisationDetailDto> {
    return (await this.pages.organisation(id, query.at)) as unknown as OrganisationDetailDto;
  }

  @Patch(':id')
  @Allow('administrator')
  @ApiOperation({
    summary: 'Rename, move or otherwise change an organisation from a day on',
    description: 'The day of its last change corrects that change. Errors: 409 organisation.later-change, 422 organisation.circle.',
  })
  @ApiOkResponse({ type: FoundDto })
  change(@Param('id', ParseUUIDPipe) id: string, @Body() body: ChangeOrganisationDto, @Command() by: By): Promise<FoundDto> {
    const { from, ...changes } = body;
    const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    return this.keep.change(by, id, given, from);
  }

  @Post(':id/dissolve')
  @HttpCode(200)
  @Allow('administrator')
  @ApiOperation({
    summary: 'End an organisation on a day: merged, split, replaced, or for good',
    description: 'Errors: 409 organisation.dissolved.',
  })
  @ApiOkResponse({ type: FoundDto })
  dissolve(@Param('id', ParseUUIDPipe) id: string, @Body() body: DissolveOrganisationDto, @Command() by: By): Promise<FoundDto> {
    return this.keep.dissolve(by, id, body.on, body.successorIds, body.kind);
  }

  @Get(':id/incumbents')
  @ApiOperation({ summary: 'Who sits on a body of the organisation on a day, in the order in which they preside' })
  @ApiOkResponse({ type: IncumbentsDto })
  async incumbents(@Param('id', ParseUUIDPipe) id: string, @Query() query: IncumbentsQuery): Promise<IncumbentsDto> {
    return { items: await this.directory.incumbents(id, query.at ?? (await this.today.day()), query.kind) };
  }
}
