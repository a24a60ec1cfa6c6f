import { DomainError } from '@app/kernel';

/** The same command ran at the same time and won: this is its answer, to be given again. Unhandled, it is a conflict like any other. */
export class Replayed extends DomainError {
  constructor(readonly answer: unknown) {
    super('conflict', 'idempotency.replayed');
    this.name = 'Replayed';
  }
}
