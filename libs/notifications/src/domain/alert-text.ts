import { fillMessage, type Messages } from '@app/kernel';

/** What the text of an alert is made of. `title` and `symbol` are null where they are unknown or not to be shown. */
export interface TextParts {
  readonly kind: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly title: string | null;
  readonly symbol: string | null;
}

/** The alert in words of one language: the message of its kind, with what the document is called put in. */
export function alertText(messages: Messages, { kind, params, title, symbol }: TextParts): string {
  const unnamed = messages['alert.unnamed-document'] ?? '';
  const about = title === null ? (symbol ?? unnamed) : symbol === null ? `“${title}”` : `${symbol} “${title}”`;
  return fillMessage(messages[`alert.${kind}`] ?? kind, { ...params, about }, messages);
}
