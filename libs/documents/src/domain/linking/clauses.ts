import { type BodyNode, comparableText, type DocumentContent, unaccentedText } from '@app/kernel';
import { type FoundLink } from './link.js';
import { type PrintedOrder } from './printed.js';

/** From this share of common words on a node may be the one an order stands in. */
const ALIKE = 0.6;

/** The nodes of the draft that orders stand in: by the words as printed, else, in a draft that was edited, by most of them. */
export function clausesOf(obligations: readonly PrintedOrder[], content: DocumentContent): FoundLink[] {
  const nodes = [...content.body, ...content.annexes.flatMap(({ body }) => body)].map((node) => ({
    id: node.id,
    whole: comparableText(textOf(node)),
    words: wordsOf(textOf(node)),
  }));
  return obligations.flatMap((obligation, index): FoundLink[] => {
    const quote = comparableText(obligation.quote);
    if (quote === '') return [];
    const link = { kind: 'clause', path: `obligations.${index}`, printed: obligation.quote, earlier: null } as const;
    const literal = nodes.filter(({ whole }) => whole.includes(quote));
    if (literal.length > 0)
      return literal.map(({ id }): FoundLink => ({
        ...link,
        target: id,
        confidence: literal.length === 1 ? 0.98 : 0.9 / literal.length,
        reason: literal.length === 1 ? 'same' : 'several',
      }));
    const words = wordsOf(obligation.quote);
    const [closest] = nodes.map(({ id, words: other }) => ({ id, share: shareOf(words, other) })).sort((a, b) => b.share - a.share);
    if (closest === undefined || closest.share < ALIKE) return [];
    return [{ ...link, target: closest.id, confidence: closest.share * 0.9, reason: 'similar' }];
  });
}

const textOf = ({ heading, text }: BodyNode): string => `${heading ?? ''} ${text}`;
const wordsOf = (text: string): Set<string> => new Set(unaccentedText(text).split(' '));

/** How many of the words are among the others, 0..1. */
const shareOf = (words: ReadonlySet<string>, others: ReadonlySet<string>): number =>
  [...words].filter((word) => others.has(word)).length / words.size;
