/** The part of a journal change that storage knows: which row, on which version, by which statement. The command adds what happened. */
export interface StateChange {
  readonly subject: { readonly type: string; readonly id: string };
  readonly expected: number;
  readonly sql: string;
  readonly params: readonly unknown[];
  /** The document it is about. */
  readonly about: string;
}

/** A change that inserts one row: columns with their casts and values. */
export function insertion(
  subject: StateChange['subject'],
  about: string,
  table: string,
  columns: Readonly<Record<string, readonly [cast: string, value: unknown]>>,
): StateChange {
  const names = Object.keys(columns);
  return {
    subject,
    expected: 0,
    sql: `insert into ${table} (id, version, ${names.join(', ')})
      values ($1::uuid, 1, ${names.map((name, index) => `$${index + 2}::${columns[name]?.[0] ?? 'text'}`).join(', ')}) returning *`,
    params: [subject.id, ...names.map((name) => columns[name]?.[1])],
    about,
  };
}

/** A change of one row at the version it was read: the columns named, with their casts and values. */
export function amendment(
  subject: StateChange['subject'],
  about: string,
  table: string,
  expected: number,
  columns: Readonly<Record<string, readonly [cast: string, value: unknown]>>,
): StateChange {
  const names = Object.keys(columns);
  const set = ['version = version + 1', ...names.map((name, index) => `${name} = $${index + 3}::${columns[name]?.[0] ?? 'text'}`)];
  return {
    subject,
    expected,
    sql: `update ${table} set ${set.join(', ')}
      where id = $1::uuid and version = $2::int returning *`,
    params: [subject.id, expected, ...names.map((name) => columns[name]?.[1])],
    about,
  };
}
