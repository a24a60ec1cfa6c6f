import { missing } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AlertEntity } from './alert.entity.js';

/** Marks alerts as read. Saying it again changes nothing, so no idempotency key is needed. */
@Injectable()
export class AlertStore {
  constructor(private readonly database: DataSource) {}

  /** Throws `alert.missing` where the person has no such alert. */
  async markRead(personId: string, id: string): Promise<void> {
    const done = await this.database
      .createQueryBuilder()
      .update(AlertEntity)
      .set({ readAt: () => 'coalesce(read_at, journal.now())' })
      .where('id = :id and person_id = :personId', { id, personId })
      .execute();
    if (done.affected === 0) throw missing('alert.missing');
  }

  /** Returns how many were unread. */
  async markAllRead(personId: string): Promise<number> {
    const done = await this.database
      .createQueryBuilder()
      .update(AlertEntity)
      .set({ readAt: () => 'journal.now()' })
      .where('person_id = :personId and shown_at is not null and read_at is null', { personId })
      .execute();
    return done.affected ?? 0;
  }
}
