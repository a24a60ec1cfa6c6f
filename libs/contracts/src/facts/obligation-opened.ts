/** An obligation was confirmed: lead, support, supervisor, due. */
export interface ObligationOpened {
  readonly obligationId: string;
  readonly documentId: string;
  readonly organisationId: string;
  readonly leadOrganisationIds: readonly string[];
  readonly supportOrganisationIds: readonly string[];
  readonly supervisorOrganisationId: string;
  readonly dueAt: string | null;
}
