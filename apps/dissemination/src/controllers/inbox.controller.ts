import { Inbox, type InboxItem } from '@app/dissemination';
import { type Identity } from '@app/kernel';
import { ApiPage, type Page, Who } from '@app/platform';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { InboxItemDto } from '../dto/deliveries.dto.js';
import { InboxQuery } from '../dto/inputs.js';

@ApiTags('dissemination')
@Controller('api/dissemination/inbox')
export class InboxController {
  constructor(private readonly inbox: Inbox) {}

  @Get()
  @ApiOperation({
    summary: 'What came in',
    description: "For the asker's organisation, those its office serves, and the position acted in; newest first.",
  })
  @ApiPage(InboxItemDto)
  async list(@Who() who: Identity, @Query() query: InboxQuery): Promise<Page<InboxItem>> {
    return this.inbox.page(who, query);
  }
}
