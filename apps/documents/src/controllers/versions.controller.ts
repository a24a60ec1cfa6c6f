import { ReadVersions } from '@app/documents';
import { type Identity } from '@app/kernel';
import { ApiPage, type Page, PageQuery, Who } from '@app/platform';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DifferenceParam, IdParam, VersionParam } from '../dto/inputs.js';
import { DifferenceDto, VersionDto, VersionItemDto } from '../dto/views.dto.js';

@ApiTags('documents')
@Controller('api/documents/:id/versions')
export class VersionsController {
  constructor(private readonly versions: ReadVersions) {}

  @Get()
  @ApiOperation({ summary: 'Versions, newest first' })
  @ApiPage(VersionItemDto)
  async list(@Who() who: Identity, @Param() { id }: IdParam, @Query() query: PageQuery): Promise<Page<VersionItemDto>> {
    return (await this.versions.list(who, id, { limit: query.limit, after: query.after ?? null })) as unknown as Page<VersionItemDto>;
  }

  @Get(':versionId')
  @ApiOperation({ summary: 'One version with its content' })
  @ApiOkResponse({ type: VersionDto })
  async one(@Who() who: Identity, @Param() { id, versionId }: VersionParam): Promise<VersionDto> {
    return (await this.versions.one(who, id, versionId)) as unknown as VersionDto;
  }

  @Get(':a/diff/:b')
  @ApiOperation({ summary: 'Differences from version a to version b, node by node' })
  @ApiOkResponse({ type: DifferenceDto })
  async difference(@Who() who: Identity, @Param() { id, a, b }: DifferenceParam): Promise<DifferenceDto> {
    return (await this.versions.difference(who, id, a, b)) as unknown as DifferenceDto;
  }
}
