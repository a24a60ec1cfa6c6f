import { type FieldProblem, invalid, type RecipientLine } from '@app/kernel';

/** Lines a person still has to say what they stand for. An archive line receives nothing; a pointer ("Như trên") repeats other lines. */
export function unresolvedLines(lines: readonly RecipientLine[]): { readonly index: number; readonly line: RecipientLine }[] {
  return lines
    .map((line, index) => ({ index, line }))
    .filter(({ line }) => line.kind !== 'archive' && line.kind !== 'pointer' && line.targets.length === 0);
}

/** Nothing is issued while a printed line stands for nobody known. */
export function checkRecipients(lines: readonly RecipientLine[]): void {
  const problems = unresolvedLines(lines).map(({ index, line }): FieldProblem => ({
    field: `content.recipients[${index}]`,
    code: 'recipients.unresolved-line',
    params: { line: line.line },
  }));
  if (problems.length > 0)
    throw invalid('recipients.unresolved', { field: 'content.recipients', params: { count: problems.length }, problems });
}
