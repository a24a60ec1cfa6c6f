import { AnswerBallotOpinion, OpinionTables, ReadBallotOpinions } from '@app/documents';
import { type By } from '@app/journal';
import { type Identity, missing } from '@app/kernel';
import { Command, Who } from '@app/platform';
import { Body, Controller, Get, HttpCode, Param, Post, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { BallotOpinionAnswerDto, BallotOpinionParam, BallotOpinionsDto } from '../dto/desk.dto.js';
import { FileParam, IdParam } from '../dto/inputs.js';
import { IdDto } from '../dto/views.dto.js';
import { download, MEDIA } from './download.js';

/** What members said with their votes, and what became of it. */
@ApiTags('desk')
@Controller('api/documents/:id/ballot/opinions')
export class BallotOpinionsController {
  constructor(
    private readonly opinions: ReadBallotOpinions,
    private readonly answering: AnswerBallotOpinion,
    private readonly tables: OpinionTables,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Opinions and wordings of the newest closed ballot, with the drafter’s answers',
    description: 'For the roster, the office, who drafts, the auditor. Errors: `ballot.none` while there is none to read.',
  })
  @ApiOkResponse({ type: BallotOpinionsDto })
  async list(@Who() who: Identity, @Param() { id }: IdParam): Promise<BallotOpinionsDto> {
    return (await this.opinions.run(who, id)) as unknown as BallotOpinionsDto;
  }

  @Post(':opinionId/answer')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Take an opinion in, and say where, or explain why not',
    description:
      'A drafter, until the document is issued; before the signature where the rule `ballot.opinions` asks for it. Errors: `ballot-opinion.unknown`, `document.wrong-stage`, `document.not-yours`, `document.unknown-node`.',
  })
  @ApiOkResponse({ type: IdDto })
  async answer(@Command() by: By, @Param() { id, opinionId }: BallotOpinionParam, @Body() body: BallotOpinionAnswerDto): Promise<IdDto> {
    const { answer, text, nodeId } = body;
    return this.answering.run(by, id, opinionId, { answer, text, nodeId: nodeId === undefined || nodeId === '' ? null : nodeId });
  }

  @Get('table/:format')
  @ApiOperation({ summary: 'The table of opinions taken in or explained, as a file' })
  @ApiProduces(MEDIA.pdf, MEDIA.docx)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async table(@Who() who: Identity, @Param() { id, format }: FileParam): Promise<StreamableFile> {
    const table = await this.tables.ofBallot(who, id);
    if (table === null) throw missing('ballot.none');
    const { bytes, name } = await this.tables.file(table, format);
    return download(bytes, format, name);
  }
}
