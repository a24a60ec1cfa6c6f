/** The part of a journal change that storage knows: which row, on which version, by which statement, about which inspection. */
export interface StateChange {
  readonly subject: { readonly type: string; readonly id: string };
  readonly expected: number;
  readonly sql: string;
  readonly params: readonly unknown[];
  readonly about: string | null;
}

/** Columns with their casts and values. */
export type Columns = Readonly<Record<string, readonly [cast: string, value: unknown]>>;

/** The tables of this context by the type of subject that the journal knows their rows under. */
const TABLES = {
  'inspections.programme': 'inspections.programmes',
  'inspections.programme-item': 'inspections.programme_items',
  'inspections.inspection': 'inspections.inspections',
  'inspections.delegation': 'inspections.delegations',
  'inspections.member': 'inspections.delegation_members',
  'inspections.subject': 'inspections.subjects',
  'inspections.tie': 'inspections.ties',
  'inspections.task': 'inspections.tasks',
  'inspections.evidence': 'inspections.evidence',
  'inspections.visit': 'inspections.visits',
  'inspections.day-minutes': 'inspections.day_minutes',
  'inspections.paper': 'inspections.papers',
  'inspections.self-report': 'inspections.self_reports',
  'inspections.explanation': 'inspections.explanations',
  'inspections.explanation-file': 'inspections.explanation_files',
  'inspections.finding': 'inspections.findings',
  'inspections.requirement': 'inspections.requirements',
  'inspections.conference': 'inspections.conferences',
  'inspections.wanted-document': 'inspections.wanted_documents',
} as const;

export type SubjectType = keyof typeof TABLES;

/** A change that inserts one row. */
export function insertion(type: SubjectType, id: string, about: string | null, columns: Columns): StateChange {
  const names = Object.keys(columns);
  return {
    subject: { type, id },
    expected: 0,
    sql: `insert into ${TABLES[type]} (id, version, ${names.join(', ')})
      values ($1::uuid, 1, ${names.map((name, index) => `$${index + 2}::${castOf(columns, name)}`).join(', ')}) returning *`,
    params: [id, ...names.map((name) => columns[name]?.[1])],
    about,
  };
}

/** A change of one row on the version that was read. */
export function revision(
  type: SubjectType,
  row: { readonly id: string; readonly version: number },
  about: string | null,
  columns: Columns,
): StateChange {
  const names = Object.keys(columns);
  return {
    subject: { type, id: row.id },
    expected: row.version,
    sql: `update ${TABLES[type]} set version = version + 1${names.map((name, index) => `, ${name} = $${index + 3}::${castOf(columns, name)}`).join('')}
      where id = $1::uuid and version = $2::int returning *`,
    params: [row.id, row.version, ...names.map((name) => columns[name]?.[1])],
    about,
  };
}

const castOf = (columns: Columns, name: string): string => columns[name]?.[0] ?? 'text';
