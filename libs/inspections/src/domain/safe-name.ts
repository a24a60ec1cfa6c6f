/**
 * The name of a file as it may be kept and given out again: no folders, no control characters or marks that turn the direction of reading, no
 * leading dots, at most 180 characters with its extension kept. Never used as a path.
 */
export function safeName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  if (clean === '') return 'tep';
  const letters = [...clean];
  if (letters.length <= 180) return clean;
  const dot = letters.lastIndexOf('.');
  const extension = dot > 0 && letters.length - dot <= 12 ? letters.slice(dot) : [];
  return [...letters.slice(0, 180 - extension.length), ...extension].join('');
}
