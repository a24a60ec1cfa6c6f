/** The delegation signed the minutes of a working day; the subject is asked to sign them too. */
export interface MinutesSigned {
  readonly minutesId: string;
  readonly inspectionId: string;
  readonly delegationId: string;
  readonly subjectId: string;
  readonly subjectOrganisationId: string;
  readonly subjectPersonId: string | null;
  readonly day: string;
}
