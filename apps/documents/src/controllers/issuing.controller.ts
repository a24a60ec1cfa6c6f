import { type DocumentAck, FileKeeper, FindIssuedFile, type IssueAck, IssueDocument, PreviewIssue, SignDocument } from '@app/documents';
import { type By } from '@app/journal';
import { type Identity } from '@app/kernel';
import { Command, languageOf, Who } from '@app/platform';
import { Body, Controller, Get, Headers, HttpCode, Param, Post, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { FileParam, IdParam, IssueDto, SignDto } from '../dto/inputs.js';
import { AckDto, IssuedDto, IssuePreviewDto } from '../dto/views.dto.js';
import { download, MEDIA } from './download.js';

@ApiTags('documents')
@Controller('api/documents/:id')
export class IssuingController {
  constructor(
    private readonly signing: SignDocument,
    private readonly previewing: PreviewIssue,
    private readonly issuing: IssueDocument,
    private readonly issued: FindIssuedFile,
    private readonly files: FileKeeper,
  ) {}

  @Post('sign')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Sign the approved version in a stated capacity',
    description:
      'Errors: `signing.capacity-not-allowed`, `signing.capacity-expired`, `signing.on-behalf-of-whom`, `signing.countersignature-missing`, `signing.twice`, `document.not-approved`, `document.wrong-stage`.',
  })
  @ApiOkResponse({ type: AckDto })
  async sign(@Command() by: By, @Param() { id }: IdParam, @Body() body: SignDto): Promise<DocumentAck> {
    return this.signing.run(by, id, { capacity: body.capacity ?? null, onBehalfOf: body.onBehalfOf ?? null });
  }

  @Get('issue/preview')
  @ApiOperation({
    summary: 'Dry run: next number, who would receive it, what blocks',
    description: 'Not for who only received it: `document.not-yours`.',
  })
  @ApiOkResponse({ type: IssuePreviewDto })
  async preview(@Who() who: Identity, @Param() { id }: IdParam, @Headers('accept-language') language?: string): Promise<IssuePreviewDto> {
    return (await this.previewing.run(who, id, languageOf(language))) as unknown as IssuePreviewDto;
  }

  @Post('issue')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Number, date and issue it',
    description:
      'The clerk. Recipients are frozen, the number is the next of issuer × term × type. Errors: `document.not-signed`, `recipients.unresolved`, `issue.no-term`, `issue.date-in-future`, `issue.date-before-signature`, `number.taken`, `number.not-next`, `changes.outside-list`.',
  })
  @ApiOkResponse({ type: IssuedDto })
  async issue(@Command() by: By, @Param() { id }: IdParam, @Body() body: IssueDto): Promise<IssueAck> {
    return this.issuing.run(by, id, { issuedOn: body.issuedOn ?? null, urgency: body.urgency ?? 0, number: body.number ?? null });
  }

  @Get('files/:format')
  @ApiOperation({
    summary: 'The official file of the newest issued round',
    description: 'Errors: `document.not-issued`, `document.not-rendered` (try again in a moment).',
  })
  @ApiProduces(MEDIA.pdf, MEDIA.docx)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(@Who() who: Identity, @Param() { id, format }: FileParam): Promise<StreamableFile> {
    const { sha256, name } = await this.issued.run(who, id, format);
    return download(await this.files.get(sha256), format, name);
  }
}
