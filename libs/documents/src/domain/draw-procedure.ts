import { type Procedure } from './procedure.js';

/** A procedure as a page with a mermaid drawing and a table of its steps (docs/workflow). */
export function drawProcedure(procedure: Procedure): string {
  const lines = [
    `# ${procedure.label} (\`${procedure.code}\`, version ${procedure.version})`,
    '',
    `Drawn from \`libs/documents/src/domain/definitions\`; do not edit. Document types: ${(procedure.types.length > 0 ? procedure.types : procedure.alsoFor).join(', ')}.`,
    '',
    '```mermaid',
    'stateDiagram-v2',
    `  [*] --> ${procedure.start}`,
    ...procedure.steps.map((step) => `  ${step.code}: ${step.label}`),
    ...procedure.steps.flatMap((step) =>
      step.moves.map(
        ({ move, to, roles }) => `  ${step.code} --> ${to}: ${move}${roles.length === 0 ? ' (system)' : ` (${roles.join(', ')})`}`,
      ),
    ),
    ...procedure.steps.filter((step) => step.moves.length === 0).map((step) => `  ${step.code} --> [*]`),
    '```',
    '',
    '| step | stage | held by | time limit | move | leads to | guards |',
    '|---|---|---|---|---|---|---|',
    ...procedure.steps.flatMap((step) => {
      const own = `${step.label} (\`${step.code}\`) | \`${step.stage}\` | ${step.roles.join(', ')} | ${step.limit === null ? '' : `\`${step.limit}\``}`;
      const moves = step.moves.length === 0 ? [null] : step.moves;
      return moves.map((move, index) => {
        const guards = move?.guards.map((guard) => `\`${guard}\``).join(' ') ?? '';
        return `| ${index === 0 ? own : ' | | | '} | ${move === null ? '' : `\`${move.move}\``} | ${move === null ? '' : `\`${move.to}\``} | ${guards} |`;
      });
    }),
    '',
  ];
  return lines.join('\n');
}

export const drawingName = (procedure: Procedure): string => `${procedure.code}-v${procedure.version}.md`;
