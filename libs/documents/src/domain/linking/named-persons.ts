import { comparableText } from '@app/kernel';
import { type FoundLink, type LinkReason } from './link.js';
import { type NamedPerson, type PrintedReading } from './printed.js';

/** A person as they are printed: by name, by post, or by both. */
export interface PrintedPerson {
  readonly path: string;
  readonly printed: string;
  readonly name: string | null;
  readonly post: string | null;
}

const NAME = String.raw`(?:\p{Lu}[\p{L}'’]{0,11}\s+){1,5}\p{Lu}[\p{L}'’]{0,11}`;

/** The field's words that linking needs of whoever reads: the domain has none of its own. */
export interface PersonWords {
  /** Words before the name of one person: `đồng chí`. */
  readonly honorifics: readonly string[];
  /** In lists of recipients posts are shortened: `uvbtv`. */
  readonly abbreviations: readonly { readonly printed: string; readonly name: string }[];
}

interface Shapes {
  readonly honorific: RegExp;
  /** `Bí thư Đảng ủy, đồng chí Nguyễn Văn A` */
  readonly postFirst: RegExp;
  /** `Đ/c Nguyễn Văn A - Ủy viên Ban Thường vụ`, `đồng chí Nguyễn Văn A, Bí thư Đảng ủy` */
  readonly nameFirst: RegExp;
}

function shapesOf({ honorifics }: PersonWords): Shapes {
  const one = `(?:${honorifics.map((word) => word.replace(/[^\p{L}\s]/gu, '\\$&')).join('|')})\\.?\\s+`;
  return {
    honorific: new RegExp(`^${one}`, 'iu'),
    postFirst: new RegExp(`^(?<post>.+?)[\\s,]+${one}(?<name>${NAME})$`, 'iu'),
    nameFirst: new RegExp(`^(?:${one})?(?<name>${NAME})(?:\\s*[-–,(]\\s*(?<post>[^)]+)\\)?)?$`, 'iu'),
  };
}

const CAPITALISED = new RegExp(`^${NAME}$`, 'u');
const SEVERAL = /^(?:các|những)\s/iu;

/** Persons a reading names: who signs, who is written to by name, who is to do something; each once, where they stand first. */
export function personsIn(read: PrintedReading, words: PersonWords): PrintedPerson[] {
  const shapes = shapesOf(words);
  const all: PrintedPerson[] = [];
  const { signature } = read;
  if (signature !== null && signature.name !== '')
    all.push({ path: 'signature', printed: signature.name, name: signature.name, post: signature.position || null });
  read.recipients.forEach(({ kind, line }, index) => {
    if (kind === 'person') all.push(...personOf(shapes, `recipients.${index}`, line));
  });
  read.obligations.forEach(({ lead, support, reportTo }, index) => {
    lead.forEach((name, place) => all.push(...personOf(shapes, `obligations.${index}.lead.${place}`, name)));
    support.forEach((name, place) => all.push(...personOf(shapes, `obligations.${index}.support.${place}`, name)));
    if (reportTo !== null) all.push(...personOf(shapes, `obligations.${index}.reportTo`, reportTo));
  });
  const seen = new Set<string>();
  return all.filter(({ name, post }) => {
    const key = name === null ? `post ${comparableText(post ?? '')}` : `name ${comparableText(name)}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** One person; what has no name in it may be a post, which the directory knows or does not. */
function personOf(shapes: Shapes, path: string, line: string): PrintedPerson[] {
  const printed = line.replace(/\s+/g, ' ').trim();
  if (printed === '' || SEVERAL.test(printed)) return [];
  for (const pattern of [shapes.postFirst, shapes.nameFirst]) {
    const { name, post } = pattern.exec(printed)?.groups ?? {};
    if (name === undefined || !CAPITALISED.test(name)) continue;
    // `Văn phòng Tỉnh ủy` has no honorific, and no capital at each word.
    return [{ path, printed, name, post: post?.trim() ?? null }];
  }
  return [{ path, printed, name: null, post: printed.replace(shapes.honorific, '') }];
}

/** Posts as they are compared: written out. */
function postKeyOf({ abbreviations }: PersonWords): (post: string) => string {
  const long = new Map(abbreviations.map(({ printed, name }) => [comparableText(printed), name]));
  return (post) => comparableText(post.replace(/\p{L}+/gu, (word) => long.get(comparableText(word)) ?? word));
}

/** `PHÓ BÍ THƯ` is said of a `Phó Bí thư Tỉnh ủy`; a printed post that says more than the title is said of it too, where it begins alike. */
function fits(post: string, title: string | null, postKey: (post: string) => string): boolean {
  if (title === null) return false;
  const named = postKey(title);
  return post
    .split(/[,;]|\s[-–]\s/u)
    .map(postKey)
    .some((one) => one !== '' && (named.startsWith(one) || one.startsWith(named)));
}

const SAME = 0.96;
const BY_POST = 0.93;
const NO_POST = 0.8;
const OTHER_TIME = 0.7;
const OTHER_POST = 0.5;
/** More than this are no help to whoever is asked. */
const MOST = 5;

/** Who is meant, as of the day of the document: sure where name and post lead to one person; where two fit, each is asked about. */
export function namedPersons(printed: readonly PrintedPerson[], known: readonly NamedPerson[], words: PersonWords): FoundLink[] {
  const postKey = postKeyOf(words);
  return printed.flatMap((one) => {
    const { name, post } = one;
    const called = known.filter(({ by, asked }) => (name === null ? by === 'post' && asked === post : by === 'name' && asked === name));
    if (name === null) return linked(one, nearest(called), BY_POST, 'same');
    const holding = post === null ? [] : called.filter(({ title }) => fits(post, title, postKey));
    const inForce = holding.filter((person) => person.inForce);
    if (inForce.length > 0) return linked(one, nearest(inForce), SAME, 'same');
    if (holding.length > 0) return linked(one, nearest(holding), OTHER_TIME, 'other-time');
    return linked(one, nearest(called), post === null ? NO_POST : OTHER_POST, post === null ? 'part' : 'other-post');
  });
}

const nearest = (people: readonly NamedPerson[]): readonly NamedPerson[] =>
  people.some(({ near }) => near) ? people.filter(({ near }) => near) : people;

function linked(one: PrintedPerson, people: readonly NamedPerson[], confidence: number, reason: LinkReason): FoundLink[] {
  // Of several positions of one person the one held on the day tells who it is.
  const byPerson = new Map<string, NamedPerson>();
  for (const person of [...people].sort((a, b) => Number(b.inForce) - Number(a.inForce)))
    if (!byPerson.has(person.personId)) byPerson.set(person.personId, person);
  const count = byPerson.size;
  if (count > MOST) return [];
  return [...byPerson.values()].map(({ personId, positionId }): FoundLink => ({
    kind: 'person',
    path: one.path,
    printed: one.printed,
    target: personId,
    position: positionId,
    earlier: null,
    confidence: count > 1 ? Math.min(confidence, 0.9) / count : confidence,
    reason: count > 1 ? 'several' : reason,
  }));
}
