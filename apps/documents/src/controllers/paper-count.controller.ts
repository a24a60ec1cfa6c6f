import { EnterPaperCount, type PaperVoteAck } from '@app/documents';
import { type By } from '@app/journal';
import { Command } from '@app/platform';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { PaperVoteAckDto } from '../dto/ballot.dto.js';
import { PaperCountDto } from '../dto/ballot-inputs.js';
import { IdParam } from '../dto/inputs.js';

@ApiTags('documents')
@Controller('api/documents/:id/ballot')
export class PaperCountController {
  constructor(private readonly counting: EnterPaperCount) {}

  @Post('paper-count')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Enter the count of a secret ballot on paper',
    description:
      'The office: two people, each without seeing what the other entered; what both found is laid among the papers at the close, and nothing joins a member and a slip. Errors: `ballot.paper-same-person`, `ballot.not-its-clerk`, `ballot.not-on-paper`, `ballot.more-papers-than-takers`, `ballot.more-opinions-than-papers`, `ballot.taker-recused`, `ballot.not-on-roster`, `ballot.counted`, `ballot.closed`.',
  })
  @ApiOkResponse({ type: PaperVoteAckDto })
  async enter(@Command() by: By, @Param() { id }: IdParam, @Body() body: PaperCountDto): Promise<PaperVoteAck> {
    return this.counting.run(by, id, { takers: body.takers, papers: { ...body.papers }, opinions: body.opinions ?? [] });
  }
}
