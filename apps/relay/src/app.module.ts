import { HandOffs, JournalModule } from '@app/journal';
import { DatabaseModule, ProcessModule } from '@app/platform';
import { QueueModule } from '@app/queue';
import { Module } from '@nestjs/common';
import { TimerFirer } from './timer-firer.js';

/** The relay: turns timers whose hour has come into hand-offs. It serves no consumer of its own. */
@Module({
  imports: [
    ProcessModule,
    DatabaseModule.forService('relay'),
    JournalModule.forService('relay'),
    QueueModule.forApp({ app: 'relay', handOffs: HandOffs }),
  ],
  providers: [TimerFirer],
})
export class AppModule {}
