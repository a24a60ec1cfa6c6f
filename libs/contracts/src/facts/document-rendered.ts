/** The official .docx and .pdf of an issued round exist in the file store. */
export interface DocumentRendered {
  readonly documentId: string;
  readonly organisationId: string;
  readonly round: number;
  readonly pdfSha256: string;
  readonly docxSha256: string;
}
