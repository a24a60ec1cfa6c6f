import { type BuriedRow, OperatorActs, systemBy } from '@app/journal';
import { newId } from '@app/kernel';
import { OperatorError } from '../system/operator-error.js';
import { type OpsCommand } from './command.js';
import { readArguments } from './read-arguments.js';
import { withJournal } from './with-journal.js';

const MANY = 10_000;

/** `redrive` and `skip`: what an operator may do with a row that was buried. The reason is kept in the journal. */
export function operatorAct(name: 'redrive' | 'skip', meaning: string): OpsCommand {
  const usage = `${`${name} ID --why "…"`.padEnd(30)} ${meaning}`;
  return {
    name,
    usage,
    run(args) {
      const { texts, rest } = readArguments(args, { why: { type: 'string' } }, usage);
      const [id] = rest;
      if (id === undefined)
        throw new OperatorError('Thiếu mã dòng (xem `buried`).', `The id of the row is missing (see \`buried\`). Usage: ${usage}`);
      const why = texts['why'] ?? (name === 'redrive' ? 'offered again by the operator' : '');
      if (why.trim() === '') throw new OperatorError('Phải nêu lý do: --why "…"', 'A reason is needed: --why "…"');
      return withJournal(async (context) => {
        const acts = context.get(OperatorActs, { strict: false });
        const row = (await acts.buried(MANY)).find((each) => each.id === id);
        if (row === undefined) throw new OperatorError(`Không có việc nào bị dừng mang mã ${id}.`, `No buried row has the id ${id}.`);
        await acts[name](systemBy('operator', null, newId()), row.table, id, why);
        process.stdout.write(`${name}: ${row.table} ${id} (${row.work})\n`);
        return 0;
      });
    },
  };
}

/** What was given up after too many attempts and waits for a person. */
export const buriedCommand: OpsCommand = {
  name: 'buried',
  usage: 'buried                         các việc bị dừng, chờ người xử lý / work that was given up and waits for a person',
  run: () =>
    withJournal(async (context) => {
      const rows = await context.get(OperatorActs, { strict: false }).buried(MANY);
      process.stdout.write(rows.length === 0 ? 'Không có. / None.\n' : rows.map(lineOf).join(''));
      return 0;
    }),
};

function lineOf({ id, work, attempts, since, error }: BuriedRow): string {
  return `${id}  ${work}  ${new Date(since).toISOString()}  ${attempts}×  ${error ?? ''}\n`;
}
