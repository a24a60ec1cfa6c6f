import { type Identity, missing } from '@app/kernel';
import { Reads } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { figureFrom } from '../domain/figure.js';
import { closesAt } from '../domain/late.js';
import { isShown } from '../domain/media-type.js';
import { capacitiesOf, standingOf } from '../domain/standing.js';
import { SELF_REPORT } from '../domain/wording.js';
import { conferenceOf } from '../storage/conferences.js';
import { seatOf } from '../storage/delegations.js';
import { explanationFileById, filesOfExplanations } from '../storage/explanation-files.js';
import { explanationById, explanationsOf, type StoredExplanation } from '../storage/explanations.js';
import { selfReportOf } from '../storage/self-reports.js';
import { papersOf, type WantedDocument } from '../storage/wanted-documents.js';
import { type Asker, askerOf } from './asker.js';
import { type DossierView, type ComposedPaperView, type SelfReportView } from './finding-views.js';
import { type EvidenceBytes } from './list-evidence.js';
import { type SubjectFor, subjectFor } from './subject-for.js';

const SPEAKERS: readonly string[] = ['head', 'deputy', 'secretary'];

/** What is between a delegation and one subject: asked, handed in, explained; read by both sides, each its own part. */
@Injectable()
export class ReadDossier {
  constructor(private readonly reads: Reads) {}

  async run(who: Identity, subjectId: string): Promise<DossierView> {
    const asker = await askerOf(this.reads, who);
    const found = await subjectFor(asker, subjectId);
    const { subject, inspection, own, files, results } = found;
    const between = own || results;
    const [delegation] = await asker.asking.query<{ name: string }>(`select name from inspections.delegations where id = $1`, [
      subject.delegationId,
    ]);
    const papers = (await papersOf(asker.asking, inspection.id)).filter(
      (paper) => paper.subjectId === subjectId || (paper.subjectId === null && paper.delegationId === subject.delegationId),
    );
    const explanations = between ? await explanationsOf(asker.asking, subjectId) : [];
    const attached = await filesOfExplanations(
      asker.asking,
      explanations.filter(({ state }) => own || state === 'answered').map(({ id }) => id),
    );
    const [clock] = await asker.asking.query<{ now: Date }>(`select journal.now() as now`);
    const now = clock?.now ?? new Date(0);
    return {
      id: subjectId,
      name: found.name,
      kind: subject.kind,
      step: subject.step,
      delegationId: subject.delegationId,
      delegationName: delegation?.name ?? null,
      inspection: {
        id: inspection.id,
        title: inspection.title,
        kind: inspection.kind,
        content: inspection.content,
        periodFrom: inspection.periodFrom,
        periodTo: inspection.periodTo,
        outline: inspection.outline,
      },
      selfReport: between ? await selfReportView(asker, found, now) : null,
      explanations: explanations
        .filter(({ state }) => files || state !== 'withdrawn')
        .map((one) => ({
          id: one.id,
          findingId: one.findingId,
          question: one.question,
          dueOn: one.dueOn,
          overdue: one.state === 'asked' && one.dueAt < now,
          state: one.state,
          answer: one.answer,
          files: attached.filter(({ explanationId }) => explanationId === one.id).map(({ id, fileName, size }) => ({ id, fileName, size })),
          late: one.late,
          closesAt: closingOf(one),
          askedAt: one.askedAt,
          answeredAt: one.answeredAt,
        })),
      conference: results ? await conferenceOf(asker.asking, subjectId) : null,
      papers: between ? papers.map(paperView) : [],
      own,
      files,
      actions: await actionsOf(asker, found),
    };
  }

  /** A file laid beside an explanation: the subject's own until it is sent, then for both sides. */
  async explanationFile(who: Identity, fileId: string): Promise<EvidenceBytes> {
    const asker = await askerOf(this.reads, who);
    const file = await explanationFileById(asker.asking, fileId);
    const explanation = file === null || file.withdrawn ? null : await explanationById(asker.asking, file.explanationId);
    if (file === null || explanation === null) throw missing('explanation.file-unknown');
    const { own, results } = await subjectFor(asker, explanation.subjectId);
    if (!own && !(results && explanation.state === 'answered')) throw missing('explanation.file-unknown');
    const { sha256, fileName, mediaType } = file;
    return { sha256, fileName, mediaType, shown: isShown(mediaType) };
  }

  /** The file that was handed in, for both sides. */
  async file(who: Identity, subjectId: string): Promise<{ readonly sha256: string; readonly fileName: string } | null> {
    const asker = await askerOf(this.reads, who);
    const { own, results } = await subjectFor(asker, subjectId);
    const report = own || results ? await selfReportOf(asker.asking, subjectId) : null;
    if (report === null || report.fileSha256 === null || report.fileName === null) return null;
    return { sha256: report.fileSha256, fileName: report.fileName };
  }
}

/** When what is late is no longer taken. */
const closingOf = ({ dueAt, rule }: Pick<StoredExplanation, 'dueAt' | 'rule'>): Date | null =>
  rule?.late === 'refuse' ? closesAt(dueAt, rule) : null;

/** Until it is handed in, what was filled in is the subject's own. */
async function selfReportView({ asking }: Asker, { subject, own, files }: SubjectFor, now: Date): Promise<SelfReportView | null> {
  const report = await selfReportOf(asking, subject.id);
  if (report === null) return null;
  const handedIn = report.state === 'submitted' || report.state === 'accepted';
  const shown = own || handedIn;
  return {
    id: report.id,
    state: report.state,
    guidance: report.guidance,
    dueOn: report.dueOn,
    overdue: !handedIn && report.dueAt < now,
    late: report.late,
    lateRule: report.rule.late,
    graceDays: report.rule.graceDays,
    rounds: report.rounds,
    returnReason: report.returnReason,
    submittedAt: report.submittedAt,
    answers: shown ? report.answers : [],
    fileName: shown ? report.fileName : null,
    fileSize: shown ? report.fileSize : null,
    figures: files && handedIn ? report.figures.map((figure) => ({ ...figure, proposed: figureFrom(figure, SELF_REPORT) })) : [],
  };
}

async function actionsOf(asker: Asker, { subject, inspection, own }: SubjectFor): Promise<readonly string[]> {
  if (inspection.step !== 'run') return [];
  const standing = standingOf(asker.who, asker.reach, inspection, await seatOf(asker.asking, inspection.id, asker.who.personId));
  const speaks =
    subject.delegationId !== null && capacitiesOf(standing, subject.delegationId).some((capacity) => SPEAKERS.includes(capacity));
  const report = await selfReportOf(asker.asking, subject.id);
  return [
    ...(speaks && report === null ? ['ask-self-report'] : []),
    ...(speaks && report?.state === 'submitted' ? ['decide-self-report'] : []),
    ...(own && (report?.state === 'asked' || report?.state === 'returned') ? ['answer-self-report'] : []),
    ...(speaks ? ['ask-explanation', 'hold-conference'] : []),
    ...(own ? ['answer-explanation'] : []),
  ];
}

const paperView = ({
  id,
  kind,
  subjectId,
  delegationId,
  state,
  documentId,
  symbol,
  issuedOn,
  times,
}: WantedDocument): ComposedPaperView => ({
  id,
  kind,
  subjectId,
  delegationId,
  state: state === 'withdrawn' ? 'wanted' : state,
  documentId,
  symbol,
  issuedOn,
  times,
});
