import { type DocumentContent, type Identity, localDateOf, missing, type SigningCapacity } from '@app/kernel';
import { Directory } from '@app/directory';
import { Reads } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { askerFor, type Standing } from '../domain/asker.js';
import { type Action, actionsOf } from '../domain/action.js';
import { procedureOf } from '../domain/definitions/index.js';
import { type DocumentState, type Signatory } from '../domain/document-state.js';
import { type InspectionTie } from '../domain/inspection-tie.js';
import { nextStep, type Procedure, stepOf } from '../domain/procedure.js';
import { capacitiesFor, signerAtOf } from '../domain/signing.js';
import { awaited, chairOf } from '../domain/signatory.js';
import { type Stage } from '../domain/stage.js';
import { countRounds } from '../storage/comment-round-store.js';
import { countUnanswered } from '../storage/comment-store.js';
import { loadVersion } from '../storage/document-store.js';
import { type IssueEntity } from '../storage/issue.entity.js';
import { loadIssue } from '../storage/issue-store.js';
import { type Asking } from '../storage/rows.js';
import { signingRules } from '../storage/signing-store.js';
import { agendaOf, type AgendaPlace } from './agenda-of-document.js';
import { type BallotView, ballotView } from './ballot-view.js';
import { ballotReader } from './read-ballot.js';
import { askingFor, readableDocument } from './readable-document.js';
import { type Language, wordsOf } from './words.js';

export interface HolderView {
  /** The step in words, and who of them can act. */
  readonly who: string;
  readonly people: readonly string[];
  readonly since: Date;
  readonly dueAt: Date | null;
  readonly late: boolean;
  /** The step that follows when nothing sends it back. */
  readonly next: string | null;
}

export interface DocumentView {
  readonly id: string;
  /** Give it back as `expectedVersion` when revising. */
  readonly version: number;
  readonly organisation: { readonly id: string; readonly name: string; readonly symbol: string | null };
  readonly type: string;
  readonly title: string;
  readonly stage: Stage;
  readonly step: string;
  readonly round: number;
  readonly procedure: {
    readonly code: string;
    readonly version: number;
    readonly label: string;
    readonly steps: readonly { readonly code: string; readonly stage: Stage; readonly label: string }[];
  };
  readonly drafter: { readonly personId: string; readonly name: string };
  readonly draftedAt: Date;
  readonly reportId: string | null;
  readonly importId: string | null;
  /** The inspection it was composed from, for its own people. */
  readonly inspection: Pick<InspectionTie, 'inspectionId' | 'itemId' | 'kind' | 'subjectId' | 'delegationId'> | null;
  readonly current: { readonly versionId: string; readonly ordinal: number; readonly digest: string; readonly content: DocumentContent };
  readonly holder: HolderView | null;
  readonly actions: readonly Action[];
  /** Where the asker may sign: the capacities that rule data allows today; null stands for signing directly. */
  readonly capacities: readonly (SigningCapacity | null)[];
  readonly unansweredComments: number;
  /** How many comment rounds there were. */
  readonly commentRounds: number;
  readonly ballot: BallotView | null;
  readonly listedChanges: DocumentState['listedChanges'];
  readonly confirmedDigest: string | null;
  readonly approvedVersionId: string | null;
  readonly signature: Omit<NonNullable<DocumentState['signature']>, 'positionId'> | null;
  /** Who signs minutes besides, and who alone gives the signature; with the hour where they did. Empty: one signer, by role. */
  readonly signatories: readonly SignatoryView[];
  readonly issue: IssueView | null;
  readonly withdrawnReason: string | null;
  /** On which agendas it stands, for who works with it. */
  readonly agenda: readonly AgendaPlace[];
}

export interface SignatoryView {
  readonly part: Signatory['part'];
  /** Of the person, or of the body whose signature is wanted; of who signed, once somebody did. */
  readonly name: string;
  readonly signedAt: string | null;
  /** The title of the position that was signed in. */
  readonly position: string | null;
}

export interface IssueView {
  readonly number: number;
  readonly symbol: string;
  readonly issuedOn: string;
  readonly round: number;
  readonly recipients: number;
  readonly urgency: number;
  /** Whether the official files have been rendered. */
  readonly rendered: boolean;
}

/** One document whole, as the person may see it, with what they may do and who has it now. */
@Injectable()
export class ViewDocument {
  constructor(
    private readonly reads: Reads,
    private readonly directory: Directory,
  ) {}

  async run(who: Identity, id: string, language: Language): Promise<DocumentView> {
    const rows = askingFor(this.reads, who);
    const found = await readableDocument(rows, who, id);
    const { state: stands, standing, insider, onTable, now } = found;
    const procedure = procedureOf(stands.procedureCode, stands.procedureVersion);
    const issue = await loadIssue(rows, id, null);
    const state = insider || onTable ? stands : asIssued(stands, procedure, issue);
    const shown = state.current.versionId;
    const [version, names, people, ballot, comments, rounds, agenda] = await Promise.all([
      loadVersion(rows, shown),
      this.directory.organisationNames([state.organisationId]),
      this.directory.peopleNames([state.drafter.personId]),
      insider ? ballotView(rows, id, ballotReader(who, found), language) : null,
      insider ? countUnanswered(rows, id) : 0,
      insider ? countRounds(rows, id) : 0,
      insider ? agendaOf(rows, who, id) : [],
    ]);
    const issuer = names.get(state.organisationId);
    const asker = askerFor(who, standing, ballot?.mine.presides ?? false, state.inspection);
    const seat =
      ballot === null
        ? null
        : {
            ...ballot.mine,
            open: ballot.status === 'open',
            changeable: ballot.rules.conduct.changeable,
            secret: ballot.secret,
            onPaper: ballot.onPaper,
          };
    const actions = actionsOf(procedure, state, asker, seat);
    return {
      id: state.id,
      version: state.version,
      organisation: { id: state.organisationId, name: issuer?.name ?? '', symbol: issuer?.symbol ?? null },
      type: state.type,
      title: insider ? state.title : version.content.head.title.trim(),
      stage: state.stage,
      step: state.step,
      round: state.round,
      procedure: {
        code: procedure.code,
        version: procedure.version,
        label: wordsOf(language, `procedure.${procedure.code}`) ?? procedure.label,
        steps: procedure.steps.map((step) => ({ code: step.code, stage: step.stage, label: labelOf(procedure, step.code, language) })),
      },
      drafter: { personId: state.drafter.personId, name: people.get(state.drafter.personId) ?? '' },
      draftedAt: state.draftedAt,
      reportId: state.reportId,
      importId: insider ? state.importId : null,
      inspection: insider ? tieView(state.inspection) : null,
      current: {
        versionId: shown,
        ordinal: version.ordinal,
        digest: version.digest,
        content: version.content,
      },
      holder: insider ? await this.holder(state, procedure, now, language) : null,
      actions,
      capacities: actions.includes('sign') ? await this.capacities(rows, state, issuer?.kind ?? '', standing, now) : [],
      unansweredComments: comments,
      commentRounds: rounds,
      ballot,
      listedChanges: state.listedChanges,
      confirmedDigest: state.confirmedDigest,
      approvedVersionId: state.approved?.versionId ?? null,
      signature: state.signature,
      signatories: signatoriesOf(state),
      issue:
        issue === null
          ? null
          : {
              number: issue.number,
              symbol: issue.symbol,
              issuedOn: issue.issued_on,
              round: issue.round,
              recipients: issue.recipient_count,
              urgency: state.urgency,
              rendered: issue.rendered_at !== null,
            },
      withdrawnReason: state.withdrawnReason,
      agenda,
    };
  }

  private async capacities(
    rows: Asking,
    state: DocumentState,
    issuerKind: string,
    standing: Standing,
    now: Date,
  ): Promise<(SigningCapacity | null)[]> {
    const signerAt = signerAtOf(standing);
    return capacitiesFor(
      {
        organisationId: state.organisationId,
        issuerKind,
        signerAt,
        type: state.type,
        inOwnName: chairOf(state) !== null,
        on: localDateOf(now),
      },
      await signingRules(rows),
    );
  }

  private async holder(state: DocumentState, procedure: Procedure, now: Date, language: Language): Promise<HolderView | null> {
    const step = stepOf(procedure, state.step);
    if (step === null || step.roles.length === 0) return null;
    const signing = signersOf(state);
    const holders = await this.directory.peopleWith(step.roles, [state.organisationId], localDateOf(now));
    const drafter = holders.filter(({ personId }) => personId === state.drafter.personId);
    const next = nextStep(procedure, state.step);
    return {
      who: labelOf(procedure, state.step, language),
      people:
        signing ?? [...new Set((state.stage === 'draft' && drafter.length > 0 ? drafter : holders).map(({ name }) => name))].slice(0, 20),
      since: state.since,
      dueAt: state.dueAt,
      late: state.dueAt !== null && state.dueAt < now,
      next: next === null ? null : labelOf(procedure, next.code, language),
    };
  }
}

/** Who is named to sign now; null where nobody is. */
function signersOf(state: DocumentState): readonly string[] | null {
  if (state.stage !== 'approved' || state.signatories.length === 0) return null;
  const open = awaited(state);
  const named = open.length > 0 ? open : state.signatories.filter(({ part }) => part === 'chair');
  return named.length === 0 ? null : named.map(({ name }) => name);
}

/** The chair's signature is that of the document. */
const signatoriesOf = ({ signatories, signature }: DocumentState): SignatoryView[] =>
  signatories.map((one) => {
    const given = one.part === 'chair' ? signature : one.signature;
    return { part: one.part, name: given?.name ?? one.name, signedAt: given?.at ?? null, position: given?.position ?? null };
  });

function tieView(tie: InspectionTie | null): DocumentView['inspection'] {
  if (tie === null) return null;
  const { inspectionId, itemId, kind, subjectId, delegationId } = tie;
  return { inspectionId, itemId, kind, subjectId, delegationId };
}

/** The document as those know it who only received it: as its newest round went out, whatever has become of it since. */
function asIssued(state: DocumentState, procedure: Procedure, issue: IssueEntity | null): DocumentState {
  if (issue === null) throw missing('document.unknown');
  return {
    ...state,
    stage: 'issued',
    step: procedure.steps.find(({ stage }) => stage === 'issued')?.code ?? state.step,
    current: { ...state.current, versionId: issue.version_id, digest: issue.content_digest },
    approved: null,
    listedChanges: [],
    confirmedDigest: null,
    signature: issue.signature,
    signatories: issue.signatories ?? [],
    withdrawnReason: null,
  };
}

function labelOf(procedure: Procedure, code: string, language: Language): string {
  const label = stepOf(procedure, code)?.label ?? code;
  return language === 'vi' ? label : (wordsOf(language, `step.${code}`) ?? label);
}
