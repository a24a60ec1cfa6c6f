import { KeepRecords } from '@app/directory';
import { type By } from '@app/journal';
import { Allow, ApiPage, Command, type Page } from '@app/platform';
import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  AddBodyDto,
  AddGroupDto,
  AddMembershipDto,
  AmendBodyDto,
  AmendGroupDto,
  AmendMembershipDto,
  BodyDto,
  GroupDto,
  GroupsQuery,
  MembershipDto,
  MembershipsQuery,
  ruleOf,
} from './bodies.dto.js';
import { KeptDto, OfOrganisationQuery } from './record.dto.js';
import { RecordPages } from './record-pages.js';

@ApiTags('directory')
@Controller('api/directory')
export class BodiesController {
  constructor(
    private readonly pages: RecordPages,
    private readonly records: KeepRecords,
  ) {}

  @Get('bodies')
  @ApiOperation({ summary: 'Bodies that meet and decide: committees, delegations' })
  @ApiPage(BodyDto)
  bodies(@Query() query: OfOrganisationQuery): Promise<Page<BodyDto>> {
    return this.pages.page('bodies', query, { organisationId: query.organisationId });
  }

  @Post('bodies')
  @Allow('administrator')
  @ApiOperation({ summary: 'Add a body' })
  @ApiCreatedResponse({ type: KeptDto })
  addBody(@Body() body: AddBodyDto, @Command() by: By): Promise<KeptDto> {
    return this.records.add(by, 'bodies', { ...body });
  }

  @Patch('bodies/:id')
  @Allow('administrator')
  @ApiOperation({ summary: 'Amend a body' })
  @ApiOkResponse({ type: KeptDto })
  amendBody(@Param('id', ParseUUIDPipe) id: string, @Body() body: AmendBodyDto, @Command() by: By): Promise<KeptDto> {
    const { expectedVersion, ...fields } = body;
    return this.records.amend(by, 'bodies', id, expectedVersion, fields);
  }

  @Get('memberships')
  @ApiOperation({ summary: 'Who sits on a body, and when' })
  @ApiPage(MembershipDto)
  memberships(@Query() query: MembershipsQuery): Promise<Page<MembershipDto>> {
    return this.pages.page('memberships', query, { bodyId: query.bodyId, personId: query.personId });
  }

  @Post('memberships')
  @Allow('administrator')
  @ApiOperation({ summary: 'Seat a person on a body from a day on' })
  @ApiCreatedResponse({ type: KeptDto })
  addMembership(@Body() body: AddMembershipDto, @Command() by: By): Promise<KeptDto> {
    return this.records.add(by, 'memberships', { ...body });
  }

  @Patch('memberships/:id')
  @Allow('administrator')
  @ApiOperation({ summary: 'Amend a membership: when it ended, in which position' })
  @ApiOkResponse({ type: KeptDto })
  amendMembership(@Param('id', ParseUUIDPipe) id: string, @Body() body: AmendMembershipDto, @Command() by: By): Promise<KeptDto> {
    const { expectedVersion, ...fields } = body;
    return this.records.amend(by, 'memberships', id, expectedVersion, fields);
  }

  @Get('groups')
  @ApiOperation({ summary: 'Recipient groups and the rules they are resolved by' })
  @ApiPage(GroupDto)
  groups(@Query() query: GroupsQuery): Promise<Page<GroupDto>> {
    return this.pages.page('groups', query, { organisationId: query.organisationId, code: query.code });
  }

  @Post('groups')
  @Allow('administrator')
  @ApiOperation({ summary: 'Add a recipient group' })
  @ApiCreatedResponse({ type: KeptDto })
  addGroup(@Body() body: AddGroupDto, @Command() by: By): Promise<KeptDto> {
    return this.records.add(by, 'groups', { ...body, rule: ruleOf(body.rule) });
  }

  @Patch('groups/:id')
  @Allow('administrator')
  @ApiOperation({ summary: 'Amend a recipient group; documents that were issued keep whom they were sent to' })
  @ApiOkResponse({ type: KeptDto })
  amendGroup(@Param('id', ParseUUIDPipe) id: string, @Body() body: AmendGroupDto, @Command() by: By): Promise<KeptDto> {
    const { expectedVersion, rule, ...fields } = body;
    return this.records.amend(by, 'groups', id, expectedVersion, { ...fields, ...(rule === undefined ? {} : { rule: ruleOf(rule) }) });
  }
}
