import { type BodyNode, conflict, type DocumentContent, type FieldProblem, forbidden, invalid, type Span } from '@app/kernel';
import { nodeIn } from './anchor.js';
import { differsInFormOnly } from './form-only.js';

/** One change of form by the office, as the version that carries it lists it. */
export interface FormFix {
  /** A node, or `head` for the title. */
  readonly nodeId: string;
  readonly part: 'label' | 'heading' | 'text' | 'title';
  readonly before: string;
  readonly after: string;
  /** The findings on form that are settled by it. */
  readonly commentIds: readonly string[];
}

/** A printed label: `I`, `1.1`, `a`, `-`, `Điều 5`. */
const LABEL = /^(?:(?:Phần|Chương|Mục|Điều)\s+)?[\dIVXLC.a-zđ]{0,10}[).]?$|^[-–+•*]$/u;

/**
 * The content with exactly those changes made, and nothing else. Refused where one of them is no longer on what it says stands there, or is
 * more than form.
 */
export function withFixes(content: DocumentContent, fixes: readonly FormFix[]): DocumentContent {
  if (fixes.length === 0) throw invalid('appraisal.no-fixes', { field: 'fixes' });
  const places = fixes.map(({ nodeId, part }) => `${nodeId} ${part}`);
  const twice = places.findIndex((place, index) => places.indexOf(place) !== index);
  if (twice >= 0) throw invalid('appraisal.fixed-twice', { field: `fixes[${twice}]` });
  const stale = fixes.findIndex((fix) => standing(content, fix) !== fix.before);
  if (stale >= 0) throw conflict('appraisal.fix-stale', { field: `fixes[${stale}].before` });
  const problems: FieldProblem[] = fixes.flatMap((fix, index) =>
    isForm(fix) ? [] : [{ field: `fixes[${index}].after`, code: 'appraisal.not-form' }],
  );
  if (problems.length > 0) throw forbidden('appraisal.not-form', { field: problems[0]?.field ?? 'fixes', problems });

  const byNode = new Map<string, FormFix[]>();
  for (const fix of fixes) byNode.set(fix.nodeId, [...(byNode.get(fix.nodeId) ?? []), fix]);
  const mended = (node: BodyNode): BodyNode => (byNode.get(node.id) ?? []).reduce(fixed, node);
  const title = byNode.get('head')?.find(({ part }) => part === 'title');
  return {
    ...content,
    head: title === undefined ? content.head : { ...content.head, title: title.after },
    body: content.body.map(mended),
    annexes: content.annexes.map((annex) => ({ ...annex, body: annex.body.map(mended) })),
  };
}

/** What stands where the fix is to be made; null where there is no such place. */
function standing(content: DocumentContent, { nodeId, part }: FormFix): string | null {
  if (part === 'title') return nodeId === 'head' ? content.head.title : null;
  const node = nodeIn(content, nodeId);
  return node === null ? null : (node[part] ?? '');
}

function isForm({ part, before, after }: FormFix): boolean {
  if (before === after) return false;
  return part === 'label' ? LABEL.test(after) : differsInFormOnly(before, after);
}

function fixed(node: BodyNode, { part, after }: FormFix): BodyNode {
  if (part === 'text') return { ...node, text: after, spans: movedSpans(node.text, after, node.spans) };
  return part === 'label' || part === 'heading' ? { ...node, [part]: after === '' ? null : after } : node;
}

/** Emphasis and references keep to their words: what lies before the change stays, what lies after it moves, what contains it grows. */
export function movedSpans(before: string, after: string, spans: readonly Span[]): Span[] {
  let head = 0;
  while (head < before.length && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < before.length - head && tail < after.length - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const shift = after.length - before.length;
  const changedTo = before.length - tail;
  return spans
    .map((span) => ({
      ...span,
      from: span.from <= head ? span.from : span.from >= changedTo ? span.from + shift : head,
      to: span.to <= head ? span.to : span.to >= changedTo ? span.to + shift : after.length - tail,
    }))
    .filter(({ from, to }) => to > from && to <= after.length);
}
