import { type DocumentContent } from './content';

export type DeliveryStage = 'delivered' | 'opened' | 'registered' | 'acknowledged' | 'returned';
export const DELIVERY_STAGES: readonly DeliveryStage[] = ['delivered', 'opened', 'registered', 'acknowledged', 'returned'];
export type ReceiptAct = 'open' | 'register' | 'acknowledge' | 'return';
export type Source = 'own-act' | 'entered-by-clerk' | 'channel';

/** One incoming document in the recipient's list. */
export interface InboxItem {
  readonly id: string;
  readonly documentId: string;
  readonly round: number;
  readonly recipientName: string;
  readonly stage: DeliveryStage;
  readonly purpose: string;
  readonly deliveredAt: string;
  readonly incomingNumber: number | null;
  readonly receivedOn: string | null;
  readonly reminders: number;
  readonly documentType: string;
  readonly symbol: string;
  readonly title: string;
  readonly issuerName: string;
  readonly issuedOn: string;
  readonly urgency: number;
}

interface Reached {
  readonly at: string;
  readonly source: Source;
}

export interface DeliveryView extends InboxItem {
  readonly receipt: {
    readonly opened: Reached | null;
    readonly registered: (Reached & { readonly incomingNumber: number; readonly year: number; readonly receivedOn: string }) | null;
    readonly acknowledged: Reached | null;
    readonly returned: (Reached & { readonly reason: string }) | null;
  };
  readonly content: DocumentContent;
  readonly actions: readonly ReceiptAct[];
  readonly enterFor: readonly ReceiptAct[];
  readonly nextIncomingNumber: number | null;
}

/** One recipient in the issuer's list. */
export interface RecipientItem {
  readonly id: string;
  readonly ordinal: number;
  readonly recipientName: string;
  readonly purpose: string;
  readonly stage: DeliveryStage;
  readonly deliveredAt: string;
  readonly openedAt: string | null;
  readonly registeredAt: string | null;
  readonly incomingNumber: number | null;
  readonly acknowledgedAt: string | null;
  readonly returnedAt: string | null;
  readonly returnReason: string | null;
  readonly source: Source;
  readonly reminders: number;
}

export interface DispatchSummary {
  readonly round: number;
  readonly recipients: number;
  readonly delivered: number;
  readonly opened: number;
  readonly registered: number;
  readonly acknowledged: number;
  readonly returned: number;
  readonly silent: number;
  readonly reminders: number;
}
