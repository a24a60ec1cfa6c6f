/** What an inspection is about as it follows "kiểm tra" in a sentence: its title without the word it begins with. */
export function matterOf(title: string): string {
  const rest = title.trim().replace(/^(?:kiểm tra|giám sát)(?:\s+(?:chuyên đề|thường xuyên|khi có dấu hiệu vi phạm))?\s+/iu, '');
  return rest === '' ? title.trim() : `${rest.charAt(0).toLowerCase()}${rest.slice(1)}`;
}
