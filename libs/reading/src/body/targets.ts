const BOUND = '(?:(?:trên|dưới|từ|hơn|ít nhất|tối thiểu|không quá|tối đa|đạt từ|đạt|còn dưới|còn|≥|≤|>|<)\\s?)?';
const VALUE = `${BOUND}\\d(?:[\\d.,]{0,20}\\d)?\\s?(?:%|[\\p{L}\\s]{0,24})?(?:\\s?(?:trở lên|trở xuống))?`;
/** What may stand between the yardstick and its number. */
const BETWEEN =
  '(?:\\s(?:tỉnh|thành|huyện|xã|phường|đảng|uỷ|bộ|năm|giao|được|đề|ra|đại|hội|cấp\\strên|cấp|của|là|nghị|quyết|chỉ|tiêu|kế|hoạch|cả|đầu|phấn|đấu|mức|nhiệm|kỳ|20\\d\\d)(?!\\p{L})){0,9}';
const made = new Map<string, readonly RegExp[]>();

function patternsFor(yardsticks: string): readonly RegExp[] {
  const known = made.get(yardsticks);
  if (known !== undefined) return known;
  const patterns = [
    // the value of the yardstick itself: behind `là`, a colon, or the yardstick with its qualifiers
    new RegExp(`(?:${yardsticks})(?!\\p{L})${BETWEEN}\\s?[:≥≤(]?\\s?(${VALUE})`, 'u'),
    new RegExp(`(?:(?<!\\p{L})là|:|giao|đề ra|mức)\\s(${VALUE})`, 'u'),
    new RegExp(`\\((${VALUE})\\)$`, 'u'),
    new RegExp(`yêu cầu\\s(${VALUE})`, 'u'),
    new RegExp(`(${VALUE})\\s(?:đề ra|được giao|theo kế hoạch)`, 'u'),
  ];
  made.set(yardsticks, patterns);
  return patterns;
}

/** The target as printed in the words of a comparison; never a year, a document's number, or how much of the target was reached. */
export function targetIn(text: string, key: string, yardsticks: string): string | null {
  for (const pattern of patternsFor(yardsticks)) {
    const match = pattern.exec(key);
    if (match?.[1] === undefined) continue;
    const from = match.index + match[0].lastIndexOf(match[1]);
    if (/số\s?$/.test(key.slice(0, from)) || /^[-–/]\p{L}/u.test(key.slice(from + (/^\D*[\d.,]+/.exec(match[1])?.[0].length ?? 0))))
      continue;
    const printed = text
      .slice(from, from + match[1].length)
      .trim()
      .replace(/[.,;–-]+$/, '')
      .trim();
    if (/\/20\d\d|^(?:từ\s)?20\d\d(?!\d)|^\d{1,2}\/\d{1,2}\//.test(printed)) continue;
    return printed.replace(/\s(?:thực hiện|đã|so với|trong|năm|vượt|đạt|chưa|đề ra|được giao|theo|tại|của|do|thì|nhưng|và).*$/i, '').trim();
  }
  return null;
}
