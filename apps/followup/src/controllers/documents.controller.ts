import {
  type DocumentSummary,
  type DutiesOpened,
  OpenReports,
  type RequirementsTaken,
  SummariseDocument,
  TakeRequirements,
} from '@app/followup';
import { type By } from '@app/journal';
import { type Identity } from '@app/kernel';
import { Command, languageOf, Who } from '@app/platform';
import { Body, Controller, Get, Headers, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DutiesOpenedDto, RequirementsTakenDto } from '../dto/answers.dto.js';
import { IdParam, StandardReportsDto, TakeRequirementsDto } from '../dto/inputs.js';
import { DocumentSummaryDto } from '../dto/views.dto.js';

@ApiTags('followup')
@Controller('api/followup/documents')
export class DocumentsController {
  constructor(
    private readonly summary: SummariseDocument,
    private readonly take: TakeRequirements,
    private readonly reports: OpenReports,
  ) {}

  @Get(':id')
  @ApiOperation({
    summary: 'What one issued document set going',
    description:
      'Proposals, requirements, obligations, report duties and reports, as far as the asker may see them (the first 500 of each, with counts of all).',
  })
  @ApiOkResponse({ type: DocumentSummaryDto })
  async one(
    @Who() who: Identity,
    @Param() { id }: IdParam,
    @Headers('accept-language') language: string | undefined,
  ): Promise<DocumentSummary> {
    return this.summary.ask(who, id, languageOf(language));
  }

  @Post(':id/requirements')
  @ApiOperation({
    summary: 'Take proposed requirements',
    description:
      'One act takes all, on one body or on many. Errors: `requirement.subject-needed` when the body concluded on is not in the directory, `requirement.nothing-left`, `followup.not-yours-to-confirm`.',
  })
  @ApiCreatedResponse({ type: RequirementsTakenDto })
  async requirements(@Command() by: By, @Param() { id }: IdParam, @Body() body: TakeRequirementsDto): Promise<RequirementsTaken> {
    return this.take.execute(by, {
      documentId: id,
      subjectOrganisationIds: [...new Set(body.subjectOrganisationIds ?? [])],
      proposalIds: body.proposalIds ?? [],
      all: body.all ?? false,
      supervisorOrganisationId: body.supervisorOrganisationId ?? null,
    });
  }

  @Post(':id/standard-reports')
  @ApiOperation({
    summary: 'Ask for the six-month and the year-end report',
    description: 'The next of each that is not past on the day of issue. What a unit owes already is kept, not doubled.',
  })
  @ApiCreatedResponse({ type: DutiesOpenedDto })
  async standardReports(@Command() by: By, @Param() { id }: IdParam, @Body() body: StandardReportsDto): Promise<DutiesOpened> {
    return this.reports.standard(by, {
      documentId: id,
      owingOrganisationIds: body.owingOrganisationIds,
      supervisorOrganisationId: body.supervisorOrganisationId ?? null,
    });
  }
}
