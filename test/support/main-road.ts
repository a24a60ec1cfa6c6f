import { type DemoResult } from '../../apps/ops/src/demo/play-demo.js';

/** What the main road of `thong-bao-ket-luan.txt` ends with, on either queue, whoever disturbs it meanwhile; `npm run demo -- FILE --json` prints it. */
export const ROAD_END = {
  documents: 3,
  number: '01-TB/TU',
  votes: { for: 10, against: 0, abstain: 1 },
  recipients: 185,
  deliveries: { acknowledged: 185 },
  duplicates: 0,
  lost: 0,
  reminders: 24,
  requirements: 8,
  obligations: 4,
  reports: { submitted: 2, accepted: 2 },
  journal: { entries: 685, verified: true },
} satisfies Omit<DemoResult, 'queue' | 'seconds'>;

/** Only the queue and the seconds may differ from run to run. */
export const endOf = ({ seconds: _seconds, queue: _queue, ...rest }: DemoResult): object => rest;
