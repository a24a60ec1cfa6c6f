import { type LocalDate } from '@app/kernel';

/**
 * Days of the Vietnamese lunar calendar, by the published method of Hồ Ngọc Đức: mean new moons with their periodic terms (Meeus), the sun's
 * longitude at local midnight, leap month = the month without a principal term. Computed for UTC+7: the Chinese calendar (UTC+8) puts
 * some new years on another day. Whole days are Julian day numbers.
 */
const OFFSET_HOURS = 7;
const RAD = Math.PI / 180;
const UNIX_EPOCH_JDN = 2440588;
const DAY_MS = 86_400_000;

/** Instant (Julian date, universal time) of the k-th mean new moon since 1900, with the periodic terms. */
function newMoon(k: number): number {
  const t = k / 1236.85;
  const t2 = t * t;
  const t3 = t2 * t;
  const mean =
    2415020.75933 + 29.53058868 * k + 0.0001178 * t2 - 0.000000155 * t3 + 0.00033 * Math.sin((166.56 + 132.87 * t - 0.009173 * t2) * RAD);
  const sun = (359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t3) * RAD;
  const moon = (306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t3) * RAD;
  const node = (21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t3) * RAD;
  const periodic =
    (0.1734 - 0.000393 * t) * Math.sin(sun) +
    0.0021 * Math.sin(2 * sun) -
    0.4068 * Math.sin(moon) +
    0.0161 * Math.sin(2 * moon) -
    0.0004 * Math.sin(3 * moon) +
    0.0104 * Math.sin(2 * node) -
    0.0051 * Math.sin(sun + moon) -
    0.0074 * Math.sin(sun - moon) +
    0.0004 * Math.sin(2 * node + sun) -
    0.0004 * Math.sin(2 * node - sun) -
    0.0006 * Math.sin(2 * node + moon) +
    0.001 * Math.sin(2 * node - moon) +
    0.0005 * Math.sin(2 * moon + sun);
  // Dynamical to universal time, for the years after 1900 that offices ask about.
  const deltaT = -0.000278 + 0.000265 * t + 0.000262 * t2;
  return mean + periodic - deltaT;
}

/** The local day (Julian day number) of the k-th new moon. */
const newMoonDay = (k: number): number => Math.floor(newMoon(k) + 0.5 + OFFSET_HOURS / 24);

/** In which twelfth of the ecliptic (0 … 11) the sun stands when that local day begins. */
function sunTwelfth(day: number): number {
  const t = (day - 0.5 - OFFSET_HOURS / 24 - 2451545) / 36525;
  const t2 = t * t;
  const anomaly = (357.5291 + 35999.0503 * t - 0.0001559 * t2 - 0.00000048 * t * t2) * RAD;
  const mean = 280.46645 + 36000.76983 * t + 0.0003032 * t2;
  const centre =
    (1.9146 - 0.004817 * t - 0.000014 * t2) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) +
    0.00029 * Math.sin(3 * anomaly);
  const longitude = (((mean + centre) % 360) + 360) % 360;
  return Math.floor(longitude / 30);
}

const jdn = (date: LocalDate): number => Math.floor(Date.parse(`${date}T00:00:00Z`) / DAY_MS) + UNIX_EPOCH_JDN;
const dateOf = (day: number): LocalDate => new Date((day - UNIX_EPOCH_JDN) * DAY_MS).toISOString().slice(0, 10);
const moonsSince1900 = (day: number): number => Math.floor((day - 2415021.076998695) / 29.530588853);

/** First day of the eleventh lunar month, the one of the winter solstice of that year. */
function eleventhMonth(year: number): number {
  const k = moonsSince1900(jdn(`${year}-12-31`));
  const day = newMoonDay(k);
  return sunTwelfth(day) >= 9 ? newMoonDay(k - 1) : day;
}

/** Which month after the eleventh one is the leap month: the first without a principal term. */
function leapOffset(start: number): number {
  const k = Math.floor((start - 2415021.076998695) / 29.530588853 + 0.5);
  let last = -1;
  let arc = sunTwelfth(newMoonDay(k + 1));
  let i = 1;
  do {
    last = arc;
    i += 1;
    arc = sunTwelfth(newMoonDay(k + i));
  } while (arc !== last && i < 14);
  return i - 1;
}

/** The solar day of a lunar day, not in a leap month, of the lunar year that begins in the given solar year (month 1 … 10). */
export function solarDateOfLunar(year: number, month: number, day: number): LocalDate {
  const start = eleventhMonth(year - 1);
  const end = eleventhMonth(year);
  let offset = month + 1;
  if (end - start > 365 && offset >= leapOffset(start)) offset += 1;
  const k = Math.floor(0.5 + (start - 2415021.076998695) / 29.530588853);
  return dateOf(newMoonDay(k + offset) + day - 1);
}
