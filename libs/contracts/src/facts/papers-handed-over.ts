/** A paper went from the subject to the delegation, or back: each step with the word of who gave or received it. */
export interface PapersHandedOver {
  readonly inspectionId: string;
  readonly delegationId: string;
  readonly subjectId: string;
  readonly paperId: string;
  readonly state: 'handed-over' | 'received' | 'returned' | 'back';
  readonly subjectOrganisationId: string;
  readonly subjectPersonId: string | null;
  readonly headPersonIds: readonly string[];
}
