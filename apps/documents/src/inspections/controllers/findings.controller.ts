import {
  type FindingKept,
  type FindingsView,
  type FindingWanted,
  HoldConference,
  KeepFindings,
  KeepRequirements,
  ReadFindings,
  type RequirementsKept,
  type RequirementWanted,
} from '@app/inspections';
import { type By } from '@app/journal';
import { type Identity } from '@app/kernel';
import { Command, Who } from '@app/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdParam, ReasonDto } from '../../dto/inputs.js';
import {
  CarryRequirementsDto,
  ConferenceDto,
  FindingDto,
  FindingOpinionDto,
  InspectionRequirementInput,
  ProposeRequirementsDto,
  ReviseFindingDto,
  ReviseRequirementDto,
} from '../dto/finding-inputs.js';
import { FindingsDto, KeptIdDto, KeptRowDto, RequirementsKeptDto } from '../dto/finding-views.dto.js';

const wantedFinding = (body: FindingDto): FindingWanted => ({
  kind: body.kind,
  area: body.area,
  text: body.text,
  responsibleOrganisationId: body.responsibleOrganisationId ?? null,
  responsibleName: body.responsibleName ?? null,
  figures: (body.figures ?? []).map((figure) => ({
    indicator: figure.indicator,
    value: figure.value,
    unit: figure.unit,
    comparison: figure.comparison ?? null,
    target: figure.target ?? null,
    source: figure.source ?? null,
  })),
  evidenceIds: body.evidenceIds ?? [],
});

const wantedRequirement = (body: InspectionRequirementInput): RequirementWanted => ({
  text: body.text,
  findingIds: body.findingIds ?? [],
  leadOrganisationId: body.leadOrganisationId ?? null,
  leadName: body.leadName ?? null,
  supportName: body.supportName ?? null,
  dueOn: body.dueOn ?? null,
});

const WRITES = 'A member of the delegation, before the report is handed on. Errors: `delegation.not-yours`, `finding.report-handed-on`';

/** What is found on a subject, what is required of it, and the conference that hears the draft. */
@ApiTags('inspections')
@Controller('api/inspections')
export class FindingsController {
  constructor(
    private readonly reading: ReadFindings,
    private readonly findings: KeepFindings,
    private readonly requirements: KeepRequirements,
    private readonly conferences: HoldConference,
  ) {}

  @Get('subjects/:id/findings')
  @ApiOperation({
    summary: 'Findings, proposed requirements, and what is left of earlier conclusions',
    description: 'The subject sees the draft findings once it is asked for its opinion. `earlier` holds what its predecessors left, too.',
  })
  @ApiOkResponse({ type: FindingsDto })
  async read(@Who() who: Identity, @Param() { id }: IdParam): Promise<FindingsView> {
    return this.reading.run(who, id);
  }

  @Post('subjects/:id/findings')
  @ApiOperation({
    summary: 'Write a finding',
    description: `${WRITES}, \`figure.not-a-number\`, \`figure.comparison-needed\`, \`finding.evidence-unknown\`.`,
  })
  @ApiCreatedResponse({ type: KeptRowDto })
  async write(@Command() by: By, @Param() { id }: IdParam, @Body() body: FindingDto): Promise<FindingKept> {
    return this.findings.write(by, id, wantedFinding(body));
  }

  @Put('findings/:id')
  @ApiOperation({
    summary: 'Write a finding anew',
    description: `${WRITES}, \`stale\`. What the subject said to other words no longer stands.`,
  })
  @ApiOkResponse({ type: KeptRowDto })
  async revise(@Command() by: By, @Param() { id }: IdParam, @Body() body: ReviseFindingDto): Promise<FindingKept> {
    return this.findings.revise(by, id, body.expectedVersion, wantedFinding(body));
  }

  @Post('findings/:id/withdraw')
  @HttpCode(200)
  @ApiOperation({ summary: 'Withdraw a finding with the reason', description: `${WRITES}.` })
  @ApiOkResponse({ type: KeptRowDto })
  async withdraw(@Command() by: By, @Param() { id }: IdParam, @Body() { reason }: ReasonDto): Promise<FindingKept> {
    return this.findings.withdraw(by, id, reason);
  }

  @Post('findings/:id/opinion')
  @HttpCode(200)
  @ApiOperation({
    summary: 'The subject says what it thinks of a finding',
    description: 'Errors: `finding.not-for-opinion`, `finding.opinion-needs-text`.',
  })
  @ApiOkResponse({ type: KeptRowDto })
  async opine(@Command() by: By, @Param() { id }: IdParam, @Body() body: FindingOpinionDto): Promise<FindingKept> {
    return this.findings.opine(by, id, body, true);
  }

  @Post('findings/:id/opinion/noted')
  @HttpCode(200)
  @ApiOperation({
    summary: 'The delegation notes what the subject said at the conference',
    description: 'Head, deputy or secretary. Errors as above.',
  })
  @ApiOkResponse({ type: KeptRowDto })
  async note(@Command() by: By, @Param() { id }: IdParam, @Body() body: FindingOpinionDto): Promise<FindingKept> {
    return this.findings.opine(by, id, body, false);
  }

  @Post('subjects/:id/requirements')
  @ApiOperation({ summary: 'Propose a requirement', description: `${WRITES}, \`requirement.due-in-past\`.` })
  @ApiCreatedResponse({ type: RequirementsKeptDto })
  async require(@Command() by: By, @Param() { id }: IdParam, @Body() body: InspectionRequirementInput): Promise<RequirementsKept> {
    return this.requirements.write(by, id, wantedRequirement(body));
  }

  @Post('subjects/:id/requirements/propose')
  @ApiOperation({
    summary: 'One requirement for each limitation and violation that has none',
    description: `${WRITES}, \`requirement.nothing-to-propose\`.`,
  })
  @ApiCreatedResponse({ type: RequirementsKeptDto })
  async propose(@Command() by: By, @Param() { id }: IdParam, @Body() body: ProposeRequirementsDto): Promise<RequirementsKept> {
    return this.requirements.propose(by, id, body.dueOn ?? null);
  }

  @Post('subjects/:id/requirements/carry')
  @ApiOperation({
    summary: 'Carry over what is left of earlier conclusions',
    description: `${WRITES}, \`requirement.not-owed\`, \`requirement.carried-already\`.`,
  })
  @ApiCreatedResponse({ type: RequirementsKeptDto })
  async carry(@Command() by: By, @Param() { id }: IdParam, @Body() body: CarryRequirementsDto): Promise<RequirementsKept> {
    return this.requirements.carry(by, id, body.requirementIds);
  }

  @Put('requirements/:id')
  @ApiOperation({ summary: 'Change a proposed requirement', description: `${WRITES}, \`stale\`.` })
  @ApiOkResponse({ type: KeptRowDto })
  async change(@Command() by: By, @Param() { id }: IdParam, @Body() body: ReviseRequirementDto): Promise<{ id: string; version: number }> {
    return this.requirements.revise(by, id, body.expectedVersion, wantedRequirement(body));
  }

  @Post('requirements/:id/withdraw')
  @HttpCode(200)
  @ApiOperation({ summary: 'Withdraw a proposed requirement with the reason', description: `${WRITES}.` })
  @ApiOkResponse({ type: KeptIdDto })
  async drop(@Command() by: By, @Param() { id }: IdParam, @Body() { reason }: ReasonDto): Promise<{ id: string }> {
    return this.requirements.withdraw(by, id, reason);
  }

  @Put('subjects/:id/conference')
  @ApiOperation({
    summary: 'When and where the draft report is heard, who came, what was said',
    description: 'Head, deputy or secretary. Errors: `stale`.',
  })
  @ApiOkResponse({ type: KeptRowDto })
  async hold(@Command() by: By, @Param() { id }: IdParam, @Body() body: ConferenceDto): Promise<{ id: string; version: number }> {
    return this.conferences.keep(by, id, {
      ...body,
      expectedVersion: body.expectedVersion ?? null,
      atHour: body.atHour ?? null,
      outcome: body.outcome ?? null,
    });
  }
}
