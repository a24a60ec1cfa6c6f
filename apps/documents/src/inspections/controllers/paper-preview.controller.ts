import { PaperContent } from '@app/documents';
import { WantDocument } from '@app/inspections';
import { type By, Journal } from '@app/journal';
import { type DocumentContent, localDateOf } from '@app/kernel';
import { Command } from '@app/platform';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DocumentContentDto } from '../../dto/content.dto.js';
import { IdParam } from '../../dto/inputs.js';
import { WantPaperDto } from '../dto/finding-inputs.js';

/** Where two contexts meet in one answer: what `documents` would write from what `inspections` holds. */
@ApiTags('inspections')
@Controller('api/inspections')
export class PaperPreviewController {
  constructor(
    private readonly wanting: WantDocument,
    private readonly content: PaperContent,
    private readonly journal: Journal,
  ) {}

  @Get(':id/documents/preview')
  @ApiOperation({
    summary: 'What a paper would say if it were composed now',
    description: 'Nothing is kept. Errors as when it is composed.',
  })
  @ApiOkResponse({ type: DocumentContentDto })
  async preview(@Command() by: By, @Param() { id }: IdParam, @Query() query: WantPaperDto): Promise<DocumentContent> {
    const wanted = await this.wanting.preview(by, id, {
      kind: query.kind,
      subjectId: query.subjectId ?? null,
      delegationId: query.delegationId ?? null,
      reportBy: query.reportBy ?? null,
    });
    return this.content.of(wanted, localDateOf(await this.journal.now()));
  }
}
