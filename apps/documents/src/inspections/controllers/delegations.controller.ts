import { FormDelegations, type Kept, MoveSubject, type SubjectMoved } from '@app/inspections';
import { type By } from '@app/journal';
import { Command } from '@app/platform';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  AddMemberDto,
  ChangeRoleDto,
  FormDelegationDto,
  GiveSubjectsDto,
  MoveSubjectDto,
  ReplaceMemberDto,
} from '../dto/inspection-inputs.js';
import { IdParam, ReasonDto } from '../../dto/inputs.js';
import { InspectionKeptDto, SubjectMovedDto } from '../dto/views.dto.js';

const CHANGE = 'Once decided only by who decided, with the reason. Errors: `inspection.only-decider-changes`, `inspection.reason-needed`';

@ApiTags('inspections')
@Controller('api/inspections')
export class DelegationsController {
  constructor(
    private readonly forming: FormDelegations,
    private readonly moving: MoveSubject,
  ) {}

  @Post(':id/delegations')
  @ApiOperation({
    summary: 'Form a delegation with its members and subjects',
    description: `${CHANGE}, \`member.sits-already\`, \`delegation.two-heads\`.`,
  })
  @ApiCreatedResponse({ type: InspectionKeptDto })
  async form(@Command() by: By, @Param() { id }: IdParam, @Body() body: FormDelegationDto): Promise<Kept> {
    return this.forming.form(by, id, { ...body, subjectIds: body.subjectIds ?? [], reason: body.reason ?? null });
  }

  @Post('delegations/:id/members')
  @ApiOperation({ summary: 'Add a member', description: `${CHANGE}, \`member.sits-already\`, \`member.is-subject\`.` })
  @ApiCreatedResponse({ type: InspectionKeptDto })
  async addMember(@Command() by: By, @Param() { id }: IdParam, @Body() body: AddMemberDto): Promise<Kept> {
    return this.forming.addMember(by, id, { personId: body.personId, role: body.role }, body.reason ?? null);
  }

  @Post('delegations/:id/subjects')
  @HttpCode(200)
  @ApiOperation({ summary: 'Give subjects to a delegation', description: `${CHANGE}, \`subject.under-way\`.` })
  @ApiOkResponse({ type: InspectionKeptDto })
  async give(@Command() by: By, @Param() { id }: IdParam, @Body() body: GiveSubjectsDto): Promise<Kept> {
    return this.forming.giveSubjects(by, id, body.subjectIds, body.reason ?? null);
  }

  @Post('members/:id/role')
  @HttpCode(200)
  @ApiOperation({ summary: 'Give a member another role', description: `${CHANGE}, \`delegation.two-heads\`.` })
  @ApiOkResponse({ type: InspectionKeptDto })
  async changeRole(@Command() by: By, @Param() { id }: IdParam, @Body() body: ChangeRoleDto): Promise<Kept> {
    return this.forming.changeRole(by, id, body.role, body.reason ?? null);
  }

  @Post('members/:id/replace')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Put somebody else in the place of a member',
    description: `In the same role; open tasks go over to whoever comes. ${CHANGE}, \`member.sits-already\`, \`task.stands-aside\`.`,
  })
  @ApiOkResponse({ type: InspectionKeptDto })
  async replace(@Command() by: By, @Param() { id }: IdParam, @Body() body: ReplaceMemberDto): Promise<Kept> {
    return this.forming.replace(by, id, body.personId, body.reason);
  }

  @Post('members/:id/leave')
  @HttpCode(200)
  @ApiOperation({ summary: 'Let a member go', description: `${CHANGE}, \`member.has-tasks\`.` })
  @ApiOkResponse({ type: InspectionKeptDto })
  async letGo(@Command() by: By, @Param() { id }: IdParam, @Body() body: ReasonDto): Promise<Kept> {
    return this.forming.letGo(by, id, body.reason);
  }

  @Post('subjects/:id/move')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Take a subject to its next step, or back',
    description: 'Errors: `inspection.wrong-step`, `inspection.not-yours-to-move`, `subject.tasks-unfinished`, `inspection.reason-needed`.',
  })
  @ApiOkResponse({ type: SubjectMovedDto })
  async move(@Command() by: By, @Param() { id }: IdParam, @Body() body: MoveSubjectDto): Promise<SubjectMoved> {
    return this.moving.execute(by, id, { move: body.move, reason: body.reason ?? null });
  }
}
