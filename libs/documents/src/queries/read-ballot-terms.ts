import { type Identity, localDateOf, missing } from '@app/kernel';
import { type BodyKind, Directory } from '@app/directory';
import { Reads } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { BallotTerms } from '../commands/ballot-terms.js';
import { type BallotRules } from '../domain/ballot-rules.js';
import { askingFor, readableDocument } from './readable-document.js';

export interface BallotTermsView {
  /** Incumbents on this day. */
  readonly incumbents: number;
  readonly rules: BallotRules;
  /** When a written consultation of that many working days would end. */
  readonly closesAt: Date;
}

/** On which terms a body would vote on the document today: for the form that opens the ballot. */
@Injectable()
export class ReadBallotTerms {
  constructor(
    private readonly reads: Reads,
    private readonly directory: Directory,
    private readonly terms: BallotTerms,
  ) {}

  async run(
    who: Identity,
    documentId: string,
    asked: { readonly organisationId: string | null; readonly body: BodyKind; readonly workingDays: number | null },
  ): Promise<BallotTermsView> {
    const { insider, state, now } = await readableDocument(askingFor(this.reads, who), who, documentId);
    if (!insider) throw missing('document.unknown');
    const organisationId = asked.organisationId ?? state.organisationId;
    const today = localDateOf(now);
    const [incumbents, rules, closesAt] = await Promise.all([
      this.directory.incumbents(organisationId, today, asked.body),
      this.terms.rules(this.directory, organisationId, asked.body, today),
      this.terms.closing(this.directory, organisationId, now, asked.workingDays),
    ]);
    return { incumbents: incumbents.length, rules, closesAt };
  }
}
