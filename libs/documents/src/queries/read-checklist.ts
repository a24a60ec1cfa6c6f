import { type DocumentContent, type Identity, type LocalDate, localDateOf, missing } from '@app/kernel';
import { Directory } from '@app/directory';
import { Reads } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { type CheckOutcome, type CheckRule, type Hint, type HintGround, hintsUnder } from '../domain/appraisal-check.js';
import { type DocumentState } from '../domain/document-state.js';
import { chairOf } from '../domain/signatory.js';
import { capacitiesFor } from '../domain/signing.js';
import { loadContent } from '../storage/document-store.js';
import { type Asking } from '../storage/rows.js';
import { signingRules } from '../storage/signing-store.js';
import { askingFor, readableDocument } from './readable-document.js';
import { type Language, wordsOf } from './words.js';

export interface HintView extends Omit<Hint, 'params'> {
  /** What was noticed, in words that can stand as a finding. */
  readonly text: string;
}

export interface CheckView {
  readonly code: string;
  readonly label: string;
  /** What a finding under it is by default. */
  readonly class: 'form' | 'content';
  readonly outcome: CheckOutcome | null;
  readonly note: string | null;
  readonly checkedBy: string | null;
  readonly checkedAt: Date | null;
  readonly hints: readonly HintView[];
}

/** The checklist of the present submission, with what the system noticed in the version that stands. Hints decide nothing. */
@Injectable()
export class ReadChecklist {
  constructor(
    private readonly reads: Reads,
    private readonly directory: Directory,
  ) {}

  async run(who: Identity, documentId: string, language: Language): Promise<{ round: number; checks: CheckView[] }> {
    const rows = askingFor(this.reads, who);
    const { state, insider, now } = await readableDocument(rows, who, documentId);
    if (!insider) throw missing('document.unknown');
    const today = localDateOf(now);
    const rule = await this.directory.rules.at<CheckRule>('appraisal.checks', state.organisationId, today);
    const left = await rows.query<Omit<CheckView, 'label' | 'class' | 'hints'>>(
      `select c.check_code as code, c.outcome, c.note, p.full_name as "checkedBy", c.checked_at as "checkedAt"
       from documents.appraisal_checks c left join directory.people p on p.id = c.checked_by
       where c.document_id = $1::uuid and c.round = $2::int`,
      [documentId, state.round],
    );
    const content = await loadContent(rows, state.current.versionId);
    const ground = await this.ground(rows, state, content, today);
    const known = new Map(left.map((check) => [check.code, check]));
    const checks = rule.checks.map((check): CheckView => ({
      ...(known.get(check.code) ?? { outcome: null, note: null, checkedBy: null, checkedAt: null }),
      code: check.code,
      label: check.label,
      class: check.class,
      hints: hintsUnder(check, content, ground).map(({ params, ...hint }) => ({
        ...hint,
        text: wordsOf(language, `hint.${hint.name}`, params) ?? hint.name,
      })),
    }));
    return { round: state.round, checks };
  }

  private async ground(rows: Asking, state: DocumentState, content: DocumentContent, today: LocalDate): Promise<HintGround> {
    const text = [...content.body, ...content.annexes.flatMap(({ body }) => body)].map((node) => node.text).join('\n');
    const [calendar, formerNames, named, issuer, received, rules] = await Promise.all([
      this.directory.calendar(),
      this.directory.formerNamesIn(text, today),
      this.directory.organisationsNamedIn(content.head.title, today),
      this.directory.organisation(state.organisationId, today),
      this.directory.previewRecipients(content.recipients, today, { after: 0, limit: 10_000 }),
      signingRules(rows),
    ]);
    const receiving = new Set([state.organisationId, ...received.recipients.map(({ recipientId }) => recipientId)]);
    const act = {
      organisationId: state.organisationId,
      issuerKind: issuer?.kind ?? '',
      type: state.type,
      inOwnName: chairOf(state) !== null,
      on: today,
    };
    return {
      today,
      calendar,
      formerNames,
      namedButNotSent: named.filter(({ id }) => !receiving.has(id)).map(({ name }) => name),
      capacities: (['issuer', 'office'] as const).flatMap((signerAt) => capacitiesFor({ ...act, signerAt }, rules)),
    };
  }
}
