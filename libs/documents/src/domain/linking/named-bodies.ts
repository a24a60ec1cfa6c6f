import { comparableText } from '@app/kernel';
import { type FoundLink, type LinkReason } from './link.js';
import { type NamedBody, type PrintedReading } from './printed.js';

export interface PrintedBody {
  readonly path: string;
  readonly name: string;
}

/** Bodies that a reading names, each name once, where it stands first. */
export function bodiesIn(read: PrintedReading): PrintedBody[] {
  const all: PrintedBody[] = [];
  const note = (path: string, name: string | null | undefined): void => {
    if (name !== null && name !== undefined && name.trim() !== '') all.push({ path, name: name.trim() });
  };
  note('issuer', read.issuer);
  note('superior', read.superior);
  note('meeting', read.meeting?.body);
  read.obligations.forEach(({ lead, support, reportTo }, index) => {
    lead.forEach((name, place) => note(`obligations.${index}.lead.${place}`, name));
    support.forEach((name, place) => note(`obligations.${index}.support.${place}`, name));
    note(`obligations.${index}.reportTo`, reportTo);
  });
  const seen = new Set<string>();
  return all.filter(({ name }) => {
    const key = comparableText(name);
    return !seen.has(key) && seen.add(key);
  });
}

/** How sure a name is by what it is to the organisation, in force on the day of the document. */
const CALLED = { name: 0.98, body: 0.95, short: 0.95, alias: 0.93 } as const;
/** Called so, but not on that day. */
const OTHER_TIME = 0.85;
const SUCCESSOR = 0.97;

/** Organisations that the printed names stand for: those near the issuer before others, the successor where one is gone. */
export function namedBodies(printed: readonly PrintedBody[], named: readonly NamedBody[]): FoundLink[] {
  return printed.flatMap(({ path, name }) => {
    const called = named.filter(({ asked }) => asked === name);
    const inForce = called.some((one) => one.inForce) ? called.filter((one) => one.inForce) : called;
    const near = inForce.some((one) => one.near) ? inForce.filter((one) => one.near) : inForce;
    const best = new Map<string, { confidence: number; reason: LinkReason }>();
    for (const one of near) {
      const heirs = one.successors.length > 0;
      const confidence = CALLED[one.how] * (one.inForce ? 1 : OTHER_TIME) * (heirs ? SUCCESSOR : 1);
      const reason: LinkReason = heirs ? 'successor' : one.inForce ? 'same' : 'other-time';
      for (const target of heirs ? one.successors : [one.id])
        if ((best.get(target)?.confidence ?? 0) < confidence) best.set(target, { confidence, reason });
    }
    const several = best.size > 1;
    return [...best].map(([target, { confidence, reason }]): FoundLink => ({
      kind: 'body',
      path,
      printed: name,
      target,
      earlier: null,
      confidence: several ? confidence / best.size : confidence,
      reason: several && reason !== 'successor' ? 'several' : reason,
    }));
  });
}
