import {
  DecideInspection,
  type InspectionDecided,
  type InspectionLine,
  type InspectionView,
  type Kept,
  ListInspections,
  PrepareInspection,
  ViewInspection,
} from '@app/inspections';
import { type By } from '@app/journal';
import { type Identity } from '@app/kernel';
import { ApiPage, Command, type Page, Who } from '@app/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  AddSubjectsDto,
  DecideInspectionDto,
  EndInspectionDto,
  ExtendInspectionDto,
  InspectionsQuery,
  InspectionPlanDto,
  StartInspectionDto,
  type SubjectInput,
} from '../dto/inspection-inputs.js';
import { IdParam } from '../../dto/inputs.js';
import { InspectionDecidedDto, InspectionDto, InspectionLineDto, InspectionKeptDto } from '../dto/views.dto.js';

const wanted = (subject: SubjectInput) => ({ organisationId: subject.organisationId, personId: subject.personId ?? null });

@ApiTags('inspections')
@Controller('api/inspections')
export class InspectionsController {
  constructor(
    private readonly inspections: ListInspections,
    private readonly board: ViewInspection,
    private readonly preparing: PrepareInspection,
    private readonly deciding: DecideInspection,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Inspections and supervisions the asker has to do with, the newest first' })
  @ApiPage(InspectionLineDto)
  async list(@Who() who: Identity, @Query() query: InspectionsQuery): Promise<Page<InspectionLine>> {
    return this.inspections.list(who, {
      mine: query.mine,
      open: query.open,
      kind: query.kind ?? null,
      limit: query.limit,
      after: query.after ?? null,
    });
  }

  @Get(':id')
  @ApiOperation({ summary: 'The board of one inspection', description: 'A subject sees itself and the delegation that comes to it.' })
  @ApiOkResponse({ type: InspectionDto })
  async one(@Who() who: Identity, @Param() { id }: IdParam): Promise<InspectionView> {
    return this.board.run(who, id);
  }

  @Post()
  @ApiOperation({
    summary: 'Start an inspection or supervision, from an item of the programme or outside it',
    description: 'Errors: `inspection.not-yours-to-prepare`, `programme.not-approved`, `programme.item-taken`, `subject.out-of-reach`.',
  })
  @ApiCreatedResponse({ type: InspectionKeptDto })
  async start(@Command() by: By, @Body() body: StartInspectionDto): Promise<Kept> {
    return this.preparing.start(by, { ...body, programmeItemId: body.programmeItemId ?? null, subjects: body.subjects.map(wanted) });
  }

  @Post(':id/plan')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Set down the plan: purpose, content, period under review, report outline',
    description:
      'While it is prepared by its office; once decided only by who decided, with the reason. Errors: `inspection.only-decider-changes`, `inspection.reason-needed`, `inspection.period-too-far-back`.',
  })
  @ApiOkResponse({ type: InspectionKeptDto })
  async plan(@Command() by: By, @Param() { id }: IdParam, @Body() body: InspectionPlanDto): Promise<Kept> {
    return this.preparing.plan(by, id, {
      ...body,
      method: body.method ?? null,
      startsOn: body.startsOn ?? null,
      reason: body.reason ?? null,
      outline: body.outline.map((item) => ({ ...item, id: item.id ?? null })),
    });
  }

  @Post(':id/subjects')
  @ApiOperation({
    summary: 'Add subjects',
    description: 'Errors: `subject.out-of-reach`, `subject.there-already`, `inspection.only-decider-changes`.',
  })
  @ApiCreatedResponse({ type: [InspectionKeptDto] })
  async addSubjects(@Command() by: By, @Param() { id }: IdParam, @Body() body: AddSubjectsDto): Promise<readonly Kept[]> {
    return this.preparing.addSubjects(by, id, body.subjects.map(wanted), body.reason ?? null);
  }

  @Post(':id/decide')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Decide it: delegations and plan stand, the time limit runs',
    description:
      'The deciding body, for a decision issued outside the system, or where the one issued here lacked something. A decision that is composed and issued here opens the inspection by itself, with its plan where one is being written. Errors: `inspection.decision-being-written`, `inspection.symbol-differs`, `inspection.outline-needed`, `inspection.period-needed`, `inspection.delegation-needed`, `delegation.head-needed`, `inspection.subject-without-delegation`, `inspection.no-limit-rule`.',
  })
  @ApiOkResponse({ type: InspectionDecidedDto })
  async decide(@Command() by: By, @Param() { id }: IdParam, @Body() body: DecideInspectionDto): Promise<InspectionDecided> {
    return this.deciding.decide(by, id, { startsOn: body.startsOn, symbol: body.symbol ?? null, decidedOn: body.decidedOn ?? null });
  }

  @Post(':id/extend')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Give it more time, with the reason',
    description: 'Errors: `inspection.only-decider-extends`, `inspection.extension-too-long`, `inspection.extension-not-later`.',
  })
  @ApiOkResponse({ type: InspectionDecidedDto })
  async extend(@Command() by: By, @Param() { id }: IdParam, @Body() body: ExtendInspectionDto): Promise<InspectionDecided> {
    return this.deciding.extend(by, id, body);
  }

  @Post(':id/end')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Close it when every subject is closed, or stop it with the reason',
    description: 'Errors: `inspection.subjects-open`, `inspection.reason-needed`, `inspection.not-yours-to-move`.',
  })
  @ApiOkResponse({ type: InspectionDecidedDto })
  async end(@Command() by: By, @Param() { id }: IdParam, @Body() body: EndInspectionDto): Promise<InspectionDecided> {
    return this.deciding.end(by, id, body.outcome, body.reason ?? null);
  }
}
