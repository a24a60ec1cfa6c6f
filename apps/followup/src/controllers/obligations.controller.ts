import {
  type Closed,
  CloseMatters,
  ListObligations,
  type ObligationOpenedAnswer,
  type ObligationView,
  OpenObligation,
} from '@app/followup';
import { type By } from '@app/journal';
import { type Identity } from '@app/kernel';
import { ApiPage, Command, type Page, Who } from '@app/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ObligationOpenedDto, StateDto } from '../dto/answers.dto.js';
import { CloseObligationDto, IdParam, ListQuery, OpenObligationDto } from '../dto/inputs.js';
import { filterOf } from '../dto/list-filter.js';
import { ObligationDto } from '../dto/views.dto.js';

@ApiTags('followup')
@Controller('api/followup/obligations')
export class ObligationsController {
  constructor(
    private readonly obligations: ListObligations,
    private readonly opening: OpenObligation,
    private readonly close: CloseMatters,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Obligations the asker may see, the next due first, those due by reports last' })
  @ApiPage(ObligationDto)
  async list(@Who() who: Identity, @Query() query: ListQuery): Promise<Page<ObligationView>> {
    return this.obligations.list(who, filterOf(query));
  }

  @Get(':id')
  @ApiOperation({ summary: 'One obligation' })
  @ApiOkResponse({ type: ObligationDto })
  async one(@Who() who: Identity, @Param() { id }: IdParam): Promise<ObligationView> {
    return this.obligations.one(who, id);
  }

  @Post()
  @ApiOperation({
    summary: 'Confirm an obligation, from a proposal or from any clause',
    description:
      'Due on a day, or by the reports of periods, which are then owed by each lead. Errors: `obligation.due-or-periods`, `obligation.supervisor-leads`, `proposal.taken-already`, `period.no-rule`.',
  })
  @ApiCreatedResponse({ type: ObligationOpenedDto })
  async open(@Command() by: By, @Body() body: OpenObligationDto): Promise<ObligationOpenedAnswer> {
    return this.opening.execute(by, {
      documentId: body.documentId,
      nodeId: body.nodeId,
      proposalId: body.proposalId ?? null,
      task: body.task,
      leadOrganisationIds: body.leadOrganisationIds,
      supportOrganisationIds: body.supportOrganisationIds ?? [],
      supervisorOrganisationId: body.supervisorOrganisationId ?? null,
      dueOn: body.dueOn ?? null,
      periods: body.periods ?? [],
    });
  }

  @Post(':id/close')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Close an obligation: done, or cancelled with a reason',
    description: 'Its supervisor only. Errors: `obligation.reports-outstanding`, `obligation.reason-needed`, `obligation.closed-already`.',
  })
  @ApiOkResponse({ type: StateDto })
  async closeOne(@Command() by: By, @Param() { id }: IdParam, @Body() body: CloseObligationDto): Promise<Closed> {
    return this.close.obligation(by, { id, outcome: body.outcome, reason: body.reason ?? null });
  }
}
