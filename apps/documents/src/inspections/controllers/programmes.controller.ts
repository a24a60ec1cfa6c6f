import { KeepProgramme, type Kept, ListProgrammes, type ProgrammeView, type ProgrammeWithItems } from '@app/inspections';
import { type By } from '@app/journal';
import { type Identity } from '@app/kernel';
import { ApiPage, Command, type Page, Who } from '@app/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdParam, ReasonDto } from '../../dto/inputs.js';
import { ProgrammeItemInput, ListQuery, ProgrammeDto } from '../dto/programme-inputs.js';
import { InspectionProgrammeDto, InspectionKeptDto, ProgrammeWithItemsDto } from '../dto/views.dto.js';

const wanted = (body: ProgrammeItemInput) => ({
  kind: body.kind,
  content: body.content,
  leadOrganisationId: body.leadOrganisationId,
  quarter: body.quarter ?? null,
  subjectOrganisationIds: body.subjectOrganisationIds ?? [],
  subjectPersonIds: body.subjectPersonIds ?? [],
});

@ApiTags('inspections')
@Controller('api/inspections')
export class ProgrammesController {
  constructor(
    private readonly programmes: ListProgrammes,
    private readonly keeping: KeepProgramme,
  ) {}

  @Get('programmes')
  @ApiOperation({ summary: 'Programmes of inspection and supervision of the bodies the asker works for, the newest first' })
  @ApiPage(InspectionProgrammeDto)
  async list(@Who() who: Identity, @Query() query: ListQuery): Promise<Page<ProgrammeView>> {
    return this.programmes.list(who, { limit: query.limit, after: query.after ?? null });
  }

  @Get('programmes/:id')
  @ApiOperation({ summary: 'One programme with its items' })
  @ApiOkResponse({ type: ProgrammeWithItemsDto })
  async one(@Who() who: Identity, @Param() { id }: IdParam): Promise<ProgrammeWithItems> {
    return this.programmes.one(who, id);
  }

  @Post('programmes')
  @ApiOperation({
    summary: 'Start the programme of a year or a term',
    description: 'Errors: `programme.not-yours`, `programme.span-upside-down`.',
  })
  @ApiCreatedResponse({ type: InspectionKeptDto })
  async start(@Command() by: By, @Body() body: ProgrammeDto): Promise<Kept> {
    return this.keeping.start(by, body);
  }

  @Post('programmes/:id/items')
  @ApiOperation({ summary: 'Add what is to be looked at', description: 'Errors: `inspection.subject-needed`, `subject.out-of-reach`.' })
  @ApiCreatedResponse({ type: InspectionKeptDto })
  async add(@Command() by: By, @Param() { id }: IdParam, @Body() body: ProgrammeItemInput): Promise<Kept> {
    return this.keeping.addItem(by, id, wanted(body));
  }

  @Post('programmes/:id/approve')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Approve a programme',
    description: 'Errors: `programme.not-yours-to-approve`, `programme.empty`, `programme.approved-already`.',
  })
  @ApiOkResponse({ type: InspectionKeptDto })
  async approve(@Command() by: By, @Param() { id }: IdParam): Promise<Kept> {
    return this.keeping.approve(by, id);
  }

  @Post('programme-items/:id')
  @HttpCode(200)
  @ApiOperation({ summary: 'Put an item of a programme in other words' })
  @ApiOkResponse({ type: InspectionKeptDto })
  async revise(@Command() by: By, @Param() { id }: IdParam, @Body() body: ProgrammeItemInput): Promise<Kept> {
    return this.keeping.reviseItem(by, id, wanted(body));
  }

  @Post('programme-items/:id/drop')
  @HttpCode(200)
  @ApiOperation({ summary: 'Drop an item with the reason', description: 'Error: `programme.item-dropped`.' })
  @ApiOkResponse({ type: InspectionKeptDto })
  async drop(@Command() by: By, @Param() { id }: IdParam, @Body() body: ReasonDto): Promise<Kept> {
    return this.keeping.dropItem(by, id, body.reason);
  }
}
