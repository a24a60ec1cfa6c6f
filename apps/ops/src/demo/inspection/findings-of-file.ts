import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Figure, figureFrom, type FindingKind } from '@app/inspections';
import { type BodyNode, type DocumentContent } from '@app/kernel';
import { type ReadDocument, requirementsOf } from '@app/reading';
import { type Setting } from '../setting.js';

export interface FoundFinding {
  readonly kind: FindingKind;
  readonly area: string;
  readonly text: string;
  readonly figures: readonly Figure[];
}

/** What a delegation found and asks for, as a notice of conclusion tells it. */
export interface FoundMatters {
  readonly findings: readonly FoundFinding[];
  readonly requirements: readonly string[];
}

const STRENGTHS = /ưu điểm|kết quả/iu;
const SHORTCOMINGS = /hạn chế|khuyết điểm|tồn tại|vi phạm/iu;
const ELSE = /nguyên nhân|tổ chức thực hiện|yêu cầu|nhiệm vụ|thời gian tới/iu;
const NO_AREA = 'Lãnh đạo, chỉ đạo thực hiện nghị quyết, chỉ thị';

/** Reads a notice of conclusion as the import reads it; its findings, figures and requirements are taken up as they stand there. */
export async function findingsOfFile(setting: Setting, file: string): Promise<FoundMatters> {
  const source = basename(file);
  const { read, content } = await setting.cast
    .as('soanthao')
    .handIn<{ read: ReadDocument; content: DocumentContent }>(readFileSync(file), source);
  const required = requirementsOf(content).requirements;
  const demands = new Set(required.map(({ nodeId }) => nodeId));
  const findings: FoundFinding[] = [];
  let under: 'strength' | 'limitation' | null = null;
  let area = NO_AREA;
  for (const node of content.body) {
    const section = sectionOf(node);
    if (section !== undefined) under = section;
    area = areaOf(node) ?? area;
    const text = node.text.trim();
    // What only leads in to a list finds nothing.
    if (under === null || text === '' || text.endsWith(':') || demands.has(node.id)) continue;
    findings.push({ kind: under, area, text, figures: figuresIn(text, read, source) });
  }
  if (findings.length === 0) throw new Error(`${file}: no finding is told in it`);
  const requirements = required.map(({ text }) => text);
  setting.tell('readFindings', {
    file: source,
    strengths: findings.filter(({ kind }) => kind === 'strength').length,
    limitations: findings.filter(({ kind }) => kind === 'limitation').length,
    figures: findings.reduce((sum, { figures }) => sum + figures.length, 0),
    requirements: requirements.length,
  });
  return { findings, requirements };
}

/** What stands under a heading, by its words; undefined where the heading says nothing of it. */
function sectionOf({ heading }: BodyNode): 'strength' | 'limitation' | null | undefined {
  if (heading === null) return undefined;
  if (ELSE.test(heading)) return null;
  if (SHORTCOMINGS.test(heading)) return 'limitation';
  return STRENGTHS.test(heading) ? 'strength' : undefined;
}

/** `Về phát triển kinh tế: …` names its field of work, also that of the paragraphs below; a heading begins anew. */
function areaOf({ heading, text }: BodyNode): string | null {
  if (heading !== null) return NO_AREA;
  const named = /^[-–+*\s]*([^:.;]{4,80}):/u.exec(text)?.[1];
  return (
    named
      ?.replace(/^về\s+/iu, '')
      .replaceAll('*', '')
      .trim() ?? null
  );
}

function figuresIn(text: string, { figures }: ReadDocument, source: string): readonly Figure[] {
  return figures.filter(({ quote }) => text.includes(quote)).flatMap((printed) => figureFrom(printed, source) ?? []);
}
