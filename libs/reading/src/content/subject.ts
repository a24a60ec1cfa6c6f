import { keyOf } from '../text/key.js';

/** What the rule needs of a reading or of a draft's head. */
export interface Titled {
  readonly type: string | null;
  readonly title: string | null;
}

const CONCLUDES = /kết luận|kết quả|thông báo/;
const INSPECTS = /kiểm tra|giám sát|thanh tra/;
const ON = /\s(?:đối với|tại|của)\s+/g;
const ENDS = /\s*(?:[,;(]|\s(?:năm|giai đoạn|nhiệm kỳ|trong|từ|về|quý|6 tháng|theo|và việc)(?=\s|\d|$))/;

/**
 * The body concluded on: an inspection's conclusion names it after `đối với` (or `tại`) in its subject. Null for every other document.
 * What is ordered in such a conclusion is ordered of this body.
 */
export function subjectOf(read: Titled): string | null {
  const title = read.title?.normalize('NFC') ?? '';
  const key = keyOf(title);
  if (
    read.type === null ||
    !['TB', 'KL'].includes(read.type) ||
    !CONCLUDES.test(`${key} ${read.type === 'KL' ? 'kết luận' : ''}`) ||
    !INSPECTS.test(key)
  )
    return null;
  let best: string | null = null;
  for (const found of key.matchAll(ON)) {
    const preposition = found[0].trim();
    const from = found.index + found[0].length;
    const rest = key.slice(from);
    const stop = ENDS.exec(rest)?.index ?? rest.length;
    if (stop < 3) continue;
    // `đối với` names the body; `tại` and `của` only where there is no `đối với`
    if (preposition === 'đối với') best = title.slice(from, from + stop).trim();
    else if (preposition === 'tại' && best === null) best = title.slice(from, from + stop).trim();
  }
  return best !== null && /^\p{Lu}/u.test(best) ? best : null;
}
