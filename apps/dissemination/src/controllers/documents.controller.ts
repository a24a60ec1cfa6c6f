import { DeliveriesOfDocument, type DeliveryItem, type DispatchSummary } from '@app/dissemination';
import { type Identity } from '@app/kernel';
import { ApiPage, type Page, Who } from '@app/platform';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DeliveryItemDto, DispatchSummaryDto } from '../dto/deliveries.dto.js';
import { DeliveriesQuery, IdParam, RoundQuery } from '../dto/inputs.js';

@ApiTags('dissemination')
@Controller('api/dissemination/documents')
export class DocumentsController {
  constructor(private readonly deliveries: DeliveriesOfDocument) {}

  @Get(':id/deliveries')
  @ApiOperation({
    summary: 'Who got the document, who is silent',
    description: 'For the people of the issuer and of the office that serves it; in the order of the frozen list.',
  })
  @ApiPage(DeliveryItemDto)
  async list(@Who() who: Identity, @Param() { id }: IdParam, @Query() query: DeliveriesQuery): Promise<Page<DeliveryItem>> {
    return this.deliveries.page(who, id, query);
  }

  @Get(':id/summary')
  @ApiOperation({
    summary: 'How many recipients are at each stage',
    description: 'For the people of the issuer and of the office that serves it.',
  })
  @ApiOkResponse({ type: DispatchSummaryDto })
  async summary(@Who() who: Identity, @Param() { id }: IdParam, @Query() { round }: RoundQuery): Promise<DispatchSummary> {
    return this.deliveries.summary(who, id, round);
  }
}
