import { DisseminationTables1790000300000 } from './migrations/1790000300000-dissemination-tables.js';

/** The migrations of this context, oldest first. */
export const disseminationMigrations = [DisseminationTables1790000300000];
