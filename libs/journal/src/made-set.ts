/** What the entry of a chunk keeps, as `detail.set`, of the rows that were made with it: `verify` compares them while they are at version 0. */
export interface MadeSet {
  /** Their subject type, `directory.rule`. */
  readonly of: string;
  /** `journal.set_digest(rows)`. */
  readonly digest: string;
  /** State digest (hex) of each row by its id. */
  readonly rows: Readonly<Record<string, string>>;
}

/** SQL of the `MadeSet` of the rows of `made`: a CTE with all columns of the state table, `insert … returning *`. */
export function madeSet(type: string, made: string): string {
  if (!/^[a-z.-]+$/.test(type)) throw new TypeError(`not a subject type: ${type}`);
  return `(select jsonb_build_object('of', '${type}', 'digest', journal.set_digest(set_of.rows), 'rows', set_of.rows) from (
      select coalesce(jsonb_object_agg(row_of.id, encode(journal.state_digest(to_jsonb(row_of.*),
        (select not_state from journal.subjects where type = '${type}')), 'hex')), '{}') as rows from ${made} row_of) set_of)`;
}
