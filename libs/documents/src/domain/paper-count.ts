import { invalid } from '@app/kernel';
import { CHOICES, type Choice } from './ballot.js';

/** What two people found when they opened an urn of paper slips: who took one, and what lay in it. Nothing joins the two. */
export interface PaperCount {
  readonly takers: readonly string[];
  readonly papers: Readonly<Record<Choice | 'invalid', number>>;
  /** What was written on slips of the choice `other`, each once for each slip. */
  readonly opinions: readonly string[];
}

export interface CountedPaper {
  readonly choice: Choice | 'invalid';
  readonly opinion: string | null;
}

const CHOICES_OF_URN = [...CHOICES, 'invalid'] as const;

/** The count as it is kept and compared: in an order of its own, so that two who found the same wrote the same. */
export function settleCount(count: PaperCount, seats: readonly { readonly personId: string; readonly recused: boolean }[]): PaperCount {
  const takers = [...new Set(count.takers)].sort();
  for (const taker of takers) {
    const seat = seats.find(({ personId }) => personId === taker);
    if (seat === undefined) throw invalid('ballot.not-on-roster', { field: 'takers' });
    if (seat.recused) throw invalid('ballot.taker-recused', { field: 'takers' });
  }
  const found = CHOICES_OF_URN.reduce((sum, choice) => sum + count.papers[choice], 0);
  if (found > takers.length)
    throw invalid('ballot.more-papers-than-takers', { field: 'papers', params: { handedIn: found, have: takers.length } });
  const opinions = count.opinions.map((text) => text.trim().replace(/\s+/g, ' ')).filter((text) => text !== '');
  if (opinions.length > count.papers.other) throw invalid('ballot.more-opinions-than-papers', { field: 'opinions' });
  return {
    takers,
    papers: Object.fromEntries(CHOICES_OF_URN.map((choice) => [choice, count.papers[choice]])) as PaperCount['papers'],
    opinions: opinions.sort(),
  };
}

/** The slips one by one, as they go among the papers of the decision. */
export function countedPapers({ papers, opinions }: PaperCount): CountedPaper[] {
  return CHOICES_OF_URN.flatMap((choice) =>
    Array.from({ length: papers[choice] }, (_, index) => ({ choice, opinion: choice === 'other' ? (opinions[index] ?? null) : null })),
  );
}
