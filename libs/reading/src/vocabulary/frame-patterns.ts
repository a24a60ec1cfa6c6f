import { alternation, END } from './alternation.js';
import { type Vocabulary } from './vocabulary.js';

/** What the head and the foot of a document are told by, made of the words of a vocabulary. Each is asked of the key of one line. */
export interface FramePatterns {
  /** `Kính gửi`, and up to where the names begin. */
  readonly salutation: RegExp;
  /** Names begin in the same line. */
  readonly salutationRunsOn: RegExp;
  /** `Kính gửi` or `Kính trình`. */
  readonly addressed: RegExp;
  /** `Nơi nhận`, and up to where the names begin; alone on its line. */
  readonly recipientHead: RegExp;
  readonly recipientHeadAlone: RegExp;
  /** `Lưu …` as an entry, with or without its dash; as a line that can be nothing else; behind other entries of one line. */
  readonly archive: RegExp;
  readonly archiveItem: RegExp;
  readonly archiveLine: RegExp;
  readonly archiveBehind: RegExp;
  readonly pointer: RegExp;
  readonly subject: RegExp;
  readonly particular: RegExp;
  readonly annex: RegExp;
  readonly headMark: RegExp;
}

export function framePatterns(words: Vocabulary): FramePatterns {
  const salutation = alternation(words.salutations);
  const recipientHead = alternation(words.recipientHeads);
  const archive = alternation(words.archives);
  return {
    salutation: new RegExp(`^(?:${salutation})\\s*:?\\s*`),
    salutationRunsOn: new RegExp(`^(?:${salutation})\\s*:?\\s*[^-–:\\s]`),
    addressed: new RegExp(`^(?:${salutation}|${alternation(words.submissions)})`),
    recipientHead: new RegExp(`^(?:${recipientHead})\\s*[:.;]?\\s*`),
    recipientHeadAlone: new RegExp(`^(?:${recipientHead})\\s*(?:$|[:.;-])`),
    archive: new RegExp(`^(?:${archive})(?:\\s|:|$)`),
    archiveItem: new RegExp(`^[-–+]?\\s*(?:${archive})[\\s:]`),
    archiveLine: new RegExp(`^[-–+]?\\s*(?!${alternation(words.notArchives)})(?:${archive})${END}`, 'u'),
    archiveBehind: new RegExp(`([;,])\\s?(?:${archive})${END}`, 'u'),
    pointer: new RegExp(`^(?:${alternation(words.pointers)})\\s`),
    subject: new RegExp(`^(?:${alternation(words.subjectOpeners)})${END}`, 'u'),
    particular: new RegExp(`^(?:\\d[.)]\\s)?(?:${alternation(words.particulars)})[^:]{0,40}:`),
    annex: new RegExp(`^(?:${alternation(words.annexes)})(?:\\s|$|:)`),
    headMark: new RegExp(`^(?:${alternation(words.headMarks)})`),
  };
}
