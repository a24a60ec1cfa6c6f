import { type DocumentContent } from './content';
import { type Shapes } from './shapes';

export type DeliveryStage = Shapes['InboxItemDto']['stage'];
export const DELIVERY_STAGES: readonly DeliveryStage[] = ['delivered', 'opened', 'registered', 'acknowledged', 'returned'];

/** One incoming document in the recipient's list. */
export type InboxItem = Shapes['InboxItemDto'];
/** One incoming document whole. */
export type DeliveryView = Omit<Shapes['DeliveryViewDto'], 'content'> & { readonly content: DocumentContent };
export type ReceiptAct = DeliveryView['actions'][number];
/** One recipient in the issuer's list. */
export type RecipientItem = Shapes['DeliveryItemDto'];
export type DispatchSummary = Shapes['DispatchSummaryDto'];
