/**
 * The PostgreSQL side of every change: one commit shape that writes state row, entry, hand-offs and timers together; entries hash-linked
 * per subject; due work over tables; the one clock; `verify`. Contexts inject `Journal` and hand it one statement per change.
 */
export { type By, type IdempotencyKey, systemBy } from './by.js';
export { type Arming, type Change, type Committed, type Tx } from './change.js';
export { isOutage, isUniqueViolation, violatedCheck } from './database-errors.js';
export { dueColumnNames, dueColumns, dueIndexes } from './due-columns.js';
export { type DueGauges, LEASE_MS } from './due-rows.js';
export { DueTable, type DueTableOptions } from './due-table.js';
export { type FactEvent, type FactHandler, type HandOffEvent, type TimerEvent } from './hand-off-event.js';
export { HandOffs, HandOffWork } from './hand-offs.js';
export { Journal, type JournalSettings } from './journal.js';
export { JournalModule } from './journal.module.js';
export { JournalReads, type PathEntry } from './journal-reads.js';
export { migrationTx } from './open-tx.js';
export { madeSet, type MadeSet } from './made-set.js';
export { journalMessages } from './messages/index.js';
export { journalMigrations } from './storage/migrations/index.js';
export { type BuriedRow, OperatorActs } from './operator-acts.js';
export { Replayed } from './replayed.js';
export { type TimerAudit, Timers } from './timers.js';
export { UnitOfWork } from './unit-of-work.js';
export { verify, type FurtherCheck, type ProblemKind, type VerifyProblem, type VerifyReport } from './verify.js';
export { WakeUps } from './wake-ups.js';
