import { directoryMessages } from '@app/directory';
import { Journal, journalMessages } from '@app/journal';
import { type ServiceOptions } from '@app/platform';
import { WholeApi } from './api/whole-api.js';
import { Live } from './live/live.js';
import { gatewayMessages } from './messages/index.js';
import { Proxy } from './proxy/proxy.js';
import { GatewayIdentity } from './session/gateway-identity.js';
import { mountWeb } from './web/static-web.js';

/** What makes the gateway more than a service: its own way to know who asks, and the routes that are no controllers. */
export const gatewayOptions: ServiceOptions = {
  translations: [journalMessages, directoryMessages, gatewayMessages],
  idempotency: Journal,
  identity: GatewayIdentity,
  configure: (fastify, app) => {
    app.get(Proxy).mount(fastify);
    app.get(Live).mount(fastify);
    app.get(WholeApi).mount(fastify, app);
    mountWeb(fastify);
  },
};
