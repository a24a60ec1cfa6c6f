import { type ServiceName } from '@app/contracts';
import { DirectoryModule } from '@app/directory';
import { Journal, JournalModule } from '@app/journal';
import { ConfigModule, HttpConfig, Lifecycle, MailConfig, ProcessModule, Reads } from '@app/platform';
import { type DynamicModule, Module, type OnModuleInit } from '@nestjs/common';
import { type Channel } from './channels/channel.js';
import { Channels } from './channels/channels.js';
import { CHANNELS } from './channels/index.js';
import { SendingWorks } from './commands/sending-works.js';
import { TellPeople } from './commands/tell-people.js';
import { Alerts } from './queries/alerts.js';
import { AlertStore } from './storage/alert.store.js';

const OFFERED = [TellPeople, SendingWorks, Channels, Alerts, AlertStore];

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
        ...CHANNELS,
        { provide: Channels, inject: [...CHANNELS], useFactory: (...all: Channel[]) => new Channels(all) },
        {
          provide: SendingWorks,
          inject: [Journal, Channels],
          useFactory: (journal: Journal, { enabled }: Channels) => new SendingWorks(journal, enabled),
        },
        TellPeople,
        Alerts,
        AlertStore,
        Reads,
      ],
      exports: OFFERED,
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
