import { ActOnDelivery, type AskedAct, DeliveryOf, type DeliveryView, type Receipt } from '@app/dissemination';
import { type By } from '@app/journal';
import { type Identity } from '@app/kernel';
import { Command, Who } from '@app/platform';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DeliveryViewDto, ReceiptDto } from '../dto/deliveries.dto.js';
import { ActDto, IdParam, RegisterDto, ReturnDto } from '../dto/inputs.js';

const WHO =
  'By a clerk or leader of the recipient (the holder, where a position receives), or with `enteredFor` by a clerk of the issuer. Errors: `delivery.not-yours`, `delivery.not-issuer-clerk`, `delivery.already-returned`';

@ApiTags('dissemination')
@Controller('api/dissemination/deliveries')
export class DeliveriesController {
  constructor(
    private readonly deliveries: DeliveryOf,
    private readonly acts: ActOnDelivery,
  ) {}

  @Get(':id')
  @ApiOperation({ summary: 'One incoming document', description: 'For its recipient and its issuer; nobody else learns that it exists.' })
  @ApiOkResponse({ type: DeliveryViewDto })
  async one(@Who() who: Identity, @Param() { id }: IdParam): Promise<DeliveryView> {
    return this.deliveries.view(who, id);
  }

  @Post(':id/open')
  @HttpCode(200)
  @ApiOperation({ summary: 'Note that it was opened', description: `${WHO}. Opening again changes nothing.` })
  @ApiOkResponse({ type: ReceiptDto })
  async open(@Command() by: By, @Param() { id }: IdParam, @Body() body: ActDto): Promise<Receipt> {
    return this.act(by, id, { kind: 'open' }, body);
  }

  @Post(':id/register')
  @HttpCode(200)
  @ApiOperation({
    summary: "Enter it in the recipient's incoming register",
    description: `${WHO}, \`delivery.already-registered\`, \`delivery.number-taken\` (names the next free number), \`delivery.received-on-out-of-range\`. May come after the acknowledgement.`,
  })
  @ApiOkResponse({ type: ReceiptDto })
  async register(@Command() by: By, @Param() { id }: IdParam, @Body() body: RegisterDto): Promise<Receipt> {
    return this.act(by, id, { kind: 'register', incomingNumber: body.incomingNumber ?? null, receivedOn: body.receivedOn ?? null }, body);
  }

  @Post(':id/acknowledge')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Acknowledge receipt',
    description: `${WHO}, \`delivery.already-acknowledged\`. What was not opened counts as opened.`,
  })
  @ApiOkResponse({ type: ReceiptDto })
  async acknowledge(@Command() by: By, @Param() { id }: IdParam, @Body() body: ActDto): Promise<Receipt> {
    return this.act(by, id, { kind: 'acknowledge' }, body);
  }

  @Post(':id/return')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Return it to the issuer with a reason',
    description: `${WHO}, \`delivery.reason-missing\`, \`delivery.already-acknowledged\`.`,
  })
  @ApiOkResponse({ type: ReceiptDto })
  async return(@Command() by: By, @Param() { id }: IdParam, @Body() body: ReturnDto): Promise<Receipt> {
    return this.act(by, id, { kind: 'return', reason: body.reason }, body);
  }

  private act(by: By, id: string, act: AskedAct, { enteredFor }: ActDto): Promise<Receipt> {
    return this.acts.execute(by, id, act, enteredFor ?? null);
  }
}
