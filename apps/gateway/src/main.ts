import { startService } from '@app/platform';
import { GatewayModule } from './gateway.module.js';
import { gatewayOptions } from './options.js';

await startService(GatewayModule, 'gateway', gatewayOptions);
