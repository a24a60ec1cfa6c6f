import { AskDrafter, KeepNote, NoteReading, ReadChanges, ReadQuestions } from '@app/documents';
import { type By } from '@app/journal';
import { type Identity } from '@app/kernel';
import { ApiPage, Command, type Page, PageQuery, Who } from '@app/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  AskDto,
  ChangesDto,
  MemberNoteDto,
  MemberNoteTextDto,
  QuestionAnswerDto,
  QuestionDto,
  QuestionParam,
  ReadBeforeDto,
  ReadingDto,
} from '../dto/desk.dto.js';
import { IdParam } from '../dto/inputs.js';
import { IdDto } from '../dto/views.dto.js';

/** What a member does with a document before the vote: reads it, sees what changed, asks, notes. */
@ApiTags('desk')
@Controller('api/documents/:id')
export class MemberReadingController {
  constructor(
    private readonly reading: NoteReading,
    private readonly changed: ReadChanges,
    private readonly asking: AskDrafter,
    private readonly asked: ReadQuestions,
    private readonly notes: KeepNote,
  ) {}

  @Post('readings')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Note that the asker opened the version on the table',
    description:
      'Each version once; said again, it answers when that was. A vote is taken only after it. `versionId`: one that was read without a network. Errors: `document.unknown`, `version.unknown`.',
  })
  @ApiOkResponse({ type: ReadingDto })
  async read(@Command() by: By, @Param() { id }: IdParam, @Body() body: ReadBeforeDto): Promise<ReadingDto> {
    return this.reading.run(by, id, body.versionId ?? null);
  }

  @Get('changes-since-read')
  @ApiOperation({ summary: 'What changed since the version the asker read before, node by node' })
  @ApiOkResponse({ type: ChangesDto })
  async changes(@Who() who: Identity, @Param() { id }: IdParam): Promise<ChangesDto> {
    return (await this.changed.run(who, id)) as unknown as ChangesDto;
  }

  @Get('questions')
  @ApiOperation({
    summary: 'Questions to the drafter with their answers, oldest first',
    description:
      'The own ones; all for who drafts; for members, the office and the auditor as the rule `ballot.questions` said when each was asked.',
  })
  @ApiPage(QuestionDto)
  async questions(@Who() who: Identity, @Param() { id }: IdParam, @Query() query: PageQuery): Promise<Page<QuestionDto>> {
    return this.asked.run(who, id, { limit: query.limit, after: query.after ?? null });
  }

  @Post('questions')
  @ApiOperation({
    summary: 'Ask the drafter something before the vote',
    description:
      'A member of the ballot or of the session, while the committee has it. Errors: `question.not-member`, `document.wrong-stage`, `document.unknown-node`.',
  })
  @ApiCreatedResponse({ type: IdDto })
  async ask(@Command() by: By, @Param() { id }: IdParam, @Body() body: AskDto): Promise<IdDto> {
    return this.asking.ask(by, id, { text: body.text, nodeId: body.nodeId === undefined || body.nodeId === '' ? null : body.nodeId });
  }

  @Post('questions/:questionId/answer')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Answer a question',
    description: 'A drafter; the newest answer stands. Errors: `question.unknown`, `document.not-yours`, `document.wrong-stage`.',
  })
  @ApiOkResponse({ type: IdDto })
  async answer(@Command() by: By, @Param() { id, questionId }: QuestionParam, @Body() { text }: QuestionAnswerDto): Promise<IdDto> {
    return this.asking.answer(by, id, questionId, text);
  }

  @Get('note')
  @ApiOperation({ summary: 'The asker’s own note on the document', description: 'Nobody else can open it. Errors: `note.key-missing`.' })
  @ApiOkResponse({ type: MemberNoteDto })
  async note(@Command() by: By, @Param() { id }: IdParam): Promise<MemberNoteDto> {
    return this.notes.read(by, id);
  }

  @Put('note')
  @ApiOperation({
    summary: 'Keep the own note',
    description:
      'Sealed with a key of the asker before it reaches the database; no entry of the journal tells of it. An empty text deletes it.',
  })
  @ApiOkResponse({ type: MemberNoteDto })
  async keep(@Command() by: By, @Param() { id }: IdParam, @Body() { text }: MemberNoteTextDto): Promise<MemberNoteDto> {
    return this.notes.keep(by, id, text);
  }
}
