import { JudgeReport, ListReports, type ReportJudged, type ReportView } from '@app/followup';
import { type By } from '@app/journal';
import { type Identity } from '@app/kernel';
import { ApiPage, Command, type Page, Who } from '@app/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ReportJudgedDto } from '../dto/answers.dto.js';
import { AcceptReportDto, IdParam, ListQuery, ReasonDto } from '../dto/inputs.js';
import { filterOf } from '../dto/list-filter.js';
import { ReportDto } from '../dto/views.dto.js';

@ApiTags('followup')
@Controller('api/followup/reports')
export class ReportsController {
  constructor(
    private readonly reports: ListReports,
    private readonly judge: JudgeReport,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Reports the asker may see, the latest first' })
  @ApiPage(ReportDto)
  async list(@Who() who: Identity, @Query() query: ListQuery): Promise<Page<ReportView>> {
    return this.reports.list(who, filterOf(query));
  }

  @Get(':id')
  @ApiOperation({ summary: 'One report: its document, round and state' })
  @ApiOkResponse({ type: ReportDto })
  async one(@Who() who: Identity, @Param() { id }: IdParam): Promise<ReportView> {
    return this.reports.one(who, id);
  }

  @Post(':id/accept')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Accept a delivered report',
    description: 'Its supervisor only. Errors: `report.not-submitted`, `report.not-delivered`, `report.already-accepted`.',
  })
  @ApiOkResponse({ type: ReportJudgedDto })
  async accept(@Command() by: By, @Param() { id }: IdParam, @Body() body: AcceptReportDto): Promise<ReportJudged> {
    return this.judge.accept(by, id, body.note ?? null);
  }

  @Post(':id/return')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Return a delivered report with a reason',
    description: 'The unit issues a new version under the same number, which is delivered anew. It can be returned again.',
  })
  @ApiOkResponse({ type: ReportJudgedDto })
  async return(@Command() by: By, @Param() { id }: IdParam, @Body() body: ReasonDto): Promise<ReportJudged> {
    return this.judge.return(by, id, body.reason);
  }
}
