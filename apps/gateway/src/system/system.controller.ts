import { DEMO_PASSWORD, SetUp, SystemState } from '@app/directory';
import { Journal } from '@app/journal';
import { invalid, missing } from '@app/kernel';
import { Allow, productVersion, Public, QueueConfig } from '@app/platform';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiExtension, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DemoAccountsDto, LEVELS, MoveClockDto, SetupDto, SystemDto } from './system.dto.js';

@ApiTags('system')
@Controller('api')
export class SystemController {
  constructor(
    private readonly state: SystemState,
    private readonly setUp: SetUp,
    private readonly journal: Journal,
    private readonly queue: QueueConfig,
  ) {}

  @Get('system')
  @Public()
  @ApiExtension('x-public', true)
  @ApiOperation({ summary: 'What this installation is: set up or not, demo or not, its clock, queue and version' })
  @ApiOkResponse({ type: SystemDto })
  async system(): Promise<SystemDto> {
    const { initialised, demo, now } = await this.state.read();
    return { initialised, demo, now: now.toISOString(), queue: this.queue.backend, version: productVersion };
  }

  @Post('setup')
  @HttpCode(204)
  @Public()
  @ApiExtension('x-public', true)
  @ApiOperation({
    summary: 'Answer the first-run page, once',
    description: 'Errors: 403 setup.bad-token, 409 setup.done, 422 account.password-short and others with their fields.',
  })
  @ApiNoContentResponse()
  async setup(@Body() body: SetupDto): Promise<void> {
    if (body.mode === 'demo') return this.setUp.loadDemo(body.token);
    const { organisation, administrator } = body;
    if (organisation === undefined || administrator === undefined) throw invalid('validation.failed', { field: 'organisation' });
    await this.setUp.create(
      body.token,
      { name: organisation.name, symbol: organisation.symbol, kind: LEVELS[organisation.level ?? 'commune'] },
      administrator,
    );
  }

  @Get('demo/accounts')
  @Public()
  @ApiExtension('x-public', true)
  @ApiOperation({
    summary: 'Demo only: every account with its public password',
    description: 'Errors: 404 demo.none where this is no demo.',
  })
  @ApiOkResponse({ type: DemoAccountsDto })
  async accounts(): Promise<DemoAccountsDto> {
    const accounts = await this.state.demoAccounts();
    if (accounts.length === 0) throw missing('demo.none');
    return {
      password: DEMO_PASSWORD,
      items: accounts.map(({ login, personName, positionId, positionTitle, organisationId, organisationName, roles }) => ({
        login,
        password: DEMO_PASSWORD,
        name: personName,
        personName,
        position: positionTitle,
        positionId,
        positionTitle,
        organisation: organisationName,
        organisationId,
        organisationName,
        roles,
      })),
    };
  }

  @Post('demo/clock')
  @HttpCode(200)
  @Allow('administrator')
  @ApiOperation({
    summary: 'Demo only: set the clock; everything that falls due on the way happens at once',
    description: 'Errors: 404 demo.none, 422 clock.not-movable.',
  })
  @ApiOkResponse({ type: SystemDto })
  async clock(@Body() body: MoveClockDto): Promise<SystemDto> {
    if (!(await this.state.read()).demo) throw missing('demo.none');
    await this.journal.moveClock(new Date(body.to));
    return this.system();
  }
}
