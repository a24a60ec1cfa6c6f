const ROUND_MS = 400;
const ROUNDS = 5;
/** Warm is a process whose last rounds were no faster than those before, by more than so much. */
const FLAT_ROUNDS = 10;
const FASTER = 1.02;
const MOST_TO_WARM_UP = 80;

const busyMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/**
 * How often a second `work` is done by a warm process, `each` things at a time: the median of five rounds, after as many as it takes until
 * they get no faster, eighty at most; `warmUp` says how many. A second is one of the processor, so that what else the machine does is not
 * counted; for work of one thread on an idle machine it is a second of the clock.
 */
export const perSecond = (each, work) => rateOf(each, work, busyMs, 1);

/**
 * The same by the clock, for work that `threads` of the process share: on a machine that is busy otherwise it comes out lower. Each thread
 * compiles for itself and does a part of every round, so that it takes as many times the rounds until they are warm.
 */
export const perSecondOfClock = (each, work, threads) => rateOf(each, work, () => performance.now(), threads);

async function rateOf(each, work, now, threads) {
  let best = 0;
  let warmUp = 0;
  for (let flat = 0; flat < FLAT_ROUNDS * threads && warmUp < MOST_TO_WARM_UP * threads; warmUp += 1) {
    const rate = await round(each, work, now);
    flat = rate > best * FASTER ? 0 : flat + 1;
    best = Math.max(best, rate);
  }
  const rates = [];
  for (let i = 0; i < ROUNDS; i += 1) rates.push(await round(each, work, now));
  return { rate: median(rates), warmUp };
}

async function round(each, work, now) {
  const begun = now();
  let done = 0;
  do {
    await work();
    done += each;
  } while (now() - begun < ROUND_MS);
  return (done * 1000) / (now() - begun);
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
