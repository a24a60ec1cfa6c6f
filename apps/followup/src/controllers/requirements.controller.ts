import { type Closed, CloseMatters, ListRequirements, type RequirementView } from '@app/followup';
import { type By } from '@app/journal';
import { type Identity } from '@app/kernel';
import { ApiPage, Command, type Page, Who } from '@app/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { StateDto } from '../dto/answers.dto.js';
import { CloseRequirementDto, IdParam, ListQuery } from '../dto/inputs.js';
import { filterOf } from '../dto/list-filter.js';
import { RequirementDto } from '../dto/views.dto.js';

@ApiTags('followup')
@Controller('api/followup/requirements')
export class RequirementsController {
  constructor(
    private readonly requirements: ListRequirements,
    private readonly close: CloseMatters,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Requirements (yêu cầu) the asker may see, in the order in which they were opened' })
  @ApiPage(RequirementDto)
  async list(@Who() who: Identity, @Query() query: ListQuery): Promise<Page<RequirementView>> {
    return this.requirements.list(who, filterOf(query));
  }

  @Get(':id')
  @ApiOperation({ summary: 'One requirement' })
  @ApiOkResponse({ type: RequirementDto })
  async one(@Who() who: Identity, @Param() { id }: IdParam): Promise<RequirementView> {
    return this.requirements.one(who, id);
  }

  @Post(':id/close')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Judge a requirement met or not met',
    description: 'Its supervisor only, with evidence. Errors: `requirement.closed-already`, `followup.not-yours-to-judge`.',
  })
  @ApiOkResponse({ type: StateDto })
  async judge(@Command() by: By, @Param() { id }: IdParam, @Body() body: CloseRequirementDto): Promise<Closed> {
    return this.close.requirement(by, { id, outcome: body.outcome, evidence: body.evidence });
  }
}
