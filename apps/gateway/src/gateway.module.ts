import { DirectoryModule } from '@app/directory';
import { JournalModule } from '@app/journal';
import { ConfigModule, DatabaseModule, HttpConfig, IdentityConfig, ProcessModule, QueueConfig, ServicesConfig } from '@app/platform';
import { Module } from '@nestjs/common';
import { WholeApi } from './api/whole-api.js';
import { BodiesController } from './directory/bodies.controller.js';
import { ImportsController } from './directory/imports.controller.js';
import { OrganisationsController } from './directory/organisations.controller.js';
import { PeopleController } from './directory/people.controller.js';
import { RecipientLinesController } from './directory/recipient-lines.controller.js';
import { RecordPages } from './directory/record-pages.js';
import { RulesController } from './directory/rules.controller.js';
import { SubstitutesController } from './directory/substitutes.controller.js';
import { Today } from './directory/today.js';
import { WordsController } from './directory/words.controller.js';
import { Live } from './live/live.js';
import { Proxy } from './proxy/proxy.js';
import { GatewayIdentity } from './session/gateway-identity.js';
import { SessionConfig } from './session/session.config.js';
import { SessionController } from './session/session.controller.js';
import { SessionCookie } from './session/session-cookie.js';
import { SignInDoor } from './session/sign-in-door.js';
import { Signer } from './session/signer.js';
import { SignInRate } from './session/sign-in-rate.js';
import { TokensController } from './session/tokens.controller.js';
import { SystemController } from './system/system.controller.js';

/** The one origin: signing in, the directory, the way to the services, live pages, the web app. */
@Module({
  imports: [
    ProcessModule,
    ConfigModule.for(HttpConfig, IdentityConfig, QueueConfig, ServicesConfig, SessionConfig),
    DatabaseModule.forService('gateway'),
    JournalModule.forService('gateway'),
    DirectoryModule.forGateway(),
  ],
  controllers: [
    SystemController,
    SessionController,
    TokensController,
    RecipientLinesController,
    OrganisationsController,
    PeopleController,
    BodiesController,
    RulesController,
    SubstitutesController,
    WordsController,
    ImportsController,
  ],
  providers: [Today, RecordPages, SessionCookie, GatewayIdentity, SignInRate, SignInDoor, Signer, Proxy, Live, WholeApi],
})
export class GatewayModule {}
