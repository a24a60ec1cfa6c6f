/**
 * The hurry: BullMQ between the rows that say what is due and the code that does it, on Redis or on PostgreSQL. A feeder claims rows and
 * offers them, a worker runs them, the row keeps what became of it; the queue may be emptied at any moment and nothing is lost.
 */
export { type DueWorkRegistration, registerDueWork } from './due-work-registration.js';
export { Feeder } from './feeder.js';
export { type HandlesEvents, HandlesFacts } from './handles-facts.js';
export { migrateQueueSchema } from './migrate-queue-schema.js';
export { QueueConnections } from './queue-connections.js';
export { type HandOffSource, type QueueGauge } from './queue-plan.js';
export { QueueModule, type QueueModuleOptions } from './queue.module.js';
export { QueueRuntime } from './queue-runtime.js';
export { type QueueSettings } from './queue-settings.js';
export { backOffMs, MAX_ATTEMPTS, type Verdict, verdictOn } from './verdict.js';
