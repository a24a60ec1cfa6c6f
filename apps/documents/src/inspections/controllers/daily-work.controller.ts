import {
  DailyWork,
  HandPapers,
  type Kept,
  type MinutesView,
  type MinutesWanted,
  type PaperMoved,
  type PaperView,
  PlanVisits,
  type TieView,
  type VisitView,
  type VisitWanted,
  WriteMinutes,
} from '@app/inspections';
import { type By } from '@app/journal';
import { type Identity } from '@app/kernel';
import { ApiPage, Command, type Page, Who } from '@app/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdParam, ReasonDto } from '../../dto/inputs.js';
import { InspectionKeptDto } from '../dto/views.dto.js';
import { AnswerVisitDto, AskPapersDto, DayMinutesDto, MovePaperDto, RemarkDto, VisitDto, WorkQuery } from '../dto/work-inputs.js';
import { DayMinutesViewDto, PaperDto, PaperMovedDto, TieDto, VisitViewDto } from '../dto/work-views.dto.js';

const filterOf = (query: WorkQuery) => ({
  inspectionId: query.inspectionId ?? null,
  delegationId: query.delegationId ?? null,
  subjectId: query.subjectId ?? null,
  limit: query.limit,
  after: query.after ?? null,
});
const visitOf = (body: VisitDto): VisitWanted => ({ ...body, startsAt: new Date(body.startsAt), endsAt: new Date(body.endsAt) });
const minutesOf = (body: DayMinutesDto): MinutesWanted => ({ ...body, visitId: body.visitId ?? null, requests: body.requests ?? null });

/** The calendar, the minutes and the papers of a delegation with a subject: both sides see them. */
@ApiTags('inspections')
@Controller('api/inspections')
export class DailyWorkController {
  constructor(
    private readonly daily: DailyWork,
    private readonly visiting: PlanVisits,
    private readonly writing: WriteMinutes,
    private readonly handing: HandPapers,
  ) {}

  @Get('visits')
  @ApiOperation({ summary: 'Visits of delegations the asker sits in, or to the asker as subject' })
  @ApiPage(VisitViewDto)
  async visits(@Who() who: Identity, @Query() query: WorkQuery): Promise<Page<VisitView>> {
    return this.daily.visits(who, filterOf(query));
  }

  @Post('subjects/:id/visits')
  @ApiOperation({
    summary: 'Plan a visit; the subject is asked whether it suits',
    description: 'Errors: `delegation.not-yours`, `visit.in-past`.',
  })
  @ApiCreatedResponse({ type: InspectionKeptDto })
  async plan(@Command() by: By, @Param() { id }: IdParam, @Body() body: VisitDto): Promise<Kept> {
    return this.visiting.plan(by, id, visitOf(body));
  }

  @Post('visits/:id/move')
  @HttpCode(200)
  @ApiOperation({ summary: 'Another time or place; the subject is asked again', description: 'Errors: `visit.over`, `visit.in-past`.' })
  @ApiOkResponse({ type: InspectionKeptDto })
  async moveVisit(@Command() by: By, @Param() { id }: IdParam, @Body() body: VisitDto): Promise<Kept> {
    return this.visiting.move(by, id, visitOf(body));
  }

  @Post('visits/:id/answer')
  @HttpCode(200)
  @ApiOperation({
    summary: 'The subject agrees, or says why the time does not suit',
    description: 'Errors: `visit.over`, `visit.answer-needed`.',
  })
  @ApiOkResponse({ type: InspectionKeptDto })
  async answer(@Command() by: By, @Param() { id }: IdParam, @Body() body: AnswerVisitDto): Promise<Kept> {
    return this.visiting.answer(by, id, { agreed: body.agreed, text: body.text ?? null });
  }

  @Post('visits/:id/hold')
  @HttpCode(200)
  @ApiOperation({ summary: 'The visit took place', description: 'Errors: `visit.not-yet`, `visit.over`.' })
  @ApiOkResponse({ type: InspectionKeptDto })
  async hold(@Command() by: By, @Param() { id }: IdParam): Promise<Kept> {
    return this.visiting.hold(by, id);
  }

  @Post('visits/:id/cancel')
  @HttpCode(200)
  @ApiOperation({ summary: 'The visit does not take place, with the reason', description: 'Error: `visit.over`.' })
  @ApiOkResponse({ type: InspectionKeptDto })
  async cancel(@Command() by: By, @Param() { id }: IdParam, @Body() body: ReasonDto): Promise<Kept> {
    return this.visiting.cancel(by, id, body.reason);
  }

  @Get('day-minutes')
  @ApiOperation({ summary: 'Minutes of working days; a subject sees those that were signed' })
  @ApiPage(DayMinutesViewDto)
  async minutes(@Who() who: Identity, @Query() query: WorkQuery): Promise<Page<MinutesView>> {
    return this.daily.minutes(who, filterOf(query));
  }

  @Post('subjects/:id/day-minutes')
  @ApiOperation({ summary: 'Write the minutes of a working day', description: 'Errors: `delegation.not-yours`, `minutes.in-future`.' })
  @ApiCreatedResponse({ type: InspectionKeptDto })
  async write(@Command() by: By, @Param() { id }: IdParam, @Body() body: DayMinutesDto): Promise<Kept> {
    return this.writing.write(by, id, minutesOf(body));
  }

  @Post('day-minutes/:id')
  @HttpCode(200)
  @ApiOperation({ summary: 'Put them in other words, until they are signed', description: 'Error: `minutes.signed-already`.' })
  @ApiOkResponse({ type: InspectionKeptDto })
  async revise(@Command() by: By, @Param() { id }: IdParam, @Body() body: DayMinutesDto): Promise<Kept> {
    return this.writing.revise(by, id, minutesOf(body));
  }

  @Post('day-minutes/:id/sign')
  @HttpCode(200)
  @ApiOperation({ summary: 'Sign them for the delegation; the subject is asked to sign' })
  @ApiOkResponse({ type: InspectionKeptDto })
  async sign(@Command() by: By, @Param() { id }: IdParam): Promise<Kept> {
    return this.writing.sign(by, id);
  }

  @Post('day-minutes/:id/countersign')
  @HttpCode(200)
  @ApiOperation({ summary: 'Sign them as the subject, with what is to be noted' })
  @ApiOkResponse({ type: InspectionKeptDto })
  async countersign(@Command() by: By, @Param() { id }: IdParam, @Body() body: RemarkDto): Promise<Kept> {
    return this.writing.countersign(by, id, body.remark ?? null);
  }

  @Get('papers')
  @ApiOperation({ summary: 'Papers handed over and given back' })
  @ApiPage(PaperDto)
  async papers(@Who() who: Identity, @Query() query: WorkQuery): Promise<Page<PaperView>> {
    return this.daily.papers(who, filterOf(query));
  }

  @Post('subjects/:id/papers')
  @ApiOperation({ summary: 'Ask the subject for papers', description: 'Error: `delegation.not-yours`.' })
  @ApiCreatedResponse({ type: [InspectionKeptDto] })
  async askPapers(@Command() by: By, @Param() { id }: IdParam, @Body() body: AskPapersDto): Promise<readonly Kept[]> {
    return this.handing.ask(by, id, body.papers);
  }

  @Post('papers/:id/move')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Hand over, receive, give back, receive back: each step by the side whose word it is',
    description: 'Errors: `paper.other-side`, `paper.wrong-state`.',
  })
  @ApiOkResponse({ type: PaperMovedDto })
  async movePaper(@Command() by: By, @Param() { id }: IdParam, @Body() body: MovePaperDto): Promise<PaperMoved> {
    return this.handing.move(by, id, body.to, body.remark ?? null);
  }

  @Get(':id/ties')
  @ApiOperation({ summary: 'Who stands aside from which subject' })
  @ApiOkResponse({ type: [TieDto] })
  async ties(@Who() who: Identity, @Param() { id }: IdParam): Promise<readonly TieView[]> {
    return this.daily.ties(who, id);
  }
}
