import { type MigrationInterface } from 'typeorm';
import { DocumentsTables1790000200000 } from './migrations/1790000200000-documents-tables.js';

/** Migrations of this context, oldest first. */
export const documentsMigrations: (new () => MigrationInterface)[] = [DocumentsTables1790000200000];
