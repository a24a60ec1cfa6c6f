import { DismissProposal, type ProposalDismissed } from '@app/followup';
import { type By } from '@app/journal';
import { Command } from '@app/platform';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { StateDto } from '../dto/answers.dto.js';
import { IdParam, ReasonDto } from '../dto/inputs.js';

@ApiTags('followup')
@Controller('api/followup/proposals')
export class ProposalsController {
  constructor(private readonly dismissal: DismissProposal) {}

  @Post(':id/dismiss')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Put a proposal aside, with the reason',
    description: 'Errors: `proposal.taken-already`, `proposal.dismissed-already`.',
  })
  @ApiOkResponse({ type: StateDto })
  async dismiss(@Command() by: By, @Param() { id }: IdParam, @Body() body: ReasonDto): Promise<ProposalDismissed> {
    return this.dismissal.execute(by, { proposalId: id, reason: body.reason });
  }
}
