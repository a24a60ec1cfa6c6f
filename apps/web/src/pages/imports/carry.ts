import { type DocumentContent, type RecipientLine, type SignatureBlock } from '../../api/content';
import { type Reading } from '../../api/imports';

/** What stands around the body of a draft. */
export type Around = Pick<DocumentContent, 'head' | 'recipients' | 'signature'>;

/** The draft in hand with what became of the reading meanwhile: only what the person did not write otherwise in the draft follows. */
export function carry(mine: DocumentContent, before: Around, now: Around): DocumentContent {
  return {
    ...mine,
    head: following(mine.head, before.head, now.head),
    recipients: mine.recipients.map((line) => {
      const [was, is] = [lineOf(before, line.id), lineOf(now, line.id)];
      return was === undefined || is === undefined ? line : following(line, was, is);
    }),
    signature: signatureOf(mine.signature, before.signature, now.signature),
  };
}

const lineOf = ({ recipients }: Around, id: string): RecipientLine | undefined => recipients.find((line) => line.id === id);

/** Texts that are still as they were become what they are by now. */
function following<T extends object>(mine: T, before: T, now: T): T {
  const news = (Object.keys(now) as (keyof T)[]).filter(
    (key) => mine[key] === before[key] && (now[key] === null || typeof now[key] !== 'object'),
  );
  return news.reduce((left, key) => ({ ...left, [key]: now[key] }), mine);
}

function signatureOf(mine: SignatureBlock | null, before: SignatureBlock | null, now: SignatureBlock | null): SignatureBlock | null {
  if (mine === null || before === null || now === null) return mine === before || mine === null ? now : mine;
  return following(mine, before, now);
}

/** What stood around the body before anything was corrected, for a page that opens with corrections made. */
export function aroundAsRead(read: Reading, { head, recipients }: DocumentContent): Around {
  const { type, title, superior, issuer, place, signature } = read;
  return {
    head: { type: type ?? 'CV', title: title ?? '', superior, issuer, place, asPrinted: head.asPrinted },
    recipients: recipients.map((line, index) => {
      const printed = read.recipients[index];
      return printed === undefined ? line : { ...line, line: printed.line, tag: printed.tag };
    }),
    signature:
      signature === null ? null : (({ capacity, onBehalfOf, position, name }) => ({ capacity, onBehalfOf, position, name }))(signature),
  };
}
