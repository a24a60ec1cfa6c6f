import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Figure, figureFrom, type FindingKind } from '@app/inspections';
import { type BodyNode, type DocumentContent } from '@app/kernel';
import { type ReadDocument } from '@app/reading';
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
const DEMANDS = /yêu cầu|thời gian tới|nhiệm vụ|phương hướng/iu;
const ELSE = /nguyên nhân|tổ chức thực hiện/iu;
const MOST = 12;

/** Reads a notice of conclusion as the import reads it; its findings, figures and requirements are taken up as they stand there. */
export async function findingsOfFile(setting: Setting, file: string): Promise<FoundMatters> {
  const { read, content } = await setting.cast
    .as('soanthao')
    .upload<{ read: ReadDocument; content: DocumentContent }>('/api/documents/imports', readFileSync(file), basename(file));
  const source = basename(file);
  const findings: FoundFinding[] = [];
  const requirements: string[] = [];
  let under: 'strength' | 'limitation' | 'requirement' | null = null;
  for (const node of content.body) {
    const section = sectionOf(node);
    if (section !== undefined) under = section;
    const text = node.text.trim();
    if (text === '' || under === null) continue;
    if (under === 'requirement') requirements.push(text);
    else findings.push({ kind: under, area: areaOf(node), text, figures: figuresIn(text, read, source) });
  }
  if (findings.length === 0) throw new Error(`${file}: no finding is told in it`);
  // The shortcomings first: what the follow-up is about must not be cut off.
  const kept = [
    ...findings.filter(({ kind }) => kind === 'limitation').slice(0, MOST),
    ...findings.filter(({ kind }) => kind === 'strength').slice(0, MOST),
  ];
  setting.tell('readFindings', {
    file: source,
    strengths: kept.filter(({ kind }) => kind === 'strength').length,
    limitations: kept.filter(({ kind }) => kind === 'limitation').length,
    figures: kept.reduce((sum, { figures }) => sum + figures.length, 0),
    requirements: Math.min(requirements.length, MOST),
  });
  return { findings: kept, requirements: requirements.slice(0, MOST) };
}

/** What stands under a heading, by its words; undefined where the heading says nothing of it. */
function sectionOf({ heading }: BodyNode): 'strength' | 'limitation' | 'requirement' | null | undefined {
  if (heading === null) return undefined;
  if (ELSE.test(heading)) return null;
  if (DEMANDS.test(heading)) return 'requirement';
  if (SHORTCOMINGS.test(heading)) return 'limitation';
  return STRENGTHS.test(heading) ? 'strength' : undefined;
}

/** `Về phát triển kinh tế: …` names its field of work. */
function areaOf({ heading, text }: BodyNode): string {
  const named = /^[-–+\s*]*([^:.;]{4,80}):/u.exec(text)?.[1] ?? heading ?? '';
  return (
    named
      .replace(/^về\s+/iu, '')
      .replaceAll('*', '')
      .trim() || 'Lãnh đạo, chỉ đạo thực hiện nghị quyết, chỉ thị'
  );
}

function figuresIn(text: string, { figures }: ReadDocument, source: string): readonly Figure[] {
  return figures.filter(({ quote }) => text.includes(quote)).flatMap((printed) => figureFrom(printed, source) ?? []);
}
