import { type RecipientLine, type RecipientTarget, unaccentedText } from '@app/kernel';
import { levelOf, likeness, partsOfLine, personOfLine, plainLine } from './plain-line.js';
import {
  DEMO_LAST_ORGANISATION,
  DEMO_LAST_REASON,
  DEMO_NEAREST_REASON,
  DEMO_PERSON_GROUP,
  DEMO_PERSON_REASON,
  DEMO_SUBSTITUTES,
} from './vocabulary.js';

/** Something in the issuing organisation's scope that a line may stand for. */
export interface Candidate {
  readonly target: RecipientTarget;
  /** Code of a group or organisation, empty for a position. */
  readonly code: string;
  readonly name: string;
  /** All ways to print it, plain (`plainLine`). */
  readonly plain: readonly string[];
  /** Kind of the organisation; null for groups and positions. */
  readonly organisationKind: string | null;
  /** Holders' names without accents, for positions. */
  readonly holders: readonly string[];
}

export interface Substitution {
  readonly lineId: string;
  /** As printed. */
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

export interface ResolvedLines {
  readonly lines: readonly RecipientLine[];
  /** Demo database only: what was put in place of what is not there. */
  readonly substitutions: readonly Substitution[];
  /** Ids of lines that a person must resolve. */
  readonly unresolved: readonly string[];
}

/** Alike enough to be taken without asking; below, a person decides (or the demo substitutes). */
const SURE = 0.8;
/** A line that lists several bodies is one group only where the group is printed just so. */
const EXACT = 0.97;
const NEAR = 0.55;

interface Found {
  readonly candidate: Candidate;
  readonly reason: string | null;
}

/** What each line stands for. Lines that have targets already are left alone; an archive line stands for nobody. */
export function resolveLines(lines: readonly RecipientLine[], candidates: readonly Candidate[], demo: boolean): ResolvedLines {
  const substitutions: Substitution[] = [];
  const unresolved: string[] = [];
  const resolved = lines.map((line) => {
    if (line.kind === 'archive' || line.targets.length > 0) return line;
    // "Như trên" points at the addressees, who are lines of their own where the reader found them.
    if (line.kind === 'pointer' && lines.some((other) => other.purpose === 'act' && other.kind !== 'pointer' && other.kind !== 'archive'))
      return line;
    const found = find(line.line, candidates) ?? (demo ? substitute(line.line, candidates) : null);
    if (found === null || found.length === 0) {
      unresolved.push(line.id);
      return line;
    }
    for (const { candidate, reason } of found)
      if (reason !== null && !substitutions.some(({ lineId, to }) => lineId === line.id && to === candidate.name))
        substitutions.push({ lineId: line.id, from: line.line, to: candidate.name, reason });
    const targets = found.map(({ candidate }) => candidate.target);
    return { ...line, targets: targets.filter((target, at) => targets.findIndex((other) => same(other, target)) === at) };
  });
  return { lines: resolved, substitutions, unresolved };
}

const same = (one: RecipientTarget, other: RecipientTarget): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Candidates that are surely meant: a comrade by name, the whole line, else every one of its parts; null when anything stays open. */
function find(line: string, candidates: readonly Candidate[]): Found[] | null {
  const person = personOfLine(line);
  if (person !== null) {
    const name = unaccentedText(person.name);
    const held = candidates.filter(({ holders }) => holders.includes(name));
    const best = held.length > 1 ? (nearest(plainLine(person.charge), held)?.candidate ?? held[0]) : held[0];
    return best === undefined ? null : [{ candidate: best, reason: null }];
  }
  const whole = nearest(plainLine(line), candidates);
  const parts = partsOfLine(line);
  if (whole !== null && whole.score >= (parts.length > 1 ? EXACT : SURE)) return [{ candidate: whole.candidate, reason: null }];
  const each = parts.map((part) => nearest(plainLine(part), candidates));
  if (each.every((one) => one !== null && one.score >= SURE))
    return each.flatMap((one) => (one === null ? [] : [{ candidate: one.candidate, reason: null }]));
  return whole !== null && whole.score >= SURE ? [{ candidate: whole.candidate, reason: null }] : null;
}

/** Something for every part of the line, always: the equivalent the vocabulary names, the nearest name, at last the office. */
function substitute(line: string, candidates: readonly Candidate[]): Found[] {
  const person = personOfLine(line);
  if (person !== null) {
    const seats = candidates.filter(
      ({ target, plain }) => target.kind === 'position' && plain.some((title) => title.includes('uy vien ban thuong vu')),
    );
    const seat = seats[pick(line, seats.length)] ?? byCode(candidates, DEMO_PERSON_GROUP);
    return seat === undefined ? [] : [{ candidate: seat, reason: DEMO_PERSON_REASON }];
  }
  const whole = equivalent(line, candidates, true);
  if (whole !== null) return [whole];
  return partsOfLine(line).flatMap((part): Found[] => {
    const near = nearest(plainLine(part), candidates);
    if (near !== null && near.score >= SURE) return [{ candidate: near.candidate, reason: null }];
    const other = equivalent(part, candidates);
    if (other !== null) return [other];
    if (near !== null && near.score >= NEAR) return [{ candidate: near.candidate, reason: DEMO_NEAREST_REASON }];
    const last = byCode(candidates, DEMO_LAST_ORGANISATION);
    return last === undefined ? [] : [{ candidate: last, reason: DEMO_LAST_REASON }];
  });
}

function equivalent(line: string, candidates: readonly Candidate[], wholeOnly = false): Found | null {
  const plain = plainLine(line);
  for (const { when, to, reason, whole } of DEMO_SUBSTITUTES) {
    if (!when.test(plain) || (wholeOnly && whole !== true)) continue;
    const communes = candidates.filter(({ organisationKind }) => organisationKind === 'commune-committee');
    const candidate =
      to === 'commune' ? communes[pick(plain, communes.length)] : byCode(candidates, 'group' in to ? to.group : to.organisation);
    if (candidate !== undefined) return { candidate, reason };
  }
  return null;
}

const byCode = (candidates: readonly Candidate[], code: string): Candidate | undefined =>
  candidates.find((candidate) => candidate.code === code);

/** The same text always picks the same one. */
function pick(text: string, of: number): number {
  let sum = 7;
  for (const letter of text) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  return of === 0 ? 0 : sum % of;
}

function nearest(plain: string, candidates: readonly Candidate[]): { readonly candidate: Candidate; readonly score: number } | null {
  let best: { candidate: Candidate; score: number } | null = null;
  for (const candidate of candidates)
    for (const name of candidate.plain) {
      const score = likeness(plain, name, levelOf(candidate.plain[0] ?? ''));
      if (score > (best?.score ?? 0)) best = { candidate, score };
    }
  return best;
}
