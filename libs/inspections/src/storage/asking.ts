/** Whatever can be asked in SQL: a transaction of `journal`, or a read on behalf of a person. */
export interface Asking {
  query<R>(sql: string, params?: readonly unknown[]): Promise<R[]>;
}
