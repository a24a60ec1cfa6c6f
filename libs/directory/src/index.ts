/**
 * The directory: which organisations there are and were, who sits where, who belongs to which body and group, the rules and the calendar in
 * force; and who may sign in. Everything has its days, so that every question is "as of". It is the one context that others may read, through
 * `Directory`, and it has one command for them: `freeze`, inside the issuing transaction. The rest is for the gateway.
 */
export { directoryMigrations } from './storage/migrations.js';
export { directoryMessages } from './messages/index.js';
export { DirectoryModule } from './directory.module.js';
export { Directory } from './queries/directory.js';
export { freeze, type FrozenList } from './commands/freeze.js';
export { type Organisation, type OrganisationPhase, ORGANISATION_KINDS } from './domain/organisation.js';
export { type NamedPerson } from './queries/people-called.js';
export { type NamedOrganisation } from './queries/organisations-called.js';
export { type BodyKind, type Incumbent } from './queries/incumbents.js';
export { type PersonInPosition } from './queries/people-with.js';
export { frozenListCheck } from './queries/frozen-list-check.js';
export { type FrozenRecipient } from './queries/frozen-recipients.js';
export { type PreviewedRecipient, type RecipientPreview } from './queries/preview-recipients.js';
export { type ResolvedLines, type Substitution } from './queries/resolve-recipient-lines.js';
export { type OfficeWord } from './queries/words-of.js';
export { type Term } from './queries/names-of.js';
export { type Asking } from './storage/rows.js';
export { DEMO_PASSWORD, LoadDemoProvince, type LoadedProvince } from './commands/load-demo-province.js';
export { demoId } from './demo/demo-id.js';
export { SignIn, type SignInOutcome } from './commands/sign-in.js';
export { ChangePassword } from './commands/change-password.js';
export { ApiTokens, type ApiToken } from './commands/api-tokens.js';
export { SetUp, type FirstAdministrator, type FirstOrganisation } from './commands/set-up.js';
export { SignedInPeople } from './queries/signed-in-people.js';
export { type HeldPosition, type SignedIn } from './queries/signed-in.js';
export { type DemoAccount, SystemState, type SystemStateView } from './queries/system-state.js';
export { RecentChanges } from './queries/recent-changes.js';
export { issueSetupToken } from './storage/setup-token.js';
export { KeepRecords } from './commands/keep-records.js';
export { KeepOrganisations } from './commands/keep-organisations.js';
export { KeepSubstitutes } from './commands/keep-substitutes.js';
export { ListSubstitutes, type SubstituteView } from './queries/substitutes.js';
export { type SubstituteWish } from './domain/substitute.js';
export { KeepAccounts } from './commands/keep-accounts.js';
export { type ListName, type ListRow, type ListWish, RecordLists } from './queries/record-lists.js';
export { type RecordKindName } from './storage/record-kinds.js';
export { type GroupPart, type GroupRule } from './domain/group-rule.js';
export { SUCCESSOR_KINDS, type SuccessorKind } from './domain/successor-kind.js';
export { ImportDirectory, type ImportedRow, type ImportReport } from './commands/import/import-directory.js';
