import {
  ListComposedPapers,
  type PaperAck,
  type ComposedPaperView,
  ReadReconciliation,
  type ReconciliationView,
  WantDocument,
} from '@app/inspections';
import { type By } from '@app/journal';
import { type Identity } from '@app/kernel';
import { Command, Who } from '@app/platform';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdParam } from '../../dto/inputs.js';
import { WantPaperDto } from '../dto/finding-inputs.js';
import { ComposedPaperAckDto, ComposedPaperDto, ReconciliationDto } from '../dto/finding-views.dto.js';

/** The papers of an inspection, and what became of what its conclusions require. */
@ApiTags('inspections')
@Controller('api/inspections')
export class ComposedPapersController {
  constructor(
    private readonly papers: ListComposedPapers,
    private readonly wanting: WantDocument,
    private readonly reconciling: ReadReconciliation,
  ) {}

  @Get(':id/documents')
  @ApiOperation({ summary: 'Papers of the inspection that the asker may know of' })
  @ApiOkResponse({ type: [ComposedPaperDto] })
  async list(@Who() who: Identity, @Param() { id }: IdParam): Promise<readonly ComposedPaperView[]> {
    return this.papers.run(who, id);
  }

  @Post(':id/documents')
  @ApiOperation({
    summary: 'Have a paper composed',
    description:
      'Its draft appears in a moment (`documentId` of the list); wanted again, the draft is written anew as a further version while it is a draft. Errors: `paper.not-yours`, `paper.subject-needed`, `paper.of-the-whole`, `paper.no-findings`, `paper.no-conference`, `paper.issued-already`, `finding.evidence-needed`.',
  })
  @ApiCreatedResponse({ type: ComposedPaperAckDto })
  async want(@Command() by: By, @Param() { id }: IdParam, @Body() body: WantPaperDto): Promise<PaperAck> {
    return this.wanting.execute(by, id, {
      kind: body.kind,
      subjectId: body.subjectId ?? null,
      delegationId: body.delegationId ?? null,
      reportBy: body.reportBy ?? null,
    });
  }

  @Get('subjects/:id/reconciliation')
  @ApiOperation({ summary: 'Each requirement of the conclusion on a subject, and how it was judged (bảng đối soát)' })
  @ApiOkResponse({ type: ReconciliationDto })
  async reconcile(@Who() who: Identity, @Param() { id }: IdParam): Promise<ReconciliationView> {
    return this.reconciling.run(who, id);
  }
}
