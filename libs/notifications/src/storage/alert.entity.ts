import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A row of `notifications.alerts`: one person told of one fact. Times are UTC instants. */
@Entity({ schema: 'notifications', name: 'alerts' })
export class AlertEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'entry_id' }) entryId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text') kind: string;
  @Column('timestamptz', { name: 'occurred_at' }) occurredAt: Date;
  @Column('timestamptz', { name: 'shown_at', nullable: true }) shownAt: Date | null;
  @Column('timestamptz', { name: 'read_at', nullable: true }) readAt: Date | null;
}
