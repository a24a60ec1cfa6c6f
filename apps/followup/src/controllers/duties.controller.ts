import {
  type Closed,
  CloseMatters,
  type DutyOpenedOrKept,
  type DutyView,
  ListDuties,
  OpenReports,
  type ReportStartedAnswer,
  StartReport,
} from '@app/followup';
import { type By } from '@app/journal';
import { type Identity } from '@app/kernel';
import { ApiPage, Command, type Page, Who } from '@app/platform';
import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { DutyOpenedDto, ReportStartedDto, StateDto } from '../dto/answers.dto.js';
import { IdParam, ListQuery, OpenDutyDto, ReasonDto, StartReportDto } from '../dto/inputs.js';
import { filterOf } from '../dto/list-filter.js';
import { DutyDto } from '../dto/views.dto.js';

@ApiTags('followup')
@Controller('api/followup/duties')
export class DutiesController {
  constructor(
    private readonly duties: ListDuties,
    private readonly opening: OpenReports,
    private readonly start: StartReport,
    private readonly close: CloseMatters,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Report duties the asker may see, the next due first' })
  @ApiPage(DutyDto)
  async list(@Who() who: Identity, @Query() query: ListQuery): Promise<Page<DutyView>> {
    return this.duties.list(who, filterOf(query));
  }

  @Get(':id')
  @ApiOperation({ summary: 'One report duty' })
  @ApiOkResponse({ type: DutyDto })
  async one(@Who() who: Identity, @Param() { id }: IdParam): Promise<DutyView> {
    return this.duties.one(who, id);
  }

  @Post()
  @ApiOperation({
    summary: 'Ask one unit for the report of one period',
    description: 'Dates come from the rules in force for that unit and period. A duty that exists already is answered as it is.',
  })
  @ApiCreatedResponse({ type: DutyOpenedDto })
  async open(@Command() by: By, @Body() body: OpenDutyDto): Promise<DutyOpenedOrKept> {
    return this.opening.single(by, {
      owingOrganisationId: body.owingOrganisationId,
      supervisorOrganisationId: body.supervisorOrganisationId,
      period: body.period,
      documentId: body.documentId ?? null,
    });
  }

  @Post(':id/reports')
  @ApiOperation({
    summary: 'Start the report of a duty',
    description:
      'Composed: a draft is made whose outline answers each open requirement and obligation. A report that runs without a document (its draft was withdrawn, or none was made) is answered again with 200, and composed when asked. Errors: `report.period-closed`, `report.already-started`, `followup.not-yours-to-report`.',
  })
  @ApiCreatedResponse({ type: ReportStartedDto })
  @ApiOkResponse({ type: ReportStartedDto })
  async startReport(
    @Command() by: By,
    @Param() { id }: IdParam,
    @Body() body: StartReportDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportStartedAnswer> {
    const answer = await this.start.execute(by, { dutyId: id, compose: body.compose });
    if (answer.resumed) void reply.status(HttpStatus.OK);
    return answer;
  }

  @Post(':id/close')
  @HttpCode(200)
  @ApiOperation({ summary: 'Release the unit from a report, with the reason', description: 'Its period takes no report afterwards.' })
  @ApiOkResponse({ type: StateDto })
  async closeOne(@Command() by: By, @Param() { id }: IdParam, @Body() body: ReasonDto): Promise<Closed> {
    return this.close.duty(by, { id, reason: body.reason });
  }
}
