/**
 * A second opinion on how a committee's vote comes out, written from the rules of the field (domain.md 4: quorum of incumbents, more than
 * half of incumbents, a tie does not pass, silence is no vote unless the request said so, differing views on an important matter force a
 * meeting) without looking at the product's own count. Slow and plain on purpose: a person with a pencil.
 */
export interface Member {
  /** Nobody keeps presence: null. */
  readonly inTheRoom: boolean | null;
  readonly stoodAside: boolean;
  /** What their slip says, if there is one. */
  readonly slip: 'for' | 'against' | 'other' | 'abstain' | 'unreadable' | null;
  readonly reserves: boolean;
}

export interface Book {
  readonly quorum: { readonly share: readonly [number, number]; readonly of: 'incumbents' | 'present' };
  readonly majority: { readonly share: readonly [number, number]; readonly of: 'incumbents' | 'present' | 'voting' };
  readonly whoStandsAsideStaysIncumbent: boolean;
  readonly silenceConsents: boolean;
  readonly importantConsultation: boolean;
}

export type Verdict = 'passed' | 'failed' | 'no quorum' | 'meet';

export function referenceTally(members: readonly Member[], book: Book): Verdict {
  let incumbents = 0;
  let attending = 0;
  let slips = 0;
  let yes = 0;
  let no = 0;
  let dissent = false;
  for (const member of members) {
    if (member.stoodAside) {
      if (book.whoStandsAsideStaysIncumbent) {
        incumbents += 1;
        if (member.inTheRoom) attending += 1;
      }
      continue;
    }
    incumbents += 1;
    let slip = member.slip;
    if (slip === null && book.silenceConsents) slip = 'for';
    if (slip !== null || member.inTheRoom) attending += 1;
    if (slip === null) continue;
    slips += 1;
    if (slip === 'for') yes += 1;
    if (slip === 'against') no += 1;
    if (member.slip !== null && (slip === 'against' || slip === 'other' || member.reserves)) dissent = true;
  }
  if (book.importantConsultation && dissent) return 'meet';
  if (slips === 0) return 'no quorum';
  const [a, b] = book.quorum.share;
  if (book.quorum.of === 'incumbents' ? attending / incumbents + 1e-12 < a / b : slips / attending + 1e-12 < a / b) return 'no quorum';
  if (yes <= no) return 'failed';
  const [c, d] = book.majority.share;
  const outOf = book.majority.of === 'incumbents' ? incumbents : book.majority.of === 'present' ? attending : slips;
  return yes / outOf > c / d + 1e-12 ? 'passed' : 'failed';
}
