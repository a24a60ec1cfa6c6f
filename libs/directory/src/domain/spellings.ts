/** A name in small letters with its tone marks in either place (ủy, uỷ): what a printed name is compared in. */
export function spellingsOf(name: string): string[] {
  const small = name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
  const moved = (pattern: RegExp, to: string): string => small.normalize('NFD').replace(pattern, to).normalize('NFC');
  return [...new Set([small, moved(ON_FIRST, '$1$3$2'), moved(ON_SECOND, '$1$3$2')])];
}

const ON_FIRST = /([ou])([\u0300\u0301\u0303\u0309\u0323])([aey])/g;
const ON_SECOND = /([ou])([aey])([\u0300\u0301\u0303\u0309\u0323])/g;
