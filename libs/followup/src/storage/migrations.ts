import { type MigrationInterface } from 'typeorm';
import { FollowupTables1790000500000 } from './migrations/1790000500000-followup-tables.js';

/** The migrations of this context, in order. */
export const followupMigrations: readonly (new () => MigrationInterface)[] = [FollowupTables1790000500000];
