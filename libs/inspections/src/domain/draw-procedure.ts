import { type Procedure, type Step } from './procedure.js';

/** A procedure as a page with two mermaid drawings and tables of their steps (docs/workflow/inspections). */
export function drawProcedure(procedure: Procedure): string {
  return [
    `# ${procedure.label} (\`${procedure.code}\`, version ${procedure.version})`,
    '',
    'Drawn from `libs/inspections/src/domain/definitions`; do not edit.',
    '',
    '## The whole',
    '',
    ...drawGraph(procedure.whole.start, procedure.whole.steps),
    '## Each subject',
    '',
    ...drawGraph(procedure.subject.start, procedure.subject.steps),
  ].join('\n');
}

function drawGraph(start: string, steps: readonly Step[]): string[] {
  return [
    '```mermaid',
    'stateDiagram-v2',
    `  [*] --> ${start}`,
    ...steps.map((step) => `  ${step.code}: ${step.label}`),
    ...steps.flatMap((step) => step.moves.map(({ move, to, by }) => `  ${step.code} --> ${to}: ${move} (${by.join(', ')})`)),
    ...steps.filter((step) => step.moves.length === 0).map((step) => `  ${step.code} --> [*]`),
    '```',
    '',
    '| no. | step | phase | move | leads to | by | guards |',
    '|---|---|---|---|---|---|---|',
    ...steps.flatMap((step) => {
      const own = `${step.number ?? ''} | ${step.label} (\`${step.code}\`) | \`${step.phase}\``;
      const moves = step.moves.length === 0 ? [null] : step.moves;
      return moves.map((move, index) => {
        const first = index === 0 ? own : ' |  | ';
        if (move === null) return `| ${first} |  |  |  |  |`;
        const guards = move.guards.map((guard) => `\`${guard}\``).join(' ');
        return `| ${first} | \`${move.move}\`${move.needsReason === true ? ' (reason)' : ''} | \`${move.to}\` | ${move.by.join(', ')} | ${guards} |`;
      });
    }),
    '',
  ];
}

export const drawingName = (procedure: Procedure): string => `${procedure.code}-v${procedure.version}.md`;
