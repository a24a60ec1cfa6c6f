const ROUNDS = 5;
const LEAST_MS = 400;

const busyMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/**
 * How often a second `work` is done, `each` things at a time: the median of five rounds, after one that only warms up. A second is one of
 * the processor, so that what else the machine does is not counted; for work of one thread on an idle machine it is a second of the clock.
 */
export async function perSecond(each, work) {
  const rates = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const begun = busyMs();
    let done = 0;
    do {
      await work();
      done += each;
    } while (busyMs() - begun < LEAST_MS);
    if (round > 0) rates.push((done * 1000) / (busyMs() - begun));
  }
  return median(rates);
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
