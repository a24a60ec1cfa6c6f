import { type ServiceName } from '@app/contracts';
import { type DynamicModule, Module } from '@nestjs/common';
import { HandOffs } from './hand-offs.js';
import { JournalReads } from './journal-reads.js';
import { Journal } from './journal.js';
import { OperatorActs } from './operator-acts.js';
import { Timers } from './timers.js';
import { UnitOfWork } from './unit-of-work.js';
import { WakeUps } from './wake-ups.js';

const PROVIDERS = [UnitOfWork, WakeUps, Journal, JournalReads, HandOffs, Timers, OperatorActs];
const made = new Map<string, DynamicModule>();

/** Journal of one process, over the `DataSource` of its `DatabaseModule`. */
@Module({})
export class JournalModule {
  /** The same service always gets the same module: whoever imports it, there is one `Journal` in the process. */
  static forService(service: ServiceName | 'ops'): DynamicModule {
    const known = made.get(service);
    if (known !== undefined) return known;
    const module: DynamicModule = { module: JournalModule, providers: PROVIDERS, exports: PROVIDERS };
    made.set(service, module);
    return module;
  }
}
