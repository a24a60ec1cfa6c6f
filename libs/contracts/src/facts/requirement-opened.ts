/** One requirement in the words of the clause that asks for it. */
export interface OpenedRequirement {
  readonly id: string;
  /** The clause; in a document composed from an inspection, the id of the requirement it was written from. */
  readonly nodeId: string | null;
  readonly label: string | null;
  readonly text: string;
  readonly dueOn: string | null;
}

/** Requirements (yêu cầu) were opened on a body. */
export interface RequirementOpened {
  readonly documentId: string;
  readonly organisationId: string;
  readonly subjectOrganisationId: string;
  readonly requirementIds: readonly string[];
  /** What they ask, for whoever keeps account of a body's open requirements. Entries of before have none. */
  readonly requirements?: readonly OpenedRequirement[];
  /** The document that asks, as one cites it. */
  readonly cited?: { readonly type: string; readonly symbol: string; readonly issuedOn: string };
}
