import {
  AssignTasks,
  DeclareTie,
  type Kept,
  ListTasks,
  TaskBoard,
  type TaskCounts,
  type TaskMoved,
  type TaskView,
  WorkOnTask,
} from '@app/inspections';
import { type By } from '@app/journal';
import { type Identity } from '@app/kernel';
import { ApiPage, Command, type Page, Who } from '@app/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdParam, ReasonDto } from '../../dto/inputs.js';
import { AssignTasksDto, DeclareTieDto, TaskReportDto, TasksQuery } from '../dto/work-inputs.js';
import { InspectionKeptDto } from '../dto/views.dto.js';
import { TaskCountsDto, TaskDto, TaskMovedDto } from '../dto/work-views.dto.js';

@ApiTags('inspections')
@Controller('api/inspections')
export class TasksController {
  constructor(
    private readonly tasks: ListTasks,
    private readonly board: TaskBoard,
    private readonly assigning: AssignTasks,
    private readonly working: WorkOnTask,
    private readonly ties: DeclareTie,
  ) {}

  @Get('tasks')
  @ApiOperation({ summary: 'Tasks of delegations whose files the asker reads, the next due first' })
  @ApiPage(TaskDto)
  async list(@Who() who: Identity, @Query() query: TasksQuery): Promise<Page<TaskView>> {
    return this.tasks.list(who, {
      mine: query.mine,
      open: query.open,
      inspectionId: query.inspectionId ?? null,
      delegationId: query.delegationId ?? null,
      subjectId: query.subjectId ?? null,
      memberId: query.memberId ?? null,
      state: query.state ?? null,
      limit: query.limit,
      after: query.after ?? null,
    });
  }

  @Get(':id/task-board')
  @ApiOperation({
    summary: 'Tasks of an inspection counted by member and state, who is late first',
    description: 'Only of delegations whose files the asker reads; the tasks of a member are a page of `tasks` with `memberId`.',
  })
  @ApiOkResponse({ type: [TaskCountsDto] })
  async counts(@Who() who: Identity, @Param() { id }: IdParam): Promise<readonly TaskCounts[]> {
    return this.board.run(who, id);
  }

  @Get('tasks/:id')
  @ApiOperation({ summary: 'One task' })
  @ApiOkResponse({ type: TaskDto })
  async one(@Who() who: Identity, @Param() { id }: IdParam): Promise<TaskView> {
    return this.tasks.one(who, id);
  }

  @Post('delegations/:id/tasks')
  @ApiOperation({
    summary: 'Give tasks to members of a delegation, all or none',
    description:
      'Its head or deputy. Errors: `task.only-head`, `task.outside-delegation`, `task.stands-aside`, `task.due-after-inspection`.',
  })
  @ApiCreatedResponse({ type: [InspectionKeptDto] })
  async assign(@Command() by: By, @Param() { id }: IdParam, @Body() body: AssignTasksDto): Promise<readonly Kept[]> {
    return this.assigning.execute(by, id, body.tasks);
  }

  @Post('tasks/:id/accept')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take on a task', description: 'Errors: `task.not-yours`, `task.wrong-state`.' })
  @ApiOkResponse({ type: TaskMovedDto })
  async accept(@Command() by: By, @Param() { id }: IdParam): Promise<TaskMoved> {
    return this.working.execute(by, id, { name: 'accept' });
  }

  @Post('tasks/:id/report')
  @HttpCode(200)
  @ApiOperation({ summary: 'Report on a task', description: 'Errors: `task.not-yours`, `task.wrong-state`.' })
  @ApiOkResponse({ type: TaskMovedDto })
  async report(@Command() by: By, @Param() { id }: IdParam, @Body() body: TaskReportDto): Promise<TaskMoved> {
    return this.working.execute(by, id, { name: 'report', report: body.report });
  }

  @Post('tasks/:id/return')
  @HttpCode(200)
  @ApiOperation({ summary: 'Ask for more, with what is missing', description: 'Errors: `task.only-head`, `task.wrong-state`.' })
  @ApiOkResponse({ type: TaskMovedDto })
  async return(@Command() by: By, @Param() { id }: IdParam, @Body() body: ReasonDto): Promise<TaskMoved> {
    return this.working.execute(by, id, { name: 'return', reason: body.reason });
  }

  @Post('tasks/:id/finish')
  @HttpCode(200)
  @ApiOperation({ summary: 'Accept what was reported', description: 'Errors: `task.only-head`, `task.wrong-state`.' })
  @ApiOkResponse({ type: TaskMovedDto })
  async finish(@Command() by: By, @Param() { id }: IdParam): Promise<TaskMoved> {
    return this.working.execute(by, id, { name: 'finish' });
  }

  @Post('tasks/:id/cancel')
  @HttpCode(200)
  @ApiOperation({ summary: 'Call a task off, with the reason', description: 'Errors: `task.only-head`, `task.wrong-state`.' })
  @ApiOkResponse({ type: TaskMovedDto })
  async cancel(@Command() by: By, @Param() { id }: IdParam, @Body() body: ReasonDto): Promise<TaskMoved> {
    return this.working.execute(by, id, { name: 'cancel', reason: body.reason });
  }

  @Post('subjects/:id/ties')
  @ApiOperation({
    summary: 'Stand aside from a subject because of ties to it',
    description: 'What the member still had to do on it is called off. Errors: `tie.declared-already`, `tie.not-yours`, `member.unknown`.',
  })
  @ApiCreatedResponse({ type: InspectionKeptDto })
  async declare(@Command() by: By, @Param() { id }: IdParam, @Body() body: DeclareTieDto): Promise<Kept> {
    return this.ties.execute(by, id, { memberId: body.memberId ?? null, reason: body.reason });
  }
}
