import { type GuardName, GUARDS } from './guard.js';
import { type Procedure, type Step } from './procedure.js';

/** What is wrong with the graph of one procedure: unknown steps and guards, steps nothing leads to, steps nothing leads out of. */
export function checkProcedure(procedure: Procedure): string[] {
  const name = `${procedure.code} v${procedure.version}`;
  const steps = new Map<string, Step>();
  const problems: string[] = [];
  for (const step of procedure.steps) {
    if (steps.has(step.code)) problems.push(`${name}: two steps are called ${step.code}`);
    steps.set(step.code, step);
  }
  if (!steps.has(procedure.start)) problems.push(`${name}: starts at the unknown step ${procedure.start}`);
  for (const step of procedure.steps) {
    const taken = new Set<string>();
    for (const { move, to, guards } of step.moves) {
      if (!steps.has(to)) problems.push(`${name}: ${step.code} leads by ${move} to the unknown step ${to}`);
      if (taken.has(move)) problems.push(`${name}: ${step.code} has ${move} twice`);
      taken.add(move);
      for (const guard of guards)
        if (!isGuard(guard)) problems.push(`${name}: ${move} of ${step.code} has the unknown guard ${String(guard)}`);
    }
    const ends = step.stage === 'issued' || step.stage === 'withdrawn';
    if (!ends && step.roles.length === 0) problems.push(`${name}: nobody holds ${step.code}`);
  }
  const reached = reachable([procedure.start], (code) => steps.get(code)?.moves.map((move) => move.to) ?? []);
  for (const code of steps.keys()) if (!reached.has(code)) problems.push(`${name}: nothing leads to ${code}`);
  const ends = procedure.steps.filter((step) => step.stage === 'issued').map((step) => step.code);
  if (ends.length === 0) problems.push(`${name}: no step issues the document`);
  const before = (code: string): string[] =>
    procedure.steps.filter((step) => step.moves.some((move) => move.to === code)).map((step) => step.code);
  const finishing = reachable(ends, before);
  for (const step of procedure.steps)
    if (!finishing.has(step.code) && step.stage !== 'withdrawn') problems.push(`${name}: ${step.code} is a dead end`);
  return problems;
}

/** Problems of a whole set: those of each graph, versions given twice, types claimed by two procedures at once. */
export function checkProcedures(procedures: readonly Procedure[]): string[] {
  const problems = procedures.flatMap(checkProcedure);
  const seen = new Set<string>();
  const latest = new Map<string, Procedure>();
  for (const procedure of procedures) {
    const key = `${procedure.code} v${procedure.version}`;
    if (seen.has(key)) problems.push(`${key} is defined twice`);
    seen.add(key);
    if ((latest.get(procedure.code)?.version ?? 0) < procedure.version) latest.set(procedure.code, procedure);
  }
  const owner = new Map<string, string>();
  for (const procedure of latest.values())
    for (const type of procedure.types) {
      const other = owner.get(type);
      if (other !== undefined) problems.push(`${type} belongs to ${other} and to ${procedure.code}`);
      owner.set(type, procedure.code);
    }
  return problems;
}

const isGuard = (name: string): name is GuardName => Object.hasOwn(GUARDS, name);

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
