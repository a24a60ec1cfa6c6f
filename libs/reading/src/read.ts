import { readFigures } from './body/figures.js';
import { type Paragraph, paragraphsOf } from './body/paragraphs.js';
import { readReferences } from './body/references.js';
import { readSections } from './body/sections.js';
import { readHead } from './head/head.js';
import { readMeeting } from './head/meeting.js';
import { contextOf, type ObligationContext } from './obligations/context.js';
import { ordersInTables } from './obligations/order-table.js';
import { readObligations } from './obligations/read-obligations.js';
import { questionsOf } from './questions.js';
import { type Candidate, type ReadDocument, type ReadObligation } from './read-document.js';
import { readRecipients } from './tail/recipients.js';
import { readSignature } from './tail/signature.js';
import { seen } from './hesitation.js';
import { datesIn } from './text/dates.js';
import { type Layout, layOut } from './text/layout.js';
import { withNewlines } from './text/newlines.js';
import { type Stretch, Stretch as Piece } from './text/stretch.js';
import { partyVocabulary } from './vocabulary/party-vocabulary.js';
import { type Vocabulary } from './vocabulary/vocabulary.js';

const MOST_DAYS = 4;

/** A reading together with what it was read from, for those who build on it (drafts, requirements). */
export interface Reading {
  readonly read: ReadDocument;
  readonly layout: Layout;
  readonly paragraphs: readonly Paragraph[];
}

/**
 * Reads the structure of one Party document out of its plain text, with the damage of real files: glued or letter-spaced words, broken
 * lines, shuffled heads. Never throws on any text; takes time linear in its length. Offsets are those of the text in NFC.
 */
export function read(text: string, vocabulary: Vocabulary = partyVocabulary): ReadDocument {
  return readWhole(text, vocabulary).read;
}

const layoutOf = (text: string, vocabulary: Vocabulary): Layout => layOut(withNewlines(text.normalize('NFC')), vocabulary);

/** The lines and paragraphs alone. */
export function printedIn(text: string, vocabulary: Vocabulary): Pick<Reading, 'layout' | 'paragraphs'> {
  const layout = layoutOf(text, vocabulary);
  return { layout, paragraphs: paragraphsOf(layout) };
}

/** The day the head prints, and nothing else. */
export function dateOf(text: string, vocabulary: Vocabulary = partyVocabulary): ReadDocument['date'] {
  return readHead(layoutOf(text, vocabulary), vocabulary).date;
}

export function readWhole(text: string, vocabulary: Vocabulary = partyVocabulary): Reading {
  const { layout, paragraphs } = printedIn(text, vocabulary);
  const head = readHead(layout, vocabulary);
  const title = titleStretch(layout);
  const bodies = paragraphs.map((paragraph) => paragraph.whole);
  const days = head.date === null ? daysIn(bodies) : [];
  // where the head is lost, no day printed in the text is later than the document's own by much
  const issued = head.date ?? days[0]?.date ?? null;
  const context = contextOf(
    { type: head.type, title: title?.text ?? null, issuer: head.issuer, superior: head.superior, issued },
    vocabulary,
  );
  const found = {
    ...head,
    meeting: readMeeting(head.type, title, bodies, layout.tables),
    references: readReferences(title === null ? bodies : [title, ...bodies], vocabulary),
    sections: readSections(paragraphs),
    figures: readFigures(paragraphs, { type: head.type, title: head.title, issued }, vocabulary),
    obligations: ordersIn(layout, paragraphs, context),
    recipients: readRecipients(layout),
    signature: readSignature(layout, head.issuer),
  };
  return {
    read: {
      ...found,
      questions: questionsOf(
        found,
        days.slice(0, MOST_DAYS).map(({ at }) => at),
      ),
    },
    layout,
    paragraphs,
  };
}

/** Days printed at the beginning of the text, the latest first: of a meeting, of a cited document. */
function daysIn(bodies: readonly Stretch[]): { readonly date: string; readonly at: Candidate }[] {
  return bodies
    .slice(0, 12)
    .flatMap((body) => datesIn(body.key.slice(0, 2000)).map(({ date, from, to }) => ({ date, at: seen(body, from, to, date) })))
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.at.from - b.at.from));
}

function titleStretch(layout: Layout): Stretch | null {
  const lines = layout.lines
    .slice(layout.titleFrom, layout.titleTo)
    .map((line) => line.stretch)
    .filter((stretch) => stretch.length > 0);
  return lines.length === 0 ? null : Piece.join(lines);
}

/** Orders of the sentences and of the rows of tables, as they are printed; a row's words are read as a row only. */
function ordersIn(layout: Layout, paragraphs: readonly Paragraph[], context: ObligationContext): ReadObligation[] {
  const rows = ordersInTables(layout, context);
  const said = readObligations(paragraphs, context).map(({ paragraph: _, ...order }) => order);
  if (rows.length === 0) return said;
  const inRow = ({ at }: ReadObligation): boolean => rows.some((row) => at.from < row.at.to && row.at.from < at.to);
  return [...said.filter((order) => !inRow(order)), ...rows].sort((a, b) => a.at.from - b.at.from);
}
