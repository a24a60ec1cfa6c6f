import { comparableText } from '@app/kernel';

/** An organisation as the directory calls it: its names and aliases, its short name, and those of the bodies that meet in it. */
export interface NamedOrganisation {
  readonly organisationId: string;
  readonly names: readonly string[];
  readonly parentId: string | null;
}

/** Bodies and posts within a committee: an order to "Ban Thường vụ Huyện ủy X" is an order to Huyện ủy X. */
const WITHIN = [
  'tập thể ban thường vụ',
  'ban thường vụ',
  'ban chấp hành',
  'thường trực',
  'thường vụ',
  'btv',
  'bch',
  'đồng chí bí thư',
  'bí thư',
].map(comparableText);

const SHORTEST_BEGINNING = 6;

/**
 * Which organisation a printed name means, or null where none or several fit: a person then chooses. Tried in turn, each only when it gives
 * exactly one: the whole name; the name without the body that meets; a name that begins so (the text says "Ủy ban Kiểm tra Tỉnh ủy", the
 * directory adds the province). What belongs to the issuer, and the issuer itself, goes before the rest of the country.
 */
export function organisationFinder(issuerId: string, known: readonly NamedOrganisation[]): (printed: string) => string | null {
  const entries = known.flatMap((one) =>
    one.names.map((name) => ({
      id: one.organisationId,
      near: one.organisationId === issuerId || one.parentId === issuerId,
      name: comparableText(name),
    })),
  );
  const only = (fits: (name: string) => boolean, near: boolean): { readonly id: string | null; readonly several: boolean } => {
    const found = new Set(entries.filter((entry) => (!near || entry.near) && fits(entry.name)).map((entry) => entry.id));
    return { id: found.size === 1 ? ([...found][0] ?? null) : null, several: found.size > 1 };
  };
  const find = (fits: (name: string) => boolean): string | null => {
    const near = only(fits, true);
    return near.id !== null || near.several ? near.id : only(fits, false).id;
  };
  return (printed) => {
    const name = comparableText(printed);
    if (name === '') return null;
    const within = WITHIN.find((prefix) => name.startsWith(prefix) && name.length > prefix.length);
    const forms = within === undefined ? [name] : [name, name.slice(within.length)];
    for (const form of forms) {
      const found = find((candidate) => candidate === form);
      if (found !== null) return found;
    }
    for (const form of forms.filter((text) => text.length >= SHORTEST_BEGINNING)) {
      const found = find((candidate) => candidate.startsWith(form));
      if (found !== null) return found;
    }
    return null;
  };
}
