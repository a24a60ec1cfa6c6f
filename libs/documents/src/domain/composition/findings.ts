import { type ComposedFinding } from '@app/contracts';
import { type BodyNode } from '@app/kernel';
import { clause, item, type Part, slugs, typed } from './nodes.js';
import { figureWords, listed, lowerFirst, sentence, withoutStop } from './prose.js';

const HEADING = {
  strength: 'Ưu điểm',
  limitation: 'Hạn chế, khuyết điểm',
  violation: 'Vi phạm',
} as const;

/** One finding as it is printed: its sentence, then its figures. */
export function findingText({ text, figures }: ComposedFinding): string {
  const said = sentence(text);
  return figures.length === 0 ? said : `${said} Số liệu: ${figures.map(figureWords).join('; ')}.`;
}

/** Findings of one kind, area by area in the order in which the areas first come up; each finding's node bears its id. */
export function findingsPart(prefix: string, kind: ComposedFinding['kind'], findings: readonly ComposedFinding[]): Part {
  const areas = areasOf(findings.filter((finding) => finding.kind === kind));
  return {
    id: `${prefix}${kind}`,
    heading: HEADING[kind],
    nodes: areas.flatMap(({ key, area, findings: theirs }, index) => [
      clause(`${prefix}${kind}:${key}`, String(index + 1), sentence(area).replace(/\.$/, ''), ''),
      ...theirs.map((finding) => item(finding.id, findingText(finding), 3, { kind: 'finding', id: finding.id })),
    ]),
  };
}

export const findingsParts = (prefix: string, findings: readonly ComposedFinding[]): Part[] =>
  (['strength', 'limitation', 'violation'] as const).map((kind) => findingsPart(prefix, kind, findings));

/** Whose doing the shortcomings are: one line for each body, naming the areas. */
export function responsibilityPart(prefix: string, findings: readonly ComposedFinding[]): Part {
  const short = findings.filter(({ kind, responsible }) => kind !== 'strength' && (responsible ?? '').trim() !== '');
  const bodies = new Map<string, ComposedFinding[]>();
  for (const finding of short) {
    const body = withoutStop(finding.responsible ?? '');
    bodies.set(body, [...(bodies.get(body) ?? []), finding]);
  }
  const ids = slugs([...bodies.keys()]);
  const nodes: BodyNode[] = [...bodies].map(([body, theirs], index) =>
    clause(
      `${prefix}responsible:${ids[index] ?? ''}`,
      String(index + 1),
      null,
      `${body} chịu trách nhiệm về ${wordOf(theirs)} trong ${listed(areasOf(theirs).map(({ area }) => lowerFirst(withoutStop(area))))}.`,
    ),
  );
  return { id: `${prefix}responsible`, heading: 'Đánh giá trách nhiệm của tập thể, cá nhân', nodes };
}

function wordOf(findings: readonly ComposedFinding[]): string {
  const violated = findings.some(({ kind }) => kind === 'violation');
  const limited = findings.some(({ kind }) => kind === 'limitation');
  return violated && limited ? 'những hạn chế, vi phạm' : violated ? 'những vi phạm' : 'những hạn chế, khuyết điểm';
}

interface Area {
  readonly key: string;
  readonly area: string;
  readonly findings: readonly ComposedFinding[];
}

/** Two ways of typing the same area (capitals, diacritics, spaces) are one. */
export function areasOf(findings: readonly ComposedFinding[]): Area[] {
  const areas = new Map<string, { area: string; findings: ComposedFinding[] }>();
  for (const finding of findings) {
    const area = withoutStop(finding.area) === '' ? 'Nội dung khác' : withoutStop(finding.area);
    const known = areas.get(typed(area));
    if (known === undefined) areas.set(typed(area), { area, findings: [finding] });
    else known.findings.push(finding);
  }
  const keys = slugs([...areas.keys()]);
  return [...areas.values()].map(({ area, findings: theirs }, index) => ({ key: keys[index] ?? '', area, findings: theirs }));
}
