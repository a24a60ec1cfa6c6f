import { isSyllable } from '../text/syllables.js';

/** TCVN3 (ABC fonts): one byte a letter; capitals with a tone are the small letters of a font of capitals. */
const TCVN3 = new Map(
  [
    '¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ¨ă©âªê«ô¬ơ\u00adư®đ',
    'µà¶ả·ã¸á¹ạ»ằ¼ẳ½ẵ¾ắÆặÇầÈẩÉẫÊấËậ',
    'ÌèÎẻÏẽÐéÑẹÒềÓểÔễÕếÖệ×ìØỉÜĩÝíÞị',
    'ßòáỏâõãóäọåồæổçỗèốéộêờëởìỡíớîợ',
    'ïùñủòũóúôụõừöử÷ữøứùựúỳûỷüỹýýþỵ',
  ].flatMap((pairs) => [...pairs.matchAll(/(.)(.)/gsu)].map((pair): [string, string] => [pair[1] ?? '', pair[2] ?? ''])),
);

const TONES = { ø: '\u0300', ù: '\u0301', û: '\u0309', õ: '\u0303', ï: '\u0323' };
const HATS = {
  â: ['\u0302', ''],
  á: ['\u0302', '\u0301'],
  à: ['\u0302', '\u0300'],
  å: ['\u0302', '\u0309'],
  ã: ['\u0302', '\u0303'],
  ä: ['\u0302', '\u0323'],
};
const BREVES = {
  ê: ['\u0306', ''],
  é: ['\u0306', '\u0301'],
  è: ['\u0306', '\u0300'],
  ú: ['\u0306', '\u0309'],
  ü: ['\u0306', '\u0303'],
  ë: ['\u0306', '\u0323'],
};
const ALONE = { ñ: 'đ', ô: 'ơ', ö: 'ư', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' };

/** VNI: a letter, then a letter of the upper half that stands for its marks. */
const VNI = vniPairs();

function vniPairs(): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  const put = (from: string, to: string): void => {
    pairs.set(from, to.normalize('NFC'));
    pairs.set(from.toUpperCase(), to.normalize('NFC').toUpperCase());
  };
  for (const base of ['a', 'e', 'o', 'u', 'y', 'ô', 'ö'])
    for (const [mark, tone] of Object.entries(TONES)) put(base + mark, (ALONE[base as keyof typeof ALONE] ?? base) + tone);
  for (const base of ['a', 'e', 'o']) for (const [mark, [hat, tone]] of Object.entries(HATS)) put(base + mark, `${base}${hat}${tone}`);
  for (const [mark, [breve, tone]] of Object.entries(BREVES)) put(`a${mark}`, `a${breve}${tone}`);
  for (const [from, to] of Object.entries(ALONE)) put(from, to);
  return pairs;
}

export function fromTcvn3(text: string): string {
  const small = text.replace(/[\u00a1-\u00ff]/g, (letter) => TCVN3.get(letter) ?? letter);
  // A capital with a tone was typed as a small letter among capitals.
  return small.replace(/[\p{L}]+/gu, (word) => {
    const plain = word.replace(/[^A-Za-zĐđĂÂÊÔƠƯ]/g, '');
    return plain.length > 0 && plain === plain.toUpperCase() && word.length > 1 ? word.toUpperCase() : word;
  });
}

export const fromVni = (text: string): string =>
  text.replace(/[A-Za-zôöÔÖ][\u00c0-\u00ff]|[\u00c0-\u00ff]/g, (pair) => {
    const whole = VNI.get(pair) ?? VNI.get(pair.charAt(0) + pair.charAt(1).toLowerCase());
    return whole ?? pair.replace(/[\u00c0-\u00ff]/g, (letter) => VNI.get(letter) ?? letter);
  });

/** Text of a Word file in the letters of its font: the old fonts `.Vn…` and `VNI-…` print other letters than those that are stored. */
export function inFontOf(text: string, font: string): string {
  if (/^\.Vn/.test(font)) return /H$/.test(font) ? fromTcvn3(text).toUpperCase() : fromTcvn3(text);
  return /^VNI-/i.test(font) ? fromVni(text) : text;
}

const LEAST_SHARE = 0.75;

/** Which of several readings of the same bytes is Vietnamese: the one most of whose words are syllables, or null where none is. */
export function mostVietnamese(readings: readonly string[]): string | null {
  const judged = readings.map((text) => ({ text, share: shareOfSyllables(text) }));
  const best = judged.reduce((a, b) => (b.share > a.share ? b : a), { text: '', share: 0 });
  return best.share >= LEAST_SHARE ? best.text : null;
}

/** How to read a text whose words are Vietnamese only in the letters of an old font; null where it is readable as it stands, or not at all. */
export function lettersFor(sample: string): ((text: string) => string) | null {
  if (shareOfSyllables(sample) >= LEAST_SHARE) return null;
  return [fromTcvn3, fromVni].find((letters) => shareOfSyllables(letters(sample)) >= LEAST_SHARE) ?? null;
}

function shareOfSyllables(text: string): number {
  const words =
    text
      .slice(0, 20_000)
      .toLowerCase()
      .match(/\p{L}{2,}/gu) ?? [];
  return words.length === 0 ? 0 : words.filter((word) => isSyllable(word)).length / words.length;
}
