import { type FactName } from './catalogue.js';

/** Every consumer, the one app that serves it, and how many of its jobs run at once in one process. */
export const CONSUMERS = {
  'render-document': { app: 'documents', concurrency: 1 },
  'draft-report': { app: 'documents', concurrency: 2 },
  'compose-paper': { app: 'documents', concurrency: 2 },
  'reopen-report': { app: 'documents', concurrency: 2 },
  'remind-step': { app: 'documents', concurrency: 2 },
  'close-ballot': { app: 'documents', concurrency: 2 },
  'remind-round': { app: 'documents', concurrency: 1 },
  'plan-deliveries': { app: 'dissemination', concurrency: 2 },
  'remind-silent': { app: 'dissemination', concurrency: 2 },
  'tell-people': { app: 'dissemination', concurrency: 4 },
  'propose-duties': { app: 'followup', concurrency: 2 },
  'link-report': { app: 'followup', concurrency: 2 },
  'follow-report': { app: 'followup', concurrency: 2 },
  'remind-due': { app: 'followup', concurrency: 2 },
} as const satisfies Readonly<Record<string, { readonly app: ServiceName; readonly concurrency: number }>>;

export type ServiceName = 'gateway' | 'documents' | 'dissemination' | 'followup' | 'relay';
export type ConsumerName = keyof typeof CONSUMERS;

/** Who hears each fact. A fact without a line does not compile; an empty line declares it unheard. */
export const ROUTING: Readonly<Record<FactName, readonly ConsumerName[]>> = {
  'document.drafted': ['link-report'],
  'document.submitted': ['tell-people'],
  'document.appraisal-returned': ['tell-people'],
  'document.appraisal-passed': ['tell-people'],
  'document.withdrawn': ['link-report', 'tell-people'],
  'comment-round.opened': ['tell-people'],
  'comment-round.answered': [],
  'comment-round.reminded': ['tell-people'],
  'comment-round.closed': [],
  'ballot.opened': ['tell-people'],
  'ballot.closed': ['tell-people'],
  'document.approved': ['tell-people'],
  'document.signed': ['tell-people'],
  'document.issued': ['render-document', 'plan-deliveries', 'propose-duties', 'follow-report'],
  'document.rendered': [],
  'deliveries.made': ['tell-people'],
  'document.dispatched': ['tell-people'],
  'recipients.reminded': ['tell-people'],
  'delivery.opened': [],
  'delivery.registered': ['follow-report'],
  'delivery.acknowledged': [],
  'delivery.returned': ['tell-people'],
  'requirement.opened': ['tell-people'],
  'requirement.closed': ['tell-people'],
  'obligation.opened': ['tell-people'],
  'obligation.closed': ['tell-people'],
  'duty.opened': ['tell-people'],
  'due.reminded': ['tell-people'],
  'report.started': ['draft-report'],
  'report.delivered': ['tell-people'],
  'report.accepted': ['tell-people'],
  'report.returned': ['reopen-report', 'tell-people'],
  'inspection.document-wanted': ['compose-paper'],
};

/** Kinds of timer, and the consumer that is handed the timer when it fires. */
export const TIMERS = {
  'step.due': 'remind-step',
  'ballot.closing': 'close-ballot',
  'round.remind': 'remind-round',
  'dispatch.remind': 'remind-silent',
  'obligation.remind': 'remind-due',
  'duty.remind': 'remind-due',
} as const satisfies Readonly<Record<string, ConsumerName>>;

export type TimerKind = keyof typeof TIMERS;
