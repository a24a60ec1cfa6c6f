import { periodInWords, parsePeriod } from './report-period.js';

/** One clause that a report answers. */
export interface AnsweredClause {
  /** Id of the requirement or obligation. */
  readonly id: string;
  readonly kind: 'requirement' | 'obligation';
  readonly text: string;
}

export interface OutlineNode {
  readonly label: string;
  readonly heading: string;
  /** Id of what is answered; empty for a node that answers nothing by itself. */
  readonly answers: string;
}

/** The document a report is about, as it is cited. */
export interface CitedDocument {
  readonly typeWord: string;
  /** Number and symbol as printed, `05-TB/TU`. */
  readonly symbol: string;
  readonly issuedOn: string;
}

const LONGEST_HEADING = 280;

/** The clause's own words, cut at a word when very long: the whole clause stays in the requirement that is answered. */
function headingOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST_HEADING) return line.replace(/[.;,:\s]+$/, '');
  const cut = line.slice(0, LONGEST_HEADING);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).replace(/[.;,:\s]+$/, '')}…`;
}

/**
 * The outline of a report: one node for each requirement and obligation, in the order of the clauses that asked, so that the supervisor reads
 * answer beside question; then what every report says. Headings are document text, hence Vietnamese whatever the reader's language.
 */
export function reportOutline(clauses: readonly AnsweredClause[]): readonly OutlineNode[] {
  const parts: OutlineNode[] = [];
  const sections = [
    { heading: 'Kết quả thực hiện các yêu cầu', clauses: clauses.filter((clause) => clause.kind === 'requirement') },
    { heading: 'Kết quả thực hiện các nhiệm vụ được giao', clauses: clauses.filter((clause) => clause.kind === 'obligation') },
  ].filter((section) => section.clauses.length > 0);
  const romans = ['I', 'II', 'III', 'IV'];
  const part = (index: number, heading: string): OutlineNode => ({ label: romans[index] ?? String(index + 1), heading, answers: '' });
  if (sections.length === 0) parts.push(part(0, 'Kết quả thực hiện'));
  sections.forEach((section, index) => {
    parts.push(part(index, section.heading));
    section.clauses.forEach((clause, at) => {
      parts.push({ label: String(at + 1), heading: headingOf(clause.text), answers: clause.id });
    });
  });
  const done = Math.max(sections.length, 1);
  return [...parts, part(done, 'Khó khăn, hạn chế và nguyên nhân'), part(done + 1, 'Nhiệm vụ, giải pháp thời gian tới')];
}

/** The subject (trích yếu) of a report, without the type word. */
export function reportTitle(period: string, about: CitedDocument | null): string {
  const when = periodInWords(parsePeriod(period));
  if (about === null) return `Kết quả thực hiện nhiệm vụ ${when}`;
  const [year = '', month = '', day = ''] = about.issuedOn.split('-');
  const date = `${day}/${Number(month) < 3 ? month : String(Number(month))}/${year}`;
  return `Kết quả thực hiện ${about.typeWord} số ${about.symbol}, ngày ${date}, ${when}`;
}
