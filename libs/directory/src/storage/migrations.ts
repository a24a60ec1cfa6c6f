import { Substitutes1790000120000 } from './migrations/1790000120000-substitutes.js';
import { DirectoryTables1790000100000 } from './migrations/1790000100000-directory-tables.js';
import { DirectoryAccounts1790000100100 } from './migrations/1790000100100-directory-accounts.js';
import { ExpandRecipients1790000100200 } from './migrations/1790000100200-expand-recipients.js';
import { ExplanationRule1790000620100 } from './migrations/1790000620100-explanation-rule.js';
import { BaseRules1790000940000 } from './migrations/1790000940000-base-rules.js';
import { Words1790000130000 } from './migrations/1790000130000-words.js';

/** What makes the schema `directory`, in order. */
export const directoryMigrations = [
  DirectoryTables1790000100000,
  DirectoryAccounts1790000100100,
  ExpandRecipients1790000100200,
  Words1790000130000,
  Substitutes1790000120000,
  ExplanationRule1790000620100,
  BaseRules1790000940000,
];
