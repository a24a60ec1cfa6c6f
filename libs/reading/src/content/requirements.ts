import { type BodyNode, type DocumentContent } from '@app/kernel';
import { type Paragraph } from '../body/paragraphs.js';
import { labelOf } from '../body/labels.js';
import { contextOf } from '../obligations/context.js';
import { isTaskPart } from '../obligations/task-parts.js';
import { readObligations } from '../obligations/read-obligations.js';
import { type Due } from '../read-document.js';
import { Stretch } from '../text/stretch.js';
import { partyVocabulary } from '../vocabulary/party-vocabulary.js';
import { tablesOf } from '../vocabulary/tables.js';
import { type Vocabulary } from '../vocabulary/vocabulary.js';
import { ordersAsSaid } from './orders-as-said.js';
import { subjectOf } from './subject.js';

/** A direction offered as a requirement on the body concluded on, or on the addressees where there is none (`addressee` null). */
export interface RequirementCandidate {
  readonly nodeId: string;
  /** The printed label, null for a dash item. */
  readonly label: string | null;
  readonly text: string;
  readonly addressee: string | null;
  /** Deadlines printed in the direction itself. */
  readonly due: readonly Due[];
}

/** An order to a named doer, with the node it stands in. */
export interface ObligationCandidate {
  readonly nodeId: string;
  readonly lead: readonly string[];
  readonly support: readonly string[];
  readonly task: string;
  readonly reportTo: string | null;
  readonly due: readonly Due[];
  readonly quote: string;
  readonly confidence: number;
}

export interface Candidates {
  /** The body concluded on, or null. */
  readonly subject: string | null;
  readonly requirements: readonly RequirementCandidate[];
  readonly obligations: readonly ObligationCandidate[];
}

/**
 * What a document asks to be followed up, offered to a person who confirms, changes or rejects each. In every part that sets tasks, each
 * numbered direction is a requirement (each dash item where nothing is numbered); orders to a named doer are obligations. Works on a draft
 * as it stands, so that node ids are those of the version that is issued. A node that
 * is little more than an obligation is not offered twice.
 */
export function requirementsOf(content: DocumentContent, vocabulary: Vocabulary = partyVocabulary): Candidates {
  const paragraphs = paragraphsOfNodes(content.body);
  const facts = {
    type: content.head.type,
    title: content.head.title,
    issuer: content.head.issuer,
    superior: content.head.superior,
    issued: null,
  };
  const context = contextOf(facts, vocabulary);
  const subject = subjectOf(facts);
  const read = readObligations(paragraphs, context).map(({ paragraph, at, ...obligation }) => ({
    ...obligation,
    nodeId: content.body[paragraph]?.id ?? '',
    confidence: at.confidence,
  }));
  const obligations = ordersAsSaid(read, content.body, context.calendar, vocabulary);
  const ordered = new Map<string, number>();
  for (const { nodeId, quote } of obligations) ordered.set(nodeId, (ordered.get(nodeId) ?? 0) + quote.length);
  const requirements = directions(paragraphs, vocabulary, facts.type)
    .map((paragraph) => ({ paragraph, node: content.body[paragraph.index] }))
    .filter(
      (entry): entry is { paragraph: Paragraph; node: BodyNode } =>
        entry.node !== undefined && (ordered.get(entry.node.id) ?? 0) < entry.paragraph.whole.length * MOSTLY,
    )
    .map(({ paragraph, node }) => ({
      nodeId: node.id,
      label: node.kind === 'item' ? null : node.label,
      text: [node.heading, node.text].filter((part) => part !== null && part !== '').join(': '),
      addressee: subject,
      due: context.dueOf(paragraph.rest),
    }));
  return { subject, requirements, obligations };
}

const MOSTLY = 0.6;

/** Paragraphs of a draft: nodes carry label, heading and level already. */
function paragraphsOfNodes(nodes: readonly BodyNode[]): Paragraph[] {
  const open: { level: number; index: number }[] = [];
  return nodes.map((node, index) => {
    while (open.length > 0 && (open[open.length - 1]?.level ?? 0) >= node.level) open.pop();
    const path = open.map((entry) => entry.index);
    const heading = node.heading === null ? null : Stretch.of(node.heading);
    const rest = Stretch.of(node.text);
    const isHeading = heading !== null && node.kind !== 'item' && node.kind !== 'paragraph';
    if (isHeading) open.push({ level: node.level, index });
    const whole = heading === null ? rest : Stretch.of(node.text === '' ? (node.heading ?? '') : `${node.heading ?? ''}: ${node.text}`);
    return {
      index,
      whole,
      label: node.label === null ? null : (labelOf(`${node.label}. x`) ?? labelOf(`${node.label} x`)),
      heading,
      rest,
      level: node.level,
      path,
    };
  });
}

/** "Thông báo này được phổ biến đến chi bộ": the document speaks of itself and asks nobody. */
const OF_ITSELF =
  /^(?:các )?(?:thông báo|kết luận|nghị quyết|quyết định|quy định|quy chế|chỉ thị|kế hoạch|chương trình|văn bản)(?: \S+){0,3}? này(?: được| sẽ)? (?:phổ biến|có hiệu lực|thay thế)/;

/** In every part that sets tasks: the numbered paragraphs, or the dash items where the part has no numbers. */
function directions(paragraphs: readonly Paragraph[], vocabulary: Vocabulary, type: string | null): Paragraph[] {
  const { one } = tablesOf(vocabulary);
  const inTasks = paragraphs.filter(
    (paragraph) =>
      paragraph.heading === null &&
      !one.test(paragraph.rest.key) &&
      !OF_ITSELF.test(paragraph.rest.key) &&
      isTaskPart(paragraph, paragraphs, vocabulary, type),
  );
  const byPart = new Map<number, Paragraph[]>();
  for (const paragraph of inTasks) {
    const part = paragraph.path[paragraph.path.length - 1] ?? -1;
    byPart.set(part, [...(byPart.get(part) ?? []), paragraph]);
  }
  const out: Paragraph[] = [];
  for (const list of byPart.values()) {
    const numbered = list.filter(
      (paragraph) => paragraph.label !== null && ['arabic', 'dotted', 'roman', 'letter'].includes(paragraph.label.kind),
    );
    const items = list.filter((paragraph) => paragraph.label?.kind === 'bullet');
    out.push(...(numbered.length > 0 ? numbered : items));
  }
  return out.sort((a, b) => a.index - b.index);
}
