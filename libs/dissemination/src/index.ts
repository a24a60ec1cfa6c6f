/**
 * Dissemination: an issued document on its way to everyone on its frozen list, and proof of who has it. A dispatch is one round of a document;
 * its deliveries are made in chunks, each recipient's copy then passes through delivered, opened, registered and acknowledged, or is returned
 * with a reason; who stays silent is reminded. It knows the document only from the fact that it was issued.
 */
export { disseminationMigrations } from './storage/migrations.js';
export { disseminationEntities } from './storage/entities.js';
export { disseminationMessages } from './messages/index.js';
export { DisseminationModule } from './dissemination.module.js';
export { PlanDeliveries } from './commands/plan-deliveries.js';
export { RemindSilent } from './commands/remind-silent.js';
export { ChunkWork, DELIVER_CHUNK } from './commands/chunk-work.js';
export { ActOnDelivery, type AskedAct } from './commands/act-on-delivery.js';
export { type Receipt, type ReceiptStage } from './commands/receipt.js';
export { Inbox, INBOX_STAGES, type InboxStage } from './queries/inbox.js';
export { DeliveryOf, type DeliveryView } from './queries/delivery-of.js';
export { DeliveriesOfDocument, type DispatchSummary } from './queries/deliveries-of-document.js';
export { type DeliveryItem, type InboxItem } from './queries/delivery-view.js';
export { type EnteredFor } from './domain/who-acts.js';
export { type ReceiptActKind } from './domain/actions.js';
export { type Source, type Stage, STAGES } from './domain/delivery.js';
