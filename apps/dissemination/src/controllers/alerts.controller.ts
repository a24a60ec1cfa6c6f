import { type Identity } from '@app/kernel';
import { type AlertItem, Alerts, AlertStore, notificationsMessages } from '@app/notifications';
import { ApiPage, languageOf, type Page, Who } from '@app/platform';
import { Controller, Get, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AlertDto, ReadDto, UnreadDto } from '../dto/alerts.dto.js';
import { AlertsQuery, IdParam } from '../dto/inputs.js';

@ApiTags('notifications')
@Controller('api/notifications/alerts')
export class AlertsController {
  constructor(
    private readonly alerts: Alerts,
    private readonly store: AlertStore,
  ) {}

  @Get()
  @ApiOperation({ summary: 'What the asker was told', description: 'Newest first, in Vietnamese unless Accept-Language asks for English.' })
  @ApiPage(AlertDto)
  async list(@Who() who: Identity, @Query() query: AlertsQuery, @Headers('accept-language') accepted?: string): Promise<Page<AlertItem>> {
    return this.alerts.page(who, { ...query, unread: query.unread ?? false }, notificationsMessages[languageOf(accepted)]);
  }

  @Get('count')
  @ApiOperation({ summary: 'How many alerts are unread' })
  @ApiOkResponse({ type: UnreadDto })
  async count(@Who() who: Identity): Promise<UnreadDto> {
    return { unread: await this.alerts.unread(who) };
  }

  @Post('read-all')
  @HttpCode(200)
  @ApiOperation({ summary: 'Mark all alerts of the asker as read' })
  @ApiOkResponse({ type: ReadDto })
  async readAll(@Who() who: Identity): Promise<ReadDto> {
    return { read: await this.store.markAllRead(who.personId) };
  }

  @Post(':id/read')
  @HttpCode(200)
  @ApiOperation({ summary: 'Mark one alert as read', description: 'Again changes nothing. Error: `alert.missing`.' })
  @ApiOkResponse({ type: ReadDto })
  async read(@Who() who: Identity, @Param() { id }: IdParam): Promise<ReadDto> {
    await this.store.markRead(who.personId, id);
    return { read: 1 };
  }
}
