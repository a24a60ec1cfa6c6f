/** A file was handed in to be read. */
export interface FileHandedIn {
  readonly importId: string;
}
