import { addDays, instantAt } from '@app/kernel';
import { type DemoOptions, verifyJournal } from '../play-demo.js';
import { narratorTo } from '../narrator.js';
import { openStage, type Stage } from '../open-stage.js';
import { moveClock } from '../setting.js';
import { TEXTS } from '../texts.js';
import { beginWork, submitSelfReport, workOn } from './at-work.js';
import { deliver, issueConclusion, reportAndClose, takeUp } from './close.js';
import { findingsOfFile } from './findings-of-file.js';
import { countInspection, type InspectionOutcome } from './outcome.js';
import { type Delegation, INSPECTIONS, type InspectionSetting, mustRefuse, type Party } from './party.js';
import { prepareInspection } from './prepare.js';
import { reportOn, summarise } from './report.js';
import { sitOver } from './sitting.js';

/** What `npm run demo -- inspection --json` prints on its last line. */
export interface InspectionResult extends InspectionOutcome {
  /** Wrong actions that were tried, by the error they met. */
  readonly refused: Readonly<Record<string, number>>;
  readonly journal: { readonly entries: number; readonly verified: boolean };
  readonly queue: 'redis' | 'postgres';
  readonly seconds: number;
}

export interface InspectionOptions extends DemoOptions {
  /** What the delegations find that do not find what `file` tells. */
  readonly ownFile: string;
}

const BEGINS = '2027-03-01';
const PERIOD = '2027-H1';

/** Plays an inspection from the programme of the year to its end, three delegations at the same time, on a system of its own. */
export async function playInspection(options: InspectionOptions): Promise<InspectionResult> {
  const startedAt = Date.now();
  const tell = narratorTo(options.say, startedAt);
  const stage = await openStage({ ...options, environment: { ...options.environment, EVIDENCE_LIMIT_MB: '1' } }, tell);
  try {
    options.onSystem?.(stage.system);
    const setting: InspectionSetting = { ...stage.setting, refused: new Map() };
    const outcome = await playWhole(setting, stage, options);
    tell('ended', { wrong: [...setting.refused.values()].reduce((sum, n) => sum + n, 0) });
    const journal = await verifyJournal(stage.system.databaseUrl);
    tell('verified', { entries: journal.entries, result: journal.verified ? TEXTS.intact : TEXTS.broken });
    const seconds = Math.round((Date.now() - startedAt) / 100) / 10;
    tell('done', { seconds });
    return { ...outcome, refused: Object.fromEntries([...setting.refused].sort()), journal, queue: stage.system.queue, seconds };
  } finally {
    await stage.close();
  }
}

async function playWhole(setting: InspectionSetting, { db }: Stage, { file, ownFile }: InspectionOptions): Promise<InspectionOutcome> {
  await moveClock(setting, instantAt(BEGINS, 8));
  const read = await findingsOfFile(setting, file);
  const own = file === ownFile ? read : await findingsOfFile(setting, ownFile);
  const delegations = await prepareInspection(setting, partiesOf(setting), BEGINS);
  const inspectionId = delegations[0]?.inspectionId ?? '';
  const each = <T>(work: (of: Delegation, index: number) => Promise<T>): Promise<T[]> => Promise.all(delegations.map(work));

  await each((of, index) => beginWork(setting, of, index, BEGINS));
  const later = addDays(BEGINS, 14);
  await moveClock(setting, instantAt(later, 9));
  const [, , unreported] = delegations;
  if (unreported !== undefined) await mustRefuse(setting, 'self-report.too-late', () => submitSelfReport(setting, unreported, ''));
  const evidence = await each((of, index) => workOn(setting, of, index, later));
  const dueOn = '2027-06-30';
  const conclusions = await each((of, index) =>
    reportOn(setting, of, index === 0 ? read : own, { today: later, evidenceId: evidence[index] ?? '', dueOn }),
  );
  await summarise(setting, inspectionId);
  await sitOver(setting, conclusions, delegations, { plannedFor: addDays(BEGINS, 21) });
  const issued = [];
  for (const [index, of] of delegations.entries()) issued.push(await issueConclusion(setting, of, conclusions[index] ?? ''));
  for (const [index, of] of delegations.entries()) {
    const answer = issued[index];
    if (answer !== undefined) await deliver(setting, of, conclusions[index] ?? '', answer);
  }
  const duties = await each((of, index) => takeUp(setting, of, conclusions[index] ?? '', PERIOD));
  await moveClock(setting, instantAt(duties[0]?.dueOn ?? dueOn, 7, 35));
  await each(async (of, index) => {
    const duty = duties[index];
    if (duty !== undefined) await reportAndClose(setting, of, { conclusion: conclusions[index] ?? '', duty, allMet: index > 0 });
  });
  await setting.cast.as('bithu').post(`${INSPECTIONS}/${inspectionId}/end`, { outcome: 'closed' });
  await setting.settled();
  return countInspection(db, inspectionId);
}

function partiesOf({ cast }: InspectionSetting): readonly Party[] {
  const [first = '', second = '', third = ''] = cast.committees();
  return [
    { name: 'Đoàn kiểm tra số 1', head: 'thuongvu4', secretary: 'ubkt', member: 'soanthao.ubkttu', subjectOrganisationId: first },
    { name: 'Đoàn kiểm tra số 2', head: 'thuongvu1', secretary: 'lanhdao.btgdvtu', member: 'soanthao', subjectOrganisationId: second },
    { name: 'Đoàn kiểm tra số 3', head: 'thuongvu3', secretary: 'lanhdao.bnctu', member: 'lanhdao.btctu', subjectOrganisationId: third },
  ];
}
