import { GUARDS } from './guard.js';
import { type Procedure, type Step } from './procedure.js';

/** What is wrong with the graphs of one procedure: unknown steps and guards, steps nothing leads to, steps that lead nowhere. */
export function checkProcedure(procedure: Procedure): string[] {
  const { code, version, whole, subject } = procedure;
  return [
    ...checkGraph(`${code} v${version}`, whole.start, whole.steps),
    ...checkGraph(`${code} v${version}, subject`, subject.start, subject.steps),
  ];
}

function checkGraph(name: string, start: string, steps: readonly Step[]): string[] {
  const codes = new Set(steps.map((step) => step.code));
  const problems = codes.size === steps.length ? [] : [`${name}: two steps have one code`];
  if (!codes.has(start)) problems.push(`${name}: starts at the unknown step ${start}`);
  for (const step of steps) {
    const moves = step.moves.map((move) => move.move);
    if (new Set(moves).size !== moves.length) problems.push(`${name}: ${step.code} has a move twice`);
    for (const { move, to, by, guards } of step.moves) {
      if (!codes.has(to)) problems.push(`${name}: ${step.code} leads by ${move} to the unknown step ${to}`);
      if (by.length === 0) problems.push(`${name}: nobody may ${move} ${step.code}`);
      for (const guard of guards)
        if (!Object.hasOwn(GUARDS, guard)) problems.push(`${name}: ${move} has the unknown guard ${String(guard)}`);
    }
  }
  const reached = reachable([start], (from) => steps.find((step) => step.code === from)?.moves.map((move) => move.to) ?? []);
  for (const code of codes) if (!reached.has(code)) problems.push(`${name}: nothing leads to ${code}`);
  const ends = steps.filter((step) => step.moves.length === 0).map((step) => step.code);
  const finishing = reachable(ends, (to) => steps.filter((step) => step.moves.some((move) => move.to === to)).map((step) => step.code));
  for (const code of codes) if (!finishing.has(code)) problems.push(`${name}: ${code} is a dead end`);
  return problems;
}

function reachable(from: readonly string[], next: (code: string) => readonly string[]): Set<string> {
  const reached = new Set<string>();
  const open = [...from];
  for (let code = open.pop(); code !== undefined; code = open.pop()) {
    if (reached.has(code)) continue;
    reached.add(code);
    open.push(...next(code));
  }
  return reached;
}
