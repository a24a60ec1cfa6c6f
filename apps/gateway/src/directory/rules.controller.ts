import { KeepRecords } from '@app/directory';
import { type By } from '@app/journal';
import { Allow, ApiPage, Command, type Page } from '@app/platform';
import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { KeptDto } from './record.dto.js';
import { RecordPages } from './record-pages.js';
import {
  AddCalendarDayDto,
  AddRuleDto,
  AddTermDto,
  AmendCalendarDayDto,
  AmendRuleDto,
  AmendTermDto,
  CalendarDayDto,
  CalendarQuery,
  RuleDto,
  RulesQuery,
  TermDto,
  TermsQuery,
} from './rules.dto.js';

@ApiTags('directory')
@Controller('api/directory')
export class RulesController {
  constructor(
    private readonly pages: RecordPages,
    private readonly records: KeepRecords,
  ) {}

  @Get('terms')
  @ApiOperation({ summary: 'Terms (nhiệm kỳ); number series run through one' })
  @ApiPage(TermDto)
  terms(@Query() query: TermsQuery): Promise<Page<TermDto>> {
    return this.pages.page('terms', query, { organisationId: query.organisationId });
  }

  @Post('terms')
  @Allow('administrator')
  @ApiOperation({ summary: 'Add a term' })
  @ApiCreatedResponse({ type: KeptDto })
  addTerm(@Body() body: AddTermDto, @Command() by: By): Promise<KeptDto> {
    return this.records.add(by, 'terms', { ...body });
  }

  @Patch('terms/:id')
  @Allow('administrator')
  @ApiOperation({ summary: 'Amend a term' })
  @ApiOkResponse({ type: KeptDto })
  amendTerm(@Param('id', ParseUUIDPipe) id: string, @Body() body: AmendTermDto, @Command() by: By): Promise<KeptDto> {
    const { expectedVersion, ...fields } = body;
    return this.records.amend(by, 'terms', id, expectedVersion, fields);
  }

  @Get('rules')
  @ApiOperation({ summary: 'Rule data: deadlines, reminders, quorum, hours; the nearest above an organisation holds for it' })
  @ApiPage(RuleDto)
  rules(@Query() query: RulesQuery): Promise<Page<RuleDto>> {
    return this.pages.page('rules', query, { code: query.code, organisationId: query.organisationId });
  }

  @Post('rules')
  @Allow('administrator')
  @ApiOperation({ summary: 'Add a rule from a day on; what was decided under the former one stays' })
  @ApiCreatedResponse({ type: KeptDto })
  addRule(@Body() body: AddRuleDto, @Command() by: By): Promise<KeptDto> {
    return this.records.add(by, 'rules', { ...body });
  }

  @Patch('rules/:id')
  @Allow('administrator')
  @ApiOperation({ summary: 'Amend a rule, usually to end it' })
  @ApiOkResponse({ type: KeptDto })
  amendRule(@Param('id', ParseUUIDPipe) id: string, @Body() body: AmendRuleDto, @Command() by: By): Promise<KeptDto> {
    const { expectedVersion, ...fields } = body;
    return this.records.amend(by, 'rules', id, expectedVersion, fields);
  }

  @Get('calendar')
  @ApiOperation({ summary: 'Days that differ from the ordinary week: holidays, make-up days, worked weekends' })
  @ApiPage(CalendarDayDto)
  calendar(@Query() query: CalendarQuery): Promise<Page<CalendarDayDto>> {
    return this.pages.page('calendar', query, { year: query.year });
  }

  @Post('calendar')
  @Allow('administrator')
  @ApiOperation({ summary: 'Add a day off or a worked weekend day', description: 'Errors: 409 directory.exists.' })
  @ApiCreatedResponse({ type: KeptDto })
  addDay(@Body() body: AddCalendarDayDto, @Command() by: By): Promise<KeptDto> {
    return this.records.add(by, 'calendar', { ...body });
  }

  @Patch('calendar/:id')
  @Allow('administrator')
  @ApiOperation({ summary: 'Amend a day, for example when it was decided' })
  @ApiOkResponse({ type: KeptDto })
  amendDay(@Param('id', ParseUUIDPipe) id: string, @Body() body: AmendCalendarDayDto, @Command() by: By): Promise<KeptDto> {
    const { expectedVersion, ...fields } = body;
    return this.records.amend(by, 'calendar', id, expectedVersion, fields);
  }
}
