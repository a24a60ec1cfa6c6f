import { Directory } from '@app/directory';
import { decodeCursor, encodeCursor } from '@app/platform';
import { Body, Controller, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Today } from './today.js';
import { lineOf, PreviewDto, PreviewLinesDto, PreviewQuery, ResolvedLinesDto, ResolveLinesDto } from './recipient-lines.dto.js';

@ApiTags('directory')
@Controller('api/directory/recipient-lines')
export class RecipientLinesController {
  constructor(
    private readonly directory: Directory,
    private readonly today: Today,
  ) {}

  @Post('resolve')
  @HttpCode(200)
  @ApiOperation({
    summary: 'What printed recipient lines stand for',
    description:
      'Changes nothing. Lines that have targets are left as they are. In a demo the nearest equivalent is taken, with its reason.',
  })
  @ApiOkResponse({ type: ResolvedLinesDto })
  async resolve(@Body() body: ResolveLinesDto): Promise<ResolvedLinesDto> {
    const resolved = await this.directory.resolveRecipientLines(
      body.organisationId,
      body.lines.map(lineOf),
      body.at ?? (await this.today.day()),
    );
    return {
      lines: resolved.lines.map((line) => ({ ...line, targets: [...line.targets] })),
      substitutions: [...resolved.substitutions],
      unresolved: [...resolved.unresolved],
    };
  }

  @Post('preview')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Who would receive if it were issued on that day, each once',
    description: 'Changes nothing; `limit` and `after` page through the recipients.',
  })
  @ApiOkResponse({ type: PreviewDto })
  async preview(@Body() body: PreviewLinesDto, @Query() page: PreviewQuery): Promise<PreviewDto> {
    const [after = 0] = decodeCursor(page.after, 1) ?? [];
    const found = await this.directory.previewRecipients(body.lines.map(lineOf), body.at ?? (await this.today.day()), {
      after: Number(after),
      limit: page.limit,
    });
    const shown = Number(after) + found.recipients.length;
    return {
      count: found.count,
      recipients: { items: [...found.recipients], next: shown < found.count && found.recipients.length > 0 ? encodeCursor([shown]) : null },
      emptyLineIds: [...found.emptyLineIds],
    };
  }
}
