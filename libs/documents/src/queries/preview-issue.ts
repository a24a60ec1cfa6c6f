import { DomainError, forbidden, type Identity, localDateOf, type RecipientLine } from '@app/kernel';
import { Directory, type Substitution } from '@app/directory';
import { Reads } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { moveOf } from '../domain/decide.js';
import { procedureOf } from '../domain/definitions/index.js';
import { type DocumentState } from '../domain/document-state.js';
import { GUARDS } from '../domain/guard.js';
import { symbolOf } from '../domain/numbering.js';
import { unresolvedLines } from '../domain/recipients.js';
import { loadContent } from '../storage/document-store.js';
import { nextNumber } from '../storage/register-store.js';
import { type Asking } from '../storage/rows.js';
import { askingFor, readableDocument } from './readable-document.js';
import { type Language, wordsOf } from './words.js';

export interface IssuePreview {
  /** The next number of the series, not yet taken: somebody else may be faster. Null where something that blocks leaves it open. */
  readonly number: number | null;
  readonly symbol: string | null;
  readonly issuedOn: string;
  /** How many would receive it today. */
  readonly recipients: number;
  /** The first of them, in the order of the lines. */
  readonly firstRecipients: readonly { readonly name: string; readonly purpose: string }[];
  /** What stands in the way, with its code. Empty: it can be issued. */
  readonly blockers: readonly { readonly code: string; readonly text: string }[];
  /** What lines that are not resolved yet could stand for. */
  readonly substitutions: readonly Substitution[];
}

/** The dry run before issuing: who would receive it, under which number, and what blocks. Changes nothing; not for who only received it. */
@Injectable()
export class PreviewIssue {
  constructor(
    private readonly reads: Reads,
    private readonly directory: Directory,
  ) {}

  async run(who: Identity, documentId: string, language: Language): Promise<IssuePreview> {
    const rows = askingFor(this.reads, who);
    const { state, insider, now } = await readableDocument(rows, who, documentId);
    if (!insider) throw forbidden('document.not-yours', { params: { action: 'preview-issue' } });
    const today = localDateOf(now);
    const content = await loadContent(rows, state.current.versionId);
    const approvedContent =
      state.approved === null || state.approved.digest === state.current.digest ? null : await loadContent(rows, state.approved.versionId);
    const refusals: DomainError[] = [];
    const arrow = moveOf(procedureOf(state.procedureCode, state.procedureVersion), state, 'issue');
    if (arrow === null)
      refusals.push(new DomainError('conflict', 'document.wrong-stage', { params: { stage: state.stage, action: 'issue' } }));
    for (const name of arrow?.guards ?? []) {
      const refusal = GUARDS[name]({
        state,
        content,
        approvedContent,
        askerPersonId: who.personId,
        unansweredComments: 0,
        unansweredOpinions: 0,
      });
      if (refusal !== null) refusals.push(refusal);
    }
    const open = unresolvedLines(content.recipients).map(({ line }) => line);
    if (open.length > 0) refusals.push(new DomainError('invalid', 'recipients.unresolved', { params: { count: open.length } }));
    const preview = await this.directory.previewRecipients(content.recipients, today, { after: 0, limit: 20 });
    for (const lineId of preview.emptyLineIds) {
      const line = content.recipients.find(({ id }) => id === lineId);
      refusals.push(new DomainError('invalid', 'recipients.unresolved-line', { params: { line: line?.line ?? '' } }));
    }
    const numbered = await this.number(rows, state, today);
    if (numbered.blocker !== null) refusals.push(new DomainError('conflict', numbered.blocker));
    return {
      number: numbered.number,
      symbol: numbered.symbol,
      issuedOn: today,
      recipients: preview.count,
      firstRecipients: preview.recipients.map(({ name, purpose }) => ({ name, purpose })),
      blockers: refusals.map(({ code, detail }) => ({ code, text: wordsOf(language, code, detail.params) ?? code })),
      substitutions: open.length === 0 ? [] : await this.substitutions(state.organisationId, open, today),
    };
  }

  private async number(
    rows: Asking,
    state: DocumentState,
    today: string,
  ): Promise<{ number: number | null; symbol: string | null; blocker: string | null }> {
    if (state.number !== null) return { number: state.number, symbol: state.symbol, blocker: null };
    const issuer = await this.directory.organisation(state.organisationId, today);
    const term = await this.directory.termAt(state.organisationId, today);
    if (issuer === null || issuer.symbol === null) return { number: null, symbol: null, blocker: 'issue.no-symbol' };
    if (term === null) return { number: null, symbol: null, blocker: 'issue.no-term' };
    const number = await nextNumber(rows, { organisationId: state.organisationId, termId: term.id, type: state.type });
    return { number, symbol: symbolOf(number, state.type, issuer.symbol), blocker: null };
  }

  private async substitutions(organisationId: string, lines: readonly RecipientLine[], today: string): Promise<readonly Substitution[]> {
    return (await this.directory.resolveRecipientLines(organisationId, lines, today)).substitutions;
  }
}
