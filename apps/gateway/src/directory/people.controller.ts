import { KeepAccounts, KeepRecords } from '@app/directory';
import { type By } from '@app/journal';
import { Allow, ApiPage, Command, type Page } from '@app/platform';
import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  AccountDto,
  AccountsQuery,
  AddHolderDto,
  AddPersonDto,
  AddPositionDto,
  AmendAccountDto,
  AmendHolderDto,
  AmendPersonDto,
  AmendPositionDto,
  DirectoryPersonDto,
  HolderDto,
  HoldersQuery,
  OpenAccountDto,
  PositionDto,
} from './people.dto.js';
import { FoundDto } from './organisations.dto.js';
import { KeptDto, OfOrganisationQuery } from './record.dto.js';
import { RecordPages } from './record-pages.js';

@ApiTags('directory')
@Controller('api/directory')
export class PeopleController {
  constructor(
    private readonly pages: RecordPages,
    private readonly records: KeepRecords,
    private readonly accounts: KeepAccounts,
  ) {}

  @Get('people')
  @ApiOperation({ summary: 'People, by given name' })
  @ApiPage(DirectoryPersonDto)
  people(@Query() query: OfOrganisationQuery): Promise<Page<DirectoryPersonDto>> {
    return this.pages.page('people', query, { q: query.q, organisationId: query.organisationId });
  }

  @Post('people')
  @Allow('administrator')
  @ApiOperation({ summary: 'Add a person' })
  @ApiCreatedResponse({ type: KeptDto })
  addPerson(@Body() body: AddPersonDto, @Command() by: By): Promise<KeptDto> {
    return this.records.add(by, 'people', { ...body });
  }

  @Patch('people/:id')
  @Allow('administrator')
  @ApiOperation({ summary: 'Amend a person' })
  @ApiOkResponse({ type: KeptDto })
  amendPerson(@Param('id', ParseUUIDPipe) id: string, @Body() body: AmendPersonDto, @Command() by: By): Promise<KeptDto> {
    const { expectedVersion, ...fields } = body;
    return this.records.amend(by, 'people', id, expectedVersion, fields);
  }

  @Get('positions')
  @ApiOperation({ summary: 'Positions, by organisation and rank' })
  @ApiPage(PositionDto)
  positions(@Query() query: OfOrganisationQuery): Promise<Page<PositionDto>> {
    return this.pages.page('positions', query, { q: query.q, organisationId: query.organisationId });
  }

  @Post('positions')
  @Allow('administrator')
  @ApiOperation({ summary: 'Add a position with the roles it carries' })
  @ApiCreatedResponse({ type: KeptDto })
  addPosition(@Body() body: AddPositionDto, @Command() by: By): Promise<KeptDto> {
    return this.records.add(by, 'positions', { ...body });
  }

  @Patch('positions/:id')
  @Allow('administrator')
  @ApiOperation({ summary: 'Amend a position' })
  @ApiOkResponse({ type: KeptDto })
  amendPosition(@Param('id', ParseUUIDPipe) id: string, @Body() body: AmendPositionDto, @Command() by: By): Promise<KeptDto> {
    const { expectedVersion, ...fields } = body;
    return this.records.amend(by, 'positions', id, expectedVersion, fields);
  }

  @Get('holders')
  @ApiOperation({ summary: 'Who holds which position, and when' })
  @ApiPage(HolderDto)
  holders(@Query() query: HoldersQuery): Promise<Page<HolderDto>> {
    const { q, organisationId, personId, positionId } = query;
    return this.pages.page('holders', query, { q, organisationId, personId, positionId });
  }

  @Post('holders')
  @Allow('administrator')
  @ApiOperation({ summary: 'Give a person a position from a day on' })
  @ApiCreatedResponse({ type: KeptDto })
  addHolder(@Body() body: AddHolderDto, @Command() by: By): Promise<KeptDto> {
    return this.records.add(by, 'holders', { ...body });
  }

  @Patch('holders/:id')
  @Allow('administrator')
  @ApiOperation({ summary: 'Set when a person took or left a position' })
  @ApiOkResponse({ type: KeptDto })
  amendHolder(@Param('id', ParseUUIDPipe) id: string, @Body() body: AmendHolderDto, @Command() by: By): Promise<KeptDto> {
    const { expectedVersion, ...fields } = body;
    return this.records.amend(by, 'holders', id, expectedVersion, fields);
  }

  @Get('accounts')
  @Allow('administrator', 'auditor')
  @ApiOperation({ summary: 'Accounts, by login' })
  @ApiPage(AccountDto)
  listAccounts(@Query() query: AccountsQuery): Promise<Page<AccountDto>> {
    return this.pages.page('accounts', query, { q: query.q, personId: query.personId });
  }

  @Post('accounts')
  @Allow('administrator')
  @ApiOperation({
    summary: 'Open an account for a person',
    description: 'Its owner changes the password when signing in. Errors: 409 account.login-taken, 422 account.password-short.',
  })
  @ApiCreatedResponse({ type: FoundDto })
  openAccount(@Body() body: OpenAccountDto, @Command() by: By): Promise<FoundDto> {
    return this.accounts.open(by, body);
  }

  @Patch('accounts/:id')
  @Allow('administrator')
  @ApiOperation({ summary: 'Lock out, let in again, or give a new first password; ends the sessions of the account' })
  @ApiOkResponse({ type: KeptDto })
  amendAccount(@Param('id', ParseUUIDPipe) id: string, @Body() body: AmendAccountDto, @Command() by: By): Promise<KeptDto> {
    const { expectedVersion, disabled, password } = body;
    return this.accounts.amend(by, id, expectedVersion, {
      ...(disabled === undefined ? {} : { disabled }),
      ...(password === undefined ? {} : { password }),
    });
  }
}
