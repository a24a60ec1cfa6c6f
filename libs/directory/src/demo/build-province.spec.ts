import { describe, expect, it } from '@jest/globals';
import { buildProvince } from './build-province.js';

describe('the demo province', () => {
  const sets = buildProvince('hash');
  const rows = (table: string): readonly Readonly<Record<string, unknown>>[] => sets.find((set) => set.table === table)?.rows ?? [];

  it('has every id and every name of a person once', () => {
    for (const { table, rows: all } of sets) expect([table, new Set(all.map(({ id }) => id)).size]).toEqual([table, all.length]);
    const names = rows('people').map((person) => person['full_name']);
    expect(new Set(names).size).toBe(names.length);
  });

  it('is the same each time', () => {
    expect(buildProvince('hash')).toEqual(sets);
  });

  it('refers only to what it has', () => {
    const ids = new Set(sets.flatMap((set) => set.rows.map(({ id }) => id)));
    const references = sets.flatMap((set) =>
      set.rows.flatMap((row) =>
        Object.entries(row).flatMap(([column, value]) => (column.endsWith('_id') && value !== null ? [value] : [])),
      ),
    );
    expect(references.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('has 150 commune committees and more, each with leader, drafter and clerk', () => {
    const communes = rows('organisation_phases').filter(({ kind, valid_to }) => kind === 'commune-committee' && valid_to === null);
    expect(communes.length).toBeGreaterThanOrEqual(150);
    const logins = new Set(rows('accounts').map(({ login }) => login));
    const codes = new Map(rows('organisation_identities').map(({ id, code }) => [id, String(code)]));
    for (const { organisation_id } of communes)
      for (const who of ['lanhdao', 'soanthao', 'vanthu']) expect(logins).toContain(`${who}.${codes.get(organisation_id)}`);
  });
});
