import { CountersignDocument, type DocumentAck } from '@app/documents';
import { type By } from '@app/journal';
import { Command } from '@app/platform';
import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdParam } from '../dto/inputs.js';
import { AckDto } from '../dto/views.dto.js';

@ApiTags('documents')
@Controller('api/documents/:id')
export class CountersignController {
  constructor(private readonly signing: CountersignDocument) {}

  @Post('countersign')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Sign minutes as one of those named in them',
    description:
      'The secretary, or who may sign for the body they were held with; whoever presided signs after all of them. Errors: `document.not-yours`, `signing.own-hand`, `document.wrong-stage`.',
  })
  @ApiOkResponse({ type: AckDto })
  async countersign(@Command() by: By, @Param() { id }: IdParam): Promise<DocumentAck> {
    return this.signing.run(by, id);
  }
}
