import { FindSlips } from '@app/documents';
import { type Identity } from '@app/kernel';
import { ApiPage, type Page, Who } from '@app/platform';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DeskDto, SlipDto, SlipsQuery } from '../dto/desk.dto.js';

/** What waits for a member of a committee. */
@ApiTags('desk')
@Controller('api/documents/desk')
export class DeskController {
  constructor(private readonly slips: FindSlips) {}

  @Get()
  @ApiOperation({ summary: 'How much waits for the asker as a member' })
  @ApiOkResponse({ type: DeskDto })
  async desk(@Who() who: Identity): Promise<DeskDto> {
    return this.slips.desk(who);
  }

  @Get('slips')
  @ApiOperation({ summary: 'Slips in open ballots of the asker, those that close first before the others' })
  @ApiPage(SlipDto)
  async list(@Who() who: Identity, @Query() query: SlipsQuery): Promise<Page<SlipDto>> {
    return this.slips.run(who, { waiting: query.waiting ?? false, limit: query.limit, after: query.after ?? null });
  }
}
