import { Journal1790000000000 } from './1790000000000-journal.js';

export const journalMigrations = [Journal1790000000000];
