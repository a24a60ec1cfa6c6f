import {
  AskExplanation,
  AskSelfReport,
  type DossierView,
  outlineTemplate,
  ReadDossier,
  type SelfReportAsked,
  type SelfReportKept,
  SubmitSelfReport,
} from '@app/inspections';
import { type By } from '@app/journal';
import { type Identity } from '@app/kernel';
import { Command, Who } from '@app/platform';
import { renderDocx } from '@app/rendering';
import { Body, Controller, Get, HttpCode, Param, Post, Put, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { IdParam } from '../../dto/inputs.js';
import {
  AnswerExplanationDto,
  AskExplanationDto,
  AskSelfReportDto,
  DecideSelfReportDto,
  SelfReportAnswersDto,
} from '../dto/finding-inputs.js';
import {
  SubjectDossierDto,
  ExplanationAnsweredDto,
  KeptIdDto,
  SelfReportAskedDto,
  SelfReportKeptDto,
  SelfReportStateDto,
} from '../dto/finding-views.dto.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What a delegation asks of a subject, and what the subject hands in. */
@ApiTags('inspections')
@Controller('api/inspections')
export class SelfReportsController {
  constructor(
    private readonly dossier: ReadDossier,
    private readonly asking: AskSelfReport,
    private readonly submitting: SubmitSelfReport,
    private readonly explaining: AskExplanation,
  ) {}

  @Get('subjects/:id/dossier')
  @ApiOperation({
    summary: 'What is between a delegation and one subject',
    description: 'Read by both sides, each its own part: what a subject fills in is its own until it hands it in.',
  })
  @ApiOkResponse({ type: SubjectDossierDto })
  async read(@Who() who: Identity, @Param() { id }: IdParam): Promise<DossierView> {
    return this.dossier.run(who, id);
  }

  @Post('subjects/:id/self-report')
  @ApiOperation({
    summary: 'Ask the subject for its self-report by the outline of the plan',
    description: 'Head, deputy or secretary. Errors: `self-report.asked-already`, `rule.missing`, `self-report.due-in-past`.',
  })
  @ApiCreatedResponse({ type: SelfReportAskedDto })
  async ask(@Command() by: By, @Param() { id }: IdParam, @Body() body: AskSelfReportDto): Promise<SelfReportAsked> {
    return this.asking.ask(by, id, { dueOn: body.dueOn ?? null, guidance: body.guidance ?? null });
  }

  @Put('subjects/:id/self-report/answers')
  @ApiOperation({ summary: 'Keep what the subject has filled in so far', description: 'Nobody else reads it before it is handed in.' })
  @ApiOkResponse({ type: SelfReportKeptDto })
  async keep(@Command() by: By, @Param() { id }: IdParam, @Body() body: SelfReportAnswersDto): Promise<SelfReportKept> {
    return this.submitting.keep(by, id, body.answers);
  }

  @Post('subjects/:id/self-report/submit')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Hand in the outline filled in',
    description:
      'Late is marked, and refused after the grace of the rule: `self-report.too-late`. Further: `self-report.unanswered`, `self-report.submitted-already`.',
  })
  @ApiOkResponse({ type: SelfReportKeptDto })
  async submit(@Command() by: By, @Param() { id }: IdParam, @Body() body: SelfReportAnswersDto): Promise<SelfReportKept> {
    return this.submitting.submit(by, id, body.answers);
  }

  @Post('subjects/:id/self-report/decide')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Take the self-report, or give it back with the reason',
    description: 'Errors: `self-report.not-submitted`, `inspection.reason-needed`.',
  })
  @ApiOkResponse({ type: SelfReportStateDto })
  async decide(@Command() by: By, @Param() { id }: IdParam, @Body() body: DecideSelfReportDto): Promise<{ id: string; state: string }> {
    return this.asking.decide(by, id, body.outcome, body.reason ?? null);
  }

  @Get('subjects/:id/self-report/template')
  @ApiOperation({ summary: 'The outline as a Word file to fill in' })
  @ApiProduces(DOCX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async template(@Who() who: Identity, @Param() { id }: IdParam): Promise<StreamableFile> {
    const { inspection, name, delegationName } = await this.dossier.run(who, id);
    const content = outlineTemplate({ ...inspection, subject: name, delegation: delegationName });
    const bytes = await renderDocx({ content, number: null, symbol: 'BC', issuedOn: null, urgency: 0, place: null });
    return new StreamableFile(bytes, {
      type: DOCX,
      disposition: `attachment; filename*=UTF-8''${encodeURIComponent('De-cuong-bao-cao.docx')}`,
    });
  }

  @Post('subjects/:id/explanations')
  @ApiOperation({
    summary: 'Ask the subject to explain something (yêu cầu giải trình)',
    description: 'Errors: `delegation.not-yours`, `self-report.due-in-past`.',
  })
  @ApiCreatedResponse({ type: KeptIdDto })
  async askExplanation(@Command() by: By, @Param() { id }: IdParam, @Body() body: AskExplanationDto): Promise<{ id: string }> {
    return this.explaining.ask(by, id, { question: body.question, dueOn: body.dueOn, findingId: body.findingId ?? null });
  }

  @Post('explanations/:id/answer')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Explain what was asked',
    description:
      'The subject, with the files it laid beside it; what is late is marked, or refused as the rule says. Errors: `explanation.answered-already`, `explanation.too-late`.',
  })
  @ApiOkResponse({ type: ExplanationAnsweredDto })
  async answer(@Command() by: By, @Param() { id }: IdParam, @Body() body: AnswerExplanationDto): Promise<{ id: string; late: boolean }> {
    return this.explaining.answer(by, id, body.answer);
  }

  @Post('explanations/:id/withdraw')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take a request to explain back' })
  @ApiOkResponse({ type: KeptIdDto })
  async withdraw(@Command() by: By, @Param() { id }: IdParam): Promise<{ id: string }> {
    return this.explaining.withdraw(by, id);
  }
}
