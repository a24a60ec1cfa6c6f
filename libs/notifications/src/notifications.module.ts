import { type ServiceName } from '@app/contracts';
import { DirectoryModule } from '@app/directory';
import { Journal, JournalModule } from '@app/journal';
import { ConfigModule, HttpConfig, Lifecycle, MailConfig, ProcessModule, Reads } from '@app/platform';
import { type DynamicModule, Module, type OnModuleInit, type Provider } from '@nestjs/common';
import { type Channel } from './channels/channel.js';
import { Channels } from './channels/channels.js';
import { CHANNELS } from './channels/index.js';
import { SendingWork, workOf } from './commands/sending-work.js';
import { TellPeople } from './commands/tell-people.js';
import { Alerts } from './queries/alerts.js';
import { AlertStore } from './storage/alert.store.js';

const OFFERED = [TellPeople, Channels, Alerts, AlertStore];

/** One `SendingWork` a channel, under the name of its work. */
const WORK: Provider[] = CHANNELS.map(({ name, type }) => ({
  provide: workOf({ name }),
  inject: [Journal, type],
  useFactory: (journal: Journal, channel: Channel) => new SendingWork(journal, channel),
}));

/** Notifications in one process, over the `DataSource` of its `DatabaseModule` (with `notificationsEntities`). */
@Module({})
export class NotificationsModule implements OnModuleInit {
  static forService(service: ServiceName): DynamicModule {
    return {
      module: NotificationsModule,
      imports: [
        JournalModule.forService(service),
        DirectoryModule.forService(service),
        ConfigModule.for(MailConfig, HttpConfig),
        ProcessModule,
      ],
      providers: [
        ...CHANNELS.map(({ type }) => type),
        ...WORK,
        { provide: Channels, inject: CHANNELS.map(({ type }) => type), useFactory: (...all: Channel[]) => new Channels(all) },
        TellPeople,
        Alerts,
        AlertStore,
        Reads,
      ],
      exports: [...OFFERED, ...WORK],
    };
  }

  constructor(
    private readonly lifecycle: Lifecycle,
    private readonly channels: Channels,
  ) {}

  onModuleInit(): void {
    for (const channel of this.channels.all) this.lifecycle.onStop('connections', `channel ${channel.name}`, () => channel.close());
  }
}
