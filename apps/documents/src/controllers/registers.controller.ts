import { ListProcedures, ReadRegister, VoidNumber } from '@app/documents';
import { type By } from '@app/journal';
import { type Identity } from '@app/kernel';
import { ApiPage, Command, languageOf, type Page, Who } from '@app/platform';
import { Body, Controller, Get, Headers, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RegisterQuery, VoidNumberDto } from '../dto/inputs.js';
import { ProcedureDto, RegisterLineDto, VoidedDto } from '../dto/views.dto.js';

@ApiTags('documents')
@Controller('api/documents')
export class RegistersController {
  constructor(
    private readonly register: ReadRegister,
    private readonly voiding: VoidNumber,
    private readonly procedures: ListProcedures,
  ) {}

  @Get('registers')
  @ApiOperation({
    summary: 'Registers of outgoing documents, newest number first',
    description: 'Of the own organisation and of those it serves.',
  })
  @ApiPage(RegisterLineDto)
  async lines(@Who() who: Identity, @Query() query: RegisterQuery): Promise<Page<RegisterLineDto>> {
    return this.register.run(who, {
      organisationId: query.organisationId ?? null,
      type: query.type ?? null,
      limit: query.limit,
      after: query.after ?? null,
    });
  }

  @Post('registers/voids')
  @ApiOperation({
    summary: 'Void the next number of a series',
    description: 'The clerk, with a reason; it stays visible. Errors: `issue.no-term`, `issue.no-symbol`.',
  })
  @ApiCreatedResponse({ type: VoidedDto })
  async void(@Command() by: By, @Body() body: VoidNumberDto): Promise<VoidedDto> {
    return this.voiding.run(by, body);
  }

  @Get('procedures')
  @ApiOperation({ summary: 'The procedures documents go through' })
  @ApiOkResponse({ type: [ProcedureDto] })
  list(@Headers('accept-language') language?: string): ProcedureDto[] {
    return this.procedures.run(languageOf(language)) as ProcedureDto[];
  }
}
